import type { Context } from '../../platform/operation.ts';
import { badRequest, notFound } from '../../platform/universal/problems.ts';
import { excerptOf, tsqueryOf } from '../../platform/universal/search.ts';
import { type MeetingsApi, meetingOf } from './api-common.ts';
import type { AgendaPoint, Meeting, StoryItem } from './contract-shapes.ts';
import { isOnAgenda } from './rules-agenda.ts';
import {
  activeKinds,
  type Pair,
  peopleOf,
  type Reached,
  seriesOf,
  seriesWithNext,
} from './store.ts';
import { figuresOf, openPoints, type PointRow, tickedPoints } from './store-agenda.ts';
import { countPromises } from './store-meetings.ts';
import {
  aroundMeeting,
  checkInsOf,
  energyOf,
  handedTo,
  handedToMe,
  notesOf,
  preparationOf,
  reachHandedOver,
} from './store-room.ts';
import {
  type Cursor,
  findPerson,
  findWords,
  type PairLine,
  pairIdsOf,
  pairLines,
  plannedMeetings,
  storyPage,
} from './store-thread.ts';

const carried = (points: readonly PointRow[], since: string | null): AgendaPoint[] =>
  points.map((point) => ({ ...point, carriedOver: since !== null && point.createdAt < since }));

const endOf = (meeting: Meeting | null): string | null =>
  meeting && (meeting.heldAt ?? meeting.skippedAt);

async function agendaOf(ctx: Context, { meeting, pair }: Reached, previous: Meeting | null) {
  const active = await activeKinds(ctx.db, ctx.viewer, pair.pairId);
  const ticked = await tickedPoints(ctx.db, ctx.viewer, [meeting.meetingId]);
  const tickedIds = new Set(ticked.map(({ pointId }) => pointId));
  const open = await openPoints(ctx.db, ctx.viewer, [pair.pairId]);
  const all = [...open.filter(({ pointId }) => !tickedIds.has(pointId)), ...ticked];
  const place = { kind: meeting.kind, isPlanned: meeting.state === 'planned' };
  const shown = all
    .filter((point) => isOnAgenda(point, place, active))
    .toSorted((a, b) => a.position - b.position);
  return carried(shown, endOf(previous));
}

/** A cursor is a place in time, not a secret: `2026-11-22T10:00:00.000Z_<meeting>`. */
function cursorOf(before: string): Cursor {
  const [, startsAt, meetingId] = /^(\d{4}-[\d:T.-]+Z)_([0-9a-f-]{36})$/.exec(before) ?? [];
  if (!startsAt || !meetingId)
    throw badRequest('This page mark is not one of ours. Start at the top.');
  return { startsAt, meetingId };
}

export async function storyOf(ctx: Context, meetings: readonly Meeting[]): Promise<StoryItem[]> {
  const ids = meetings.map(({ meetingId }) => meetingId);
  const notes = await notesOf(ctx.db, ctx.viewer, ids);
  const points = await tickedPoints(ctx.db, ctx.viewer, ids);
  const checkIns = await checkInsOf(ctx.db, ctx.viewer, ids);
  return meetings.map((meeting) => {
    const here = (row: { meetingId: string }) => row.meetingId === meeting.meetingId;
    return {
      ...meeting,
      notes: notes.filter((note) => here(note) && note.text !== ''),
      points: points.filter(here),
      checkIns: checkIns.filter(here),
    };
  });
}

const otherOf = ({ personId, name, title, timeZone }: PairLine) => ({
  personId,
  name,
  title,
  timeZone,
});

async function lastEnded(ctx: Context, pairIds: readonly string[]): Promise<Meeting | null> {
  const [last] = await storyPage(ctx.db, ctx.viewer, pairIds, null, 1);
  return last ?? null;
}

export const reading = {
  list: async ({ db, viewer }) => {
    const lines = await pairLines(db, viewer, null);
    const series = await seriesWithNext(
      db,
      viewer,
      lines.map(({ pairId }) => pairId),
    );
    const pairs = lines.map((line) => ({
      ...line,
      person: otherOf(line),
      series: series.filter(({ pairId }) => pairId === line.pairId),
    }));
    return { pairs };
  },

  next: async ({ db, viewer }, { limit }) => ({
    meetings: await plannedMeetings(db, viewer, limit),
  }),

  thread: async (ctx, { personId }) => {
    const { db, viewer } = ctx;
    const person = await findPerson(db, viewer, personId);
    if (!person) throw notFound();
    const lines = await pairLines(db, viewer, personId);
    const pairIds = lines.map(({ pairId }) => pairId);
    const series = await seriesWithNext(db, viewer, pairIds);
    const figures = [];
    for (const pairId of pairIds)
      figures.push({ pairId, ...(await figuresOf(db, viewer, pairId)) });
    const held = lines.flatMap(({ lastHeldAt }) => lastHeldAt ?? []).sort();
    const begun = lines.flatMap(({ firstMetAt }) => firstMetAt ?? []).sort();
    return {
      person,
      pairs: lines.map((line) => ({
        ...line,
        series: series.filter(({ pairId }) => pairId === line.pairId),
      })),
      openPoints: carried(
        await openPoints(db, viewer, pairIds),
        endOf(await lastEnded(ctx, pairIds)),
      ),
      energy: await energyOf(db, viewer, pairIds),
      figures,
      heldCount: lines.reduce((sum, { heldCount }) => sum + heldCount, 0),
      firstMetAt: begun[0] ?? null,
      lastHeldAt: held.at(-1) ?? null,
      handedOver: await handedToMe(db, viewer, personId),
    };
  },

  story: async (ctx, { personId, before, limit }) => {
    const pairIds = await pairIdsOf(ctx.db, ctx.viewer, personId);
    const cursor = before ? cursorOf(before) : null;
    const found = await storyPage(ctx.db, ctx.viewer, pairIds, cursor, limit + 1);
    const page = found.slice(0, limit);
    const last = page.at(-1);
    const next = found.length > limit && last ? `${last.startsAt}_${last.meetingId}` : null;
    return { items: await storyOf(ctx, page), next };
  },

  search: async ({ db, viewer }, { text, personId, limit }) => {
    const query = tsqueryOf(text);
    if (!query) return { hits: [] };
    const pairIds = await pairIdsOf(db, viewer, personId ?? null);
    const rows = await findWords(db, viewer, { pairIds, query, limit });
    return { hits: rows.map((row) => ({ ...row, excerpt: excerptOf(row.text, text) })) };
  },

  room: async (ctx, { meetingId }) => {
    const reached = await meetingOf(ctx, meetingId);
    const { meeting, series, pair } = reached;
    const { db, viewer } = ctx;
    const around = await aroundMeeting(db, viewer, meeting);
    return {
      meeting,
      series: seriesOf(series),
      side: pair.side,
      people: await peopleOf(db, viewer, pair),
      agenda: await agendaOf(ctx, reached, around.previous),
      checkIns: await checkInsOf(db, viewer, [meetingId]),
      energy: await energyOf(db, viewer, [pair.pairId]),
      preparation: series.sealedPreparation ? await preparationOf(db, viewer, meetingId) : null,
      notes: await notesOf(db, viewer, [meetingId]),
      figures: await figuresOf(db, viewer, pair.pairId),
      promises: await countPromises(db, viewer, meetingId),
      ...around,
      handedTo: await handedTo(db, viewer, meetingId),
    };
  },

  record: async (ctx, { meetingId }) => {
    const { meeting, pair } = await recordOf(ctx, meetingId);
    const [item] = await storyOf(ctx, [meeting]);
    if (!item) throw notFound();
    return { people: await peopleOf(ctx.db, ctx.viewer, pair), item };
  },
} satisfies Partial<MeetingsApi>;

/** One's own career meeting, or one that was handed over. */
async function recordOf(
  ctx: Context,
  meetingId: string,
): Promise<{ meeting: Meeting; pair: Pick<Pair, 'managerId' | 'engineerId'> }> {
  const handed = await reachHandedOver(ctx.db, ctx.viewer, meetingId);
  if (handed) return handed;
  const own = await meetingOf(ctx, meetingId);
  if (own.meeting.kind !== 'career') throw notFound();
  return own;
}
