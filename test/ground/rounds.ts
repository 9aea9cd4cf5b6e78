/**
 * D-05: a backup taken with the command line while people write, restored into a new folder; people
 * sign in there and find what they had at one moment. By hand: node test/ground/rounds.ts --rounds 20
 */
import { execFile, execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs, promisify } from 'node:util';
import pg from 'pg';
import { liveConnections } from '../../src/platform/db/embedded/embedded.ts';
import { appRoot } from '../../src/platform/root.ts';
import { furnish, type Place, writeOf } from './kills.ts';
import { post, type Running, signIn, startProgram } from './program.ts';

export interface Outcome {
  acknowledged: number;
  /** Acknowledged before the backup began and not in it. */
  lost: number;
  /** In it although an earlier write of the same person is not. */
  gaps: number;
  signedIn: boolean;
  restoreMs: number;
}

const command = (folder: string, args: string[]) =>
  [
    process.execPath,
    [join(appRoot, 'src/cli.ts'), ...args],
    { env: { PATH: process.env.PATH, GROUNDSWELL_DATA: folder } },
  ] as const;

export async function backUpAndRestore(): Promise<Outcome> {
  const room = mkdtempSync(join(tmpdir(), 'groundswell-rounds-'));
  const [old, fresh, file] = ['old', 'new', 'a.backup'].map((name) => join(room, name)) as [
    string,
    string,
    string,
  ];
  try {
    const { sent, before } = await writeAndBackUp(old, file);
    const began = Date.now();
    execFileSync(...command(fresh, ['restore', file, '--key', join(old, 'backup.key')]));
    const restoreMs = Date.now() - began;
    const running = await startProgram({ folder: fresh });
    const signedIn = (await signIn(running)) !== '';
    const there = await textsIn(fresh);
    await end(running);
    const lost = before.filter((text) => !there.has(text)).length;
    const gaps = sent.map((texts) => gapsIn(texts, there)).reduce((a, b) => a + b);
    return { acknowledged: before.length, lost, gaps, signedIn, restoreMs };
  } finally {
    rmSync(room, { recursive: true, force: true });
  }
}

/** Three people write one thing after the other; what they had sent when the backup began must be in it. */
async function writeAndBackUp(folder: string, file: string) {
  const running = await startProgram({ folder });
  const place = await furnish(running);
  const sent: string[][] = [[], [], []];
  let writing = true;
  const writers = sent.map(async (texts, writer) => {
    while (writing) await writeNext(running, place, texts, writer);
  });
  try {
    while (sent.some((texts) => texts.length < 10)) await pause(20);
    const before = sent.flat();
    await promisify(execFile)(...command(folder, ['backup', '--to', file]));
    return { sent, before };
  } finally {
    writing = false;
    await Promise.all(writers);
    await end(running);
  }
}

async function writeNext(
  { url }: Running,
  place: Place,
  texts: string[],
  writer: number,
): Promise<void> {
  const text = `write ${writer} ${texts.length}`;
  const { path, body, key } = writeOf(place, text, texts.length);
  await post({ url, cookie: place.cookie, path, key }, body);
  texts.push(text);
}

const gapsIn = (texts: string[], there: Set<string>): number => {
  const first = texts.findIndex((text) => !there.has(text));
  return first < 0 ? 0 : texts.slice(first).filter((text) => there.has(text)).length;
};

async function textsIn(folder: string): Promise<Set<string>> {
  const client = new pg.Client(liveConnections(folder)?.owner);
  await client.connect();
  const { rows } = await client.query<{ text: string }>(
    `select name as text from org.people union select text from commitments.commitments
     union select text from meetings.talking_points`,
  );
  await client.end();
  return new Set(rows.map(({ text }) => text));
}

async function end({ child }: Running): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { rounds: { type: 'string', default: '20' } } });
  for (let round = 0; round < Number(values.rounds); round += 1) {
    console.log(JSON.stringify(await backUpAndRestore()));
  }
}
