import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../../platform/db/database.ts';
import type { Count, Portion } from './rules-figures.ts';

/** Keeps batches that were not kept before; ids of those sent again are counted once. */
export async function keepBatches(
  db: Db,
  organisationId: string,
  batches: readonly { batchId: string; counts: readonly Count[] }[],
  at: Temporal.Instant,
): Promise<void> {
  await db
    .insertInto('presentation.batches')
    .values(
      batches.map(({ batchId, counts }) => ({
        organisation_id: organisationId,
        batch_id: batchId,
        at: at.toString(),
        counts: JSON.stringify(counts),
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Takes batches that wait, oldest first, and marks them as counted. */
export async function takeBatches(
  db: Db,
  organisationId: string,
  at: Temporal.Instant,
  most: number,
): Promise<Count[]> {
  const { rows } = await sql<{ counts: Count[] }>`
    update presentation.batches b set folded_at = ${at.toString()}
    where b.organisation_id = ${organisationId} and b.batch_id = any (array(
      select w.batch_id from presentation.batches w
      where w.organisation_id = ${organisationId} and w.folded_at is null
      order by w.at, w.batch_id limit ${most}))
    returning b.counts`.execute(db);
  return rows.flatMap(({ counts }) => counts);
}

export async function pendingOf(db: Db, organisationId: string): Promise<Portion[]> {
  return db
    .selectFrom('presentation.pending')
    .where('organisation_id', '=', organisationId)
    .select([
      'booking_id as bookingId',
      'version_id as versionId',
      'arm',
      'placement',
      'impressions',
      'actions',
      'viewers',
    ])
    .execute();
}

const keyOf = (organisationId: string, { bookingId, versionId, arm, placement }: Portion) => ({
  organisation_id: organisationId,
  booking_id: bookingId,
  version_id: versionId,
  arm,
  placement,
});

export async function savePending(
  db: Db,
  organisationId: string,
  portions: readonly Portion[],
): Promise<void> {
  for (const portion of portions) {
    const { impressions, actions, viewers } = portion;
    const row = { impressions, actions, viewers };
    await db
      .insertInto('presentation.pending')
      .values({ ...keyOf(organisationId, portion), ...row })
      .onConflict((conflict) =>
        conflict.columns(['organisation_id', 'booking_id', 'version_id', 'arm']).doUpdateSet(row),
      )
      .execute();
  }
}

export async function addFigures(
  db: Db,
  organisationId: string,
  portions: readonly Portion[],
  day: string,
): Promise<void> {
  for (const portion of portions) {
    const { impressions, actions } = portion;
    await db
      .insertInto('presentation.figures')
      .values({ ...keyOf(organisationId, portion), day, impressions, actions })
      .onConflict((conflict) =>
        conflict
          .columns(['organisation_id', 'booking_id', 'version_id', 'arm', 'day'])
          .doUpdateSet((eb) => ({
            impressions: eb('presentation.figures.impressions', '+', impressions),
            actions: eb('presentation.figures.actions', '+', actions),
          })),
      )
      .execute();
  }
}

export type Asked = {
  from: string;
  until: string;
  placement?: string | undefined;
  bookingId?: string | undefined;
};

/** Portions complete within these days, a row a day. */
export function figuresOf(db: Db, organisationId: string, asked: Asked) {
  let found = db
    .selectFrom('presentation.figures')
    .where('organisation_id', '=', organisationId)
    .where('day', '>=', asked.from)
    .where('day', '<=', asked.until)
    .select([
      'booking_id as bookingId',
      'version_id as versionId',
      'arm',
      'placement',
      'day',
      'impressions',
      'actions',
    ])
    .orderBy('day');
  if (asked.placement) found = found.where('placement', '=', asked.placement);
  if (asked.bookingId) found = found.where('booking_id', '=', asked.bookingId);
  return found.execute();
}

/** Batches that nobody will send again are forgotten. */
export async function forgetBatches(
  db: Db,
  organisationId: string,
  before: Temporal.Instant,
): Promise<void> {
  await db
    .deleteFrom('presentation.batches')
    .where('organisation_id', '=', organisationId)
    .where('folded_at', '<', before.toString())
    .execute();
}
