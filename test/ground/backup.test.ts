import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { type Frame, readArchive, writeArchive } from '../../src/platform/backup/archive.ts';
import { backup, verify, writeSnapshot } from '../../src/platform/backup/backup.ts';
import { keyFor } from '../../src/platform/backup/key.ts';
import { restore } from '../../src/platform/backup/restore.ts';
import type { Connection } from '../../src/platform/db/connection.ts';
import { type Embedded, startEmbedded } from '../../src/platform/db/embedded/embedded.ts';
import { connectionOf } from '../../src/platform/db/find-database.ts';
import { type Migration, migrate, migrationsIn } from '../../src/platform/db/migrate.ts';
import { makeRoles } from '../../src/platform/db/roles.ts';
import { startServer } from '../postgres-server.ts';
import { newFolder } from './hold.ts';

/** One table of everything that is hard to copy, one that points to it, and one guarded by policies. */
const sql = `create schema odd;
  create table odd.zoo (organisation_id uuid, zoo_id uuid, text text, small real, big double precision,
    raw bytea, at timestamptz, day date, facts jsonb, list text[], flag boolean,
    words tsvector generated always as (to_tsvector('simple', text)) stored,
    primary key (organisation_id, zoo_id));
  create table odd.animals (organisation_id uuid, animal_id uuid, zoo_id uuid, parent_id uuid,
    primary key (organisation_id, animal_id),
    foreign key (organisation_id, zoo_id) references odd.zoo,
    foreign key (organisation_id, parent_id) references odd.animals);
  select platform.guard('odd.zoo'); select platform.guard('odd.animals');
  create schema auth; create table auth.session (id text primary key)`;
const odd: Migration = { name: 'odd/1.sql', sql, checksum: 'odd' };
const quiet = () => undefined;

const fill = `
  insert into odd.zoo select gen_random_uuid(), gen_random_uuid(),
    case n % 5 when 0 then null when 1 then E'tab\\there\\nline \\\\N \\\\. "quoted"' when 2 then ''
      else repeat('schön – 海 🌊 ', n) end,
    n / 3.0, -n / 7.0, decode(md5(n::text), 'hex'),
    timestamptz '2026-03-29 00:59:59.123456+00' + n * interval '1 minute',
    date '2024-02-29' - n, jsonb_build_object('n', n, 'deep', array[null, n]), array['a,b', null, '{}'], n % 2 = 0
    from generate_series(1, 400) n;
  insert into odd.animals select organisation_id, zoo_id, zoo_id, zoo_id from odd.zoo`;

let folder: string;
let source: Embedded;
let target: Embedded;
let migrations: Migration[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'groundswell-backup-'));
  migrations = [...(await migrationsIn(['src/platform/db/migrations'])), odd];
  source = await startEmbedded(join(folder, 'source'), quiet);
  target = await startEmbedded(join(folder, 'target'), quiet);
  await migrate(source.owner, migrations);
  await query(source.owner, fill);
});

afterAll(async () => {
  await Promise.all([source.stop(), target.stop()]);
  rmSync(folder, { recursive: true, force: true });
});

async function query<Row extends pg.QueryResultRow>(as: Connection, text: string): Promise<Row[]> {
  const client = new pg.Client(as);
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

/** A database of its own beside the others, for a restore to land in. */
async function emptyDatabase(): Promise<Connection> {
  const name = `empty_${createHash('md5').update(String(Math.random())).digest('hex')}`;
  await query(target.owner, `create database ${name}`);
  return { ...target.owner, database: name };
}

const everyRow = async (as: Connection) => ({
  zoo: await query(as, 'select z::text from odd.zoo z order by zoo_id'),
  animals: await query(as, 'select a::text from odd.animals a order by animal_id'),
});

/** Without what each server computes for itself: two versions may split words differently. */
const everyOwnRow = async (as: Connection) => ({
  zoo: await query(as, "select (to_jsonb(z) - 'words')::text from odd.zoo z order by zoo_id"),
  animals: (await everyRow(as)).animals,
});

const place = (name: string) => ({ folder, to: join(folder, name) });

describe('a backup', () => {
  test('comes back with every row as it was, guarded as before (D-05)', async () => {
    const made = await backup({ owner: source.owner, ...place('whole.backup') });
    expect(made.rows).toBe(800);
    expect(statSync(made.key).mode & 0o777).toBe(0o600);
    const owner = await emptyDatabase();
    await restore({ owner, folder, from: made.file, migrations });
    expect(await everyRow(owner)).toEqual(await everyRow(source.owner));
    expect(
      await query(
        owner,
        "select from pg_class where relname in ('zoo', 'animals') and relforcerowsecurity",
      ),
    ).toHaveLength(2);
  });

  test('signs nobody in: sessions end with it', async () => {
    await query(source.owner, "insert into auth.session values ('open then')");
    const made = await backup({ owner: source.owner, ...place('sessions.backup') });
    await query(source.owner, 'delete from auth.session');
    expect(made.rows).toBe(801);
    const owner = await emptyDatabase();
    await restore({ owner, folder, from: made.file, migrations });
    expect(await query(owner, 'select from auth.session')).toEqual([]);
    expect(await everyRow(owner)).toEqual(await everyRow(source.owner));
  });

  test('moves to a PostgreSQL 15 server whose owner is bound by row-level security', async (context) => {
    const server = await startServer(newFolder());
    if (!server) return context.skip('PostgreSQL 15 is not installed');
    onTestFinished(server.stop);
    const admin = connectionOf(server.url);
    await query(admin, "create role plain login createrole password 'plain'");
    await query(admin, 'create database plain owner plain');
    const owner = { ...admin, user: 'plain', password: 'plain', database: 'plain' };
    await makeRoles(owner);
    const { file } = await backup({ owner: source.owner, ...place('moved.backup') });
    await restore({ owner, folder, from: file, migrations });
    expect(await everyOwnRow(owner)).toEqual(await everyOwnRow(source.owner));
    const back = await backup({ owner, ...place('back.backup') });
    expect(back.rows).toBe(800);
  });

  test('is of one moment, whatever is written meanwhile', async () => {
    const owner = await emptyDatabase();
    await migrate(owner, migrations);
    await query(
      owner,
      fill.replace('400', '20000').replace("repeat('schön – 海 🌊 ', n)", "'much'"),
    );
    let writing = true;
    const write = async () => {
      const pair = `with z as (insert into odd.zoo (organisation_id, zoo_id) values (gen_random_uuid(), gen_random_uuid()) returning *)
        insert into odd.animals select organisation_id, zoo_id, zoo_id from z`;
      while (writing) await query(owner, pair);
    };
    const writers = [write(), write()];
    const { file } = await backup({ owner, ...place('moment.backup') });
    writing = false;
    await Promise.all(writers);
    const after = await query(owner, 'select from odd.zoo');
    const { sums } = await verify(file, { key: await keyFor(join(folder, 'backup.key')) });
    const rowsOf = (table: string) => sums.find((sum) => sum.table === table)?.rows;
    expect(rowsOf('odd.zoo')).toBe(rowsOf('odd.animals'));
    expect(after.length).toBeGreaterThan(rowsOf('odd.zoo') ?? 0);
  });

  test('of an older program is restored first and brought up to date then', async () => {
    const { file } = await backup({ owner: source.owner, ...place('older.backup') });
    const owner = await emptyDatabase();
    const later = {
      name: 'odd/2.sql',
      sql: 'alter table odd.zoo add extra int default 7',
      checksum: '2',
    };
    await restore({ owner, folder, from: file, migrations: [...migrations, later] });
    expect(await query(owner, 'select distinct extra from odd.zoo')).toEqual([{ extra: 7 }]);
  });

  test('is refused with a sentence by a database that has rows or is further', async () => {
    const { file } = await backup({ owner: source.owner, ...place('refused.backup') });
    const again = restore({ owner: source.owner, folder, from: file, migrations });
    await expect(again).rejects.toThrow('odd.zoo has rows');
    const older = restore({
      owner: await emptyDatabase(),
      folder,
      from: file,
      migrations: migrations.slice(0, 1),
    });
    await expect(older).rejects.toThrow('another Groundswell');
  });

  test('changes nothing when one row cannot be written', async () => {
    const { file } = await backup({ owner: source.owner, ...place('narrow.backup') });
    const owner = await emptyDatabase();
    await migrate(owner, migrations);
    await query(owner, 'alter table odd.animals add check (animal_id is null)');
    await expect(restore({ owner, folder, from: file, migrations })).rejects.toThrow(
      'violates check',
    );
    expect(await query(owner, 'select from odd.zoo')).toEqual([]);
  });
});

describe('an altered backup (D-06)', () => {
  /** Refused before the first write: the database has not even a schema afterwards. */
  async function expectRefused(
    from: string,
    key?: string,
    saying = 'Nothing was changed',
  ): Promise<void> {
    await expect(restore({ owner: target.owner, folder, from, migrations, key })).rejects.toThrow(
      saying,
    );
    expect(await query(target.owner, "select to_regclass('platform.migrations') as made")).toEqual([
      { made: null },
    ]);
  }

  test('is refused at each of 50 flipped bits', async () => {
    const { file } = await backup({ owner: source.owner, ...place('flips.backup') });
    const good = readFileSync(file);
    const from = join(folder, 'flipped.backup');
    for (let flip = 0; flip < 50; flip += 1) {
      const bad = Buffer.from(good);
      const at = Math.floor((flip / 50) * bad.length);
      bad.writeUInt8(bad.readUInt8(at) ^ (1 << (flip % 8)), at);
      writeFileSync(from, bad);
      await expectRefused(from);
    }
  });

  test('is refused when cut short anywhere, with a wrong key, and without one', async () => {
    const { file } = await backup({ owner: source.owner, ...place('cut.backup') });
    const { size } = statSync(file);
    const wrong = join(folder, 'wrong.key');
    await keyFor(wrong);
    await expectRefused(file, wrong, 'The key does not open');
    await expectRefused(file, join(folder, 'no.key'), 'There is no key');
    await expectRefused(join(folder, 'none.backup'), undefined, 'There is no backup');
    for (const part of [0.999, 0.5, 0.1, 0]) {
      truncateSync(file, Math.floor(size * part));
      await expectRefused(file);
    }
  });

  test('would be believed without its seal, which is why there is one', async () => {
    const open = join(folder, 'open.backup');
    const forged = join(folder, 'forged.backup');
    await writeSnapshot(source.owner, open, 'open');
    await writeArchive(forged, 'open', forge(readArchive(open, 'open')));
    const { sums } = await verify(forged, 'open');
    expect(sums).not.toEqual((await verify(open, 'open')).sums);
  });
});

/** What somebody with the file in hand does: alters a word and makes the fingerprint anew. */
async function* forge(frames: AsyncIterable<Frame>): AsyncGenerator<Frame> {
  let hash = createHash('sha256');
  for await (const frame of frames) {
    if (frame.kind === 'table') hash = createHash('sha256');
    if (frame.kind === 'rows') {
      const bytes = Buffer.from(Buffer.from(frame.bytes).toString().replaceAll('schön', 'bös'));
      hash.update(bytes);
      yield { kind: 'rows', bytes };
    } else if (frame.kind === 'sum') {
      yield { kind: 'sum', sum: { ...frame.sum, sha256: hash.digest('hex') } };
    } else {
      yield frame;
    }
  }
}
