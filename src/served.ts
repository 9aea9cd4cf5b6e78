import type { FastifyInstance } from 'fastify';
import { type Door, openDoor } from './platform/auth/door.ts';
import { linkMailer } from './platform/auth/link-mail.ts';
import { serveDoor } from './platform/auth/serve.ts';
import type { Config } from './platform/config.ts';
import type { Database as Found } from './platform/db/find-database.ts';
import type { FrontDoor, FrontParts } from './platform/http/front.ts';
import type { RateLimits } from './platform/http/rate-limits.ts';
import { openServer } from './platform/http/server.ts';
import { serveDocuments } from './platform/live/documents/door.ts';
import { type Doorbell, openDoorbell } from './platform/live/doorbell.ts';
import { log } from './platform/log.ts';
import type { Opened } from './platform/open.ts';
import type { Program } from './platform/program.ts';
import { changeAsNobody } from './platform/run.ts';

export type Served = {
  /** Where it listens, such as http://127.0.0.1:4100. */
  readonly address: string;
  readonly door: Door;
  stop(): Promise<void>;
};

type Place = Pick<Config, 'host' | 'port' | 'baseUrl' | 'dataFolder' | 'smtpUrl' | 'roles'> &
  Partial<Pick<Config, 'trustedProxies'>> & {
    /** Other limits than usual, for measuring what lies behind them. */
    readonly limits?: RateLimits;
  };

/** Opens the doors over a running program: accounts, operations, doorbells, live notes, pages. */
export async function serveProgram(found: Found, opened: Opened, place: Place): Promise<Served> {
  const { program } = opened;
  const doorbell = await openDoorbell(found.app, log);
  const door = await openDoor({
    database: program.database,
    connection: found.app,
    doorbell,
    clock: program.clock,
    log,
    baseUrl: place.baseUrl,
    secretFolder: found.kind === 'embedded' ? place.dataFolder : null,
    sendLink: place.smtpUrl === null ? null : linkMailer(program),
  });
  const fronts = await openFronts({ program, doorbell, place });
  const server = await openServer({
    program,
    doorbell,
    fronts,
    whoCalls: (request) => door.callers.callerOf(request),
    log,
    trustedProxies: place.trustedProxies ?? [],
    doors: [serveDoor(door, place.limits), (app) => serveNotes(app, { program, doorbell, door })],
  });
  const address = await server.app.listen({ port: place.port, host: place.host });
  const stop = async () => {
    await server.stop();
    for (const front of fronts) await front.close();
    await door.close();
    await doorbell.close();
  };
  return { address, door, stop };
}

async function openFronts({ program, doorbell, place }: FrontsOver): Promise<FrontDoor[]> {
  const { database, clock, baseUrl, slices } = program;
  const { dataFolder, trustedProxies = [], limits } = place;
  const parts: FrontParts = {
    ...{ database, doorbell, clock, log, baseUrl, dataFolder, trustedProxies },
    quota: limits?.front,
    change: (organisationId, work) => changeAsNobody(program, organisationId, work),
  };
  return Promise.all(slices.flatMap(({ front }) => front?.(parts) ?? []));
}

type FrontsOver = { program: Program; doorbell: Doorbell; place: Place };

type Parts = { program: Program; doorbell: Doorbell; door: Door };

function serveNotes(app: FastifyInstance, { program, doorbell, door }: Parts): void {
  const home = program.slices.find(({ documents }) => documents)?.documents?.(program);
  if (!home) return;
  const { database, baseUrl } = program;
  serveDocuments(app, { home, callerOf: door.callers.callerOf, database, doorbell, baseUrl, log });
}
