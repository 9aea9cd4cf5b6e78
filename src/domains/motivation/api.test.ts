import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { openWorld, type Person } from '../../../test/world.ts';
import { contract as meetings } from '../meetings/contract.ts';
import { contract as org } from '../org/contract.ts';
import { contract as record } from '../record/contract.ts';
import { contract as sharing } from '../sharing/contract.ts';
import { contract as story } from '../story/contract.ts';
import { contract } from './contract.ts';
import type { Wanted } from './contract-shapes.ts';
import { type Motivator, motivators } from './rules-motivators.ts';
import { findOld, findWaiting } from './store-nudges.ts';

const world = await openWorld();
/** Served as the owner: the application's lock stands alone. */
const ownLockOnly = await openWorld({ withoutRowSecurity: true });

const order: Motivator[] = [...motivators];
const upsideDown = order.toReversed();
const wanted: Wanted = {
  moreOf: ['pairing'],
  lessOf: [],
  toLearn: ['how queues behave'],
  toTry: [],
  stretch: '',
  greatYear: 'The new search stands.',
  promotion: 'some-day',
};
const rhythm = {
  kind: 'career',
  cadence: { every: 'week', weeks: 4 },
  timeZone: 'Europe/Berlin',
  startsOn: '2026-04-02T10:00',
  durationMinutes: 60,
  place: null,
  sealedPreparation: false,
} as const;

async function begin() {
  world.travelTo('2026-03-02T08:00:00Z');
  const people = await world.organisation(['Lea', 'Ben', 'Sam', 'Dia'], {
    administrators: ['Dia'],
    lines: [
      ['Ben', 'Lea'],
      ['Sam', 'Lea'],
    ],
  });
  const { Lea, Ben } = people;
  const { meetingId, pairId } = await world.as(Lea)(meetings, 'start', {
    personId: Ben.personId,
    ...rhythm,
  });
  return { ...people, lea: world.as(Lea), ben: world.as(Ben), meetingId, pairId };
}

type Stage = Awaited<ReturnType<typeof begin>>;

const guess = ({ lea, Ben }: Stage, ranking = upsideDown) =>
  lea(contract, 'guess', { personId: Ben.personId, ranking });
const lay = ({ ben, Lea }: Stage) => ben(contract, 'lay', { personId: Lea.personId });
const seen = async ({ lea, Ben }: Stage) => lea(contract, 'ofPerson', { personId: Ben.personId });

/** What the database alone lets somebody read of this table. */
const bySecondLock = (who: Person, table: 'sheets' | 'takings' | 'wants') =>
  world.program.database.transaction('read', who, (db) =>
    db.selectFrom(`motivation.${table}`).select('person_id as personId').execute(),
  );

const newManager = async ({ Ben, Dia }: Stage) => {
  const line = { personId: Ben.personId, managerId: Dia.personId };
  await world.as(Dia)(org, 'setManager', line);
  await world.settle();
};

describe('what moves somebody', () => {
  it('is sorted as a draft, said, corrected in the same sitting, and sorted anew later', async () => {
    const { ben, Ben } = await begin();
    await ben(contract, 'arrange', { personId: Ben.personId, ranking: upsideDown });
    expect(await ben(contract, 'mine', {})).toMatchObject({ takings: [], draft: upsideDown });
    const { takingId } = await ben(contract, 'take', { ranking: upsideDown });
    world.travelTo('2026-03-02T09:00:00Z');
    expect(await ben(contract, 'take', { ranking: order })).toEqual({ takingId });
    world.travelTo('2026-09-02T08:00:00Z');
    await ben(contract, 'take', { ranking: upsideDown });
    const { takings, draft } = await ben(contract, 'mine', {});
    expect(draft).toBeNull();
    expect(takings.map(({ ranking }) => ranking)).toEqual([order, upsideDown]);
    await expect(ben(contract, 'take', { ranking: order.slice(1) })).rejects.toThrow();
  });

  it('is shown to whom they choose, as it stands now, until they hide it', async () => {
    const stage = await begin();
    const { ben, Lea } = stage;
    await ben(contract, 'take', { ranking: order });
    await ben(contract, 'keepWants', wanted);
    expect(await seen(stage)).toMatchObject({ motivators: null, wants: null, mayGuess: true });
    const things = ['motivation.motivators', 'motivation.wants'];
    for (const thing of things) await ben(sharing, 'show', { thing, personId: Lea.personId });
    world.travelTo('2026-09-02T08:00:00Z');
    await ben(contract, 'take', { ranking: upsideDown });
    await ben(contract, 'keepWants', { ...wanted, moreOf: ['mentoring'] });
    const shown = await seen(stage);
    expect(shown.motivators?.ranking).toEqual(upsideDown);
    expect(shown.wants?.moreOf).toEqual(['mentoring']);
    expect(await bySecondLock(Lea, 'takings')).toHaveLength(1);
    expect(await bySecondLock(Lea, 'wants')).toHaveLength(1);
    await ben(sharing, 'hide', { thing: 'motivation.wants', personId: Lea.personId });
    expect((await seen(stage)).wants).toBeNull();
    expect(await bySecondLock(Lea, 'wants')).toEqual([]);
    await newManager(stage);
    expect((await seen(stage)).motivators).toBeNull();
    expect(await bySecondLock(Lea, 'takings')).toEqual([]);
  });
});

describe('a sealed guess', () => {
  it('stays sealed by each of the two locks alone, until both lie there', async () => {
    const stage = await begin();
    const { Lea, Ben, ben } = stage;
    await guess(stage, order);
    await guess(stage, upsideDown);
    const sealed = await ben(contract, 'ofPerson', { personId: Lea.personId });
    expect(sealed.rounds).toMatchObject([{ openedAt: null, laid: [{}], sheets: [] }]);
    const byFirst = await ownLockOnly.as(Ben)(contract, 'mine', {});
    expect(byFirst.rounds).toMatchObject([{ sheets: [] }]);
    expect(await bySecondLock(Ben, 'sheets')).toEqual([]);
    await expect(lay(stage)).rejects.toThrow('Sort what moves you first');
    await ben(contract, 'take', { ranking: order });
    await lay(stage);
    for (const { rounds } of [await seen(stage), await ben(contract, 'mine', {})]) {
      expect(rounds[0]?.openedAt).not.toBeNull();
      expect(rounds[0]?.sheets).toHaveLength(2);
      expect(rounds[0]?.sheets).toContainEqual({ personId: Lea.personId, ranking: upsideDown });
      expect(rounds[0]?.sheets).toContainEqual({ personId: Ben.personId, ranking: order });
    }
    expect(await bySecondLock(Ben, 'sheets')).toHaveLength(2);
    expect((await seen(stage)).motivators).toBeNull();
  });

  it('is in the audit log once it opens, as an act between the two, and not before', async () => {
    const stage = await begin();
    const { Lea, Ben, Dia, ben } = stage;
    const opened = async () =>
      (await world.as(Dia)(org, 'auditLog', {})).entries.flatMap(({ action, actor, subjects }) =>
        action === 'motivation.opened'
          ? [[actor?.name, subjects.find(({ kind }) => kind === 'personId')?.name]]
          : [],
      );
    await ben(contract, 'take', { ranking: order });
    await lay(stage);
    expect(await opened()).toEqual([]);
    await guess(stage);
    expect(await opened()).toEqual([[Lea.name, Ben.name]]);
  });

  it('is not changed once it is open; a new one is a new round', async () => {
    const stage = await begin();
    await stage.ben(contract, 'take', { ranking: order });
    await lay(stage);
    const { roundId } = await guess(stage);
    const takeBack = () => stage.lea(contract, 'takeBack', { roundId });
    await expect(takeBack()).rejects.toThrow('lies open already');
    const changed = await world.program.database.transaction('change', stage.Lea, (db) =>
      db.deleteFrom('motivation.sides').where('round_id', '=', roundId).executeTakeFirst(),
    );
    expect(changed.numDeletedRows).toBe(0n);
    expect((await guess(stage, order)).roundId).not.toBe(roundId);
    expect((await seen(stage)).rounds).toHaveLength(2);
  });

  it('is taken back while it is sealed', async () => {
    const stage = await begin();
    const { roundId } = await guess(stage);
    await expect(stage.ben(contract, 'takeBack', { roundId })).rejects.toThrow('Nothing of yours');
    expect((await seen(stage)).rounds[0]?.laid).toHaveLength(1);
    await stage.lea(contract, 'takeBack', { roundId });
    expect((await seen(stage)).rounds).toEqual([]);
  });

  it('leaves each with their own words when the two part', async () => {
    const stage = await begin();
    await guess(stage);
    await stage.ben(contract, 'take', { ranking: order });
    await lay(stage);
    await newManager(stage);
    const { rounds } = await seen(stage);
    expect(rounds[0]?.sheets).toEqual([{ personId: stage.Lea.personId, ranking: upsideDown }]);
    expect(await bySecondLock(stage.Lea, 'sheets')).toHaveLength(1);
    await expect(guess(stage)).rejects.toThrow('people you lead');
  });
});

describe('what somebody wants', () => {
  it('makes prompts for both: from all of it for the engineer, from what is shown for the manager', async () => {
    const { ben, lea, Lea, meetingId } = await begin();
    await ben(contract, 'keepWants', wanted);
    expect((await ben(contract, 'prompts', { meetingId })).prompts).toHaveLength(3);
    expect((await lea(contract, 'prompts', { meetingId })).prompts).toEqual([]);
    await ben(sharing, 'show', { thing: 'motivation.wants', personId: Lea.personId });
    const { prompts } = await lea(contract, 'prompts', { meetingId });
    expect(prompts[0]).toMatch(/^Ben wants to learn “how queues behave”/);
  });

  it('is found by its words, remembered with the rounds, and goes along in the export', async () => {
    const stage = await begin();
    const { ben, lea, Ben, Lea } = stage;
    await ben(contract, 'keepWants', wanted);
    const find = async (who: typeof ben) => (await who(story, 'find', { text: 'queue' })).found;
    expect(await find(ben)).toMatchObject([{ href: '/motivation/wants' }]);
    expect(await find(lea)).toEqual([]);
    await ben(sharing, 'show', { thing: 'motivation.wants', personId: Lea.personId });
    expect(await find(lea)).toHaveLength(1);
    await ben(contract, 'take', { ranking: order });
    await lay(stage);
    await guess(stage);
    const { moments } = await lea(story, 'moments', { personId: Ben.personId });
    expect(moments[0]?.text).toBe('You opened your guess of what moves Ben.');
    const { exportId } = await lea(record, 'export', {});
    const { files } = await lea(record, 'files', { exportId });
    const guesses = files.find(({ path }) => path === 'motivation/guesses.md')?.text;
    expect(guesses).toContain('My guess:\n\n1. Fair reward');
    expect(guesses).toContain('Ben’s order:\n\n1. Craft');
  });
});

describe('reminders', () => {
  it('come half a year after sorting, and while a guess waits', async () => {
    const stage = await begin();
    const { Ben, Lea, ben } = stage;
    const found = async (find: typeof findOld, at: string) => {
      const scope = { ...Ben, now: Temporal.Instant.from(at), personIds: null };
      const steward = { organisationId: Ben.organisationId, personId: null };
      const nudges = await world.program.steward.transaction('read', steward, (db) =>
        find(db, scope),
      );
      return nudges.map(({ personId, facts }) => [personId, facts]);
    };
    await ben(contract, 'take', { ranking: order });
    expect(await found(findOld, '2026-08-30T08:00:00Z')).toEqual([]);
    expect(await found(findOld, '2026-10-03T08:00:00Z')).toEqual([[Ben.personId, { months: 7 }]]);
    await guess(stage);
    const waiting = () => found(findWaiting, '2026-03-04T08:00:00Z');
    expect(await waiting()).toEqual([[Ben.personId, { side: 'engineer' }]]);
    await lay(stage);
    expect(await waiting()).toEqual([]);
    await lay(stage);
    expect(await waiting()).toEqual([[Lea.personId, { side: 'manager' }]]);
  });
});
