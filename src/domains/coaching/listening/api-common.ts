import type { Api, Context } from '../../../platform/operation.ts';
import { notFound } from '../../../platform/universal/problems.ts';
import { pairPeople, reachMeeting } from '../../meetings/public.ts';
import type { contract } from './contract.ts';
import { reachSession, type SessionRow } from './store.ts';

export type ListeningApi = Api<(typeof contract)['operations']>;

/** A room as one of its two sees it. */
export type Room = {
  readonly meetingId: string;
  readonly pairId: string;
  readonly managerId: string;
  readonly otherId: string;
  readonly isOver: boolean;
};

export async function reachRoom(ctx: Context, meetingId: string): Promise<Room> {
  const found = await reachMeeting(ctx.db, ctx.viewer, meetingId);
  if (!found) throw notFound();
  const { pairId, managerId, otherId } = found.pair;
  return { meetingId, pairId, managerId, otherId, isOver: found.meeting.state !== 'planned' };
}

export async function reach(ctx: Context, sessionId: string): Promise<SessionRow> {
  const found = await reachSession(ctx.db, ctx.viewer, sessionId);
  if (!found) throw notFound();
  return found;
}

export type Running = SessionRow & { readonly beganAt: string };

/** Both agreed, and nobody ended it. */
export const isRunning = (session: SessionRow): session is Running =>
  session.beganAt !== null && session.endedAt === null;

/** But for the end, one name for whatever changed in a room: what it was is asked for, not told. */
export async function tell(
  { db, viewer, emit }: Pick<Context, 'db' | 'viewer' | 'emit'>,
  { meetingId, pairId }: Pick<Room, 'meetingId' | 'pairId'>,
  what: 'room-changed' | 'ended' = 'room-changed',
): Promise<void> {
  const both = await pairPeople(db, viewer.organisationId, pairId);
  await emit(`listening.${what}`, { meetingId, pairId }, both);
}
