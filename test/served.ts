/** The whole server on a free port over the tests' database, and people who can sign in to it. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAccount } from '../src/platform/auth/accounts.ts';
import type { RateLimits } from '../src/platform/http/rate-limits.ts';
import { newId } from '../src/platform/ids.ts';
import type { Contract, OutputOf, SentOf } from '../src/platform/universal/contract.ts';
import { serveProgram } from '../src/served.ts';
import { afterwards } from './afterwards.ts';
import { testDatabase } from './database.ts';
import { freePort } from './ports.ts';
import { openWorld, type Person, type World } from './world.ts';

export const password = 'a calm sea and a prosperous voyage';

export type Session = {
  readonly person: Person;
  readonly email: string;
  /** As a browser would send it: `name=value; …`. */
  readonly cookie: string;
  /** One operation over HTTP; throws the problem's details when it is refused. */
  call<C extends Contract, K extends keyof C['operations'] & string>(
    contract: C,
    operation: K,
    input: SentOf<C['operations'][K]>,
  ): Promise<OutputOf<C['operations'][K]>>;
};

export type ServedWorld = World & {
  readonly url: string;
  /** Opens an account for this person and signs in over HTTP. */
  signIn(person: Person): Promise<Session>;
  fetch(path: string, init?: RequestInit): Promise<Response>;
};

type ServedOptions = {
  smtpUrl?: string;
  trustedProxies?: readonly string[];
  limits?: RateLimits;
};

export async function openServed(options: ServedOptions = {}): Promise<ServedWorld> {
  const found = testDatabase();
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const world = await openWorld({ baseUrl: url });
  const dataFolder = mkdtempSync(join(tmpdir(), 'groundswell-served-'));
  const served = await serveProgram({ ...found, stop: async () => undefined }, world, {
    port,
    host: 'localhost',
    baseUrl: url,
    dataFolder,
    smtpUrl: options.smtpUrl ?? null,
    roles: ['web', 'live', 'jobs'],
    trustedProxies: options.trustedProxies ?? [],
    ...(options.limits && { limits: options.limits }),
  });
  afterwards(async () => {
    await served.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  });
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${url}${path}`, {
      ...init,
      headers: {
        'x-groundswell': '1',
        origin: url,
        'content-type': 'application/json',
        ...init.headers,
      },
    });
  return { ...world, url, fetch: ask, signIn: (person) => signIn(world, ask, person) };
}

type Ask = (path: string, init?: RequestInit) => Promise<Response>;

async function signIn(world: World, ask: Ask, person: Person): Promise<Session> {
  const email = await openAccount(world, person);
  const reply = await ask('/api/auth/sign-in', {
    method: 'POST',
    body: JSON.stringify({ email, password }),
  });
  if (!reply.ok) throw new Error(`sign-in answered ${reply.status}: ${await reply.text()}`);
  const cookie = reply.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  return { person, email, cookie, call: callWith(ask, cookie) };
}

async function openAccount(world: World, person: Person): Promise<string> {
  const { rows } = await world.owner.query<{ email: string }>(
    `select p.email from org.people p where organisation_id = $1 and person_id = $2`,
    [person.organisationId, person.personId],
  );
  const email = rows[0]?.email ?? `${randomBytes(6).toString('hex')}@example.org`;
  const known = await world.owner.query('select 1 from auth.user where email = $1', [email]);
  if (known.rowCount) return email;
  const userId = await world.program.database.transaction('change', person, (db) =>
    createAccount(db, { ...person, email, password }),
  );
  await world.owner.query(
    'update org.people set user_id = $3 where organisation_id = $1 and person_id = $2',
    [person.organisationId, person.personId, userId],
  );
  return email;
}

const callWith =
  (ask: Ask, cookie: string): Session['call'] =>
  async (contract, operation, input) => {
    const path = `/api/${contract.slice}/${operation}`;
    const isRead = contract.operations[operation]?.kind === 'read';
    const query = new URLSearchParams(
      Object.entries(input as object).map(([key, value]): [string, string] => [key, String(value)]),
    );
    const headers = { cookie };
    const once = { ...headers, 'idempotency-key': newId() };
    const reply = isRead
      ? await ask(`${path}?${query}`, { headers })
      : await ask(path, { method: 'POST', headers: once, body: JSON.stringify(input) });
    const said = (await reply.json()) as never;
    if (!reply.ok) throw said;
    return said;
  };
