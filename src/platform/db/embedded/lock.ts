import { spawnSync } from 'node:child_process';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Layout } from './layout.ts';

/** One process at a time owns a data folder; `started` tells it from a later one with the same pid. */
interface Owner {
  pid: number;
  started: string;
}

export interface Lock {
  release(): void;
}

export async function takeLock(layout: Layout): Promise<Lock> {
  const mine = JSON.stringify({ pid: process.pid, started: startOf(process.pid) ?? '' });
  const draft = `${layout.lock}.${process.pid}`;
  writeFileSync(draft, mine, { mode: 0o644 });
  try {
    if (!tryLink(draft, layout.lock)) await takeOver(layout, draft, mine);
  } finally {
    rmSync(draft, { force: true });
  }
  return {
    release: () => {
      if (read(layout.lock) === mine) rmSync(layout.lock, { force: true });
    },
  };
}

/** The pid of the live process that owns the folder, if there is one. */
export function lockOwner(layout: Layout): number | undefined {
  const owner = parse(read(layout.lock));
  return owner && startOf(owner.pid) === owner.started ? owner.pid : undefined;
}

/** Two starts may both find a stale lock: whoever moves away anything but that stale lock puts it back. */
async function takeOver(layout: Layout, draft: string, mine: string): Promise<void> {
  const stale = read(layout.lock);
  const owner = lockOwner(layout);
  if (owner !== undefined) throw inUse(layout, owner);
  const aside = `${draft}.stale`;
  try {
    renameSync(layout.lock, aside);
  } catch {
    // Another start was quicker; the next lines see its lock.
  }
  if (![stale, undefined].includes(read(aside))) tryLink(aside, layout.lock);
  rmSync(aside, { force: true });
  tryLink(draft, layout.lock);
  await pause(50);
  if (read(layout.lock) !== mine) throw inUse(layout, parse(read(layout.lock))?.pid);
}

function inUse(layout: Layout, pid: number | undefined): Error {
  return new Error(
    `Groundswell is already running on ${layout.folder} (process ${pid ?? 'unknown'}). Use that one, stop it first, or name another folder with GROUNDSWELL_DATA.`,
  );
}

function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function parse(text: string | undefined): Owner | undefined {
  try {
    return JSON.parse(text ?? '') as Owner;
  } catch {
    return undefined;
  }
}

/** When a process started, in the system's own terms; nothing when it is gone. */
function startOf(pid: number): string | undefined {
  if (process.platform !== 'linux') {
    const answer = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
    return answer.stdout.trim() || undefined;
  }
  const stat = read(`/proc/${pid}/stat`);
  const [state, ...rest] = stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? [];
  return state === undefined || state === 'Z' ? undefined : rest[18];
}
