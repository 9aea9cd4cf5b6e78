import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { backup, lastBackupIn } from '../../src/platform/backup/backup.ts';
import { readConfig } from '../../src/platform/config.ts';
import { startEmbedded } from '../../src/platform/db/embedded/embedded.ts';
import { migrate, migrationsIn } from '../../src/platform/db/migrate.ts';
import { doctor } from '../../src/platform/doctor.ts';
import { ask, newFolder } from './hold.ts';

const now = Temporal.Now.instant();
const platform = () => migrationsIn(['src/platform/db/migrations']);

async function complaints(folder: string): Promise<string> {
  const config = readConfig({ GROUNDSWELL_DATA: folder });
  const findings = await doctor({ config, migrations: await platform(), now });
  return findings
    .filter(({ ok }) => !ok)
    .map(({ sentence }) => sentence)
    .join('\n');
}

test('the doctor finds nothing to complain of in a well-kept house, beside the running program', async () => {
  const folder = newFolder();
  const database = await startEmbedded(folder, () => undefined);
  await migrate(database.owner, await platform());
  await backup({ owner: database.owner, folder, to: join(folder, 'a.backup') });
  expect(await complaints(folder)).toBe('');
  await database.stop();
  expect(await complaints(folder)).toBe('');
});

test('the doctor names each thing that is wrong', async () => {
  const folder = newFolder();
  expect(await complaints(folder)).toContain('There is no database');
  const database = await startEmbedded(folder, () => undefined);
  expect(await complaints(folder)).toContain('The database is empty');
  await migrate(database.owner, await platform());
  expect(await complaints(folder)).toContain('There is no backup yet');
  const at = now.subtract({ hours: 27 }).toString();
  writeFileSync(lastBackupIn(folder), JSON.stringify({ at, file: 'a.backup' }));
  await ask(database.owner, 'alter role groundswell_app bypassrls');
  await ask(database.owner, 'alter system set fsync = off');
  await ask(database.owner, 'delete from platform.migrations');
  await ask(
    database.owner,
    "insert into platform.mails values (gen_random_uuid(), gen_random_uuid(), 'a@example.org', '', '', null, now(), 3, now())",
  );
  const found = await complaints(folder);
  expect(found).toContain('groundswell_app can pass row-level security');
  expect(found).toContain('1 migrations are waiting');
  expect(found).toContain('1 mails are waiting, 1 of them have failed');
  expect(found).toContain('The last backup is 27 hours old');
  await database.stop();
});
