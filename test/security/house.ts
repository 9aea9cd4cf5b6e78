/** A world with its HTTP door, without a socket: requests go in by hand, cookies come back in a jar. */
import type { FastifyInstance } from 'fastify';
import { createAccount } from '../../src/platform/auth/accounts.ts';
import { type Door, openDoor } from '../../src/platform/auth/door.ts';
import { serveDoor } from '../../src/platform/auth/serve.ts';
import type { Connection } from '../../src/platform/db/connection.ts';
import type { RateLimits } from '../../src/platform/http/rate-limits.ts';
import { openServer } from '../../src/platform/http/server.ts';
import { type Doorbell, openDoorbell } from '../../src/platform/live/doorbell.ts';
import type { Log } from '../../src/platform/log.ts';
import type { Program } from '../../src/platform/program.ts';
import { afterwards } from '../afterwards.ts';
import { testDatabase } from '../database.ts';
import { openWorld, type Person, type World } from '../world.ts';

export const password = 'seven quiet herons, one boat';

export type Account = { readonly userId: string; readonly email: string; readonly person: Person };

export type Sent = {
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  readonly address?: string;
};

export type Answer = {
  readonly status: number;
  readonly headers: Record<string, string | string[] | number | undefined>;
  readonly body: Record<string, unknown>;
  readonly text: string;
};

/** One browser: keeps cookies, and sends what a page of ours sends. */
export type Browser = {
  readonly cookies: Map<string, string>;
  get(url: string, sent?: Sent): Promise<Answer>;
  post(url: string, body?: unknown, sent?: Sent): Promise<Answer>;
  signIn(email: string, password?: string): Promise<Answer>;
  /** Whether a read that needs a person is answered. */
  isIn(): Promise<boolean>;
};

export type House = {
  readonly world: World;
  readonly doorbell: Doorbell;
  readonly door: Door;
  readonly app: FastifyInstance;
  readonly logged: readonly { happening: string; facts: Record<string, unknown> }[];
  readonly mails: { to: string; link: string }[];
  account(person: Person, options?: { password?: string | null }): Promise<Account>;
  browser(): Browser;
  auditOf(person: Person): Promise<{ action: string; subjects: Record<string, string> }[]>;
};

export type HouseOptions = {
  readonly baseUrl?: string;
  readonly limits?: RateLimits;
  /** A way round to the database. */
  readonly through?: (connection: Connection) => Connection;
  readonly trustedProxies?: readonly string[];
  /** Planted bugs: a door, or a program, changed before it is served. */
  readonly change?: (door: Door) => Door;
  readonly program?: (program: Program) => Program;
  /** Before the guards: to watch. */
  readonly before?: (app: FastifyInstance) => void;
  /** Behind the guards: more routes. */
  readonly routes?: (app: FastifyInstance) => void;
};

export async function openHouse(options: HouseOptions = {}): Promise<House> {
  const found = testDatabase();
  const world = await openWorld(options.through ? { through: options.through } : {});
  const connection = options.through?.(found.app) ?? found.app;
  const program = options.program?.(world.program) ?? world.program;
  const baseUrl = options.baseUrl ?? 'http://localhost:4100';
  const logged: { happening: string; facts: Record<string, unknown> }[] = [];
  const log: Log = (happening, facts = {}) => void logged.push({ happening, facts });
  const doorbell = await openDoorbell(connection, log);
  const mails: { to: string; link: string }[] = [];
  const opened = await openDoor({
    database: program.database,
    connection,
    doorbell,
    clock: program.clock,
    log,
    baseUrl,
    secretFolder: null,
    sendLink: async (_db, _who, mail) => void mails.push(mail),
  });
  const door = options.change?.(opened) ?? opened;
  const { app } = await openServer({
    program,
    doorbell,
    whoCalls: (request) => door.callers.callerOf(request),
    log,
    doors: [
      (server) => options.before?.(server),
      serveDoor(door, options.limits),
      (server) => options.routes?.(server),
    ],
    ...(options.trustedProxies ? { trustedProxies: options.trustedProxies } : {}),
  });
  await app.ready();
  afterwards(async () => {
    await app.close();
    await door.close();
    await doorbell.close();
  });
  return {
    world,
    doorbell,
    door,
    app,
    logged,
    mails,
    account: (person, { password: given = password } = {}) => makeAccount(world, person, given),
    browser: () => makeBrowser(app),
    auditOf: (person) => auditOf(world, person),
  };
}

async function makeAccount(world: World, person: Person, given: string | null): Promise<Account> {
  const email = `${person.name}.${person.personId}@example.org`.toLowerCase();
  const account = { email, name: person.name, password: given ?? undefined };
  const userId = await world.program.database.transaction('change', person, (db) =>
    createAccount(db, { ...account, ...person }),
  );
  await world.owner.query('update org.people set user_id = $1 where person_id = $2', [
    userId,
    person.personId,
  ]);
  return { userId, email, person };
}

async function auditOf(world: World, { organisationId }: Person) {
  const { rows } = await world.owner.query<{ action: string; subjects: Record<string, string> }>(
    'select action, subjects from platform.audit_log where organisation_id = $1 order by at, audit_id',
    [organisationId],
  );
  return rows;
}

export function makeBrowser(app: FastifyInstance): Browser {
  const cookies = new Map<string, string>();
  const send = async (method: 'GET' | 'POST', url: string, sent: Sent): Promise<Answer> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await app.inject({
      method,
      url,
      headers: { ...(cookie ? { cookie } : {}), 'x-groundswell': '1', ...sent.headers },
      ...(sent.address ? { remoteAddress: sent.address } : {}),
      ...(sent.body === undefined ? {} : { payload: sent.body as object }),
    });
    for (const { name, value, maxAge } of answer.cookies as Cookie[]) {
      if (maxAge === 0) cookies.delete(name);
      else cookies.set(name, value);
    }
    const json = /json/.test(String(answer.headers['content-type'] ?? ''));
    const body = json ? (answer.json() as Record<string, unknown>) : {};
    return { status: answer.statusCode, headers: answer.headers, body, text: answer.body };
  };
  const browser: Browser = {
    cookies,
    get: (url, sent = {}) => send('GET', url, sent),
    post: (url, body = {}, sent = {}) => send('POST', url, { ...sent, body }),
    signIn: (email, given = password) =>
      browser.post('/api/auth/sign-in', { email, password: given }),
    isIn: async () => (await browser.get('/api/account/security')).status === 200,
  };
  return browser;
}

type Cookie = { name: string; value: string; maxAge?: number };
