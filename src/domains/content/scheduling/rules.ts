import { Temporal } from 'temporal-polyfill';
import type { BookingState, Plan, ReleaseState } from './contract-shapes.ts';

/** What somebody is for an item: their role in its folder, or null. */
export type ContentRole = 'author' | 'reviewer' | 'publisher';

/** A publisher approves; where a second pair of eyes is asked for, not their own plan. */
export const mayApprove = (
  me: { personId: string; role: ContentRole | null },
  plan: { madeBy: string; secondEyes: boolean },
): boolean => me.role === 'publisher' && (!plan.secondEyes || plan.madeBy !== me.personId);

/** Why this person cannot approve the plan; null where they can. */
export function whyNotApprove(
  me: { personId: string; role: ContentRole | null },
  plan: { madeBy: string; secondEyes: boolean },
): string | null {
  if (mayApprove(me, plan)) return null;
  return me.role === 'publisher'
    ? 'A second pair of eyes is asked for here: another publisher approves what you planned.'
    : 'A publisher of the item’s folder approves it.';
}

/** Publishers take anything out; whoever proposed something may take it back while it is a proposal. */
export const mayWithdraw = (
  me: { personId: string; role: ContentRole | null },
  booking: { createdBy: string; approvedRevision: number | null },
): boolean =>
  me.role === 'publisher' ||
  (me.role !== null && booking.approvedRevision === null && booking.createdBy === me.personId);

/** From when until when a release is live; null: not rolled back. */
export type Span = { readonly from: string; readonly until: string | null };

const at = (instant: string): number => Temporal.Instant.from(instant).epochMilliseconds;
export const covers = ({ from, until }: Span, now: number): boolean =>
  at(from) <= now && (until === null || now < at(until));
const isAhead = ({ from, until }: Span, now: number): boolean =>
  at(from) > now && (until === null || at(until) > at(from));

export function releaseState(spans: readonly Span[], now: number): ReleaseState {
  if (spans.some((span) => covers(span, now))) return 'live';
  if (spans.some((span) => isAhead(span, now))) return 'planned';
  return spans.length > 0 ? 'rolled-back' : 'draft';
}

type Standing = {
  readonly withdrawnAt: string | null;
  readonly approvedRevision: number | null;
  readonly plan: Plan;
  readonly begins: readonly { spans: readonly Span[] }[];
  readonly ends: readonly { spans: readonly Span[] }[];
};

/** Where a booking stands, for people; what somebody sees is the engine's to say. */
export function bookingState(booking: Standing, now: number): BookingState {
  if (booking.withdrawnAt) return 'withdrawn';
  if (booking.approvedRevision === null) return 'proposed';
  const { begins, ends } = booking;
  const states = begins.map(({ spans }) => releaseState(spans, now));
  if (begins.length > 0 && !states.includes('live')) {
    return states.some((state) => state !== 'rolled-back') ? 'waiting' : 'over';
  }
  if (ends.some(({ spans }) => releaseState(spans, now) === 'live')) return 'over';
  const { from, until } = showsWithin(booking.plan);
  if (from !== null && now < at(from)) return 'scheduled';
  return until !== null && now >= at(until) ? 'over' : 'live';
}

/** The clocks of the world lie between fourteen hours before and twelve hours after UTC. */
const earliest = { hours: -14 };
const latest = { hours: 12 };

const utcOf = (local: string, shift: { hours: number }): string =>
  Temporal.PlainDateTime.from(local).toZonedDateTime('UTC').add(shift).toInstant().toString();

/** The instants between which anybody anywhere may see it: rough for wall clocks, never too narrow. */
export function showsWithin({ window, recurrence }: Pick<Plan, 'window' | 'recurrence'>): {
  from: string | null;
  until: string | null;
} {
  const isLocal = window.clock === 'viewer';
  const from = window.from && (isLocal ? utcOf(window.from, earliest) : window.from);
  const until = window.until && (isLocal ? utcOf(window.until, latest) : window.until);
  const first = recurrence && utcOf(recurrence.start, earliest);
  return { from: first && (!from || at(first) > at(from)) ? first : from, until };
}
