import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { appRoot } from '../root.ts';
import type { Connection } from './connection.ts';

export type Migration = { name: string; sql: string; checksum: string };

/** Folders in the order they must run: the platform first, then slices by what they need. */
export async function migrationsIn(folders: readonly string[]): Promise<Migration[]> {
  const found: Migration[] = [];
  for (const folder of folders) {
    const files = await readdir(join(appRoot, folder)).catch(() => [] as string[]);
    for (const file of files.filter((name) => name.endsWith('.sql')).sort()) {
      const sql = await readFile(join(appRoot, folder, file), 'utf8');
      found.push({
        name: `${folder}/${file}`,
        sql,
        checksum: createHash('sha256').update(sql).digest('hex'),
      });
    }
  }
  return found;
}

/**
 * Brings the database to the newest schema; several processes may call it at once.
 * Each file runs in its own transaction, so a crash leaves whole files only.
 * Throws when an applied file was altered or the database is newer than this program.
 */
export async function migrate(
  owner: Connection,
  migrations: readonly Migration[],
): Promise<string[]> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtext('groundswell.migrate'))`);
    const applied = await appliedMigrations(client);
    assertKnown(applied, migrations);
    const missing = migrations.filter((migration) => !applied.has(migration.name));
    for (const migration of missing) await apply(client, migration);
    return missing.map((migration) => migration.name);
  } finally {
    await client.end();
  }
}

async function appliedMigrations(client: pg.Client): Promise<Map<string, string>> {
  await client.query(`create schema if not exists platform`);
  await client.query(`create table if not exists platform.migrations (
    name text primary key, checksum text not null, applied_at timestamptz not null default now())`);
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from platform.migrations',
  );
  return new Map(rows.map((row) => [row.name, row.checksum]));
}

function assertKnown(applied: Map<string, string>, migrations: readonly Migration[]): void {
  const known = new Map(migrations.map((migration) => [migration.name, migration.checksum]));
  for (const [name, checksum] of applied) {
    if (!known.has(name)) {
      throw new Error(
        `The database was last used by a newer Groundswell (it knows ${name}). Nothing was changed; please start that version or restore a backup made by this one.`,
      );
    }
    if (known.get(name) !== checksum) {
      throw new Error(
        `The migration ${name} was altered after it had run. Nothing was changed; please put the file back and add a new one instead.`,
      );
    }
  }
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(migration.sql);
    await client.query('insert into platform.migrations (name, checksum) values ($1, $2)', [
      migration.name,
      migration.checksum,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`The migration ${migration.name} failed and was undone: ${String(error)}`);
  }
}
