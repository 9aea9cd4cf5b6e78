import { sealing } from './audit/sealing.ts';
import { type Clock, systemClock } from './clock.ts';
import { openDatabase } from './db/database.ts';
import type { Database as Found } from './db/find-database.ts';
import { migrate, migrationsIn } from './db/migrate.ts';
import { assertServingRole } from './db/roles.ts';
import { openQueue, prepareQueue, type Queue } from './jobs/queue.ts';
import { tidy } from './jobs/tidy.ts';
import type { Log } from './log.ts';
import { bind, type Program } from './program.ts';
import type { Slice } from './slice.ts';

export type Opened = { readonly program: Program; readonly queue: Queue; close(): Promise<void> };

const jobsOf = (slices: readonly Slice[], dataFolder: string) => [
  ...tidy,
  sealing(dataFolder),
  ...slices.flatMap((slice) => slice.jobs ?? []),
];

/** As the owner: schema, queues. Safe to run from several processes at once. */
export async function prepare(
  found: Found,
  slices: readonly Slice[],
  folders: readonly string[],
): Promise<string[]> {
  const applied = await migrate(found.owner, await migrationsIn(folders));
  await prepareQueue(found.owner, jobsOf(slices, ''));
  return applied;
}

/** The program on a prepared database, as the roles that own nothing. */
export async function open(
  found: Found,
  slices: readonly Slice[],
  options: { baseUrl: string; dataFolder: string; log: Log; clock?: Clock },
): Promise<Opened> {
  const database = openDatabase(found.app);
  await assertServingRole(database.pool);
  const steward = openDatabase(found.steward, { max: 3 });
  const queue = await openQueue(found.app, options.log);
  const program: Program = {
    slices,
    operations: bind(slices),
    jobs: jobsOf(slices, options.dataFolder),
    database,
    steward,
    clock: options.clock ?? systemClock,
    baseUrl: options.baseUrl,
    enqueue: queue.enqueue,
  };
  const close = async () => {
    await queue.close();
    await Promise.all([database.close(), steward.close()]);
  };
  return { program, queue, close };
}
