import { Temporal } from 'temporal-polyfill';
import type { Context } from '../../../platform/operation.ts';
import { pairPeople } from '../../meetings/public.ts';
import { drawsIn } from '../decks/public.ts';
import { isRunning, type Running, tell } from './api-common.ts';
import type { Mark } from './rules-figures.ts';
import type { Heard } from './rules-merge.ts';
import { resultOfOne, resultOfTwo } from './rules-session.ts';
import { agreementsOf, deleteSession, markEnded, reachSession, type SessionRow } from './store.ts';
import { deleteHeard, marksOf, type ReportRow, reportsOf } from './store-heard.ts';
import { insertFigures, insertRibbon } from './store-kept.ts';

type Finishing = Pick<Context, 'db' | 'viewer' | 'now' | 'emit'>;

export async function whoIsWho(
  { db, viewer }: Pick<Context, 'db' | 'viewer'>,
  { pairId }: Pick<SessionRow, 'pairId'>,
): Promise<{ managerId: string; engineerId: string }> {
  const [managerId = '', engineerId = ''] = await pairPeople(db, viewer.organisationId, pairId);
  return { managerId, engineerId };
}

export function heardBy(reports: readonly ReportRow[], personId: string): Heard {
  const own = reports.filter((report) => report.personId === personId);
  return {
    speech: own.flatMap(({ speech }) => speech),
    levels: own.flatMap(({ levels }) => levels),
    stalls: own.flatMap(({ stalls }) => stalls),
    covered: own.map(({ from, to }) => ({ from, to })),
  };
}

/** Figures are made and what they were made from is deleted, in one transaction. */
export async function finish(ctx: Finishing, session: Running): Promise<void> {
  const { db, viewer, now } = ctx;
  const { managerId, engineerId } = await whoIsWho(ctx, session);
  const from = Temporal.Instant.from(session.beganAt).epochMilliseconds;
  const window = { from, to: Math.max(from, now.epochMilliseconds) };
  const reports = await reportsOf(db, viewer, session, 0);
  if (session.devices === 1) {
    const figures = resultOfOne(heardBy(reports, session.askedBy), window);
    const made = { figures, questions: 0, againFirst: 0 };
    await insertFigures(db, viewer, session, managerId, made, now);
  } else {
    const marks = await questionsOf(ctx, session, managerId);
    const [manager, engineer] = [heardBy(reports, managerId), heardBy(reports, engineerId)];
    const made = resultOfTwo({ window, manager, engineer, marks });
    await insertFigures(db, viewer, session, managerId, made, now);
    const agreed = await agreementsOf(db, viewer, session);
    if (agreed.length === 2 && agreed.every(({ ribbon }) => ribbon)) {
      await insertRibbon(db, viewer, session, made.ribbon);
    }
  }
  await deleteHeard(db, viewer, session);
  await markEnded(db, viewer, session, now);
  await tell(ctx, session, 'ended');
}

/** The manager's own questions: tapped ones, and the cards they drew. */
async function questionsOf(
  { db, viewer }: Finishing,
  session: SessionRow,
  managerId: string,
): Promise<Mark[]> {
  const taps = await marksOf(db, viewer, session, managerId);
  const draws = await drawsIn(db, viewer, session.meetingId);
  const cards = draws.filter(({ drawnBy }) => drawnBy === managerId);
  return [
    ...taps.map((at): Mark => ({ at, by: 'tap' })),
    ...cards.map(({ drawnAt }): Mark => ({ at: Date.parse(drawnAt), by: 'card' })),
  ];
}

/** For what was left behind: a listening nobody agreed to goes, one nobody ended is ended. */
export async function closeLeft(ctx: Finishing, sessionId: string): Promise<void> {
  const session = await reachSession(ctx.db, ctx.viewer, sessionId);
  if (!session || session.endedAt) return;
  if (isRunning(session)) return finish(ctx, session);
  await deleteSession(ctx.db, ctx.viewer, session);
  await tell(ctx, session);
}
