/** Nodes that only present, each a process of its own, as many as wanted on one database. */
import { type ChildProcess, fork } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type pg from 'pg';
import type { PlacementSource } from '../../src/domains/content/presentation/engine/types.ts';
import type { Connection } from '../../src/platform/db/connection.ts';
import { newId } from '../../src/platform/ids.ts';
import { appRoot } from '../../src/platform/root.ts';

export type PresentNode = {
  readonly url: string;
  readonly port: number;
  readonly child: ChildProcess;
  /** What it has cost so far: CPU in seconds, memory in bytes. */
  cost(): Promise<{ cpu: number; memory: number }>;
  stop(how?: NodeJS.Signals): Promise<void>;
};

const heard = <T>(child: ChildProcess): Promise<T> =>
  new Promise((hear, failed) => {
    const ended = (code: number | null) => failed(new Error(`The process ended with ${code}.`));
    child.once('exit', ended);
    child.once('message', (message) => {
      child.off('exit', ended);
      hear(message as T);
    });
  });

/** Any of our programs that says its port when it is ready, and its cost when it is asked. */
export async function startProcess(
  file: string,
  args: readonly string[],
  env: Record<string, string>,
  execArgv: string[] = process.execArgv,
): Promise<PresentNode> {
  const whole = { ...process.env, BASE_URL: '', ...env };
  const child = fork(join(appRoot, file), args, { env: whole, execArgv });
  const { port } = await heard<{ port: number }>(child);
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    child,
    cost: async () => {
      const answer = heard<{ cpu: NodeJS.CpuUsage; memory?: number }>(child);
      child.send('cost');
      const { cpu, memory = 0 } = await answer;
      return { cpu: (cpu.user + cpu.system) / 1e6, memory };
    },
    stop: async (how = 'SIGTERM') => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((end) => child.once('exit', end));
      child.kill(how);
      await ended;
    },
  };
}

/** The connection as an address, so that another process can be told of it. */
export function urlOf({ host, port, user, password, database }: Connection): string {
  const word = encodeURIComponent;
  const query = new URLSearchParams({ host, port: String(port) });
  return `postgres://${word(user)}:${word(password)}@localhost/${word(database)}?${query}`;
}

export const startNode = (databaseUrl: string, folder: string): Promise<PresentNode> =>
  startProcess(
    'bench/present-node.ts',
    [],
    {
      DATABASE_URL: databaseUrl,
      GROUNDSWELL_DATA: folder,
      TRUSTED_PROXIES: '127.0.0.1',
      PORT: '0',
    },
    // As bin/groundswell starts it.
    ['--min-semi-space-size=16', '--max-semi-space-size=16'],
  );

export type Keys = { readonly serverKey: string; readonly kid: string; readonly secret: string };
export const issuer = 'https://shop.example';

/** Keys as an administrator would make them. */
export async function insertKeys(owner: pg.Pool, organisationId: string): Promise<Keys> {
  const secret = randomBytes(32).toString('base64url');
  const hash = createHash('sha256').update(secret).digest('base64url');
  const insert = async (kind: string, algorithm: string, from: string | null, material: string) => {
    const keyId = newId();
    await owner.query(
      `insert into presentation.keys (organisation_id, key_id, kind, name, algorithm, issuer, material, made_at)
       values ($1, $2, $3, $3, $4, $5, $6, now()) on conflict do nothing`,
      [organisationId, keyId, kind, algorithm, from, material],
    );
    return keyId;
  };
  await insert('state', 'HS256', null, secret);
  const server = await insert('server', 'SHA-256', null, hash);
  const viewer = await insert('viewer', 'HS256', issuer, secret);
  const serverKey = `gs_${organisationId}_${server}_${secret}`;
  return { serverKey, kid: `${organisationId}.${viewer}`, secret };
}

/** A source where a publish would put it, with the bell it rings. */
export async function putSource(
  owner: pg.Pool,
  organisationId: string,
  source: PlacementSource,
): Promise<void> {
  await owner.query(
    `insert into presentation.sources (organisation_id, placement, number, open, source, compiled_at)
     values ($1, $2, $3, false, $4, now()) on conflict (organisation_id, placement)
     do update set number = excluded.number, source = excluded.source`,
    [organisationId, source.name, source.number, JSON.stringify(source)],
  );
  const ids = { placement: source.name, number: String(source.number) };
  const bell = { organisationId, name: 'presentation.compiled', ids, ring: ['processes'] };
  await owner.query(`select pg_notify('doorbell', $1)`, [JSON.stringify(bell)]);
}
