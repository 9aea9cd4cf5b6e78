import { type ListeningApi, reachRoom } from './api-common.ts';
import { endedSessions, nameOf } from './store.ts';
import {
  deleteReflection,
  figuresOfMeeting,
  figuresSince,
  keepReflection,
  reflectionOf,
  reflectionsSince,
  ribbonsOfMeeting,
} from './store-kept.ts';

const yearHours = 365 * 24;

export const kept = {
  afterwards: async (ctx, { meetingId }) => {
    const { db, viewer } = ctx;
    const room = await reachRoom(ctx, meetingId);
    const figures = await figuresOfMeeting(db, viewer, meetingId);
    const ribbons = await ribbonsOfMeeting(db, viewer, room);
    const listened = (await endedSessions(db, viewer, room)).map(({ sessionId, ...session }) => {
      const of = (one: { sessionId: string }) => one.sessionId === sessionId;
      const ribbon = ribbons.find(of);
      return {
        sessionId,
        devices: session.devices,
        endedAt: session.endedAt ?? '',
        figures: figures.find(of)?.figures ?? null,
        ribbon: ribbon ? { sliceMs: ribbon.sliceMs, slices: ribbon.slices } : null,
      };
    });
    const reflection = (await reflectionOf(db, viewer, meetingId)) ?? null;
    return { listened, reflection, otherName: await nameOf(db, viewer, room.otherId) };
  },

  trend: async ({ db, viewer, now }) => {
    const since = now.subtract({ hours: yearHours });
    return {
      listened: await figuresSince(db, viewer, since),
      reflections: await reflectionsSince(db, viewer, since),
    };
  },

  reflect: async (ctx, { meetingId, ...said }) => {
    const room = await reachRoom(ctx, meetingId);
    await keepReflection(ctx.db, ctx.viewer, room, said, ctx.now);
    await ctx.emit('listening.reflected', { meetingId }, [ctx.viewer.personId]);
    return {};
  },

  forgetReflection: async (ctx, { meetingId }) => {
    await reachRoom(ctx, meetingId);
    await deleteReflection(ctx.db, ctx.viewer, meetingId);
    await ctx.emit('listening.reflection-forgotten', { meetingId }, [ctx.viewer.personId]);
    return {};
  },
} satisfies Partial<ListeningApi>;
