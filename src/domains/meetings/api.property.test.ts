/** Whatever happens to meetings and series, nothing that is open is ever out of sight. */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { openWorld, type Person } from '../../../test/world.ts';
import { contract as commitments } from '../commitments/contract.ts';
import { contract } from './contract.ts';

const world = await openWorld();
/** More by `CARRY_OVER_RUNS=500 vitest run … -t carry-over`. */
const runs = Number(process.env.CARRY_OVER_RUNS ?? 15);

type Kind = 'one-on-one' | 'career';
type Point = { pointId: string; author: Person; shared: boolean; standing: boolean };
type Model = {
  lea: Person;
  ben: Person;
  pairId: string;
  now: Temporal.Instant;
  open: Map<string, Point>;
  promised: Set<string>;
  running: Map<Kind, { seriesId: string; meetingId: string }>;
  ended: { kind: Kind; seriesId: string }[];
};

const planOf = (kind: Kind, weeks: number, now: Temporal.Instant) => ({
  kind,
  cadence:
    kind === 'career'
      ? ({ every: 'month', nth: -1, weekday: 'FR' } as const)
      : ({ every: 'week', weeks } as const),
  timeZone: 'Europe/Berlin',
  startsOn: now.toZonedDateTimeISO('Europe/Berlin').toPlainDateTime().toString().slice(0, 16),
  durationMinutes: 30,
  place: null,
  sealedPreparation: false,
});

async function begin(): Promise<Model> {
  const now = Temporal.Instant.from('2026-03-02T08:00:00Z');
  world.travelTo(now.toString());
  const { Lea: lea, Ben: ben } = await world.organisation(['Lea', 'Ben'], {
    lines: [['Ben', 'Lea']],
  });
  const plan = planOf('one-on-one', 1, now);
  const made = await world.as(lea)(contract, 'start', { personId: ben.personId, ...plan });
  const running = new Map([['one-on-one' as Kind, made]]);
  const empty = { open: new Map(), promised: new Set<string>(), ended: [] };
  return { lea, ben, pairId: made.pairId, now, running, ...empty };
}

type Step = { act: keyof typeof acts; pick: number; by: 'lea' | 'ben'; shared: boolean };

const pickOf = <T>(list: readonly T[], pick: number): T | undefined => list[pick % list.length];
const roomOf = (model: Model, pick: number) => pickOf([...model.running], pick);

const acts = {
  async add(model: Model, { pick, by, shared }: Step) {
    const room = roomOf(model, pick);
    if (!room) return acts.capture(model, { act: 'capture', pick, by, shared });
    const standing = pick % 5 === 0;
    const point = { meetingId: room[1].meetingId, text: `point ${pick}`, shared, standing };
    const { pointId } = await world.as(model[by])(contract, 'addPoint', point);
    model.open.set(pointId, { pointId, author: model[by], shared, standing });
  },
  async capture(model: Model, { pick, by }: Step) {
    const personId = model[by === 'lea' ? 'ben' : 'lea'].personId;
    const thought = { personId, text: `thought ${pick}` };
    const { pointId } = await world.as(model[by])(contract, 'capture', thought);
    model.open.set(pointId, { pointId, author: model[by], shared: false, standing: false });
  },
  async promise(model: Model, { pick, by }: Step) {
    const room = roomOf(model, pick);
    const { commitmentId } = await world.as(model[by])(commitments, 'make', {
      pairId: model.pairId,
      ...(room && { meetingId: room[1].meetingId }),
      ownerId: model[pick % 2 ? 'lea' : 'ben'].personId,
      text: `promise ${pick}`,
      dueOn: '2026-04-01',
    });
    model.promised.add(commitmentId);
  },
  async keep(model: Model, { pick, by }: Step) {
    const commitmentId = pickOf([...model.promised], pick);
    if (!commitmentId) return;
    await world.as(model[by])(commitments, 'keep', { commitmentId });
    model.promised.delete(commitmentId);
  },
  async tick(model: Model, { pick }: Step) {
    const point = pickOf([...model.open.values()], pick);
    const room = roomOf(model, pick);
    if (!point || !room) return;
    const tick = { pointId: point.pointId, meetingId: room[1].meetingId };
    await world.as(point.author)(contract, 'tickPoint', tick);
    if (!point.standing) model.open.delete(point.pointId);
    else await world.as(point.author)(contract, 'untickPoint', tick);
  },
  async move(model: Model, { pick, by }: Step) {
    const room = roomOf(model, pick);
    const startsAt = model.now.add({ hours: 1 + (pick % 900) }).toString();
    if (room) {
      const { meetingId } = room[1];
      await world.as(model[by])(contract, 'move', { meetingId, startsAt });
    }
  },
  skip: (model: Model, { pick, by }: Step) =>
    closing(model, pick, async (meetingId) => {
      const skip = { meetingId, reason: 'Away' };
      return (await world.as(model[by])(contract, 'skip', skip)).nextMeetingId;
    }),
  hold: (model: Model, { pick, by }: Step) =>
    closing(model, pick, async (meetingId) => {
      const hold = { meetingId, noCommitmentReason: 'Not today' };
      return (await world.as(model[by])(contract, 'hold', hold)).nextMeetingId ?? '';
    }),
  async end(model: Model, { pick, by }: Step) {
    const room = roomOf(model, pick);
    if (!room) return;
    const [kind, { seriesId }] = room;
    await world.as(model[by])(contract, 'endSeries', { seriesId });
    model.running.delete(kind);
    model.ended.push({ kind, seriesId });
  },
  async start(model: Model, { pick, by }: Step) {
    const kind = pick % 2 ? 'career' : 'one-on-one';
    if (model.running.has(kind)) return;
    const personId = model[by === 'lea' ? 'ben' : 'lea'].personId;
    const plan = planOf(kind, 1 + (pick % 3), model.now);
    model.running.set(kind, await world.as(model[by])(contract, 'start', { personId, ...plan }));
  },
  async resume(model: Model, { pick, by }: Step) {
    const series = pickOf(model.ended, pick);
    if (!series || model.running.has(series.kind)) return;
    const { seriesId, kind } = series;
    const { meetingId } = await world.as(model[by])(contract, 'resumeSeries', { seriesId });
    model.running.set(kind, { seriesId, meetingId });
    model.ended = model.ended.filter((one) => one !== series);
  },
  async change(model: Model, { pick, by }: Step) {
    const room = roomOf(model, pick);
    if (!room) return;
    const [kind, { seriesId }] = room;
    const plan = planOf(kind, 1 + (pick % 4), model.now);
    const { kind: _, ...wanted } = plan;
    await world.as(model[by])(contract, 'changeSeries', { seriesId, ...wanted });
  },
  async wait(model: Model, { pick }: Step) {
    model.now = model.now.add({ hours: pick % 400 });
    world.travelTo(model.now.toString());
  },
};

async function closing(model: Model, pick: number, close: (id: string) => Promise<string>) {
  const room = roomOf(model, pick);
  if (!room) return;
  const [kind, { seriesId, meetingId }] = room;
  model.running.set(kind, { seriesId, meetingId: await close(meetingId) });
}

/** Each open point stands in exactly one planned room, and always on the page of the person. */
async function nothingIsOutOfSight(model: Model): Promise<void> {
  for (const [me, other] of [
    [model.lea, model.ben],
    [model.ben, model.lea],
  ] as const) {
    const mine = [...model.open.values()].filter(({ shared, author }) => shared || author === me);
    const expected = mine.map(({ pointId }) => pointId).sort();
    const { openPoints } = await world.as(me)(contract, 'thread', { personId: other.personId });
    expect(openPoints.map(({ pointId }) => pointId).sort()).toEqual(expected);
    const seen: string[] = [];
    for (const { meetingId } of model.running.values()) {
      const { agenda, meeting } = await world.as(me)(contract, 'room', { meetingId });
      expect(meeting.state).toBe('planned');
      seen.push(...agenda.flatMap(({ ticked, pointId }) => (ticked ? [] : [pointId])));
      const foot = await world.as(me)(commitments, 'room', { meetingId });
      const open = foot.commitments.filter(({ closedAt }) => closedAt === null);
      expect(new Set(open.map(({ commitmentId }) => commitmentId))).toEqual(model.promised);
    }
    if (model.running.size > 0) expect(seen.sort()).toEqual(expected);
    const owed = await world.as(me)(commitments, 'mine', {});
    expect(new Set(owed.commitments.map(({ commitmentId }) => commitmentId))).toEqual(
      model.promised,
    );
  }
}

const steps = fc.array(
  fc.record<Step>({
    act: fc.constantFrom(...(Object.keys(acts) as (keyof typeof acts)[])),
    pick: fc.nat({ max: 10_000 }),
    by: fc.constantFrom('lea', 'ben'),
    shared: fc.boolean(),
  }),
  { minLength: 5, maxLength: 20 },
);

describe('carry-over', () => {
  it('keeps every open point and commitment in sight, whatever happens', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (list) => {
        const model = await begin();
        for (const step of list) {
          await acts[step.act](model, step);
          await nothingIsOutOfSight(model);
        }
      }),
      { numRuns: runs, endOnFailure: true },
    );
  }, 3_600_000);
});
