import { tmpdir } from 'node:os';
import type { Temporal } from 'temporal-polyfill';
import { slices } from '../app.ts';
import type { Database as Found } from '../platform/db/find-database.ts';
import { log } from '../platform/log.ts';
import { open } from '../platform/open.ts';
import type { Role } from '../platform/operation.ts';
import { run } from '../platform/run.ts';
import type { Act } from './acting.ts';
import type { Demo } from './demo.ts';

/** The two of the demo and those around them, doing what they would do on a page, some days ago. */
export type Stage = {
  readonly manager: Act;
  readonly engineer: Act;
  /** Somebody else of the demo's organisation. */
  as(personId: string): Act;
  /** So many days before now, at the same time of day. */
  at(daysAgo: number): void;
  readonly now: Temporal.Instant;
};

/** Tells a past through the operations themselves, on a clock that travels. */
export async function onStage(
  found: Found,
  demo: Demo,
  now: Temporal.Instant,
  tell: (stage: Stage) => Promise<void>,
): Promise<void> {
  let moment = now;
  const options = { baseUrl: 'http://localhost', dataFolder: tmpdir(), log, clock: () => moment };
  const opened = await open(found, slices, options);
  const as =
    (personId: string, role: Role = 'member'): Act =>
    async (of, operation, input) => {
      const viewer = { organisationId: demo.organisationId, personId, role };
      return (await run(opened.program, `${of.slice}.${operation}`, viewer, input)) as never;
    };
  try {
    await tell({
      manager: as(demo.manager.personId, 'administrator'),
      engineer: as(demo.engineer.personId),
      as,
      at: (daysAgo) => {
        moment = now.subtract({ hours: 24 * daysAgo });
      },
      now,
    });
  } finally {
    await opened.close();
  }
}
