import { Temporal } from 'temporal-polyfill';
import type { Db } from '../../../platform/db/database.ts';
import { publishedPayloads } from '../authoring/public.ts';
import type { PlacementSource } from '../presentation/engine/types.ts';
import type { Plan } from './contract-shapes.ts';
import { showsWithin } from './rules.ts';
import { type Planned, type Published, sourceOf } from './rules-source.ts';
import { type Here, listAudiences, reachPlacement } from './store.ts';
import { type BookingRow, bookingsIn } from './store-bookings.ts';

export type SourceOf = {
  /** What was over by then is left out. */
  readonly now?: Temporal.Instant;
  /** The newest plans, approved or not: to look at what might come, never to serve. */
  readonly drafts?: boolean;
  readonly releaseId?: string;
};

/**
 * One placement as the engine takes it, without the number that whoever stores it gives; null where
 * there is no such placement. Read as somebody with a part in content.
 */
export async function placementSource(
  db: Db,
  organisationId: string,
  name: string,
  { now, drafts = false, releaseId }: SourceOf = {},
): Promise<{ source: Omit<PlacementSource, 'number'>; open: boolean } | null> {
  const here: Here = { organisationId };
  const place = await reachPlacement(db, here, name);
  if (!place) return null;
  const rows = await bookingsIn(db, here, name);
  const planned = rows.flatMap((row) => plannedIn(row, drafts));
  const current = now ? planned.filter(({ plan }) => !isOver(plan, now)) : planned;
  const audiences = await listAudiences(db, here);
  const expressions = new Map(audiences.map((one) => [one.audienceId, one.expression]));
  const published = await publishedFor(db, here, current);
  const source = sourceOf(place, current, expressions, published, { asIfLive: releaseId });
  return { source, open: place.open };
}

function plannedIn({ bookingId, itemId, approved, newest, parts }: BookingRow, drafts: boolean) {
  const plan = drafts ? newest : approved;
  return plan ? [{ bookingId, itemId, plan, parts }] : [];
}

function isOver(plan: Plan, now: Temporal.Instant): boolean {
  const { until } = showsWithin(plan);
  return until !== null && Temporal.Instant.compare(until, now) <= 0;
}

/** Everything these bookings show or are pinned to, as far as it is published. */
export async function publishedFor(
  db: Db,
  here: Here,
  planned: readonly Planned[],
): Promise<Published> {
  const wanted = new Map(
    planned.flatMap(({ itemId, plan, parts }) =>
      [
        plan.versionId,
        ...parts.flatMap(({ kind, versionId }) => (kind === 'pin' ? [versionId] : [])),
      ].map((versionId) => [`${itemId} ${versionId}`, { itemId, versionId }] as const),
    ),
  );
  const payloads = await publishedPayloads(db, here, [...wanted.values()]);
  const found = new Map(payloads.map((one) => [`${one.itemId} ${one.wanted}`, one]));
  return (itemId, versionId) => {
    const payload = found.get(`${itemId} ${versionId}`);
    if (!payload) return undefined;
    const { wanted: _, ...content } = payload;
    return content;
  };
}
