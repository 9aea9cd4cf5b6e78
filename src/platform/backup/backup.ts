import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Connection } from '../db/connection.ts';
import {
  type Frame,
  type Head,
  readArchive,
  type Seal,
  type Sum,
  writeArchive,
} from './archive.ts';
import { keyFor, keyIn } from './key.ts';
import { assertSeesAll, checked, connect, copyOut, headOf, tablesIn } from './rows.ts';

interface What {
  owner: Connection;
  /** Where the key lies and where the last backup is noted. */
  folder: string;
  /** The file to write. */
  to: string;
  /** Another key file than the folder's own. */
  key?: string | undefined;
}

export interface Backup {
  file: string;
  key: string;
  at: string;
  bytes: number;
  tables: number;
  rows: number;
}

export const lastBackupIn = (folder: string): string => join(folder, 'last-backup.json');

/** Writes every row, as of one moment, beside a running program; then reads the file back as proof. */
export async function backup({ owner, folder, to, key }: What): Promise<Backup> {
  const keyFile = key ?? keyIn(folder);
  const seal = { key: await keyFor(keyFile) };
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
  await writeSnapshot(owner, to, seal);
  const { head, sums } = await verify(to, seal);
  const rows = sums.reduce((total, sum) => total + sum.rows, 0);
  const done = { file: to, key: keyFile, at: head.at, bytes: statSync(to).size, rows };
  const made = { ...done, tables: sums.length };
  writeFileSync(lastBackupIn(folder), JSON.stringify(made), { mode: 0o600 });
  return made;
}

export async function writeSnapshot(owner: Connection, to: string, seal: Seal): Promise<void> {
  const client = await connect(owner);
  try {
    await client.query('begin isolation level repeatable read, read only');
    await assertSeesAll(client);
    async function* frames(): AsyncGenerator<Frame> {
      yield { kind: 'head', head: await headOf(client) };
      for (const table of await tablesIn(client)) yield* copyOut(client, table);
      yield { kind: 'end' };
    }
    await writeArchive(to, seal, frames());
    await client.query('commit');
  } finally {
    await client.end();
  }
}

/** Reads a whole backup without using it: what it is and what it holds, or why it cannot be trusted. */
export async function verify(from: string, seal: Seal): Promise<{ head: Head; sums: Sum[] }> {
  const sums: Sum[] = [];
  let head: Head | undefined;
  for await (const frame of checked(readArchive(from, seal), sums)) {
    if (frame.kind === 'head') head = frame.head;
  }
  if (head?.format !== 1) throw new Error(`${from} was made by a newer Groundswell; use that one.`);
  return { head, sums };
}
