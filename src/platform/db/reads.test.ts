import { sql } from 'kysely';
import { afterAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { openWorld } from '../../../test/world.ts';
import { type Database, openDatabase } from './database.ts';

const world = await openWorld();
const { ada, ben } = await world.organisation(['ada', 'ben']);

/** One line for everybody, so that each comes right behind the one before. */
const database = openDatabase(testDatabase().app, { max: 1 });
afterAll(() => database.close());

const look = sql<{ person: string }>`select current_setting('app.person', true) as person`;
const eyes = async ({ transaction }: Database, seen: typeof ada | null) =>
  (await transaction('read', seen, (db) => look.execute(db))).rows[0]?.person;

const titles = sql<{ title: string | null }>`
  select title from org.people where person_id = ${ada.personId}`;
const rename = (title: string) =>
  world.owner.query('update org.people set title = $1 where person_id = $2', [title, ada.personId]);

describe('a read', () => {
  test('leaves nobody’s eyes behind, whatever follows at once on its line', async () => {
    for (let round = 0; round < 20; round += 1) {
      expect(await eyes(database, ada)).toBe(ada.personId);
      const { rows } = await database.pool.query(
        `select current_setting('app.person', true) as person`,
      );
      expect(rows).toEqual([{ person: '' }]);
      expect(await eyes(database, ben)).toBe(ben.personId);
      const change = await database.transaction('change', null, (db) => look.execute(db));
      expect(change.rows).toEqual([{ person: '' }]);
    }
  });

  test('sees one moment, however much it asks', async () => {
    await rename('before');
    const seen = await database.transaction('read', ada, async (db) => {
      const first = await titles.execute(db);
      await rename('after');
      return [...first.rows, ...(await titles.execute(db)).rows];
    });
    expect(seen).toEqual([{ title: 'before' }, { title: 'before' }]);
    const now = await database.transaction('read', ada, (db) => titles.execute(db));
    expect(now.rows).toEqual([{ title: 'after' }]);
  });

  test('can change nothing, and what fails in it harms nobody behind it', async () => {
    const write = database.transaction('read', ada, (db) =>
      sql`update org.people set title = ${'by a read'} where person_id = ${ada.personId}`.execute(
        db,
      ),
    );
    await expect(write).rejects.toMatchObject({ code: '25006' });
    expect(await eyes(database, ben)).toBe(ben.personId);
    expect(await database.transaction('read', ada, async () => 'asks nothing')).toBe(
      'asks nothing',
    );
    expect(await eyes(database, ada)).toBe(ada.personId);
  });

  test('that asks nothing leaves nothing open of the one before it', async () => {
    for (let round = 0; round < 20; round += 1) {
      await eyes(database, ada);
      await database.transaction('read', ben, async () => 'asks nothing');
      const write = database.transaction('change', null, async (db) => {
        const mode = sql<{ transaction_read_only: string }>`show transaction_read_only`;
        return (await mode.execute(db)).rows;
      });
      expect(await write).toEqual([{ transaction_read_only: 'off' }]);
    }
  });

  test('is not kept open: nothing waits in a transaction once it has answered', async () => {
    await eyes(database, ada);
    const idle = `select count(*)::int as lines from pg_stat_activity
      where state = 'idle in transaction' and query like '%app.person%'`;
    await expect.poll(async () => (await world.owner.query(idle)).rows).toEqual([{ lines: 0 }]);
  });
});
