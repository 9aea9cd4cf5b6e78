import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '../db/database.ts';

const fresh = (): string => randomBytes(32).toString('base64url');

/** What signs the cookies: beside the embedded database, or in the server's own when many share it. */
export const secretOf = (database: Database, folder: string | null): Promise<string> =>
  folder === null ? secretInDatabase(database) : secretInFolder(folder);

async function secretInFolder(folder: string): Promise<string> {
  const path = join(folder, 'secret');
  await writeFile(path, fresh(), { mode: 0o600, flag: 'wx' }).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  });
  const secret = await readFile(path, 'utf8');
  if (secret.length < 32)
    throw new Error(`${path} is damaged; delete it, and everybody signs in anew.`);
  return secret;
}

async function secretInDatabase(database: Database): Promise<string> {
  await database.kysely
    .insertInto('auth.secret')
    .values({ name: 'cookies', value: fresh() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { value } = await database.kysely
    .selectFrom('auth.secret')
    .select('value')
    .where('name', '=', 'cookies')
    .executeTakeFirstOrThrow();
  return value;
}
