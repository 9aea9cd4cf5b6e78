/** A whole running program for tests, with organisations made to order and a clock that travels. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import { slices } from '../src/app.ts';
import type { Connection } from '../src/platform/db/connection.ts';
import { openDatabase, type Seen } from '../src/platform/db/database.ts';
import { newId } from '../src/platform/ids.ts';
import { log } from '../src/platform/log.ts';
import { type Opened, open } from '../src/platform/open.ts';
import type { Role, Viewer } from '../src/platform/operation.ts';
import { run } from '../src/platform/run.ts';
import type { Contract, OutputOf, SentOf } from '../src/platform/universal/contract.ts';
import { nameKey } from '../src/platform/universal/text.ts';
import { afterwards } from './afterwards.ts';
import { testDatabase } from './database.ts';

export type Person = Viewer & { readonly name: string };

export type Call = <C extends Contract, K extends keyof C['operations'] & string>(
  contract: C,
  operation: K,
  input: SentOf<C['operations'][K]>,
) => Promise<OutputOf<C['operations'][K]>>;

export type World = Opened & {
  /** The data folder of this world. */
  readonly folder: string;
  /** Calls operations as this person, or signed out. */
  as(person: Viewer | null, options?: { seen?: Seen; idempotencyKey?: string }): Call;
  /** A new organisation of these people; each reports to the one named behind the arrow: 'ben > lea'. */
  organisation<const N extends string>(
    names: readonly N[],
    options?: {
      administrators?: readonly N[];
      lines?: readonly (readonly [N, N])[];
      timeZone?: string;
    },
  ): Promise<Record<N, Person>>;
  /** Sets the moment operations see. */
  travelTo(instant: string): void;
  /** Works through all waiting jobs. */
  settle(): Promise<void>;
  /** The owner's connection, to look behind the scenes. */
  readonly owner: pg.Pool;
};

type WorldOptions = {
  baseUrl?: string;
  /** Serves as the owner, whom row-level security lets through: the application's lock stands alone. */
  withoutRowSecurity?: boolean;
  /** A way round to the database, for everything but the owner. */
  through?: (connection: Connection) => Connection;
};

export async function openWorld(options: WorldOptions = {}): Promise<World> {
  const found = testDatabase();
  let moment: Temporal.Instant | null = null;
  const clock = () => moment ?? Temporal.Now.instant();
  const folder = await mkdtemp(join(tmpdir(), 'groundswell-world-'));
  const { through = (direct: Connection) => direct } = options;
  const ways = { app: through(found.app), steward: through(found.steward) };
  const whole = await open({ ...found, ...ways, stop: async () => undefined }, slices, {
    baseUrl: options.baseUrl ?? 'http://localhost:4100',
    dataFolder: folder,
    log,
    clock,
  });
  const opened = options.withoutRowSecurity ? servedByOwner(whole, found.owner) : whole;
  const owner = new pg.Pool({ ...found.owner, max: 2 });
  // Its database may be dropped while a line of it is still closing.
  owner.on('connect', (client) => client.on('error', () => undefined));
  const close = async () => {
    await opened.close();
    await owner.end();
    await rm(folder, { recursive: true, force: true });
  };
  afterwards(close);
  return {
    ...opened,
    folder,
    close,
    owner,
    as: (person, options) => async (contract, operation, input) =>
      (await run(
        opened.program,
        `${contract.slice}.${operation}`,
        person,
        input,
        options,
      )) as never,
    organisation: (names, options = {}) => makeOrganisation(owner, clock(), names, options),
    travelTo: (instant) => {
      moment = Temporal.Instant.from(instant);
    },
    settle: () => opened.queue.settle(opened.program),
  };
}

function servedByOwner(opened: Opened, owner: Connection): Opened {
  const database = openDatabase(owner);
  const close = async () => {
    await opened.close();
    await database.close();
  };
  return { ...opened, program: { ...opened.program, database }, close };
}

type MakeOptions<N> = {
  administrators?: readonly N[];
  lines?: readonly (readonly [N, N])[];
  timeZone?: string;
};

async function makeOrganisation<N extends string>(
  owner: pg.Pool,
  now: Temporal.Instant,
  names: readonly N[],
  { administrators = [], lines = [], timeZone = 'Europe/Berlin' }: MakeOptions<N>,
): Promise<Record<N, Person>> {
  const organisationId = newId();
  const at = now.toString();
  await owner.query(
    'insert into org.organisations (organisation_id, name, time_zone, created_at) values ($1, $2, $3, $4)',
    [organisationId, 'Tidewater', timeZone, at],
  );
  const people = {} as Record<N, Person>;
  for (const name of names) {
    const role: Role = administrators.includes(name) ? 'administrator' : 'member';
    const personId = newId();
    people[name] = { organisationId, personId, role, name };
    await owner.query(
      `insert into org.people (organisation_id, person_id, email, name, name_key, time_zone, role, user_id, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        organisationId,
        personId,
        `${name}.${personId}@example.org`.toLowerCase(),
        name,
        nameKey(name),
        timeZone,
        role,
        newId(),
        at,
      ],
    );
  }
  for (const [name, manager] of lines) {
    await owner.query(
      `insert into org.reporting_lines (organisation_id, line_id, person_id, manager_id, from_date)
       values ($1, $2, $3, $4, $5)`,
      [organisationId, newId(), people[name].personId, people[manager].personId, '2020-01-01'],
    );
  }
  return people;
}
