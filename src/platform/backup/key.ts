import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { generateX25519Identity } from 'age-encryption';

export const keyIn = (folder: string): string => join(folder, 'backup.key');

/** The key backups are sealed with, made on first use; the file's form is that of the age tools. */
export async function keyFor(file: string): Promise<string> {
  if (!existsSync(file)) {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    const key = await generateX25519Identity();
    const note = '# Opens the backups of Groundswell. Keep a copy away from this machine.';
    writeFileSync(file, `${note}\n${key}\n`, { mode: 0o600, flag: 'wx' });
  }
  return readKey(file);
}

export function readKey(file: string): string {
  if (!existsSync(file)) {
    throw new Error(`There is no key at ${file}. Name the key of the backup with --key.`);
  }
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim());
  const key = lines.find((line) => line.startsWith('AGE-SECRET-KEY-'));
  if (!key) throw new Error(`${file} holds no backup key.`);
  return key;
}
