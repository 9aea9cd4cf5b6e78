import type { Connection } from '../db/connection.ts';
import { type Database, openDatabase } from '../db/database.ts';
import { sealFileIn } from './seal-file.ts';
import { entriesBetween } from './sealing.ts';
import { breakIn } from './seals.ts';

export type Checked = { readonly organisationId: string; readonly broken: string | null };

/** Compares every organisation's audit log with the seals of this folder. */
export async function checkAuditLog(
  app: Connection,
  organisationIds: readonly string[],
  folder: string,
): Promise<Checked[]> {
  const database = openDatabase(app, { max: 1 });
  try {
    const checked: Checked[] = [];
    for (const organisationId of organisationIds) {
      checked.push({ organisationId, broken: await checkOne(database, organisationId, folder) });
    }
    return checked;
  } finally {
    await database.close();
  }
}

async function checkOne(database: Database, organisationId: string, folder: string) {
  const file = sealFileIn(folder);
  const entries = await database.transaction('read', { organisationId, personId: null }, (db) =>
    entriesBetween(db, null, null),
  );
  return breakIn(await file.key(), await file.of(organisationId), entries);
}
