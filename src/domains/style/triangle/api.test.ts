import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { type Call, openWorld, type Person } from '../../../../test/world.ts';
import { contextOf } from '../../../platform/run.ts';
import { contract as commitments } from '../../commitments/contract.ts';
import { contract as meetings } from '../../meetings/contract.ts';
import { contract as story } from '../../story/contract.ts';
import { contract as today } from '../../today/contract.ts';
import { contract } from './contract.ts';
import type { Side } from './rules.ts';

const world = await openWorld();
/** Served as the owner: the application's lock stands alone. */
const ownLockOnly = await openWorld({ withoutRowSecurity: true });

/** A Monday morning; Lea leads Ben. */
async function begin() {
  world.travelTo('2026-11-02T09:00:00Z');
  const people = await world.organisation(['Lea', 'Ben'], { lines: [['Ben', 'Lea']] });
  return { ...people, lea: world.as(people.Lea), ben: world.as(people.Ben) };
}

const open = async (who: Call) => (await who(contract, 'taking', {})).taking;

/** Answers the next open ones, always for the side that comes first here. */
async function answer(who: Call, takingId: string, how: readonly Side[], most = 24) {
  const pairs = (await open(who))?.pairs.filter(({ chose }) => !chose).slice(0, most) ?? [];
  for (const { block, first, second } of pairs) {
    const offered = [first.side, second.side];
    const chose = how.find((side) => offered.includes(side)) ?? first.side;
    await who(contract, 'answer', { takingId, block, chose });
  }
}

const leaning = ['people', 'product', 'performance'] as const;

describe('the statements', () => {
  it('are taken up where they were broken off, in the same order, and end in a point', async () => {
    const { lea, ben, Lea } = await begin();
    const { takingId } = await lea(contract, 'begin', {});
    const before = await open(lea);
    await answer(lea, takingId, leaning, 9);
    expect((await lea(contract, 'begin', {})).takingId).toBe(takingId);
    const after = await open(lea);
    expect(after?.pairs.map(({ block }) => block)).toEqual(before?.pairs.map(({ block }) => block));
    expect((await lea(contract, 'mine', {})).open).toEqual({ takingId, answered: 9, of: 24 });
    await expect(lea(contract, 'finish', { takingId })).rejects.toThrow('15 of 24');
    await answer(lea, takingId, leaning);
    await lea(contract, 'finish', { takingId });
    const { self, open: none, trail } = await lea(contract, 'mine', {});
    expect(none).toBeNull();
    expect(self?.sides.people).toBeGreaterThan(0.7);
    expect(trail).toMatchObject([{ kind: 'self', on: '2026-11-02' }]);
    const told = async (who: Call) =>
      (await who(story, 'moments', { personId: Lea.personId })).moments.filter(
        ({ kind }) => kind === 'my style',
      );
    expect(await told(lea)).toHaveLength(1);
    expect(await told(ben)).toEqual([]);
  });

  it('can be answered anew until they are finished, and no longer', async () => {
    const { lea } = await begin();
    const { takingId } = await lea(contract, 'begin', {});
    const first = (await open(lea))?.pairs[0];
    if (!first) throw new Error('no statements');
    const choose = (chose: Side) =>
      lea(contract, 'answer', { takingId, block: first.block, chose });
    await choose(first.first.side);
    await choose(first.second.side);
    expect((await open(lea))?.pairs[0]?.chose).toBe(first.second.side);
    await answer(lea, takingId, leaning);
    await lea(contract, 'finish', { takingId });
    await expect(choose(first.first.side)).rejects.toThrow('stay as they are');
  });

  it('stay closed by each of the two locks alone', async () => {
    const { lea, Lea, Ben } = await begin();
    const { takingId } = await lea(contract, 'begin', {});
    await lea(contract, 'reflect', { kind: 'avoids', words: 'Budgets.' });
    const byFirst = ownLockOnly.as(Ben);
    await expect(byFirst(contract, 'discard', { takingId })).rejects.toThrow();
    expect((await byFirst(contract, 'reflections', {})).reflections).toEqual([]);
    const bySecond = world.as(Lea, { seen: Ben });
    expect((await bySecond(contract, 'reflections', {})).reflections).toEqual([]);
    expect((await bySecond(contract, 'taking', {})).taking).toBeNull();
    const stolen = { takingId, block: 1, chose: 'product' } as const;
    await expect(bySecond(contract, 'answer', stolen)).rejects.toThrow();
  });
});

async function talk(who: Call, personId: string, kinds: readonly ('work' | 'feedback')[]) {
  const { meetingId } = await who(meetings, 'start', {
    personId,
    kind: 'one-on-one',
    cadence: { every: 'week', weeks: 1 },
    timeZone: 'Europe/Berlin',
    startsOn: '2026-11-03T10:00',
    durationMinutes: 30,
    place: null,
    sealedPreparation: false,
  });
  for (const kind of kinds) {
    const { pointId } = await who(meetings, 'addPoint', { meetingId, kind, text: kind });
    await who(meetings, 'tickPoint', { meetingId, pointId });
  }
  return meetingId;
}

describe('what one does', () => {
  it('is counted from one-to-ones, promises, nudges and the tap, and says so', async () => {
    const { lea, Lea, Ben } = await begin();
    const meetingId = await talk(lea, Ben.personId, ['work', 'work', 'feedback']);
    const { pairId } = (await lea(meetings, 'room', { meetingId })).meeting;
    const promise = { pairId, ownerId: Lea.personId, text: 'Ask', dueOn: '2026-11-03' };
    const { commitmentId } = await lea(commitments, 'make', promise);
    await world.settle();
    const nudge = (await lea(today, 'list', {})).nudges.find(
      ({ rule }) => rule === 'commitments.mine',
    );
    await lea(today, 'takeUp', { nudgeId: nudge?.nudgeId ?? '' });
    await lea(commitments, 'keep', { commitmentId });
    world.travelTo('2026-11-03T09:00:00Z');
    expect((await lea(contract, 'mine', {})).does[0]).toMatchObject({ signals: 5, estimate: null });
    world.travelTo('2026-11-06T12:00:00Z');
    const { weekOn, tap } = await lea(contract, 'tapped', {});
    expect([weekOn, tap]).toEqual(['2026-11-02', null]);
    const split = { product: 50, performance: 25, people: 25 };
    await lea(contract, 'tap', { weekOn: '2026-11-02', split });
    const { does } = await lea(contract, 'mine', {});
    expect(does[0]?.signals).toBe(17);
    expect(does[0]?.estimate?.sides.product).toBeCloseTo(8 / 17, 5);
    const { sources } = await lea(contract, 'sources', {});
    const counted = Object.fromEntries(sources.map(({ source, counts }) => [source, counts[0]]));
    expect(counted).toMatchObject({
      'point.work': 2,
      'point.feedback': 1,
      'nudge.commitments': 1,
      kept: 1,
      tap: 1,
    });
  });

  it('is tapped from Friday noon to Monday on one’s own clock, and then closed', async () => {
    const { lea } = await begin();
    const ask = async (at: string) => {
      world.travelTo(at);
      return (await lea(contract, 'tapped', {})).weekOn;
    };
    expect(await ask('2026-11-06T10:59:00Z')).toBeNull();
    expect(await ask('2026-11-06T11:00:00Z')).toBe('2026-11-02');
    expect(await ask('2026-11-09T22:59:00Z')).toBe('2026-11-02');
    expect(await ask('2026-11-09T23:00:00Z')).toBeNull();
    const split = { product: 50, performance: 25, people: 25 };
    const late = lea(contract, 'tap', { weekOn: '2026-11-02', split });
    await expect(late).rejects.toThrow('is closed');
  });
});

/** Taps these weeks, one after the other, each on its Saturday. */
async function weeksOf(who: Call, people: readonly number[]) {
  const first = Temporal.PlainDate.from('2026-11-02');
  for (const [at, share] of people.entries()) {
    const week = first.add({ weeks: at });
    world.travelTo(`${week.add({ days: 5 })}T10:00:00Z`);
    const split = { product: 0, performance: 100 - share, people: share };
    await who(contract, 'tap', { weekOn: week.toString(), split });
  }
  world.travelTo(`${first.add({ weeks: people.length, days: 1 })}T10:00:00Z`);
}

const nudged = async (who: Call) => {
  const { nudges } = await who(today, 'list', {});
  return nudges.filter(({ rule }) => rule === 'triangle.drift');
};

/** The job of the hour, for everybody here. */
async function hour(person: Person) {
  const { organisationId } = person;
  await world.program.database.transaction('change', person, (db) =>
    world.program.enqueue(db, 'triangle.keep-weeks.one', { organisationId, ids: {} }),
  );
  await world.settle();
}

describe('a drift', () => {
  it('is told after four weeks on one side, to whoever leads, and ends with a new target', async () => {
    const { lea, ben, Lea } = await begin();
    const target = { product: 20, performance: 40, people: 40 };
    for (const who of [lea, ben]) await who(contract, 'aim', { target });
    for (const who of [lea, ben]) await weeksOf(who, [80, 80, 80, 80]);
    expect((await lea(contract, 'mine', {})).drift).toBeNull();
    await hour(Lea);
    const { drift, weeks } = await lea(contract, 'mine', {});
    expect(drift).toEqual({ side: 'people', points: 40, weeks: 4 });
    expect(weeks[0]).toMatchObject({ weekOn: '2026-11-23', signals: 12, aims: target });
    expect(await nudged(lea)).toMatchObject([{ action: { href: '/style#drift' } }]);
    expect((await nudged(lea))[0]?.sentence).toContain('40 points more');
    expect((await ben(contract, 'mine', {})).drift?.side).toBe('people');
    expect(await nudged(ben)).toEqual([]);
    await lea(contract, 'aim', { target: { product: 0, performance: 20, people: 80 } });
    await world.settle();
    expect((await lea(contract, 'mine', {})).drift).toBeNull();
    expect(await nudged(lea)).toEqual([]);
  });

  it('is none where one week went the other way, or three weeks only went far', async () => {
    const { lea, Lea } = await begin();
    await lea(contract, 'aim', { target: { product: 0, performance: 60, people: 40 } });
    await weeksOf(lea, [80, 80, 40, 80]);
    await hour(Lea);
    expect((await lea(contract, 'mine', {})).drift).toBeNull();
  });

  it('is written down once a week, and never changes after', async () => {
    const { lea, Lea } = await begin();
    await lea(contract, 'aim', { target: { product: 20, performance: 40, people: 40 } });
    await weeksOf(lea, [80]);
    await hour(Lea);
    const before = (await lea(contract, 'mine', {})).weeks;
    expect(before[0]?.does?.people).toBe(80);
    await lea(contract, 'aim', { target: { product: 90, performance: 5, people: 5 } });
    await hour(Lea);
    expect((await lea(contract, 'mine', {})).weeks).toEqual(before);
  });
});

describe('words about a style', () => {
  it('are kept, changed, removed and taken along', async () => {
    const { lea, ben, Lea } = await begin();
    await lea(contract, 'reflect', { kind: 'energises', words: 'A room that laughs.' });
    const { teacherId } = await lea(contract, 'keepTeacher', { name: 'Old boss', words: 'Calm.' });
    await lea(contract, 'keepTeacher', { teacherId, name: 'Old boss', words: 'To wait.' });
    const { teachers, reflections } = await lea(contract, 'reflections', {});
    expect(teachers).toEqual([{ teacherId, name: 'Old boss', words: 'To wait.' }]);
    expect(reflections).toEqual([{ kind: 'energises', words: 'A room that laughs.' }]);
    const sought = async (who: Call) => (await who(story, 'find', { text: 'laugh' })).found;
    expect(await sought(lea)).toMatchObject([{ kind: 'my style', text: 'A room that laughs.' }]);
    expect(await sought(ben)).toEqual([]);
    const text = await exported(Lea);
    expect(text).toContain('A room that laughs.');
    expect(text).toContain('Old boss: To wait.');
    await lea(contract, 'removeTeacher', { teacherId });
    expect((await lea(contract, 'reflections', {})).teachers).toEqual([]);
  });
});

/** The slice's own part of what a person takes along. */
async function exported(person: Person): Promise<string> {
  const slice = world.program.slices.find(({ name }) => name === 'triangle');
  return world.program.database.transaction('read', person, async (db) => {
    const ctx = contextOf(world.program, db, person, Temporal.Now.instant());
    const files = (await slice?.record?.({ ...ctx, viewer: person }))?.markdown ?? [];
    return files.map(({ text }) => text).join('');
  });
}
