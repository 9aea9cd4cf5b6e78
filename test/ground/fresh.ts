/**
 * O-01: a clean clone, the README's one command, the Node the machine has: how long to the first page?
 * By hand: node test/ground/fresh.ts
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { appRoot } from '../../src/platform/root.ts';
import { freePort } from '../ports.ts';
import { processesOf } from './hold.ts';

export interface Outcome {
  seconds: number;
  warmSeconds: number;
  page: string;
  /** What a second start on the same folder said. */
  second: string;
  /** Processes of the database that outlived Ctrl-C. */
  left: number;
}

/** Nothing of this clone: the machine's own Node and npm, and no settings of the run around us. */
const environment = () => ({
  PATH: (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes('node_modules'))
    .join(delimiter),
  HOME: process.env.HOME,
});

/** What stands in the way of trying it here, if anything does. */
export function obstacle(): string | undefined {
  if (!existsSync(join(appRoot, '.git'))) return 'this is no git clone';
  try {
    execFileSync('npm', ['view', 'pg', 'version', '--prefer-online'], {
      stdio: 'ignore',
      timeout: 30_000,
    });
    return undefined;
  } catch {
    return 'the package registry cannot be reached';
  }
}

export async function startFresh(): Promise<Outcome> {
  const room = mkdtempSync(join(tmpdir(), 'groundswell fresh '));
  const clone = join(room, 'a clone');
  const data = join(room, 'data');
  try {
    execFileSync('git', ['clone', '-q', appRoot, clone]);
    const first = await oneRun(clone, data);
    const warm = await oneRun(clone, data);
    const { page, left } = first;
    return { seconds: first.seconds, warmSeconds: warm.seconds, page, second: warm.second, left };
  } finally {
    rmSync(room, { recursive: true, force: true });
  }
}

async function oneRun(clone: string, data: string) {
  const port = await freePort();
  const env = { ...environment(), PORT: `${port}`, GROUNDSWELL_DATA: data };
  const began = Date.now();
  const npm = spawn('npm', ['start'], { cwd: clone, env, stdio: 'ignore', detached: true });
  const ended = once(npm, 'exit');
  const page = await firstPage(`http://localhost:${port}/`, npm);
  const seconds = (Date.now() - began) / 1000;
  const second = await saidBySecond(clone, { ...env, PORT: `${await freePort()}` });
  if (npm.pid) process.kill(-npm.pid, 'SIGINT');
  await ended;
  return { seconds, page, second, left: processesOf(data).length };
}

async function firstPage(url: string, npm: { exitCode: number | null }): Promise<string> {
  while (npm.exitCode === null) {
    const reply = await fetch(url).catch(() => undefined);
    if (reply?.ok) return reply.text();
    await pause(50);
  }
  throw new Error('npm start ended before there was a page.');
}

async function saidBySecond(
  clone: string,
  env: Record<string, string | undefined>,
): Promise<string> {
  const npm = spawn('npm', ['start'], { cwd: clone, env, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  npm.stderr.on('data', (chunk) => {
    said += chunk;
  });
  await once(npm, 'exit');
  return said;
}

if (import.meta.main) console.log(JSON.stringify(await startFresh(), null, 2));
