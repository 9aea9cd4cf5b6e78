import { existsSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from '../../log.ts';
import type { Layout } from './layout.ts';

/** A killed program can leave its database behind, and a killed database its helpers; both hold the files. */
export async function stopLeftovers(layout: Layout, log: Log): Promise<void> {
  if (!existsSync(layout.data)) return;
  if (running(layout).length > 0) {
    log('A database left behind by an earlier run is still there; stopping it first.');
    await untilGone(layout);
  }
  if (process.platform === 'linux') forgetReusedPid(layout);
}

async function untilGone(layout: Layout): Promise<void> {
  for (const [signal, seconds] of [
    ['SIGINT', 10],
    ['SIGQUIT', 5],
    ['SIGKILL', 5],
  ] as const) {
    for (const pid of running(layout)) tell(pid, signal);
    for (let waited = 0; waited < seconds * 20; waited += 1) {
      if (running(layout).length === 0) return;
      await pause(50);
    }
  }
}

function tell(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended between being seen and being told.
  }
}

/** Every process of a database works inside its data folder; elsewhere than on Linux its pid file must do. */
function running(layout: Layout): number[] {
  if (process.platform !== 'linux')
    return [postmasterPid(layout)].filter((pid) => pid && isAlive(pid)) as number[];
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.filter((pid) => isDatabase(pid, layout.data)).map(Number);
}

function isDatabase(pid: string, data: string): boolean {
  try {
    const program = basename(readlinkSync(`/proc/${pid}/exe`));
    return program.startsWith('postgres') && readlinkSync(`/proc/${pid}/cwd`) === data;
  } catch {
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function postmasterPid(layout: Layout): number {
  const file = join(layout.data, 'postmaster.pid');
  return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : 0;
}

/** After a power cut another process may have the old pid, which PostgreSQL takes for itself and refuses. */
function forgetReusedPid(layout: Layout): void {
  if (!isAlive(postmasterPid(layout) || -1)) return;
  rmSync(join(layout.data, 'postmaster.pid'), { force: true });
}
