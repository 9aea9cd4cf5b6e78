import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { openWorld, type Person } from '../../../test/world.ts';
import { contract as org } from '../org/contract.ts';
import { contract } from './contract.ts';
import { isShown } from './store.ts';

const world = await openWorld();
/** Served as the owner: the application's lock stands alone. */
const ownLockOnly = await openWorld({ withoutRowSecurity: true });
const thing = 'motivation.wants';

async function team() {
  const people = await world.organisation(['Ada', 'Ben', 'Cem', 'Dia'], {
    administrators: ['Dia'],
    lines: [
      ['Ben', 'Ada'],
      ['Cem', 'Dia'],
    ],
  });
  const ben = world.as(people.Ben);
  const seen = async () => (await ben(contract, 'mine', {})).shown.map(({ name }) => name);
  return { ...people, ben, seen };
}

/** Who of these the database lets see what Ben shows. */
const openTo = (person: Person) =>
  world.program.database.transaction('read', person, async (db) => {
    const { rows } = await sql<{ id: string }>`select sharing.with_me(${thing}) as id`.execute(db);
    return rows.map(({ id }) => id);
  });

describe('what somebody shows of themselves', () => {
  it('is seen by the one they show it to, who need not have met them yet', async () => {
    const { Ada, Cem, Ben, ben, seen } = await team();
    expect((await ben(contract, 'mine', {})).could.map(({ name }) => name)).toEqual(['Ada']);
    await ben(contract, 'show', { thing, personId: Ada.personId });
    await ben(contract, 'show', { thing, personId: Ada.personId });
    expect(await seen()).toEqual(['Ada']);
    expect(await openTo(Ada)).toEqual([Ben.personId]);
    expect(await openTo(Cem)).toEqual([]);
  });

  it('is hidden again at once', async () => {
    const { Ada, ben, seen } = await team();
    await ben(contract, 'show', { thing, personId: Ada.personId });
    await ben(contract, 'hide', { thing, personId: Ada.personId });
    expect(await seen()).toEqual([]);
    expect(await openTo(Ada)).toEqual([]);
  });

  it('ends with the manager, and the next one sees nothing unasked', async () => {
    const { Ada, Ben, Dia, ben, seen } = await team();
    await ben(contract, 'show', { thing, personId: Ada.personId });
    const line = { personId: Ben.personId, managerId: Dia.personId };
    await world.as(Dia)(org, 'setManager', line);
    await world.settle();
    expect(await seen()).toEqual([]);
    expect(await openTo(Ada)).toEqual([]);
    expect(await openTo(Dia)).toEqual([]);
  });

  it('does not come back with a manager who does, by either lock alone, until it is shown anew', async () => {
    for (const on of [world, ownLockOnly]) {
      const { Ada, Ben, Dia } = await team();
      const ben = on.as(Ben);
      const lead = (managerId: string) =>
        on.as(Dia)(org, 'setManager', { personId: Ben.personId, managerId });
      const seen = () =>
        on.program.database.transaction('read', Ada, (db) =>
          isShown(db, { ...Ada, role: 'member' }, thing, Ben.personId),
        );
      await ben(contract, 'show', { thing, personId: Ada.personId });
      expect(await seen()).toBe(true);
      await lead(Dia.personId);
      await lead(Ada.personId);
      expect(await seen()).toBe(false);
      expect((await ben(contract, 'mine', {})).shown).toEqual([]);
      await ben(contract, 'show', { thing, personId: Ada.personId });
      expect(await seen()).toBe(true);
    }
  });

  it('is kept from a pair that met again by the database, were it still there', async () => {
    const { Ada, Ben, Dia, ben } = await team();
    await ben(contract, 'show', { thing, personId: Ada.personId });
    const { rows } = await world.owner.query(
      'select * from sharing.shown where organisation_id = $1',
      [Ben.organisationId],
    );
    for (const managerId of [Dia.personId, Ada.personId])
      await world.as(Dia)(org, 'setManager', { personId: Ben.personId, managerId });
    const [old] = rows;
    await world.owner.query('insert into sharing.shown values ($1, $2, $3, $4, $5)', [
      ...[old.organisation_id, old.owner_id, old.thing, old.pair_id, old.since],
    ]);
    expect(await openTo(Ada)).toEqual([]);
    await world.owner.query(
      `update sharing.shown set since = now() + interval '1 day' where organisation_id = $1`,
      [Ben.organisationId],
    );
    expect(await openTo(Ada)).toEqual([Ben.personId]);
  });

  it('is nothing to show to somebody one does not meet', async () => {
    const { Cem, ben } = await team();
    await expect(ben(contract, 'show', { thing, personId: Cem.personId })).rejects.toThrow(
      'people you meet',
    );
  });
});
