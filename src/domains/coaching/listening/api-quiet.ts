import type { Context } from '../../../platform/operation.ts';
import { drawsIn } from '../decks/public.ts';
import { type ListeningApi, type Room, reachRoom, tell } from './api-common.ts';
import type { Quiet } from './contract-shapes.ts';
import { ringOfQuiet } from './rules-quiet.ts';
import { openSession } from './store.ts';
import { insertMark } from './store-heard.ts';
import { keepQuiet, quietOf, quietWishes, unwishQuiet, wishQuiet } from './store-quiet.ts';

/** The silence in a room: it is there when both want it, and somebody asked something. */
export async function quietIn({ db, viewer, now }: Context, room: Room): Promise<Quiet> {
  const wishes = await quietWishes(db, viewer, room);
  const asked = await quietOf(db, viewer, room);
  const onTable = (await drawsIn(db, viewer, room.meetingId)).find((draw) => draw.isOnTable);
  const [mine, theirs] = [wishes.includes(viewer.personId), wishes.includes(room.otherId)];
  const ring =
    mine && theirs && !room.isOver ? ringOfQuiet(asked, onTable, now.epochMilliseconds) : null;
  return { mine, theirs, ring };
}

export const quiet = {
  wishQuiet: async (ctx, { meetingId, on }) => {
    const room = await reachRoom(ctx, meetingId);
    if (on) await wishQuiet(ctx.db, ctx.viewer, room, ctx.now);
    else await unwishQuiet(ctx.db, ctx.viewer, room);
    await tell(ctx, room);
    return {};
  },

  asked: async (ctx, { meetingId }) => {
    const room = await reachRoom(ctx, meetingId);
    await keepQuiet(ctx.db, ctx.viewer, room, 'asked', ctx.now);
    const session = await openSession(ctx.db, ctx.viewer, room);
    if (session?.beganAt) await insertMark(ctx.db, ctx.viewer, session, ctx.now);
    await tell(ctx, room);
    return {};
  },

  answered: async (ctx, { meetingId }) => {
    const room = await reachRoom(ctx, meetingId);
    await keepQuiet(ctx.db, ctx.viewer, room, 'over', ctx.now);
    await tell(ctx, room);
    return {};
  },
} satisfies Partial<ListeningApi>;
