import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import type { Connection } from '../src/platform/db/connection.ts';

export type Crowd = {
  readonly organisationId: string;
  readonly people: number;
  readonly personId: (n: number) => string;
  readonly userId: (n: number) => string;
  /** The planned meeting of person n with their manager. */
  readonly meetingId: (n: number) => string;
  readonly managerOf: (n: number) => number;
};

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

/** The ids that crowd.sql gives, so that a run can name anybody without asking. */
export function crowdOf(organisation: number, people: number): Crowd {
  const id = (kind: number, n: number) =>
    `${hex(organisation * 256 + kind, 8)}-0000-7000-8000-${hex(n, 12)}`;
  return {
    organisationId: id(0, 0),
    people,
    personId: (n) => id(1, n),
    userId: (n) => `u${n}.${people}`,
    meetingId: (n) => id(6, n),
    managerOf: (n) => Math.floor((n - 2) / 8) + 1,
  };
}

const big = [
  'meetings.meetings',
  'meetings.talking_points',
  'meetings.ticks',
  'meetings.check_ins',
  'meetings.notes',
  'commitments.commitments',
];

/** Fills organisations of these sizes by set-based SQL; indexes of the large tables are built at the end. */
export async function fillCrowds(
  owner: Connection,
  crowds: readonly { organisation: number; people: number; meetings: number }[],
  say: (line: string) => void,
): Promise<void> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    await client.query('set synchronous_commit = off; set session_replication_role = replica');
    await client.query(`set maintenance_work_mem = '512MB'; set work_mem = '64MB'`);
    const indexes = await dropIndexes(client);
    for (const crowd of crowds) await fillOne(client, crowd, say);
    for (const index of indexes) await client.query(index);
    say('indexes built');
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
}

async function dropIndexes(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
     from pg_index i left join pg_constraint c on c.conindid = i.indexrelid
     where i.indrelid = any($1::regclass[]) and c.oid is null`,
    [big],
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  return rows.map(({ definition }) => definition);
}

async function fillOne(
  client: pg.Client,
  { organisation, people, meetings }: { organisation: number; people: number; meetings: number },
  say: (line: string) => void,
): Promise<void> {
  await client.query(`create or replace function pg_temp.id(kind int, n bigint) returns uuid
    language sql immutable as $$
      select (lpad(to_hex(${organisation} * 256 + kind), 8, '0') || '-0000-7000-8000-'
        || lpad(to_hex(n), 12, '0'))::uuid $$`);
  const template = await readFile(new URL('crowd.sql', import.meta.url), 'utf8');
  const values: Record<string, string> = {
    organisation: crowdOf(organisation, people).organisationId,
    people: String(people),
    meetings: String(meetings),
    now: Temporal.Now.instant().toString(),
  };
  const text = template.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
  for (const statement of text.split(/;\s*$/m).filter((one) => one.trim())) {
    const started = performance.now();
    const { rowCount } = await client.query(statement);
    const table = /insert into ([\w.]+)/.exec(statement)?.[1] ?? '';
    if (people > 5000) say(`${table}: ${rowCount} rows in ${seconds(started)} s`);
  }
}

const seconds = (started: number): string => ((performance.now() - started) / 1000).toFixed(1);
