import { Temporal } from 'temporal-polyfill';
import type { Context } from '../../platform/operation.ts';
import { conflict, mayNot, notFound } from '../../platform/universal/problems.ts';
import { bothOf, type MeetingsApi, seriesOf, settlePairs } from './api-common.ts';
import type { Cadence, SeriesKind, Side } from './contract-shapes.ts';
import { kindWords, sideOf } from './rules.ts';
import { firstSlot, latest, rruleOf, slotAfter } from './rules-cadence.ts';
import {
  activeKinds,
  insertSeries,
  type Pair,
  type Plan,
  pairsWith,
  pairUp,
  reachPair,
  relationTo,
  updateSeries,
} from './store.ts';
import { insertMeeting, lastClosed, markSkipped, plannedOf, replan } from './store-meetings.ts';

type Wanted = Omit<Plan, 'rrule'> & { cadence: Cadence };

const planOf = ({ cadence, startsOn, ...rest }: Wanted): Plan => ({
  ...rest,
  rrule: rruleOf(cadence),
  startsOn: firstSlot(cadence, startsOn),
});

/** Earlier today is early enough to begin; a slot that was met or skipped never comes again. */
function firstOf(plan: Plan, now: Temporal.Instant, met: Temporal.Instant | null) {
  const begins = Temporal.PlainDateTime.from(plan.startsOn)
    .toZonedDateTime(plan.timeZone)
    .toInstant()
    .subtract({ seconds: 1 });
  const yesterday = now.subtract({ hours: 24 });
  return slotAfter(plan, latest(yesterday, begins, met ?? yesterday));
}

/** The pair in these roles, made when there is none, and open to the viewer. */
export async function openPair(ctx: Context, personId: string, side: Side): Promise<Pair> {
  const me = ctx.viewer.personId;
  const [managerId, engineerId] = side === 'manager' ? [me, personId] : [personId, me];
  const pairId = await pairUp(ctx.db, ctx.viewer, { managerId, engineerId }, ctx.now);
  const found = await reachPair(ctx.db, ctx.viewer, pairId);
  if (found) return found;
  await settlePairs(ctx, engineerId);
  const pair = await reachPair(ctx.db, ctx.viewer, pairId);
  if (!pair) {
    throw mayNot(
      'What you two wrote is theirs now. They can start this again; then you read along.',
    );
  }
  return pair;
}

/** The pair of the two, which a reporting line between them founds when they have not met yet. */
export async function pairFor(ctx: Context, personId: string): Promise<Pair> {
  const [pair] = await pairsWith(ctx.db, ctx.viewer, personId);
  if (pair) return pair;
  const relation = await relationTo(ctx.db, ctx.viewer, personId);
  if (relation !== 'leads' && relation !== 'led') throw notFound();
  return openPair(ctx, personId, relation === 'leads' ? 'manager' : 'engineer');
}

async function mustBeFree(ctx: Context, pair: Pair, kind: SeriesKind): Promise<void> {
  if ((await activeKinds(ctx.db, ctx.viewer, pair.pairId)).includes(kind)) {
    throw conflict(`There is a running series of this kind already: ${kindWords[kind]}.`);
  }
}

async function sideFor(ctx: Context, personId: string, kind: SeriesKind, as: Side | undefined) {
  const relation = await relationTo(ctx.db, ctx.viewer, personId);
  if (!relation) throw notFound();
  const side = sideOf(kind, relation, as);
  if (!side) {
    throw mayNot(
      kind === 'skip-level'
        ? 'A skip-level series is between a person and their manager’s manager.'
        : 'This series is between a person and their manager. Mentoring is open to everyone.',
    );
  }
  return side;
}

export const series = {
  start: async (ctx, { personId, kind, as, ...wanted }) => {
    const side = await sideFor(ctx, personId, kind, as);
    const pair = await openPair(ctx, personId, side);
    await mustBeFree(ctx, pair, kind);
    const plan = planOf(wanted);
    const { pairId } = pair;
    const seriesId = await insertSeries(ctx.db, ctx.viewer, { pairId, kind }, plan, ctx.now);
    // A mentor of old reads along again once the engineer starts anew.
    await settlePairs(ctx, pair.engineerId);
    const { durationMinutes } = plan;
    const meetingId = await insertMeeting(
      ctx.db,
      ctx.viewer,
      { seriesId, pairId, kind, durationMinutes },
      firstOf(plan, ctx.now, null),
      ctx.now,
    );
    await ctx.emit('meetings.series-started', { seriesId, pairId, meetingId }, bothOf(pair));
    return { pairId, seriesId, meetingId };
  },

  changeSeries: async (ctx, { seriesId, ...wanted }) => {
    const { series, pair } = await seriesOf(ctx, seriesId);
    const planned = await plannedOf(ctx.db, ctx.viewer, seriesId);
    if (!planned) throw conflict('This series has ended. Take it up again first.');
    const plan = planOf(wanted);
    await updateSeries(ctx.db, ctx.viewer, seriesId, plan);
    const last = await lastClosed(ctx.db, ctx.viewer, seriesId);
    const met = last ? Temporal.Instant.from(last.occurrenceAt) : null;
    const slot = firstOf(plan, ctx.now, met);
    await replan(ctx.db, ctx.viewer, planned.meetingId, slot, plan.durationMinutes);
    await ctx.emit('meetings.series-changed', { seriesId, pairId: series.pairId }, bothOf(pair));
    return { meetingId: planned.meetingId };
  },

  endSeries: async (ctx, { seriesId }) => {
    const { series, pair } = await seriesOf(ctx, seriesId);
    if (series.endedAt) return {};
    const planned = await plannedOf(ctx.db, ctx.viewer, seriesId);
    if (planned) await markSkipped(ctx.db, ctx.viewer, planned.meetingId, null, ctx.now);
    await updateSeries(ctx.db, ctx.viewer, seriesId, { endedAt: ctx.now });
    await ctx.emit('meetings.series-ended', { seriesId, pairId: series.pairId }, bothOf(pair));
    // A mentoring pair that has ended leaves the record with the engineer.
    await settlePairs(ctx, pair.engineerId);
    return {};
  },

  resumeSeries: async (ctx, { seriesId }) => {
    const { series, pair } = await seriesOf(ctx, seriesId);
    if (!series.endedAt) throw conflict('This series is running already.');
    await sideFor(ctx, pair.otherId, series.kind, pair.side);
    await mustBeFree(ctx, pair, series.kind);
    await updateSeries(ctx.db, ctx.viewer, seriesId, { endedAt: null });
    await settlePairs(ctx, pair.engineerId);
    const slot = slotAfter(series, ctx.now);
    const meetingId = await insertMeeting(ctx.db, ctx.viewer, series, slot, ctx.now);
    await ctx.emit('meetings.series-started', { seriesId, pairId: pair.pairId }, bothOf(pair));
    return { meetingId };
  },
} satisfies Partial<MeetingsApi>;
