import { Temporal } from 'temporal-polyfill';
import type { Context } from '../../../platform/operation.ts';
import { conflict } from '../../../platform/universal/problems.ts';
import { isRunning, type ListeningApi, reach, reachRoom, tell } from './api-common.ts';
import { finish, heardBy, whoIsWho } from './api-finish.ts';
import { quietIn } from './api-quiet.ts';
import type { Session } from './contract-shapes.ts';
import { ringOf } from './rules-session.ts';
import {
  agreementsOf,
  begin,
  deleteSession,
  insertAgreement,
  insertSession,
  nameOf,
  openSession,
  type SessionRow,
} from './store.ts';
import { insertReports, reportsOf } from './store-heard.ts';

const msOf = (instant: string): number => Temporal.Instant.from(instant).epochMilliseconds;

async function shown(ctx: Context, session: SessionRow): Promise<Session> {
  const { sessionId, devices, askedBy, beganAt } = session;
  const agreed = await agreementsOf(ctx.db, ctx.viewer, session);
  return {
    sessionId,
    devices,
    askedBy,
    agreed: agreed.map(({ personId }) => personId),
    ribbon: agreed.every(({ ribbon }) => ribbon),
    runsForMs: beganAt ? Math.max(0, ctx.now.epochMilliseconds - msOf(beganAt)) : null,
  };
}

export const sessions = {
  room: async (ctx, { meetingId }) => {
    const room = await reachRoom(ctx, meetingId);
    const session = await openSession(ctx.db, ctx.viewer, room);
    return {
      quiet: await quietIn(ctx, room),
      session: session ? await shown(ctx, session) : null,
      otherName: await nameOf(ctx.db, ctx.viewer, room.otherId),
    };
  },

  clock: async ({ now }) => ({ now: now.epochMilliseconds }),

  ask: async (ctx, { meetingId, devices, ribbon }) => {
    const room = await reachRoom(ctx, meetingId);
    if (room.isOver) throw conflict('This meeting is over.');
    if (await openSession(ctx.db, ctx.viewer, room)) {
      throw conflict('One of you asked already.');
    }
    const sessionId = await insertSession(ctx.db, ctx.viewer, room, devices, ctx.now);
    await insertAgreement(ctx.db, ctx.viewer, { ...room, sessionId }, ribbon, ctx.now);
    await tell(ctx, room);
    return { sessionId };
  },

  agree: async (ctx, { sessionId, ribbon }) => {
    const session = await reach(ctx, sessionId);
    const agreed = await agreementsOf(ctx.db, ctx.viewer, session);
    if (session.endedAt) throw conflict('This is over already.');
    if (agreed.some(({ personId }) => personId === ctx.viewer.personId)) {
      throw conflict('You agreed already; it begins when the other does.');
    }
    await insertAgreement(ctx.db, ctx.viewer, session, ribbon, ctx.now);
    await begin(ctx.db, ctx.viewer, session, ctx.now);
    await tell(ctx, session);
    return {};
  },

  report: async (ctx, { sessionId, reports }) => {
    const session = await reach(ctx, sessionId);
    if (!isRunning(session)) return { kept: false };
    if (session.devices === 1 && session.askedBy !== ctx.viewer.personId) {
      throw conflict('One device listens for both of you.');
    }
    await insertReports(ctx.db, ctx.viewer, session, reports, ctx.now);
    return { kept: true };
  },

  floor: async (ctx, { sessionId }) => {
    const session = await reach(ctx, sessionId);
    const { managerId, engineerId } = await whoIsWho(ctx, session);
    const isShown = session.devices === 2 && ctx.viewer.personId === managerId;
    if (!isShown || !isRunning(session)) return { eighths: null };
    const window = { from: msOf(session.beganAt), to: ctx.now.epochMilliseconds };
    const since = window.to - 90_000;
    const reports = await reportsOf(ctx.db, ctx.viewer, session, since);
    const [manager, engineer] = [heardBy(reports, managerId), heardBy(reports, engineerId)];
    return { eighths: ringOf(manager, engineer, window) };
  },

  end: async (ctx, { sessionId }) => {
    const session = await reach(ctx, sessionId);
    if (isRunning(session)) await finish(ctx, session);
    else if (!session.endedAt) throw conflict('It has not begun: the other did not agree yet.');
    return {};
  },

  erase: async (ctx, { sessionId }) => {
    const session = await reach(ctx, sessionId);
    await deleteSession(ctx.db, ctx.viewer, session);
    await tell(ctx, session);
    return {};
  },
} satisfies Partial<ListeningApi>;
