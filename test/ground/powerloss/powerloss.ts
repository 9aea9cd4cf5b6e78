/**
 * D-02: the power goes again and again while rows are written; every acknowledged row must be there
 * and the database must open. By hand: node test/ground/powerloss/powerloss.ts --cuts 50 [--careless]
 */
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import type { Connection } from '../../../src/platform/db/connection.ts';
import { killAll, processesOf, startHolder, stop } from '../hold.ts';
import { compileShim, cutPower } from './undo.ts';

export interface Outcome {
  cuts: number;
  acknowledged: number;
  undone: number;
  lost: number;
  opened: boolean;
}

/** `careless` runs with fsync off: the control, which has to lose. Nothing without a C compiler. */
export async function losePower(cuts: number, careless = false): Promise<Outcome | undefined> {
  const room = mkdtempSync(join(tmpdir(), 'groundswell-power-'));
  chmodSync(room, 0o755);
  try {
    const shim = compileShim(room);
    return shim ? await manyCuts({ room, shim, careless }, cuts) : undefined;
  } finally {
    rmSync(room, { recursive: true, force: true });
  }
}

type Setting = { room: string; shim: string; careless: boolean };

async function manyCuts(setting: Setting, cuts: number): Promise<Outcome> {
  const folder = join(setting.room, 'data');
  const outcome = { cuts: 0, acknowledged: 0, undone: 0, lost: 0, opened: true };
  const acknowledged = new Set<number>();
  await furnish(folder);
  while (outcome.cuts < cuts && outcome.lost === 0 && outcome.opened) {
    outcome.undone += await oneCut(setting, folder, acknowledged, outcome.cuts);
    outcome.cuts += 1;
    const there = await rowsAfter(folder);
    outcome.opened = there !== undefined;
    outcome.lost = [...acknowledged].filter((row) => !there?.has(row)).length;
  }
  return { ...outcome, acknowledged: acknowledged.size };
}

async function furnish(folder: string): Promise<void> {
  const held = await startHolder(folder);
  await ask(held.owner, 'create table kept (id int primary key, text text not null)');
  await stop(held.child);
}

async function oneCut(
  { room, shim, careless }: Setting,
  folder: string,
  acknowledged: Set<number>,
  cut: number,
): Promise<number> {
  const logs = join(room, 'undo');
  rmSync(logs, { recursive: true, force: true });
  mkdirSync(logs);
  chmodSync(logs, 0o777);
  const held = await startHolder(folder, {
    environment: { LD_PRELOAD: shim, UNDO_LOG: logs },
    settings: { fsync: careless ? 'off' : 'on', shared_buffers: '1MB' },
  });
  const writers = [0, 1, 2].map((writer) => write(held.owner, acknowledged, cut * 3 + writer));
  await pause(100 + Math.random() * 600);
  if (cut % 3 === 0) ask(held.owner, 'checkpoint').catch(() => undefined);
  await pause(Math.random() * 300);
  await killAll(held, folder);
  await Promise.all(writers);
  while (processesOf(folder).length > 0) await pause(10);
  return cutPower(join(folder, 'postgres'), logs, cut % 2 === 0 ? 'all' : 'some');
}

/** Writes until the connection breaks; a row counts from the moment its commit was answered. */
async function write(owner: Connection, acknowledged: Set<number>, writer: number): Promise<void> {
  const client = new pg.Client(owner);
  client.on('error', () => undefined);
  try {
    await client.connect();
    for (let id = writer * 1_000_000; ; id += 1) {
      await client.query('insert into kept values ($1, $2)', [id, 'word '.repeat(id % 200)]);
      acknowledged.add(id);
    }
  } catch {
    // The power is gone.
  }
}

/** The rows that are there when the power is back; nothing when the database does not open. */
async function rowsAfter(folder: string): Promise<Set<number> | undefined> {
  const held = await startHolder(folder);
  if (held.refused) return undefined;
  try {
    const rows = await ask(held.owner, 'select id from kept');
    return new Set(rows.map(({ id }) => id));
  } catch {
    return undefined;
  } finally {
    await stop(held.child);
  }
}

async function ask(owner: Connection, sql: string): Promise<{ id: number }[]> {
  const client = new pg.Client(owner);
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<{ id: number }>(sql)).rows;
  } finally {
    await client.end();
  }
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { cuts: { type: 'string', default: '50' }, careless: { type: 'boolean' } },
  });
  console.log(JSON.stringify(await losePower(Number(values.cuts), values.careless)));
}
