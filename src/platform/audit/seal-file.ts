import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Seal } from './seals.ts';

export type SealFile = {
  /** Every seal of one organisation, oldest first. */
  of(organisationId: string): Promise<Seal[]>;
  /** Resolves once the seal would survive a power cut. */
  append(seal: Seal): Promise<void>;
  key(): Promise<string>;
};

/** Seals and their key lie in the data folder, where whoever can change the database may not reach. */
export function sealFileIn(folder: string): SealFile {
  const path = join(folder, 'audit-seals.jsonl');
  return {
    of: async (organisationId) => {
      const text = await readFile(path, 'utf8').catch(() => '');
      return text
        .split('\n')
        .filter((line) => line.includes(organisationId))
        .map((line) => JSON.parse(line) as Seal)
        .filter((seal) => seal.organisationId === organisationId);
    },
    append: (seal) => appendLine(folder, path, JSON.stringify(seal)),
    key: () => keyIn(folder),
  };
}

async function appendLine(folder: string, path: string, line: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const file = await open(path, 'a', 0o600);
  try {
    await file.write(`${line}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function keyIn(folder: string): Promise<string> {
  const path = join(folder, 'audit.key');
  await mkdir(folder, { recursive: true });
  const fresh = randomBytes(32).toString('base64url');
  await writeFile(path, fresh, { mode: 0o600, flag: 'wx' }).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  });
  return readFile(path, 'utf8');
}
