import { describe, expect, it } from 'vitest';
import { openWorld } from '../../../test/world.ts';
import { contract as meetings } from '../meetings/contract.ts';
import { contract } from './contract.ts';

const world = await openWorld();

const plan = {
  kind: 'one-on-one',
  cadence: { every: 'week', weeks: 1 },
  timeZone: 'Europe/Berlin',
  startsOn: '2026-03-03T10:00',
  durationMinutes: 30,
  place: null,
  sealedPreparation: false,
} as const;

async function begin() {
  world.travelTo('2026-03-02T08:00:00Z');
  const people = await world.organisation(['Lea', 'Ben', 'Sam'], { lines: [['Ben', 'Lea']] });
  const { Lea, Ben } = people;
  const started = await world.as(Lea)(meetings, 'start', { personId: Ben.personId, ...plan });
  const made = await world.as(Lea)(contract, 'make', {
    pairId: started.pairId,
    meetingId: started.meetingId,
    ownerId: Ben.personId,
    text: 'Write the hand-over',
    dueOn: '2026-03-09',
  });
  return { ...people, ...started, ...made };
}

describe('a commitment', () => {
  it('is in the room, on the page of the person and among mine, for both', async () => {
    const { Lea, Ben, Sam, meetingId, pairId, commitmentId } = await begin();
    const { nextMeetingId } = await world.as(Lea)(meetings, 'hold', { meetingId });
    const found = {
      commitments: [{ commitmentId, ownerId: Ben.personId, text: 'Write the hand-over' }],
    };
    for (const id of [meetingId, nextMeetingId ?? '']) {
      expect(await world.as(Ben)(contract, 'room', { meetingId: id })).toMatchObject(found);
    }
    expect(await world.as(Lea)(contract, 'mine', {})).toMatchObject(found);
    const page = await world.as(Lea)(contract, 'withPerson', { personId: Ben.personId });
    expect(page.open).toMatchObject([{ commitmentId, other: { name: 'Ben' } }]);
    const counts = await world.as(Lea)(contract, 'counts', {});
    expect(counts.pairs).toEqual([{ pairId, mine: 0, theirs: 1, overdue: 0 }]);
    expect((await world.as(Ben)(contract, 'search', { text: 'hand' })).commitments).toHaveLength(1);
    expect((await world.as(Sam)(contract, 'search', { text: 'hand' })).commitments).toEqual([]);
    await expect(world.as(Sam)(contract, 'keep', { commitmentId })).rejects.toThrow(
      'does not exist',
    );
  });

  it('is renegotiated with a reason, kept, taken back and dropped; the rate is its owner’s', async () => {
    const { Lea, Ben, commitmentId } = await begin();
    const asBen = world.as(Ben);
    await asBen(contract, 'renegotiate', { commitmentId, dueOn: '2026-03-12', why: 'Ill' });
    world.travelTo('2026-03-13T08:00:00Z');
    expect((await world.as(Lea)(contract, 'counts', {})).pairs).toMatchObject([{ overdue: 1 }]);
    await asBen(contract, 'keep', { commitmentId });
    const rate = { kept: 1, keptLate: 1, dropped: 0, renegotiated: 1, open: 0 };
    expect(await asBen(contract, 'keepRate', {})).toEqual(rate);
    expect(await world.as(Lea)(contract, 'keepRate', {})).toMatchObject({ kept: 0, open: 0 });
    const { closed } = await asBen(contract, 'withPerson', { personId: Lea.personId });
    expect(closed).toMatchObject([
      {
        closedAs: 'kept',
        renegotiations: [{ fromOn: '2026-03-09', toOn: '2026-03-12', why: 'Ill' }],
      },
    ]);
    await expect(
      asBen(contract, 'renegotiate', { commitmentId, dueOn: '2026-03-20', why: 'x' }),
    ).rejects.toThrow('Take that back first');
    await asBen(contract, 'reopen', { commitmentId });
    await asBen(contract, 'drop', { commitmentId, why: 'No longer needed' });
    expect(await asBen(contract, 'keepRate', {})).toMatchObject({ kept: 0, dropped: 1 });
  });

  it('is owned by one of the two, and made in a meeting of theirs', async () => {
    const { Lea, Sam, Ben, pairId } = await begin();
    const made = { pairId, text: 'x', dueOn: '2026-03-20' };
    await expect(
      world.as(Lea)(contract, 'make', { ...made, ownerId: Sam.personId }),
    ).rejects.toThrow('one of you two');
    const elsewhere = await world.as(Sam)(meetings, 'start', {
      personId: Lea.personId,
      ...plan,
      kind: 'mentoring',
    });
    await expect(
      world.as(Lea)(contract, 'make', {
        ...made,
        ownerId: Ben.personId,
        meetingId: elsewhere.meetingId,
      }),
    ).rejects.toThrow('does not exist');
  });

  it('pages through what was closed', async () => {
    const { Lea, Ben, pairId, commitmentId } = await begin();
    const asLea = world.as(Lea);
    await asLea(contract, 'keep', { commitmentId });
    for (let n = 0; n < 4; n += 1) {
      world.travelTo(`2026-03-0${n + 3}T08:00:00Z`);
      const made = { pairId, ownerId: Lea.personId, text: `Task ${n}`, dueOn: '2026-03-20' };
      await asLea(contract, 'keep', await asLea(contract, 'make', made));
    }
    const seen: string[] = [];
    let before: string | null = '';
    while (before !== null) {
      const page: { closed: { text: string }[]; next: string | null } = await asLea(
        contract,
        'withPerson',
        { personId: Ben.personId, limit: 2, ...(before && { before }) },
      );
      seen.push(...page.closed.map(({ text }) => text));
      before = page.next;
    }
    expect(seen).toEqual(['Task 3', 'Task 2', 'Task 1', 'Task 0', 'Write the hand-over']);
  });
});
