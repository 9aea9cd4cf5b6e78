import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../platform/db/database.ts';
import { newId } from '../../platform/ids.ts';
import type { Viewer } from '../../platform/operation.ts';
import type { TimePromise } from './rules-time.ts';

/** Time promised by somebody: to all whom they lead and to these people. */
export const timePromisesOf = (
  db: Db,
  { organisationId }: Viewer,
  managerId: string,
  personIds: readonly string[],
): Promise<TimePromise[]> =>
  db
    .selectFrom('work.time_promises')
    .select(['person_id as personId', 'hours', 'from_month as fromMonth', 'at'])
    .where('organisation_id', '=', organisationId)
    .where('manager_id', '=', managerId)
    .where((eb) =>
      eb.or([eb('person_id', 'is', null), eb('person_id', '=', eb.fn.any(eb.val([...personIds])))]),
    )
    .execute();

export async function insertTimePromise(
  db: Db,
  viewer: Viewer,
  { personId, hours, fromMonth }: { personId: string | null; hours: number; fromMonth: string },
  now: Temporal.Instant,
): Promise<void> {
  await db
    .insertInto('work.time_promises')
    .values({
      organisation_id: viewer.organisationId,
      time_promise_id: newId(),
      manager_id: viewer.personId,
      person_id: personId,
      hours,
      from_month: `${fromMonth}-01`,
      at: now.toString(),
    })
    .execute();
}

/** Time these people took since a day; who asks has reached them. */
export const takingsOf = (
  db: Db,
  { organisationId }: Viewer,
  personIds: readonly string[],
  sinceOn: string,
) =>
  db
    .selectFrom('work.time_taken')
    .select(['taking_id as takingId', 'person_id as personId', 'on_day as onDay', 'hours'])
    .where('organisation_id', '=', organisationId)
    .where((eb) => eb('person_id', '=', eb.fn.any(eb.val([...personIds]))))
    .where('on_day', '>=', sinceOn)
    .orderBy('on_day', 'desc')
    .orderBy('taking_id', 'desc')
    .execute();

export async function insertTaking(
  db: Db,
  viewer: Viewer,
  { hours, onDay }: { hours: number; onDay: string },
  now: Temporal.Instant,
): Promise<string> {
  const takingId = newId();
  await db
    .insertInto('work.time_taken')
    .values({
      organisation_id: viewer.organisationId,
      taking_id: takingId,
      person_id: viewer.personId,
      on_day: onDay,
      hours,
      at: now.toString(),
    })
    .execute();
  return takingId;
}

/** Takes back one's own; true when there was one. */
export async function deleteTaking(db: Db, viewer: Viewer, takingId: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('work.time_taken')
    .where('organisation_id', '=', viewer.organisationId)
    .where('taking_id', '=', takingId)
    .where('person_id', '=', viewer.personId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

export async function insertPromise(
  db: Db,
  viewer: Viewer,
  promise: { commitmentId: string; pairId: string },
  now: Temporal.Instant,
): Promise<void> {
  await db
    .insertInto('work.promises')
    .values({
      organisation_id: viewer.organisationId,
      commitment_id: promise.commitmentId,
      pair_id: promise.pairId,
      by_id: viewer.personId,
      at: now.toString(),
    })
    .execute();
}

export type Promised = {
  commitmentId: string;
  ownerId: string;
  text: string;
  dueOn: string;
  closedAs: 'kept' | 'dropped' | null;
};

/** Commitments of these pairs, of those the viewer may read now, that began as promises about work. */
export async function promisesOf(
  db: Db,
  { organisationId, personId: me }: Viewer,
  pairIds: readonly string[],
): Promise<Promised[]> {
  const { rows } = await sql<Promised>`
    select c.commitment_id as "commitmentId", c.owner_id as "ownerId", c.text, c.due_on as "dueOn",
      c.closed_as as "closedAs"
    from meetings.access a
    join work.promises p on p.organisation_id = a.organisation_id and p.pair_id = a.pair_id
    join commitments.commitments c on c.organisation_id = p.organisation_id
      and c.commitment_id = p.commitment_id
    where a.organisation_id = ${organisationId} and a.person_id = ${me} and a.until is null
      and a.pair_id = any(${[...pairIds]}::uuid[])
    order by c.closed_at desc nulls first, c.due_on`.execute(db);
  return rows;
}
