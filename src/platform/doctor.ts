import { existsSync, readFileSync, statSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import { type Backup, lastBackupIn } from './backup/backup.ts';
import type { Config } from './config.ts';
import { type Database, findDatabase } from './db/find-database.ts';
import type { Migration } from './db/migrate.ts';
import { assertServingRole } from './db/roles.ts';

export interface Finding {
  ok: boolean;
  sentence: string;
}

type About = { config: Config; migrations: readonly Migration[]; now: Temporal.Instant };
type Check = (about: About, client: pg.Client, database: Database) => Promise<Finding>;

const good = (sentence: string): Finding => ({ ok: true, sentence });
const bad = (sentence: string): Finding => ({ ok: false, sentence });

const needNode = 24;
const gigabyte = 1e9;
const staleAfterHours = 26;

/** Looks at everything an administrator would want to know first; changes nothing. */
export async function doctor(about: About): Promise<Finding[]> {
  const { databaseUrl, dataFolder } = about.config;
  const around = [node(), await disk(dataFolder), mail(about.config), lastBackup(about)];
  if (!databaseUrl && !existsSync(join(dataFolder, 'postgres'))) {
    return [bad(`There is no database in ${dataFolder} yet; the first start makes it.`), ...around];
  }
  try {
    const where = { databaseUrl, folder: dataFolder, beside: true };
    const database = await findDatabase(where, () => undefined);
    try {
      return [...(await within(about, database)), ...around];
    } finally {
      await database.stop();
    }
  } catch (error) {
    return [bad(error instanceof Error ? error.message : String(error)), ...around];
  }
}

async function within(about: About, database: Database): Promise<Finding[]> {
  const client = new pg.Client(database.owner);
  await client.connect();
  try {
    const found: Finding[] = [];
    for (const check of [reachable, servingRoles, durable, migrated, unsentMails]) {
      found.push(await check(about, client, database));
    }
    return found;
  } finally {
    await client.end();
  }
}

const reachable: Check = async ({ config }, client, { kind }) => {
  const { rows } = await client.query("select current_setting('server_version') as version");
  const place = kind === 'embedded' ? `kept in ${config.dataFolder}` : 'named by DATABASE_URL';
  return good(`The database answers: PostgreSQL ${rows[0]?.version}, ${place}.`);
};

const servingRoles: Check = async (_about, _client, { app, steward }) => {
  for (const role of [app, steward]) {
    const client = new pg.Client(role);
    try {
      await client.connect();
      await assertServingRole(client);
    } catch (error) {
      return bad(error instanceof Error ? error.message : String(error));
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  return good('The serving roles own nothing and stand under row-level security.');
};

const durable: Check = async (_about, client) => {
  const { rows } = await client.query<{ name: string }>(
    "select name from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off'",
  );
  if (rows.length === 0) return good('What was answered as saved is on the disk (fsync is on).');
  const names = rows.map(({ name }) => name).join(', ');
  return bad(`A power cut can lose what was answered as saved: ${names} is off.`);
};

const migrated: Check = async ({ migrations }, client) => {
  const { rows } = await client.query<{ made: string | null }>(
    "select to_regclass('platform.migrations') as made",
  );
  if (!rows[0]?.made) return bad('The database is empty; the first start will set it up.');
  const applied = await client.query<{ name: string }>('select name from platform.migrations');
  const names = new Set(applied.rows.map(({ name }) => name));
  const missing = migrations.filter(({ name }) => !names.has(name)).length;
  return missing === 0
    ? good(`The schema is current (${names.size} migrations).`)
    : bad(`${missing} migrations are waiting; the next start runs them.`);
};

const unsentMails: Check = async (_about, client) => {
  const { rows } = await client.query<{ made: string | null }>(
    "select to_regclass('platform.mails') as made",
  );
  if (!rows[0]?.made) return good('No mails are waiting.');
  const waiting = await client.query<{ count: string; tried: string }>(
    'select count(*) as count, count(*) filter (where attempts > 0) as tried from platform.mails where sent_at is null',
  );
  const { count = '0', tried = '0' } = waiting.rows[0] ?? {};
  return tried === '0'
    ? good(`${count} mails are waiting, none has failed.`)
    : bad(`${count} mails are waiting, ${tried} of them have failed at least once.`);
};

function node(): Finding {
  const major = Number.parseInt(process.versions.node, 10);
  const sentence = `Node.js is ${process.versions.node}`;
  return major >= needNode
    ? good(`${sentence}.`)
    : bad(`${sentence}; ${needNode} or later is needed.`);
}

async function disk(folder: string): Promise<Finding> {
  if (!existsSync(folder)) return good(`${folder} does not exist yet; the first start makes it.`);
  const { bavail, bsize } = await statfs(folder);
  const free = (bavail * bsize) / gigabyte;
  const sentence = `${free.toFixed(1)} GB are free where ${folder} lies`;
  if (free < 1) return bad(`${sentence}; make room.`);
  const open = (statSync(folder).mode & 0o077) !== 0;
  return open
    ? bad(`Others on this machine can enter ${folder}; make it yours alone.`)
    : good(`${sentence}.`);
}

function mail({ smtpUrl }: Config): Finding {
  return good(
    smtpUrl
      ? 'Mails are sent by SMTP_URL.'
      : 'No SMTP_URL is set: mails wait, and links are copied by hand.',
  );
}

function lastBackup({ config, now }: About): Finding {
  const file = lastBackupIn(config.dataFolder);
  if (!existsSync(file)) return bad('There is no backup yet: groundswell backup.');
  const last = JSON.parse(readFileSync(file, 'utf8')) as Backup;
  const hours = Math.round(now.since(Temporal.Instant.from(last.at)).total('hours'));
  const sentence = `The last backup is ${hours} hours old: ${last.file}`;
  return hours <= staleAfterHours ? good(sentence) : bad(`${sentence}; make one every day.`);
}
