import { describe, expect, it } from 'vitest';
import { openWorld, type Person } from '../../../test/world.ts';
import { contract as commitments } from '../commitments/contract.ts';
import { contract as meetings } from '../meetings/contract.ts';
import { contract as org } from '../org/contract.ts';
import { contract } from './contract.ts';

const world = await openWorld();

const weekly = {
  kind: 'one-on-one',
  cadence: { every: 'week', weeks: 1 },
  timeZone: 'Europe/Berlin',
  startsOn: '2026-11-02T10:00',
  durationMinutes: 30,
  place: null,
  sealedPreparation: false,
} as const;

/** Lea leads Ben; they meet on Mondays at ten, from the second of November on. */
async function pairOf() {
  world.travelTo('2026-11-01T12:00:00Z');
  const people = await world.organisation(['lea', 'ben', 'zoe'], {
    lines: [['ben', 'lea']],
    administrators: ['zoe'],
  });
  const { pairId, meetingId } = await world.as(people.lea)(meetings, 'start', {
    personId: people.ben.personId,
    ...weekly,
  });
  return { ...people, pairId, meetingId };
}

async function queueOf(person: Person) {
  await world.settle();
  return ofTheirMeetings((await world.as(person)(contract, 'list', {})).nudges);
}

/** What other slices would bring to somebody's attention is tried where they are. */
const ofTheirMeetings = <N extends { rule: string }>(nudges: readonly N[]): N[] =>
  nudges.filter(({ rule }) => /^(meetings|commitments)\./.test(rule));

const rulesOf = async (person: Person) => (await queueOf(person)).map(({ rule }) => rule);

/** Anything that happens to the pair makes the program look again. */
const stir = (lea: Person, meetingId: string) =>
  world.as(lea)(meetings, 'checkIn', { meetingId, energy: 4 });

describe('Today', () => {
  it('shows the next meeting, and asks to prepare on its day', async () => {
    const { lea, ben, meetingId } = await pairOf();
    world.travelTo('2026-11-02T07:00:00Z');
    await stir(lea, meetingId);
    await world.settle();
    const { today, nudges, meetings: next } = await world.as(ben)(contract, 'list', {});
    expect(today).toBe('2026-11-02');
    expect(next).toMatchObject([{ meetingId, person: { name: 'lea' }, prepared: false }]);
    expect(ofTheirMeetings(nudges)).toMatchObject([
      {
        rule: 'meetings.unprepared',
        sentence: 'You meet lea today and have brought nothing yet.',
        action: { label: 'Prepare', href: `/one-to-ones/${meetingId}` },
        why: { strength: 'our practice, not a finding', finding: null },
      },
    ]);
    await world.as(ben)(meetings, 'addPoint', { meetingId, text: 'The plan' });
    expect(await rulesOf(ben)).toEqual([]);
    expect(await rulesOf(lea)).toEqual(['meetings.unprepared']);
  });

  it('tells both when a meeting passed unheld, with the evidence, and stops once it is held', async () => {
    const { lea, ben, meetingId } = await pairOf();
    world.travelTo('2026-11-04T09:00:00Z');
    await stir(lea, meetingId);
    const [nudge] = await queueOf(lea);
    expect(nudge).toMatchObject({
      rule: 'meetings.overdue',
      about: { name: 'ben' },
      sentence: 'Your one-to-one with ben was planned for last Monday. Did you meet?',
      why: { strength: 'second-hand evidence', source: expect.stringContaining('Rogelberg') },
    });
    expect(await rulesOf(ben)).toEqual(['meetings.overdue']);
    await world.as(lea)(meetings, 'hold', { meetingId });
    expect(await rulesOf(lea)).toEqual([]);
    expect(await rulesOf(ben)).toEqual([]);
  });

  it('asks for a closer time after a skip, until the meeting is moved', async () => {
    const { lea, meetingId } = await pairOf();
    world.travelTo('2026-11-02T07:00:00Z');
    const { nextMeetingId } = await world.as(lea)(meetings, 'skip', {
      meetingId,
      reason: 'A cold.',
    });
    expect(await rulesOf(lea)).toEqual(['meetings.skipped']);
    await world.as(lea)(meetings, 'move', {
      meetingId: nextMeetingId,
      startsAt: '2026-11-03T09:00:00Z',
    });
    expect(await rulesOf(lea)).toEqual([]);
  });

  it('brings a commitment before its day, one’s own first, with its words', async () => {
    const { lea, ben, pairId } = await pairOf();
    world.travelTo('2026-11-02T07:00:00Z');
    const made = { pairId, ownerId: ben.personId, text: 'Write the page', dueOn: '2026-11-03' };
    const { commitmentId } = await world.as(lea)(commitments, 'make', made);
    expect(await queueOf(ben)).toContainEqual(
      expect.objectContaining({
        rule: 'commitments.mine',
        words: 'Write the page',
        sentence: 'What you promised lea is due tomorrow.',
      }),
    );
    expect(await rulesOf(lea)).not.toContain('commitments.theirs');
    await world.as(ben)(commitments, 'keep', { commitmentId });
    expect(await rulesOf(ben)).not.toContain('commitments.mine');
  });

  it('asks about falling energy, and only the pair', async () => {
    const { lea, ben, zoe, meetingId } = await pairOf();
    let next: string | null = meetingId;
    for (const [week, energy] of [4, 4, 3, 2].entries()) {
      world.travelTo(`2026-11-${String(2 + 7 * week).padStart(2, '0')}T09:20:00Z`);
      if (!next) throw new Error('no next meeting');
      await world.as(ben)(meetings, 'checkIn', { meetingId: next, energy });
      next = (await world.as(lea)(meetings, 'hold', { meetingId: next })).nextMeetingId;
    }
    const energy = (await queueOf(lea)).find(({ rule }) => rule === 'meetings.energy');
    expect(energy?.sentence).toBe('ben’s last four check-ins went 4, 4, 3, 2. What would help?');
    expect(await rulesOf(ben)).toContain('meetings.own-energy');
    expect(await rulesOf(zoe)).toEqual([]);
    // The moment the line ends, nothing of the pair is in sight, before any job has run.
    await world.as(zoe)(org, 'setManager', { personId: ben.personId, managerId: zoe.personId });
    const { nudges } = await world.as(lea)(contract, 'list', {});
    expect(nudges.filter(({ about }) => about?.personId === ben.personId)).toEqual([]);
  });

  it('reminds a manager of a newcomer’s first week', async () => {
    const { lea, zoe } = await pairOf();
    world.travelTo('2026-11-09T09:00:00Z');
    await world.as(zoe)(org, 'addPerson', {
      name: 'Ada',
      startDate: '2026-11-09',
      managerId: lea.personId,
    });
    expect(await queueOf(lea)).toContainEqual(
      expect.objectContaining({
        rule: 'meetings.first-week',
        sentence: 'Ada started today. Meet one to one in this first week.',
        why: expect.objectContaining({
          strength: expect.stringContaining('not the same as cause'),
        }),
      }),
    );
  });

  it('follows a first day that is changed, at once', async () => {
    const { lea, zoe } = await pairOf();
    world.travelTo('2026-11-09T09:00:00Z');
    const { personId } = await world.as(zoe)(org, 'addPerson', {
      name: 'Ada',
      startDate: '2026-11-30',
      managerId: lea.personId,
    });
    expect(await rulesOf(lea)).not.toContain('meetings.first-week');
    await world.as(zoe)(org, 'editPerson', { personId, startDate: '2026-11-09' });
    expect(await rulesOf(lea)).toContain('meetings.first-week');
    await world.as(zoe)(org, 'editPerson', { personId, startDate: '2026-11-30' });
    expect(await rulesOf(lea)).not.toContain('meetings.first-week');
  });

  it('puts off, takes away and takes back', async () => {
    const { lea, ben, meetingId } = await pairOf();
    world.travelTo('2026-11-04T09:00:00Z');
    await stir(lea, meetingId);
    const [nudge] = await queueOf(lea);
    if (!nudge) throw new Error('no nudge');
    const act = world.as(lea);
    const { dismissalId, until } = await act(contract, 'later', { nudgeId: nudge.nudgeId });
    expect(until).toBe('2026-11-05T05:00:00Z');
    expect((await act(contract, 'list', {})).nudges).toEqual([]);
    await act(contract, 'undo', { dismissalId });
    expect((await act(contract, 'list', {})).nudges).toHaveLength(1);
    await act(contract, 'notUseful', { nudgeId: nudge.nudgeId });
    expect((await act(contract, 'list', {})).nudges).toEqual([]);
    const theirs = world.as(ben)(contract, 'notUseful', { nudgeId: nudge.nudgeId });
    await expect(theirs).rejects.toMatchObject({ details: { status: 404 } });
    const notMine = world.as(ben)(contract, 'undo', { dismissalId });
    await expect(notMine).rejects.toMatchObject({ details: { status: 404 } });
  });
});
