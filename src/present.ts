import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { slices } from './app.ts';
import { systemClock } from './platform/clock.ts';
import type { Config } from './platform/config.ts';
import { openDatabase } from './platform/db/database.ts';
import { connectionOf } from './platform/db/find-database.ts';
import { rolesOf } from './platform/db/roles.ts';
import type { FrontDoor, FrontParts } from './platform/http/front.ts';
import { openDoorbell } from './platform/live/doorbell.ts';
import { log } from './platform/log.ts';
import { type Opened, open } from './platform/open.ts';
import { changeAsNobody } from './platform/run.ts';

export type Presenting = { readonly address: string; stop(): Promise<void> };

type Place = Pick<
  Config,
  'databaseUrl' | 'dataFolder' | 'baseUrl' | 'port' | 'host' | 'trustedProxies'
>;

/**
 * A node that presents content and does nothing else, started as often as there are viewers for. It
 * asks the database for what is newer and is well without it: it starts from its copies, and only
 * counting waits.
 */
export async function servePresenting(place: Place): Promise<Presenting> {
  if (!place.databaseUrl) throw new Error('A node that only presents needs DATABASE_URL.');
  const owner = connectionOf(place.databaseUrl);
  const roles = rolesOf(owner);
  const database = openDatabase(roles.app);
  const doorbell = await openDoorbell(roles.app, log, { patient: true });
  const program = once(() =>
    open({ kind: 'server', owner, ...roles, stop: async () => undefined }, slices, {
      ...place,
      log,
    }),
  );
  const change: FrontParts['change'] = async (organisationId, work) =>
    changeAsNobody((await program.value()).program, organisationId, work);
  const parts: FrontParts = { ...place, database, doorbell, change, clock: systemClock, log };
  const fronts = await Promise.all(slices.flatMap(({ front }) => front?.(parts) ?? []));
  const server = serverOf(fronts);
  await new Promise<void>((ready) => server.listen(place.port, place.host, ready));
  const stop = async () => {
    await new Promise((closed) => server.close(closed).closeIdleConnections());
    for (const front of fronts) await front.close();
    await doorbell.close();
    await program.settled()?.then(({ close }) => close());
    await database.close();
  };
  const { address, port } = server.address() as AddressInfo;
  return { address: `http://${address}:${port}`, stop };
}

function serverOf(fronts: readonly FrontDoor[]) {
  return createServer({ requestTimeout: 30_000, keepAliveTimeout: 72_000 }, (request, reply) => {
    if (fronts.some((front) => front.takes(request, reply))) return;
    const alive = request.url === '/livez';
    reply.writeHead(alive ? 200 : 404, { 'content-type': 'application/json' });
    reply.end(JSON.stringify({ alive }));
  });
}

/** Opened when it is first needed, and tried anew after it failed. */
function once(make: () => Promise<Opened>) {
  let made: Promise<Opened> | null = null;
  return {
    settled: () => made,
    value: (): Promise<Opened> => {
      made ??= make().catch((error: unknown) => {
        made = null;
        throw error;
      });
      return made;
    },
  };
}
