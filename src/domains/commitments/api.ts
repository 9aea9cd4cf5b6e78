import { type Api, type Context, implement } from '../../platform/operation.ts';
import type { InputOf } from '../../platform/universal/contract.ts';
import { badRequest, conflict, invalid, notFound } from '../../platform/universal/problems.ts';
import { tsqueryOf } from '../../platform/universal/search.ts';
import { notePromise, reachMeeting, reachPair } from '../meetings/public.ts';
import { type Commitment, contract } from './contract.ts';
import { mayOwn } from './rules.ts';
import {
  type Cursor,
  close,
  closedWith,
  findWords,
  inRoom,
  insertCommitment,
  keepCounts,
  openCounts,
  openOnes,
  openWith,
  reachCommitment,
  renegotiate,
} from './store.ts';

type CommitmentsApi = Api<(typeof contract)['operations']>;

async function reach(ctx: Context, commitmentId: string): Promise<Commitment> {
  const found = await reachCommitment(ctx.db, ctx.viewer, commitmentId);
  if (!found) throw notFound();
  return found;
}

async function reachOpen(ctx: Context, commitmentId: string): Promise<Commitment> {
  const found = await reach(ctx, commitmentId);
  if (found.closedAs) throw conflict(`This was ${found.closedAs} already. Take that back first.`);
  return found;
}

const tell = (
  ctx: Context,
  name: string,
  { commitmentId, pairId, other }: Pick<Commitment, 'commitmentId' | 'pairId' | 'other'>,
): Promise<void> => ctx.emit(name, { commitmentId, pairId }, [ctx.viewer.personId, other.personId]);

/** A place in time: `2026-11-22T10:00:00.000Z_<commitment>`. */
function cursorOf(before: string): Cursor {
  const [, closedAt, commitmentId] = /^(\d{4}-[\d:T.-]+Z)_([0-9a-f-]{36})$/.exec(before) ?? [];
  if (!closedAt || !commitmentId) throw badRequest('This page mark is not one of ours.');
  return { closedAt, commitmentId };
}

async function mustBeOfPair(ctx: Context, meetingId: string, pairId: string) {
  const found = await reachMeeting(ctx.db, ctx.viewer, meetingId);
  if (found?.pair.pairId !== pairId) throw notFound();
  return found.meeting;
}

const reading = {
  mine: async ({ db, viewer }) => ({ commitments: await openOnes(db, viewer) }),

  withPerson: async ({ db, viewer }, { personId, before, limit }) => {
    const open = before ? [] : await openWith(db, viewer, personId);
    const cursor = before ? cursorOf(before) : null;
    const found = await closedWith(db, viewer, personId, cursor, limit + 1);
    const closed = found.slice(0, limit);
    const last = closed.at(-1);
    const next = found.length > limit && last ? `${last.closedAt}_${last.commitmentId}` : null;
    return { open, closed, next };
  },

  room: async ({ db, viewer }, { meetingId }) => {
    const found = await reachMeeting(db, viewer, meetingId);
    if (!found) throw notFound();
    const isPlanned = found.meeting.state === 'planned';
    return { commitments: await inRoom(db, viewer, { ...found.meeting, isPlanned }) };
  },

  counts: async ({ db, viewer, now }) => ({ pairs: await openCounts(db, viewer, now) }),

  keepRate: ({ db, viewer, now }) => keepCounts(db, viewer, now),

  search: async ({ db, viewer }, { text, personId, limit }) => {
    const query = tsqueryOf(text);
    if (!query) return { commitments: [] };
    return { commitments: await findWords(db, viewer, query, personId ?? null, limit) };
  },
} satisfies Partial<CommitmentsApi>;

type Made = InputOf<(typeof contract)['operations']['make']>;

export async function makeCommitment(
  ctx: Context,
  { meetingId, ...made }: Made,
): Promise<{ commitmentId: string }> {
  const { db, viewer, now } = ctx;
  const pair = await reachPair(db, viewer, made.pairId);
  if (!pair) throw notFound();
  if (!mayOwn(pair, made.ownerId)) {
    throw invalid([{ path: 'ownerId', sentence: 'A commitment is owned by one of you two.' }]);
  }
  const meeting = meetingId ? await mustBeOfPair(ctx, meetingId, made.pairId) : null;
  const row = { ...made, meetingId: meetingId ?? null };
  const commitmentId = await insertCommitment(db, viewer, row, now);
  if (meeting) await notePromise(db, viewer, meeting, commitmentId, now);
  const other = { personId: pair.otherId, name: '' };
  await tell(ctx, 'commitments.made', { commitmentId, pairId: pair.pairId, other });
  return { commitmentId };
}

const changing = {
  make: makeCommitment,

  keep: async (ctx, { commitmentId }) => {
    const found = await reach(ctx, commitmentId);
    if (found.closedAs === 'dropped') throw conflict('This was dropped. Take that back first.');
    if (!found.closedAs) {
      await close(ctx.db, ctx.viewer, commitmentId, { as: 'kept', why: null }, ctx.now);
    }
    await tell(ctx, 'commitments.kept', found);
    return {};
  },

  renegotiate: async (ctx, { commitmentId, dueOn, why }) => {
    const found = await reachOpen(ctx, commitmentId);
    if (found.dueOn === dueOn) {
      throw invalid([{ path: 'dueOn', sentence: 'This is the day agreed on already.' }]);
    }
    await renegotiate(ctx.db, ctx.viewer, found, { dueOn, why }, ctx.now);
    await tell(ctx, 'commitments.renegotiated', found);
    return {};
  },

  drop: async (ctx, { commitmentId, why }) => {
    const found = await reachOpen(ctx, commitmentId);
    await close(ctx.db, ctx.viewer, commitmentId, { as: 'dropped', why }, ctx.now);
    await tell(ctx, 'commitments.dropped', found);
    return {};
  },

  reopen: async (ctx, { commitmentId }) => {
    const found = await reach(ctx, commitmentId);
    await close(ctx.db, ctx.viewer, commitmentId, null, ctx.now);
    await tell(ctx, 'commitments.reopened', found);
    return {};
  },
} satisfies Partial<CommitmentsApi>;

export const operations = implement(contract, { ...reading, ...changing });
