/** Copies of what is shown, on this machine's disk: what a start without the database is served from. */
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { kindOf, type Log } from '../../../platform/log.ts';
import type { Stored } from './store.ts';
import type { Key } from './store-keys.ts';

export type Copy = { readonly sources: readonly Stored[]; readonly keys: readonly Key[] };

export type Copies = {
  /** Every organisation that was kept; what cannot be read is left out. */
  all(): AsyncGenerator<Copy & { organisationId: string }>;
  /** Soon; a later copy of the same takes its place. */
  keep(organisationId: string, copy: Copy): void;
  close(): Promise<void>;
};

/** A folder an organisation, a file a placement, and the keys: for the eyes of this account only. */
export function openCopies(dataFolder: string, log: Log): Copies {
  const root = join(dataFolder, 'presentation');
  let writing: Promise<void> = Promise.resolve();
  const write = async (organisationId: string, { sources, keys }: Copy): Promise<void> => {
    const folder = join(root, organisationId);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    for (const stored of sources) {
      await replace(join(folder, `${stored.source.name}.json`), JSON.stringify(stored));
    }
    await replace(join(folder, keysFile), JSON.stringify(keys));
  };
  return {
    all: () => readAll(root, log),
    keep: (organisationId, copy) => {
      writing = writing
        .then(() => write(organisationId, copy))
        .catch((error: unknown) => log('presentation keeps no copy', kindOf(error)));
    },
    close: () => writing,
  };
}

/** No placement is called this: names begin with a small letter or a digit. */
const keysFile = '_keys.json';

/** Whole or not at all, also for another process that writes the same. */
async function replace(path: string, text: string): Promise<void> {
  const beside = `${path}.${randomUUID()}`;
  await writeFile(beside, text, { mode: 0o600, flush: true });
  await rename(beside, path);
}

async function* readAll(root: string, log: Log): AsyncGenerator<Copy & { organisationId: string }> {
  for (const organisationId of await readdir(root).catch(() => [] as string[])) {
    try {
      yield { organisationId, ...(await readOne(join(root, organisationId))) };
    } catch (error) {
      log('presentation cannot read a copy', kindOf(error));
    }
  }
}

async function readOne(folder: string): Promise<Copy> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  const read = async (name: string) => JSON.parse(await readFile(join(folder, name), 'utf8'));
  const names = files.filter((name) => name !== keysFile);
  const sources: Stored[] = await Promise.all(names.map(read));
  const keys: Key[] = await read(keysFile);
  return { sources, keys };
}
