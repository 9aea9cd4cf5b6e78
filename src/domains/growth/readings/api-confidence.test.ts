import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { ask, type Crew, crewOf, giveFor } from '../../../../test/readings.ts';
import { openWorld, type Person } from '../../../../test/world.ts';
import { contract as recording } from '../../record/contract.ts';
import { contract as sharing } from '../../sharing/contract.ts';
import { contract as story } from '../../story/contract.ts';
import { contract } from './contract.ts';
import { nudges } from './nudges.ts';

const world = await openWorld();
/** Served as the owner: the application's lock stands alone. */
const ownLockOnly = await openWorld({ withoutRowSecurity: true });

const thing = 'readings.confidence';

/** Ben says these figures, a week apart. */
async function said(Ben: Person, values: readonly number[]): Promise<string> {
  const ben = world.as(Ben);
  const { pathId } = await ben(contract, 'beginPath', { name: 'Steering at night' });
  for (const [week, value] of values.entries()) {
    world.travelTo(`2026-12-0${1 + week}T09:00:00Z`);
    await ben(contract, 'tap', { pathId, value, word: `week ${week}` });
  }
  return pathId;
}

async function seenBy(person: Person, { Ben }: Crew, on = world): Promise<number[][]> {
  const { personId } = Ben;
  const { paths } = await on.as(person)(contract, 'confidence', { personId });
  return paths.map(({ taps }) => taps.map(({ value }) => value));
}

/** What the database alone lets somebody read of Ben's. */
const readable = (person: Person, { Ben }: Crew) =>
  world.program.database.transaction('read', person, (db) =>
    db.selectFrom('readings.taps').where('person_id', '=', Ben.personId).select('value').execute(),
  );

/** What this rule would bring to somebody's attention now: to whom, about whom. */
async function nudged(rule: string, { Ben }: Crew, now: string) {
  const found = nudges.find((one) => one.rule === rule);
  const scope = { ...Ben, now: Temporal.Instant.from(now), personIds: null };
  const steward = { organisationId: Ben.organisationId, personId: null };
  const all = await world.program.steward.transaction('read', steward, (db) =>
    found ? found.find(db, scope) : Promise.resolve([]),
  );
  return all.map(({ personId, aboutId, facts }) => ({ personId, aboutId, facts }));
}

describe('a path of confidence', () => {
  it('is one’s own, by each of the two locks, until it is shown', async () => {
    const crew = await crewOf(world);
    const { Lea, Ben, Tom } = crew;
    await said(Ben, [4, 8]);
    expect(await seenBy(Ben, crew)).toEqual([[4, 8]]);
    expect(await seenBy(Lea, crew, ownLockOnly)).toEqual([]);
    expect(await readable(Lea, crew)).toEqual([]);
    await world.as(Ben)(sharing, 'show', { thing, personId: Lea.personId });
    expect(await seenBy(Lea, crew)).toEqual([[4, 8]]);
    expect(await readable(Lea, crew)).toHaveLength(2);
    expect(await seenBy(Tom, crew, ownLockOnly)).toEqual([]);
    expect(await readable(Tom, crew)).toEqual([]);
    await world.as(Ben)(sharing, 'hide', { thing, personId: Lea.personId });
    expect(await seenBy(Lea, crew)).toEqual([]);
    expect(await readable(Lea, crew)).toEqual([]);
  });

  it('takes back what was said, and rests when it is put away', async () => {
    const crew = await crewOf(world);
    const ben = world.as(crew.Ben);
    const pathId = await said(crew.Ben, [4]);
    const { tapId } = await ben(contract, 'tap', { pathId, value: 9, word: '' });
    await ben(contract, 'untap', { tapId });
    expect(await seenBy(crew.Ben, crew)).toEqual([[4]]);
    await ben(contract, 'endPath', { pathId, ended: true });
    const tap = () => ben(contract, 'tap', { pathId, value: 5, word: '' });
    await expect(tap()).rejects.toThrow('put this path away');
    await ben(contract, 'endPath', { pathId, ended: false });
    await tap();
    expect(await seenBy(crew.Ben, crew)).toEqual([[4, 5]]);
  });
});

describe('a reminder', () => {
  it('of a dip comes to the manager it is shown to, and to nobody else', async () => {
    const crew = await crewOf(world);
    const { Lea, Ben } = crew;
    const pathId = await said(Ben, [4, 8, 5]);
    const dips = () => nudged('readings.dip', crew, '2026-12-10T09:00:00Z');
    expect(await dips()).toEqual([]);
    await world.as(Ben)(sharing, 'show', { thing, personId: Lea.personId });
    const hers = { personId: Lea.personId, aboutId: Ben.personId, facts: {} };
    expect(await dips()).toEqual([hers]);
    await world.as(Ben)(contract, 'tap', { pathId, value: 8, word: 'again' });
    expect(await dips()).toEqual([]);
  });

  it('comes to whoever was asked, and to whoever may open', async () => {
    const crew = await crewOf(world);
    const { Lea, Ben, Tom } = crew;
    const roundId = await ask(world, crew, [Lea, Tom]);
    const later = '2026-11-30T09:00:00Z';
    const asked = () => nudged('readings.asked', crew, later);
    expect(await asked()).toHaveLength(2);
    await giveFor(world, Lea, roundId, 3);
    expect(await asked()).toMatchObject([{ personId: Tom.personId, aboutId: Ben.personId }]);
    const ready = () => nudged('readings.ready', crew, later);
    expect(await ready()).toEqual([]);
    await world.as(Tom)(contract, 'decline', { roundId });
    expect(await ready()).toMatchObject([{ personId: Ben.personId, facts: { mine: 0 } }]);
    await giveFor(world, Ben, roundId, 4);
    expect(await ready()).toMatchObject([{ personId: Ben.personId, facts: { mine: 1 } }]);
    await world.as(Ben)(contract, 'open', { roundId, withIds: [] });
    expect(await ready()).toEqual([]);
    expect(await asked()).toEqual([]);
  });
});

describe('a suggestion', () => {
  it('is brought to whom it was made to, until it is answered', async () => {
    const crew = await crewOf(world);
    const { Lea, Ben } = crew;
    const now = '2026-11-24T09:00:00Z';
    const asked = { personId: Ben.personId, why: 'Before the summer.' };
    const { suggestionId } = await world.as(Lea)(contract, 'suggest', asked);
    const suggested = () => nudged('readings.suggested', crew, now);
    const his = { personId: Ben.personId, aboutId: Lea.personId, facts: {} };
    expect(await suggested()).toEqual([his]);
    await world.as(Ben)(contract, 'notNow', { suggestionId });
    expect(await suggested()).toEqual([]);
  });
});

describe('what is told elsewhere', () => {
  it('is an opened round in the story, examples in its search, and all of it in the record', async () => {
    const crew = await crewOf(world);
    const { Lea, Ben } = crew;
    await said(Ben, [4, 8]);
    const roundId = await ask(world, crew, [Lea]);
    await giveFor(world, Lea, roundId, 3);
    await giveFor(world, Ben, roundId, 4);
    const personId = Lea.personId;
    const sought = { text: 'storm', personId };
    const found = async () => {
      const { found } = await world.as(Ben)(story, 'find', sought);
      return found.map(({ text }) => text);
    };
    expect(await found()).toEqual([]);
    await world.as(Ben)(contract, 'open', { roundId, withIds: [personId] });
    const { moments } = await world.as(Ben)(story, 'moments', { personId });
    expect(moments.map(({ kind }) => kind)).toContain('readings');
    expect(await found()).toEqual(['Lea saw the storm of March.']);
    const { exportId } = await world.as(Ben)(recording, 'export', {});
    const { files } = await world.as(Ben)(recording, 'files', { exportId });
    const text = (path: string) => files.find((file) => file.path.endsWith(path))?.text;
    expect(text('readings/readings.md')).toContain('Steering, Lea: stage 3, fairly sure');
    expect(text('readings/confidence.md')).toContain('8 of 10, week 1');
  });
});
