import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { onTestFinished } from 'vitest';
import type { Connection } from '../../src/platform/db/connection.ts';

/** A process of its own that holds an embedded database, so that a test can kill it. */
export interface Held {
  child: ChildProcess;
  app: Connection;
  owner: Connection;
  sentences: string[];
  refused?: string;
}

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'groundswell-ground-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

interface HowHeld {
  /** As another user. */
  uid?: number;
  gid?: number;
  environment?: Record<string, string>;
  settings?: Record<string, string>;
}

export async function startHolder(folder: string, how: HowHeld = {}): Promise<Held> {
  const { uid, gid, ...options } = how;
  const holder = join(import.meta.dirname, 'holder.ts');
  const child = spawn(process.execPath, [holder, folder, JSON.stringify(options)], {
    stdio: ['pipe', 'pipe', 'inherit'],
    ...(uid && gid ? { uid, gid } : {}),
  });
  const held = { child, sentences: [] as string[] };
  for await (const line of createInterface({ input: child.stdout })) {
    const said = JSON.parse(line) as Partial<Held> & { sentence?: string };
    if (said.sentence) held.sentences.push(said.sentence);
    else return Object.assign(held, said) as Held;
  }
  throw new Error('The holder ended without a word.');
}

/** Held until the test is over. */
export async function hold(folder: string, how: HowHeld = {}): Promise<Held> {
  const held = await startHolder(folder, how);
  onTestFinished(async () => {
    const { child } = held;
    if (child.exitCode === null && child.signalCode === null) await stop(child);
  });
  return held;
}

export async function stop(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}

/** What a power switch does to processes: the program and its whole database at once. */
export async function killAll({ child }: { child: ChildProcess }, folder: string): Promise<void> {
  const running = child.exitCode === null && child.signalCode === null;
  const ended = running ? once(child, 'exit') : undefined;
  for (const pid of [running && child.pid, ...processesOf(folder)]) if (pid) kill(pid);
  await ended;
  for (const pid of processesOf(folder)) kill(pid);
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself.
  }
}

export async function ask<Row extends pg.QueryResultRow>(
  as: Connection,
  sql: string,
): Promise<Row[]> {
  const client = new pg.Client(as);
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Processes that work inside the folder's database: its postmaster and helpers. */
export function processesOf(folder: string): number[] {
  const data = join(folder, 'postgres');
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && workingFolder(name) === data)
    .map(Number);
}

function workingFolder(pid: string): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

export async function until(what: () => boolean | Promise<boolean>, seconds = 15): Promise<void> {
  for (const began = Date.now(); !(await what()); await pause(50)) {
    if (Date.now() - began > seconds * 1000) throw new Error(`Not so within ${seconds} s.`);
  }
}
