import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../../platform/db/database.ts';
import type { Viewer } from '../../../platform/operation.ts';
import type { Room } from './store.ts';

/** Who of a pair wants silences to be announced; the caller has reached the pair. */
export async function quietWishes(db: Db, viewer: Viewer, { pairId }: Room): Promise<string[]> {
  const rows = await db
    .selectFrom('listening.quiet_wishes')
    .where('organisation_id', '=', viewer.organisationId)
    .where('pair_id', '=', pairId)
    .select('person_id')
    .execute();
  return rows.map(({ person_id }) => person_id);
}

export async function wishQuiet(
  db: Db,
  viewer: Viewer,
  { pairId }: Room,
  now: Temporal.Instant,
): Promise<void> {
  await db
    .insertInto('listening.quiet_wishes')
    .values({
      organisation_id: viewer.organisationId,
      pair_id: pairId,
      person_id: viewer.personId,
      wished_at: now.toString(),
    })
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'pair_id', 'person_id']).doNothing(),
    )
    .execute();
}

export async function unwishQuiet(db: Db, viewer: Viewer, { pairId }: Room): Promise<void> {
  await db
    .deleteFrom('listening.quiet_wishes')
    .where('organisation_id', '=', viewer.organisationId)
    .where('pair_id', '=', pairId)
    .where('person_id', '=', viewer.personId)
    .execute();
}

type QuietRow = { askedBy: string | null; askedAt: string | null; overAt: string | null };

export const quietOf = (
  db: Db,
  viewer: Viewer,
  { meetingId, pairId }: Room,
): Promise<QuietRow | undefined> =>
  db
    .selectFrom('listening.quiets')
    .where('organisation_id', '=', viewer.organisationId)
    .where('pair_id', '=', pairId)
    .where('meeting_id', '=', meetingId)
    .select(['asked_by as askedBy', 'asked_at as askedAt', 'over_at as overAt'])
    .executeTakeFirst();

/** One row a room: what is asked now replaces what was asked before. */
export async function keepQuiet(
  db: Db,
  viewer: Viewer,
  { meetingId, pairId }: Room,
  what: 'asked' | 'over',
  now: Temporal.Instant,
): Promise<void> {
  const at = now.toString();
  const set = what === 'asked' ? { asked_by: viewer.personId, asked_at: at } : { over_at: at };
  await db
    .insertInto('listening.quiets')
    .values({
      organisation_id: viewer.organisationId,
      meeting_id: meetingId,
      pair_id: pairId,
      ...set,
    })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'meeting_id']).doUpdateSet(set))
    .execute();
}
