import { describe, expect, it } from 'vitest';
import { openWorld, type Person } from '../../../test/world.ts';
import { contract as commitments } from '../commitments/contract.ts';
import { contract as org } from '../org/contract.ts';
import { contract } from './contract.ts';

const world = await openWorld();
const now = '2026-03-02T08:00:00Z';

const weekly = {
  kind: 'one-on-one' as const,
  cadence: { every: 'week' as const, weeks: 1 },
  timeZone: 'Europe/Berlin',
  startsOn: '2026-03-03T10:00',
  durationMinutes: 30,
  place: null,
  sealedPreparation: false,
};
const monthly = {
  ...weekly,
  kind: 'career' as const,
  cadence: { every: 'month' as const, nth: 2 as const, weekday: 'TH' as const },
  durationMinutes: 60,
};

const house = () => {
  world.travelTo(now);
  return world.organisation(['dora', 'lea', 'ben', 'sam', 'kim'], {
    administrators: ['kim'],
    lines: [
      ['ben', 'lea'],
      ['lea', 'dora'],
      ['sam', 'dora'],
    ],
  });
};
const start = (lea: Person, ben: Person, plan: object = {}) =>
  world.as(lea)(contract, 'start', { personId: ben.personId, ...weekly, ...plan });
const room = (person: Person, meetingId: string) =>
  world.as(person)(contract, 'room', { meetingId });
const texts = (list: readonly { text: string }[]) => list.map(({ text }) => text);

describe('a pair meets', () => {
  it('starts weekly, holds, and carries what is open to the next room', async () => {
    const { lea, ben } = await house();
    const { meetingId, pairId } = await start(lea, ben);
    const asLea = world.as(lea);
    const asBen = world.as(ben);
    const first = await asLea(contract, 'addPoint', { meetingId, text: 'Budget', shared: true });
    await asBen(contract, 'addPoint', { meetingId, text: 'My talk', kind: 'career' });
    await asLea(contract, 'addPoint', {
      meetingId,
      text: 'How are you',
      shared: true,
      standing: true,
    });
    expect(texts((await room(lea, meetingId)).agenda)).toEqual(['Budget', 'How are you']);
    expect(texts((await room(ben, meetingId)).agenda)).toEqual([
      'Budget',
      'My talk',
      'How are you',
    ]);

    await asBen(contract, 'tickPoint', { pointId: first.pointId, meetingId });
    world.travelTo('2026-03-03T09:30:00Z');
    const { nextMeetingId } = await asLea(contract, 'hold', { meetingId });
    const next = await room(ben, nextMeetingId ?? '');
    expect(next.meeting.startsAt).toBe('2026-03-10T09:00:00.000Z');
    expect(texts(next.agenda)).toEqual(['My talk', 'How are you']);
    expect(next.agenda.every(({ carriedOver }) => carriedOver)).toBe(true);
    expect(texts((await room(ben, meetingId)).agenda)).toEqual(['Budget']);
    expect(next.previous?.meetingId).toBe(meetingId);

    const thread = await asLea(contract, 'thread', { personId: ben.personId });
    expect(texts(thread.openPoints)).toEqual(['How are you']);
    expect(thread.figures).toMatchObject([{ pairId, meetings: 1, points: 1, byManager: 1 }]);
    const { items } = await asLea(contract, 'story', { personId: ben.personId });
    expect(items).toMatchObject([{ state: 'held', points: [{ text: 'Budget' }] }]);
  });

  it('keeps ten in the morning in Berlin over the clock change', async () => {
    const { lea, ben } = await house();
    let { meetingId } = await start(lea, ben);
    const slots = [];
    for (let week = 0; week < 6; week += 1) {
      const { meeting } = await room(lea, meetingId);
      slots.push(meeting.startsAt);
      world.travelTo(meeting.startsAt);
      meetingId = (await world.as(lea)(contract, 'hold', { meetingId })).nextMeetingId ?? '';
    }
    expect(slots.slice(2, 5)).toEqual([
      '2026-03-17T09:00:00.000Z',
      '2026-03-24T09:00:00.000Z',
      '2026-03-31T08:00:00.000Z',
    ]);
  });

  it('a changed rhythm takes the planned meeting along, never to a slot that was met', async () => {
    const { lea, ben } = await house();
    const { meetingId, seriesId } = await start(lea, ben);
    world.travelTo('2026-03-03T12:00:00Z');
    const asLea = world.as(lea);
    const { nextMeetingId } = await asLea(contract, 'hold', { meetingId });
    const { kind: _, ...wanted } = weekly;
    const everyTwo = { ...wanted, cadence: { every: 'week' as const, weeks: 2 } };
    const changed = await asLea(contract, 'changeSeries', { seriesId, ...everyTwo });
    expect(changed.meetingId).toBe(nextMeetingId);
    const { meeting } = await room(ben, changed.meetingId);
    expect(meeting.startsAt).toBe('2026-03-17T09:00:00.000Z');
  });

  it('moves to a slot that is free for both, and skips with a reason', async () => {
    const { lea, ben } = await house();
    const { meetingId } = await start(lea, ben);
    const asLea = world.as(lea);
    const { slots } = await asLea(contract, 'slots', { meetingId });
    expect(slots.length).toBeGreaterThan(2);
    const [slot] = slots;
    await asLea(contract, 'move', { meetingId, startsAt: slot?.startsAt ?? '' });
    expect((await room(ben, meetingId)).meeting.startsAt).toBe(
      slot?.startsAt.replace('Z', '.000Z'),
    );
    const { nextMeetingId } = await asLea(contract, 'skip', { meetingId, reason: 'Both away' });
    expect((await room(ben, nextMeetingId)).meeting.occurrenceAt).toBe('2026-03-10T09:00:00.000Z');
    await asLea(contract, 'reopen', { meetingId });
    expect((await room(ben, meetingId)).meeting.state).toBe('planned');
    await expect(room(ben, nextMeetingId)).rejects.toThrow('does not exist');
  });

  it('proposes no slot in which one of them meets somebody else', async () => {
    const { dora, lea, ben } = await house();
    await start(dora, lea, { startsOn: '2026-03-03T09:00', durationMinutes: 480 });
    const { meetingId } = await start(lea, ben);
    const { slots } = await world.as(ben)(contract, 'slots', { meetingId });
    expect(slots.length).toBeGreaterThan(0);
    expect(slots.some(({ yours }) => yours.startsWith('2026-03-03'))).toBe(false);
  });

  it('ends a career meeting with a commitment or a reason', async () => {
    const { lea, ben } = await house();
    const { meetingId, pairId } = await start(lea, ben, monthly);
    const asBen = world.as(ben);
    await expect(asBen(contract, 'hold', { meetingId })).rejects.toThrow('an owner and a date');
    await asBen(commitments, 'make', {
      pairId,
      meetingId,
      ownerId: ben.personId,
      text: 'Ask for a mentor',
      dueOn: '2026-03-20',
    });
    const { nextMeetingId } = await asBen(contract, 'hold', { meetingId });
    const held = await asBen(contract, 'hold', {
      meetingId: nextMeetingId ?? '',
      noCommitmentReason: 'Too early to say',
    });
    expect(held.nextMeetingId).not.toBeNull();
    expect((await room(lea, nextMeetingId ?? '')).meeting.noCommitmentReason).toBe(
      'Too early to say',
    );
  });

  it('opens sealed preparations when both have published', async () => {
    const { lea, ben } = await house();
    const { meetingId } = await start(lea, ben, { sealedPreparation: true });
    await world.as(lea)(contract, 'prepare', { meetingId, text: 'Less haste' });
    await world.as(lea)(contract, 'publishPreparation', { meetingId });
    await world.as(ben)(contract, 'prepare', { meetingId, text: 'More quiet' });
    expect((await room(ben, meetingId)).preparation).toMatchObject({
      theirs: null,
      mine: 'More quiet',
    });
    expect((await world.as(ben)(contract, 'search', { text: 'haste' })).hits).toEqual([]);
    expect(await world.as(ben)(contract, 'publishPreparation', { meetingId })).toEqual({
      open: true,
    });
    expect((await room(ben, meetingId)).preparation?.theirs).toBe('Less haste');
    expect((await world.as(ben)(contract, 'search', { text: 'hast' })).hits).toHaveLength(1);
    await expect(
      world.as(ben)(contract, 'prepare', { meetingId, text: 'On second thought' }),
    ).rejects.toThrow('published');
  });

  it('catches a thought about someone before there is any series', async () => {
    const { dora, lea, ben, sam } = await house();
    await world.as(lea)(contract, 'capture', { personId: ben.personId, text: 'Great demo' });
    const thread = await world.as(lea)(contract, 'thread', { personId: ben.personId });
    expect(texts(thread.openPoints)).toEqual(['Great demo']);
    const { meetingId } = await start(lea, ben, monthly);
    expect(texts((await room(lea, meetingId)).agenda)).toEqual(['Great demo']);
    await expect(
      world.as(sam)(contract, 'capture', { personId: ben.personId, text: 'x' }),
    ).rejects.toThrow('Start a series first');
    await expect(start(dora, ben)).rejects.toThrow('their manager');
    await start(dora, ben, { kind: 'skip-level' });
    await start(sam, ben, { kind: 'mentoring' });
    const { pairs } = await world.as(ben)(contract, 'list', {});
    expect(pairs.map(({ person, side }) => `${person.name} ${side}`)).toEqual([
      'dora engineer',
      'lea engineer',
      'sam engineer',
    ]);
    const { meetings } = await world.as(ben)(contract, 'next', {});
    expect(meetings).toHaveLength(3);
  });
});

describe('a manager changes', () => {
  it('the old one reads nothing more, the engineer everything', async () => {
    const { lea, ben, sam, kim } = await house();
    const { meetingId, pairId } = await start(lea, ben, monthly);
    await world.as(lea)(contract, 'addPoint', { meetingId, text: 'Dream', shared: true });
    const { noteId } = await world.as(ben)(contract, 'openNote', { meetingId, which: 'where-to' });
    await world.owner.query('update meetings.notes set text = $1 where note_id = $2', [
      'Far away',
      noteId,
    ]);
    await world.as(ben)(contract, 'hold', { meetingId, noCommitmentReason: 'First one' });
    await world.as(kim)(org, 'setManager', { personId: ben.personId, managerId: sam.personId });

    await expect(room(lea, meetingId)).rejects.toThrow('does not exist');
    const old = await world.as(lea)(contract, 'thread', { personId: ben.personId });
    expect(old).toMatchObject({ pairs: [], openPoints: [], energy: [] });
    expect((await world.as(lea)(contract, 'search', { text: 'dream' })).hits).toEqual([]);
    await expect(
      world.as(lea)(contract, 'capture', { personId: ben.personId, text: 'One more' }),
    ).rejects.toThrow('Start a series first');
    await expect(start(lea, ben, { kind: 'mentoring' })).rejects.toThrow('theirs now');

    const mine = await world.as(ben)(contract, 'thread', { personId: lea.personId });
    expect(mine).toMatchObject({ pairs: [{ pairId, open: false, series: [] }], heldCount: 1 });
    expect(texts(mine.openPoints)).toEqual(['Dream']);
    expect((await room(ben, meetingId)).notes).toMatchObject([{ which: 'where-to' }]);

    await expect(world.as(sam)(contract, 'record', { meetingId })).rejects.toThrow(
      'does not exist',
    );
    await world.as(ben)(contract, 'handOver', { meetingId, toPersonId: sam.personId });
    const { item, people } = await world.as(sam)(contract, 'record', { meetingId });
    expect(people.manager.name).toBe('lea');
    expect(texts(item.notes)).toEqual(['Far away']);
    await expect(room(sam, meetingId)).rejects.toThrow('does not exist');
    const thread = await world.as(sam)(contract, 'thread', { personId: ben.personId });
    expect(thread.handedOver).toHaveLength(1);
    await world.as(ben)(contract, 'takeBack', { meetingId, toPersonId: sam.personId });
    await expect(world.as(sam)(contract, 'record', { meetingId })).rejects.toThrow(
      'does not exist',
    );
  });

  it('reads again when the line comes back', async () => {
    const { lea, ben, sam, kim } = await house();
    const { meetingId, seriesId } = await start(lea, ben);
    const asKim = world.as(kim);
    await asKim(org, 'setManager', { personId: ben.personId, managerId: sam.personId });
    await asKim(org, 'setManager', { personId: ben.personId, managerId: lea.personId });
    expect((await room(lea, meetingId)).meeting.state).toBe('skipped');
    const { meetingId: again } = await world.as(lea)(contract, 'resumeSeries', { seriesId });
    expect((await room(ben, again)).meeting.state).toBe('planned');
  });

  it('a mentor who ends the mentoring leaves the record with the engineer', async () => {
    const { sam, ben } = await house();
    const { meetingId, seriesId } = await start(sam, ben, { kind: 'mentoring' });
    await world.as(sam)(contract, 'endSeries', { seriesId });
    await expect(room(sam, meetingId)).rejects.toThrow('does not exist');
    await world.as(ben)(contract, 'resumeSeries', { seriesId });
    expect((await room(sam, meetingId)).side).toBe('manager');
  });
});
