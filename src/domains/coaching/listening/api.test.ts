import { describe, expect, it } from 'vitest';
import { openWorld, type Person } from '../../../../test/world.ts';
import { contract as meetings } from '../../meetings/contract.ts';
import { contract as today } from '../../today/contract.ts';
import { contract } from './contract.ts';
import type { Report } from './contract-shapes.ts';

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

const start = Date.parse('2026-03-03T09:00:00Z');
const travel = (ms: number) => world.travelTo(new Date(start + ms).toISOString());

async function begin() {
  travel(-1000);
  const people = await world.organisation(['Lea', 'Ben', 'Sam'], { lines: [['Ben', 'Lea']] });
  const asLea = world.as(people.Lea);
  const { meetingId } = await asLea(meetings, 'start', {
    personId: people.Ben.personId,
    ...plan,
  });
  return { ...people, meetingId, asLea, asBen: world.as(people.Ben) };
}

/** Both agreed at 0; the window of figures is from there to the end. */
async function running(ribbons: { lea: boolean; ben: boolean } = { lea: true, ben: true }) {
  const room = await begin();
  travel(0);
  const asked = { meetingId: room.meetingId, devices: 2, ribbon: ribbons.lea } as const;
  const { sessionId } = await room.asLea(contract, 'ask', asked);
  await room.asBen(contract, 'agree', { sessionId, ribbon: ribbons.ben });
  return { ...room, sessionId };
}

/** A device that hears its own side only, in reports of ten seconds. */
function reports(speech: readonly (readonly [number, number])[], ms: number): Report[] {
  const found: Report[] = [];
  for (let from = 0; from < ms; from += 10_000) {
    const to = from + 10_000;
    const said = speech
      .map(([a, b]) => ({ from: start + Math.max(a, from), to: start + Math.min(b, to) }))
      .filter((one) => one.to > one.from);
    const db = Array.from({ length: 200 }, (_, i) => {
      const at = start + from + i * 50;
      return said.some((one) => one.from <= at && at < one.to) ? 0 : null;
    });
    const levels = [{ from: start + from, db }];
    found.push({ from: start + from, to: start + to, speech: said, levels, stalls: [] });
  }
  return found;
}

const lea = [
  [0, 10_000],
  [14_000, 20_000],
  [40_000, 45_000],
] as const;
const ben = [
  [21_000, 36_000],
  [46_000, 59_000],
] as const;

const heldBack = async (person: Person) =>
  (
    await world.owner.query<{ n: number }>(
      `select ((select count(*) from listening.reports where organisation_id = $1)
         + (select count(*) from listening.marks where organisation_id = $1))::int as n`,
      [person.organisationId],
    )
  ).rows[0]?.n;

/** What the timetable does every five minutes. */
async function closeLeft(...of: Person[]): Promise<void> {
  for (const { organisationId } of of) {
    await world.program.database.transaction('change', null, (db) =>
      world.program.enqueue(db, 'listening.close-left.one', { organisationId, ids: {} }),
    );
  }
  await world.settle();
}

describe('listening together', () => {
  it('begins when both agreed, and leaves figures to the manager and nothing it was made from', async () => {
    const { asLea, asBen, Lea, meetingId, sessionId } = await running();
    travel(20_500);
    await asLea(contract, 'asked', { meetingId });
    await asLea(contract, 'report', { sessionId, reports: reports(lea, 60_000) });
    await asBen(contract, 'report', { sessionId, reports: reports(ben, 60_000) });
    travel(60_000);
    expect(await asLea(contract, 'floor', { sessionId })).toEqual({ eighths: 3 });
    expect(await asBen(contract, 'floor', { sessionId })).toEqual({ eighths: null });
    expect(await heldBack(Lea)).not.toBe(0);
    await asBen(contract, 'end', { sessionId });

    expect(await heldBack(Lea)).toBe(0);
    const { listened } = await asLea(contract, 'afterwards', { meetingId });
    expect(listened).toMatchObject([
      {
        figures: {
          coveredMs: 60_000,
          unreliableMs: 0,
          share: { mineMs: 21_000, spokenMs: 49_000 },
          silences: [
            { ms: 4000, endedBy: 'me' },
            { ms: 4000, endedBy: 'me' },
          ],
          afterMyQuestion: [{ ms: 1000, next: 'them' }],
          afterTheirAnswer: [4000],
          longestMs: 10_000,
          talkOver: { times: 0, ms: 0 },
        },
        ribbon: { sliceMs: 2000, slices: 'mmmmm..mmmeeeeeeee..mmmeeeeeee' },
      },
    ]);
    const theirs = await asBen(contract, 'afterwards', { meetingId });
    expect(theirs.listened).toMatchObject([{ figures: null, ribbon: { sliceMs: 2000 } }]);
    expect((await asBen(contract, 'trend', {})).listened).toEqual([]);
    expect((await asLea(contract, 'trend', {})).listened).toMatchObject([{ with: 'Ben' }]);
  });

  it('keeps no ribbon unless both wished it', async () => {
    const { asLea, asBen, meetingId, sessionId } = await running({ lea: true, ben: false });
    await asLea(contract, 'report', { sessionId, reports: reports(lea, 60_000) });
    travel(60_000);
    await asLea(contract, 'end', { sessionId });
    for (const as of [asLea, asBen]) {
      const { listened } = await as(contract, 'afterwards', { meetingId });
      expect(listened).toMatchObject([{ ribbon: null }]);
    }
  });

  it('counts nothing of the time in which only one of the two devices listened', async () => {
    const { asLea, asBen, meetingId, sessionId } = await running();
    await asLea(contract, 'report', { sessionId, reports: reports(lea, 60_000) });
    await asBen(contract, 'report', { sessionId, reports: reports(ben, 60_000).slice(0, 3) });
    travel(60_000);
    await asLea(contract, 'end', { sessionId });
    const { listened } = await asLea(contract, 'afterwards', { meetingId });
    expect(listened).toMatchObject([
      {
        figures: { coveredMs: 30_000, unreliableMs: 30_000, share: { mineMs: 16_000 } },
        ribbon: { slices: 'mmmmm..mmmeeeee???????????????' },
      },
    ]);
  });

  it('does not begin by itself, hears nobody before, and goes without a trace when either says so', async () => {
    const { asLea, asBen, Lea, meetingId } = await begin();
    travel(0);
    const asked = { meetingId, devices: 2, ribbon: true } as const;
    const { sessionId } = await asLea(contract, 'ask', asked);
    const report = { sessionId, reports: reports(lea, 10_000) };
    await expect(asLea(contract, 'report', report)).rejects.toThrow('Nobody is listening');
    await expect(asLea(contract, 'agree', { sessionId, ribbon: true })).rejects.toThrow(
      'when the other does',
    );
    await asBen(contract, 'erase', { sessionId });
    expect(await asLea(contract, 'room', { meetingId })).toMatchObject({ session: null });

    const again = await asBen(contract, 'ask', asked);
    await asLea(contract, 'agree', { sessionId: again.sessionId, ribbon: true });
    await asLea(contract, 'report', { ...report, sessionId: again.sessionId });
    travel(60_000);
    await asLea(contract, 'end', { sessionId: again.sessionId });
    await expect(
      asLea(contract, 'report', { ...report, sessionId: again.sessionId }),
    ).rejects.toThrow('Nobody is listening');
    await asBen(contract, 'erase', { sessionId: again.sessionId });
    expect(await asLea(contract, 'afterwards', { meetingId })).toMatchObject({ listened: [] });
    const { rows } = await world.owner.query(
      'select 1 from listening.figures where organisation_id = $1',
      [Lea.organisationId],
    );
    expect(rows).toEqual([]);
  });

  it('with one device on the table tells silences, and not whose', async () => {
    const { asLea, asBen, meetingId } = await begin();
    travel(0);
    const { sessionId } = await asLea(contract, 'ask', { meetingId, devices: 1, ribbon: true });
    await asBen(contract, 'agree', { sessionId, ribbon: true });
    const all = { sessionId, reports: reports([...lea, ...ben], 60_000) };
    await expect(asBen(contract, 'report', all)).rejects.toThrow('One device');
    await asLea(contract, 'report', all);
    travel(60_000);
    await asLea(contract, 'end', { sessionId });
    const { listened } = await asLea(contract, 'afterwards', { meetingId });
    expect(listened).toMatchObject([
      {
        devices: 1,
        ribbon: null,
        figures: {
          share: null,
          longestMs: null,
          silences: [
            { ms: 4000, endedBy: null },
            { ms: 4000, endedBy: null },
          ],
        },
      },
    ]);
  });
});

describe('a listening that is left running', () => {
  it('ends with its meeting, figures and all', async () => {
    const { asLea, asBen, Lea, meetingId, sessionId } = await running();
    await asLea(contract, 'report', { sessionId, reports: reports(lea, 60_000) });
    await asBen(contract, 'report', { sessionId, reports: reports(ben, 60_000) });
    travel(60_000);
    await asBen(meetings, 'hold', { meetingId });
    await world.settle();
    expect(await heldBack(Lea)).toBe(0);
    const { listened } = await asLea(contract, 'afterwards', { meetingId });
    expect(listened).toMatchObject([{ figures: { coveredMs: 60_000 } }]);
  });

  it('is closed ten minutes after the last report; an unanswered question is taken back', async () => {
    const { asLea, Lea, meetingId, sessionId } = await running();
    const other = await begin();
    travel(0);
    const asked = { meetingId: other.meetingId, devices: 2, ribbon: false } as const;
    await other.asLea(contract, 'ask', asked);
    travel(5 * 60_000);
    await asLea(contract, 'report', { sessionId, reports: reports(lea, 60_000) });
    travel(14 * 60_000);
    await closeLeft(Lea, other.Lea);
    expect((await asLea(contract, 'room', { meetingId })).session).not.toBe(null);
    expect(await other.asBen(contract, 'room', { meetingId: asked.meetingId })).toMatchObject({
      session: null,
    });
    travel(16 * 60_000);
    await closeLeft(Lea);
    expect((await asLea(contract, 'room', { meetingId })).session).toBe(null);
    expect(await heldBack(Lea)).toBe(0);
  });
});

describe('questions that were followed by the asker again', () => {
  it('are brought to the manager’s attention, with enough of them, and to nobody else’s', async () => {
    const { asLea, asBen, meetingId } = await begin();
    const turns = [0, 10_000, 20_000, 30_000, 40_000, 50_000].map((at) => [at, at + 4000] as const);
    travel(0);
    const { sessionId } = await asLea(contract, 'ask', { meetingId, devices: 2, ribbon: false });
    await asBen(contract, 'agree', { sessionId, ribbon: false });
    for (const [, to] of turns) {
      travel(to + 500);
      await asLea(contract, 'asked', { meetingId });
    }
    const all = reports([...turns, [60_000, 62_000]], 70_000);
    await asLea(contract, 'report', { sessionId, reports: all });
    await asBen(contract, 'report', { sessionId, reports: reports([[35_000, 37_000]], 70_000) });
    travel(70_000);
    await asLea(contract, 'end', { sessionId });
    await world.settle();
    const said = 'In 5 of your last 6 questions';
    expect(JSON.stringify(await asLea(today, 'list', {}))).toContain(said);
    expect(JSON.stringify(await asBen(today, 'list', {}))).not.toContain('spoke again first');
  });
});

describe('a silence', () => {
  it('is announced when both want it, from the question on, until it is answered or forgotten', async () => {
    const { asLea, asBen, Lea, meetingId } = await begin();
    travel(0);
    await asLea(contract, 'wishQuiet', { meetingId, on: true });
    await asLea(contract, 'asked', { meetingId });
    expect((await asBen(contract, 'room', { meetingId })).quiet).toEqual({
      mine: false,
      theirs: true,
      ring: null,
    });
    await asBen(contract, 'wishQuiet', { meetingId, on: true });
    travel(4000);
    const ring = { askedBy: Lea.personId, sinceMs: 4000 };
    for (const as of [asLea, asBen]) {
      expect((await as(contract, 'room', { meetingId })).quiet).toMatchObject({ ring });
    }
    await asBen(contract, 'answered', { meetingId });
    expect((await asLea(contract, 'room', { meetingId })).quiet.ring).toBe(null);
    await asBen(contract, 'asked', { meetingId });
    travel(70_000);
    expect((await asLea(contract, 'room', { meetingId })).quiet.ring).toBe(null);
    await asBen(contract, 'wishQuiet', { meetingId, on: false });
    expect((await asLea(contract, 'room', { meetingId })).quiet.theirs).toBe(false);
  });
});

describe('a reflection', () => {
  it('is its writer’s alone, may be changed, and goes', async () => {
    const { asLea, asBen, meetingId } = await begin();
    const said = { meetingId, rushed: 'yes', solved: null, learnt: 'He needed time.' } as const;
    await asLea(contract, 'reflect', said);
    await asLea(contract, 'reflect', { ...said, rushed: 'a-little' });
    expect((await asLea(contract, 'afterwards', { meetingId })).reflection).toMatchObject({
      rushed: 'a-little',
      solved: null,
      learnt: 'He needed time.',
    });
    expect((await asBen(contract, 'afterwards', { meetingId })).reflection).toBe(null);
    expect((await asLea(contract, 'trend', {})).reflections).toMatchObject([{ with: 'Ben' }]);
    await asLea(contract, 'forgetReflection', { meetingId });
    expect((await asLea(contract, 'trend', {})).reflections).toEqual([]);
  });
});
