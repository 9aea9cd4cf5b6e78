import { describe, expect, it } from 'vitest';
import { ask, type Crew, crewOf, giveFor, skillKeys } from '../../../../test/readings.ts';
import { openWorld, type Person } from '../../../../test/world.ts';
import { contract as ladders } from '../ladders/contract.ts';
import { contract } from './contract.ts';

const world = await openWorld();
/** Served as the owner: the application's lock stands alone. */
const ownLockOnly = await openWorld({ withoutRowSecurity: true });

/** Whose readings of a round somebody sees. */
async function seenBy(person: Person, roundId: string, on = world): Promise<string[]> {
  const { readings, givers } = await on.as(person)(contract, 'round', { roundId });
  const nameOf = (id: string) => givers.find(({ personId }) => personId === id)?.name ?? id;
  return readings.map(({ giverId }) => nameOf(giverId)).sort();
}

/** What the database alone lets somebody read of a round. */
const readable = (person: Person, roundId: string) =>
  world.program.database.transaction('read', person, (db) =>
    db.selectFrom('readings.readings').where('round_id', '=', roundId).select('giver_id').execute(),
  );

const closePair = ({ Ben, Lea }: Crew) =>
  world.owner.query(
    `update meetings.access set until = now() where pair_id =
       (select pair_id from meetings.pairs where engineer_id = $1 and manager_id = $2)`,
    [Ben.personId, Lea.personId],
  );

describe('a round', () => {
  it('stays sealed until its person, who has given theirs, opens it', async () => {
    const crew = await crewOf(world);
    const { Lea, Ben, Tom } = crew;
    const roundId = await ask(world, crew, [Lea, Tom]);
    await giveFor(world, Lea, roundId, 3);
    await giveFor(world, Tom, roundId, 2.5);
    expect(await seenBy(Ben, roundId)).toEqual([]);
    const open = () => world.as(Ben)(contract, 'open', { roundId, withIds: [] });
    await expect(open()).rejects.toThrow('First give your own');
    await giveFor(world, Ben, roundId, 4);
    expect(await seenBy(Ben, roundId)).toEqual(['Ben']);
    expect(await seenBy(Lea, roundId)).toEqual(['Lea']);
    await open();
    expect(await seenBy(Ben, roundId)).toEqual(['Ben', 'Lea', 'Tom']);
    expect(await seenBy(Lea, roundId)).toEqual(['Lea']);
  });

  it('is sealed by each of the two locks alone', async () => {
    const crew = await crewOf(world);
    const { Lea, Ben } = crew;
    const roundId = await ask(world, crew, [Lea]);
    await giveFor(world, Lea, roundId, 3);
    await giveFor(world, Ben, roundId, 4);
    expect(await seenBy(Ben, roundId, ownLockOnly)).toEqual(['Ben']);
    expect(await seenBy(Lea, roundId, ownLockOnly)).toEqual(['Lea']);
    expect(await readable(Ben, roundId)).toHaveLength(1);
    expect(await readable(Lea, roundId)).toHaveLength(1);
    await world.as(Ben)(contract, 'open', { roundId, withIds: [Lea.personId] });
    expect(await readable(Ben, roundId)).toHaveLength(2);
    expect(await readable(Lea, roundId)).toHaveLength(2);
  });

  it('is not opened by the database either before its person has given theirs', async () => {
    const crew = await crewOf(world);
    const roundId = await ask(world, crew, [crew.Lea]);
    const open = world.program.database.transaction('change', crew.Ben, (db) =>
      db
        .updateTable('readings.rounds')
        .set({ opened_at: '2026-11-24T09:00:00Z' })
        .where('round_id', '=', roundId)
        .execute(),
    );
    await expect(open).rejects.toThrow('row-level security');
  });

  it('opens in a pair with all of it, and to a colleague with their own and its person’s', async () => {
    const crew = await crewOf(world);
    const { Lea, Ben, Tom, Kim } = crew;
    const roundId = await ask(world, crew, [Lea, Tom, Kim]);
    for (const giver of [Lea, Tom, Kim, Ben]) await giveFor(world, giver, roundId, 3);
    const withIds = [Lea.personId, Tom.personId];
    await world.as(Ben)(contract, 'open', { roundId, withIds });
    for (const on of [world, ownLockOnly]) {
      expect(await seenBy(Lea, roundId, on)).toEqual(['Ben', 'Kim', 'Lea', 'Tom']);
      expect(await seenBy(Tom, roundId, on)).toEqual(['Ben', 'Tom']);
      expect(await seenBy(Kim, roundId, on)).toEqual(['Kim']);
    }
    expect(await readable(Tom, roundId)).toHaveLength(2);
    expect(await readable(Kim, roundId)).toHaveLength(1);
    await world.as(Ben)(contract, 'closeTo', { roundId, personId: Tom.personId });
    expect(await seenBy(Tom, roundId)).toEqual(['Tom']);
  });

  it('closes to a manager with the pair, who keeps what they gave', async () => {
    const crew = await crewOf(world);
    const { Lea, Ben } = crew;
    const roundId = await ask(world, crew, [Lea]);
    await giveFor(world, Lea, roundId, 3);
    await giveFor(world, Ben, roundId, 4);
    await world.as(Ben)(contract, 'open', { roundId, withIds: [Lea.personId] });
    await closePair(crew);
    for (const on of [world, ownLockOnly]) {
      expect(await seenBy(Lea, roundId, on)).toEqual(['Lea']);
      const { rounds } = await on.as(Lea)(contract, 'ofPerson', { personId: Ben.personId });
      expect(rounds).toEqual([]);
    }
    expect(await readable(Lea, roundId)).toHaveLength(1);
  });

  it('is not opened with somebody who neither meets its person nor gave a reading', async () => {
    const crew = await crewOf(world);
    const { Ben, Kim } = crew;
    const roundId = await ask(world, crew, []);
    await giveFor(world, Ben, roundId, 4);
    const open = world.as(Ben)(contract, 'open', { roundId, withIds: [Kim.personId] });
    await expect(open).rejects.toThrow();
    const { openedAt } = await world.as(Ben)(contract, 'round', { roundId });
    expect(openedAt).toBeNull();
  });

  it('takes nothing more once it is open, not even from its person', async () => {
    const crew = await crewOf(world);
    const { Lea, Ben } = crew;
    const roundId = await ask(world, crew, [Lea]);
    await giveFor(world, Ben, roundId, 4);
    await world.as(Ben)(contract, 'open', { roundId, withIds: [] });
    await expect(giveFor(world, Lea, roundId, 3)).rejects.toThrow('lies open');
    await expect(giveFor(world, Ben, roundId, 2)).rejects.toThrow('lies open');
    const again = world.program.database.transaction('change', Ben, (db) =>
      db
        .updateTable('readings.readings')
        .set({ stage: 5 })
        .where('round_id', '=', roundId)
        .execute(),
    );
    expect((await again).at(0)?.numUpdatedRows).toBe(0n);
  });

  it('keeps the words of the ladder it was begun with', async () => {
    const crew = await crewOf(world);
    const { Lea, Ben, ladderId } = crew;
    const roundId = await ask(world, crew, [Lea]);
    const lea = world.as(Lea);
    const { body } = await lea(ladders, 'open', { ladderId });
    const skills = body.skills.map((one) => ({ ...one, name: `New ${one.name}` }));
    const written = { ladderId, body: { ...body, skills }, revision: 0 };
    const { revision } = await lea(ladders, 'write', written);
    await lea(ladders, 'publish', { ladderId, note: 'Other words', revision });
    const found = await world.as(Ben)(contract, 'round', { roundId });
    expect(found.skills.map(({ name }) => name)).toEqual(['Steering', 'Mending']);
    expect(found.changed.map(({ name, fate }) => [name, fate])).toEqual([
      ['New Steering', 'renamed'],
      ['New Mending', 'renamed'],
    ]);
  });

  it('called off is gone for everybody, and each keeps their own words in their record', async () => {
    const crew = await crewOf(world);
    const { Lea, Ben } = crew;
    const roundId = await ask(world, crew, [Lea]);
    await giveFor(world, Lea, roundId, 3);
    await world.as(Ben)(contract, 'callOff', { roundId });
    await expect(seenBy(Ben, roundId)).rejects.toThrow();
    await expect(seenBy(Lea, roundId)).rejects.toThrow();
    expect(await readable(Ben, roundId)).toEqual([]);
    expect(await readable(Lea, roundId)).toHaveLength(1);
  });
});

describe('who is asked', () => {
  it('may say rather not, may be let off, and is told of nobody else', async () => {
    const crew = await crewOf(world);
    const { Lea, Ben, Tom } = crew;
    const roundId = await ask(world, crew, [Lea]);
    await world.as(Ben)(contract, 'ask', { roundId, personId: Tom.personId });
    const told = await world.as(Tom)(contract, 'round', { roundId });
    expect(told.givers.map(({ name }) => name)).toEqual(['Tom']);
    expect(told.managerName).toBe('Lea');
    await world.as(Tom)(contract, 'decline', { roundId });
    expect((await world.as(Tom)(contract, 'mine', {})).asked).toEqual([]);
    await world.as(Ben)(contract, 'letOff', { roundId, personId: Lea.personId });
    await expect(seenBy(Lea, roundId)).rejects.toThrow();
    const { about } = await world.as(Ben)(contract, 'mine', {});
    expect(about[0]).toMatchObject({ asked: 1, given: 0, mineGivenAt: null });
  });

  it('says a stage of the scale, or nothing of it', async () => {
    const crew = await crewOf(world);
    const roundId = await ask(world, crew, [crew.Lea]);
    const keep = (stage: number | null) =>
      world.as(crew.Lea)(contract, 'keep', {
        roundId,
        skillKey: skillKeys[1],
        stage,
        example: '',
        sure: 'guess',
      });
    await expect(keep(5.5)).rejects.toThrow();
    await expect(keep(2.25)).rejects.toThrow();
    await keep(null);
    const give = world.as(crew.Lea)(contract, 'give', { roundId });
    await expect(give).rejects.toThrow('nothing to give');
  });

  it('may be whom the manager did not think of: a suggestion is answered as its person likes', async () => {
    const { Lea, Ben, Tom, ladderId } = await crewOf(world);
    const why = 'Before we talk about next year.';
    const suggest = (who: Person) =>
      world.as(Lea)(contract, 'suggest', { personId: who.personId, why });
    const { suggestionId } = await suggest(Ben);
    await expect(suggest(Ben)).rejects.toThrow('suggested a round already');
    await expect(suggest(Tom)).rejects.toThrow();
    const { suggestions } = await world.as(Ben)(contract, 'mine', {});
    expect(suggestions).toMatchObject([{ suggestionId, why, by: { name: 'Lea' } }]);
    const asked = { ladderId, skillKeys: ['steering'], askIds: [Tom.personId], suggestionId };
    await world.as(Ben)(contract, 'begin', asked);
    expect((await world.as(Ben)(contract, 'mine', {})).suggestions).toEqual([]);
    expect((await world.as(Lea)(contract, 'mine', {})).asked).toEqual([]);
  });
});
