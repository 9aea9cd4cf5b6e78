import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { openWorld } from '../../../test/world.ts';
import type { Seen } from '../../platform/db/database.ts';
import { contract } from './contract.ts';

const world = await openWorld();

describe('looking for somebody', () => {
  test('finds a few and many alike, by the beginning of any name, of their own house only', async () => {
    const { lea } = await world.organisation(['lea']);
    const { max } = await world.organisation(['max']);
    for (const { organisationId } of [lea, max]) {
      await world.owner.query(
        `insert into org.people (organisation_id, person_id, name, name_key, time_zone, created_at)
         select $1, gen_random_uuid(), 'Kim O''Hara ' || n, 'kim o''hara ' || n, 'Europe/Berlin', now()
         from generate_series(1, 300) n`,
        [organisationId],
      );
    }
    const found = async (q: string) =>
      (await world.as(lea)(contract, 'people', { q, limit: 100 })).people.length;
    expect(await found('kim')).toBe(100);
    expect(await found("o'h 29")).toBe(11);
    expect(await found('ki nobody')).toBe(0);
    expect(await found("' | \\ :* %_")).toBe(0);
  });

  test('answers with nobody of another house, and with nobody to no house', async () => {
    const { lea, ben } = await world.organisation(['lea', 'ben']);
    await world.organisation(['lea']);
    const { database } = world.program;
    const asked = (seen: Seen) =>
      database.transaction('read', seen, async (db) =>
        (
          await sql<{ id: string }>`select id from org.people_named('''lea'':*', 99) as id`.execute(
            db,
          )
        ).rows.map(({ id }) => id),
      );
    expect(await asked(ben)).toEqual([lea.personId]);
    expect(await asked(null)).toEqual([]);
  });
});
