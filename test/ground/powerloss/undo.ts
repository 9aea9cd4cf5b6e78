import { execFileSync } from 'node:child_process';
import {
  closeSync,
  ftruncateSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/** The shim, compiled here; nothing where there is no C compiler. */
export function compileShim(folder: string): string | undefined {
  const shim = join(folder, 'undo.so');
  const source = join(import.meta.dirname, 'undo.c');
  try {
    execFileSync('cc', ['-O1', '-shared', '-fPIC', '-o', shim, source, '-ldl'], {
      stdio: 'ignore',
    });
    return shim;
  } catch {
    return undefined;
  }
}

type Written = { offset: number; size: number; before: Buffer };
const headBytes = 24;

function writesOf(log: string): Written[] {
  const bytes = readFileSync(log);
  const writes: Written[] = [];
  for (let at = 0; at + headBytes <= bytes.length; ) {
    const [offset, size, kept] = [0, 8, 16].map((i) => Number(bytes.readBigInt64LE(at + i)));
    at += headBytes;
    writes.push({
      offset: offset ?? 0,
      size: size ?? 0,
      before: bytes.subarray(at, at + (kept ?? 0)),
    });
    at += kept ?? 0;
  }
  return writes;
}

/**
 * Puts back what was written and not synced: all of it, or in each file all after some moment, since
 * the kernel may have written back any part of it by itself. Returns how many writes were undone.
 */
export function cutPower(data: string, logs: string, howMuch: 'all' | 'some'): number {
  const places = new Map<string, string>();
  for (const entry of readdirSync(data, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) places.set(statSync(path, { bigint: true }).ino.toString(), path);
  }
  let undone = 0;
  for (const inode of readdirSync(logs)) {
    const path = places.get(inode);
    const writes = writesOf(join(logs, inode));
    const since = howMuch === 'all' ? 0 : Math.floor(Math.random() * (writes.length + 1));
    if (path) undone += undo(path, writes.slice(since));
  }
  return undone;
}

function undo(path: string, writes: Written[]): number {
  const file = openSync(path, 'r+');
  for (const { offset, size, before } of writes.reverse()) {
    writeSync(file, before, 0, before.length, offset);
    ftruncateSync(file, size);
  }
  closeSync(file);
  return writes.length;
}
