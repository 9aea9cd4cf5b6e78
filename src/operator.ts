import { join } from 'node:path';
import pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import { slices } from './app.ts';
import { migrationFolders } from './migrations.ts';
import { checkAuditLog } from './platform/audit/check.ts';
import { linkFor } from './platform/auth/one-time-link.ts';
import { backup } from './platform/backup/backup.ts';
import { restore } from './platform/backup/restore.ts';
import { type Given, UsageError } from './platform/cli/arguments.ts';
import { type Config, readConfig } from './platform/config.ts';
import type { Connection } from './platform/db/connection.ts';
import { openDatabase } from './platform/db/database.ts';
import { type Database as Found, findDatabase } from './platform/db/find-database.ts';
import { migrationsIn } from './platform/db/migrate.ts';
import { doctor } from './platform/doctor.ts';
import { log } from './platform/log.ts';
import { prepare } from './platform/open.ts';

type Command = { says: string; run: (given: Given) => Promise<void> };
type Print = (text: string) => void;

/** Commands of whoever runs the machine: they move and check data, and show nobody's words. */
export const operatorCommands = (print: Print): Record<string, Command> => ({
  migrate: {
    says: 'Brings the database to the newest schema.',
    run: () =>
      onDatabase(false, async (found) => {
        const applied = await prepare(found, slices, migrationFolders);
        print(applied.length ? applied.map((name) => `ran ${name}`).join('\n') : 'Nothing to do.');
      }),
  },
  backup: {
    says: 'Writes one sealed file of everything, while people work: backup [--to FILE] [--key FILE].',
    run: ({ flags }) => writeBackup(print, flags),
  },
  restore: {
    says: 'Puts a backup back into an empty folder or database: restore FILE [--key FILE].',
    run: (given) => putBack(print, given),
  },
  link: {
    says: 'Makes a one-time link for somebody who cannot sign in: link --email ada@example.org.',
    run: ({ flags }) => makeLink(print, flags),
  },
  audit: {
    says: 'Compares the audit log with the seals kept in the data folder.',
    run: () => checkAudit(print),
  },
  doctor: {
    says: 'Checks what an administrator would want to know first, and changes nothing.',
    run: () => examine(print),
  },
});

async function onDatabase(
  beside: boolean,
  work: (found: Found, config: Config) => Promise<void>,
): Promise<void> {
  const config = readConfig();
  const where = { databaseUrl: config.databaseUrl ?? undefined, folder: config.dataFolder, beside };
  const found = await findDatabase(where, log);
  try {
    await work(found, config);
  } finally {
    await found.stop();
  }
}

const writeBackup = (print: Print, flags: Given['flags']): Promise<void> =>
  onDatabase(true, async ({ owner }, { dataFolder }) => {
    const stamp = Temporal.Now.instant().toString({ smallestUnit: 'second' }).replaceAll(':', '');
    const to = flags.get('to') ?? join(dataFolder, 'backups', `groundswell-${stamp}.backup`);
    const made = await backup({ owner, folder: dataFolder, to, key: flags.get('key') });
    print(`${made.rows} rows of ${made.tables} tables are in ${made.file} (${made.bytes} bytes).`);
    print(`It opens only with ${made.key}: keep a copy of that key somewhere else.`);
  });

async function putBack(print: Print, { words: [, from], flags }: Given): Promise<void> {
  if (!from) throw new UsageError('Which file? groundswell restore FILE');
  await onDatabase(false, async ({ owner }, { dataFolder: folder }) => {
    const migrations = await migrationsIn(migrationFolders);
    const done = await restore({ owner, folder, from, migrations, key: flags.get('key') });
    print(`${done.rows} rows of ${done.tables} tables are back, as of ${done.at}.`);
  });
}

const makeLink = (print: Print, flags: Given['flags']): Promise<void> =>
  onDatabase(true, async ({ app }, { baseUrl, smtpUrl }) => {
    const email = flags.get('email');
    if (!email) throw new UsageError('For whom? groundswell link --email ada@example.org');
    const database = openDatabase(app, { max: 1 });
    const asked = { baseUrl, now: Temporal.Now.instant(), sendsMail: smtpUrl !== null };
    const link = await linkFor(database, email, asked);
    await database.close();
    if (link === 'by-mail') {
      throw new UsageError(
        `${email} is no administrator, and mail is set up: on the sign-in page, "Mail me a link" sends them one.`,
      );
    }
    if (!link) throw new UsageError(`Nobody signs in here as ${email}.`);
    print(`Valid once, within 15 minutes: ${link}`);
    print('Administrators see in the audit log that it was made.');
  });

async function examine(print: Print): Promise<void> {
  const migrations = await migrationsIn(migrationFolders);
  const findings = await doctor({ config: readConfig(), migrations, now: Temporal.Now.instant() });
  for (const { ok, sentence } of findings) print(`${ok ? 'good ' : 'look '} ${sentence}`);
  if (findings.some(({ ok }) => !ok)) process.exitCode = 1;
}

const checkAudit = (print: Print): Promise<void> =>
  onDatabase(true, async ({ app, owner }, { dataFolder }) => {
    const checked = await checkAuditLog(app, await organisationsIn(owner), dataFolder);
    for (const { organisationId, broken } of checked) {
      print(`${organisationId}: ${broken ?? 'as it was sealed'}`);
      if (broken) process.exitCode = 1;
    }
  });

async function organisationsIn(owner: Connection): Promise<string[]> {
  const client = new pg.Client(owner);
  await client.connect();
  const { rows } = await client.query<{ id: string }>(
    'select organisation_id as id from org.organisations order by 1',
  );
  await client.end();
  return rows.map(({ id }) => id);
}
