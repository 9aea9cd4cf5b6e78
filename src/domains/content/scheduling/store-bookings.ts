import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/ids.ts';
import type { Viewer } from '../../../platform/operation.ts';
import type { Plan } from './contract-shapes.ts';
import { showsWithin } from './rules.ts';
import type { Part } from './rules-source.ts';
import type { Here } from './store.ts';

export type BookingRow = {
  bookingId: string;
  placement: string;
  itemId: string;
  revision: number;
  approvedRevision: number | null;
  createdBy: string;
  withdrawnAt: string | null;
  /** Who made the newest plan. */
  madeBy: string;
  newest: Plan;
  approved: Plan | null;
  parts: Part[];
};

/** A plan as its columns hold it. */
const planOf = (alias: 'n' | 'f') => {
  const of = sql.raw(alias);
  return sql`case when ${of}.booking_id is not null then ${of}.terms ||
    jsonb_build_object('versionId', ${of}.version_id, 'audienceId', ${of}.audience_id) end`;
};

/** Instants as they are everywhere else: milliseconds and a Z. */
const iso = (column: string) =>
  sql`to_char(${sql.raw(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const partsOf = sql`coalesce((select jsonb_agg(jsonb_build_object('releaseId', c.release_id,
    'name', r.name, 'kind', c.kind, 'versionId', c.version_id, 'spans', coalesce((
      select jsonb_agg(jsonb_build_object('from', ${iso('s.live_from')}, 'until', ${iso('s.live_until')})
        order by s.live_from)
      from scheduling.release_spans s
      where s.organisation_id = c.organisation_id and s.release_id = c.release_id), '[]'))
    order by c.change_id)
  from scheduling.release_changes c
  join scheduling.releases r on r.organisation_id = c.organisation_id and r.release_id = c.release_id
  where c.organisation_id = b.organisation_id and c.booking_id = b.booking_id), '[]')`;

/** `f` is the plan in force, the newest approved one; `n` the newest of all. */
async function select(
  db: Db,
  { organisationId }: Here,
  where: ReturnType<typeof sql>,
): Promise<BookingRow[]> {
  const { rows } = await sql<BookingRow>`
    select b.booking_id as "bookingId", b.placement, b.item_id as "itemId", b.revision,
      f.revision as "approvedRevision", b.created_by as "createdBy",
      b.withdrawn_at as "withdrawnAt", n.made_by as "madeBy", ${planOf('n')} as newest,
      ${planOf('f')} as approved, ${partsOf} as parts
    from scheduling.bookings b
    join scheduling.plans n on n.organisation_id = b.organisation_id
      and n.booking_id = b.booking_id and n.revision = b.revision
    left join scheduling.plans f on f.organisation_id = b.organisation_id
      and f.booking_id = b.booking_id and f.revision = (
        select max(a.revision) from scheduling.approvals a
        where a.organisation_id = b.organisation_id and a.booking_id = b.booking_id)
    where b.organisation_id = ${organisationId} and ${where}`.execute(db);
  return rows;
}

export const reachBooking = async (
  db: Db,
  here: Here,
  bookingId: string,
): Promise<BookingRow | undefined> => (await select(db, here, sql`b.booking_id = ${bookingId}`))[0];

export const bookingsIn = (db: Db, here: Here, placement: string): Promise<BookingRow[]> =>
  select(
    db,
    here,
    sql`b.placement = ${placement} and b.withdrawn_at is null order by b.booking_id`,
  );

export const bookingsAmong = (
  db: Db,
  here: Here,
  bookingIds: readonly string[],
): Promise<BookingRow[]> =>
  select(db, here, sql`b.booking_id = any(${[...bookingIds]}::uuid[]) order by b.booking_id`);

export const bookingsFor = (db: Db, here: Here, audienceId: string): Promise<BookingRow[]> =>
  select(
    db,
    here,
    sql`b.withdrawn_at is null and ${audienceId}::uuid in (n.audience_id, f.audience_id)`,
  );

/** What anybody anywhere may see between two instants, with proposals, earliest made first. */
export const bookingsWithin = (
  db: Db,
  here: Here,
  { from, until, limit }: { from: string; until: string; limit: number },
): Promise<BookingRow[]> => {
  const touches = (of: 'n' | 'f') => sql`(coalesce(${sql.ref(`${of}.shows_from`)} < ${until}, true)
    and coalesce(${sql.ref(`${of}.shows_until`)} > ${from}, true))`;
  return select(
    db,
    here,
    sql`b.withdrawn_at is null and (${touches('n')} or (f.booking_id is not null and ${touches('f')}))
      order by b.booking_id limit ${limit}`,
  );
};

/** Names of the placements an item is booked into. */
export async function placementsOfItem(db: Db, here: Here, itemId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('scheduling.bookings')
    .select('placement')
    .distinct()
    .where('organisation_id', '=', here.organisationId)
    .where('item_id', '=', itemId)
    .where('withdrawn_at', 'is', null)
    .orderBy('placement')
    .execute();
  return rows.map(({ placement }) => placement);
}

export async function insertBooking(
  db: Db,
  viewer: Viewer,
  booking: { placement: string; itemId: string; plan: Plan },
  now: Temporal.Instant,
): Promise<string> {
  const bookingId = newId();
  await db
    .insertInto('scheduling.bookings')
    .values({
      organisation_id: viewer.organisationId,
      booking_id: bookingId,
      placement: booking.placement,
      item_id: booking.itemId,
      created_at: now.toString(),
      created_by: viewer.personId,
    })
    .execute();
  await insertPlan(db, viewer, { bookingId, revision: 1, plan: booking.plan }, now);
  return bookingId;
}

export async function insertPlan(
  db: Db,
  { organisationId, personId }: Viewer,
  { bookingId, revision, plan }: { bookingId: string; revision: number; plan: Plan },
  now: Temporal.Instant,
): Promise<void> {
  const { versionId, audienceId, ...terms } = plan;
  const shows = showsWithin(plan);
  await db
    .insertInto('scheduling.plans')
    .values({
      organisation_id: organisationId,
      booking_id: bookingId,
      revision,
      version_id: versionId,
      audience_id: audienceId,
      shows_from: shows.from,
      shows_until: shows.until,
      terms: JSON.stringify(terms),
      made_at: now.toString(),
      made_by: personId,
    })
    .execute();
}

const theBooking = (db: Db, { organisationId }: Here, bookingId: string) =>
  db
    .updateTable('scheduling.bookings')
    .where('organisation_id', '=', organisationId)
    .where('booking_id', '=', bookingId);

export const setRevision = (db: Db, here: Here, bookingId: string, revision: number) =>
  theBooking(db, here, bookingId).set({ revision }).execute();

export const setWithdrawn = (
  db: Db,
  viewer: Viewer,
  bookingId: string,
  now: Temporal.Instant | null,
) =>
  theBooking(db, viewer, bookingId)
    .set({ withdrawn_at: now?.toString() ?? null, withdrawn_by: now && viewer.personId })
    .execute();

export const insertApproval = (
  db: Db,
  { organisationId, personId }: Viewer,
  { bookingId, revision }: { bookingId: string; revision: number },
  now: Temporal.Instant,
) =>
  db
    .insertInto('scheduling.approvals')
    .values({
      organisation_id: organisationId,
      booking_id: bookingId,
      revision,
      approved_at: now.toString(),
      approved_by: personId,
    })
    .execute();

export type Revision = {
  revision: number;
  plan: Plan;
  madeAt: string;
  madeBy: { personId: string; name: string };
  approvedAt: string | null;
  approvedBy: { personId: string; name: string } | null;
};

/** Every plan a booking ever had, the newest first. */
export async function historyOf(
  db: Db,
  { organisationId }: Here,
  bookingId: string,
): Promise<Revision[]> {
  const { rows } = await sql<Revision>`
    select n.revision, ${planOf('n')} as plan, n.made_at as "madeAt",
      jsonb_build_object('personId', m.person_id, 'name', m.name) as "madeBy",
      a.approved_at as "approvedAt", case when y.person_id is not null then
        jsonb_build_object('personId', y.person_id, 'name', y.name) end as "approvedBy"
    from scheduling.plans n
    join org.people m on m.organisation_id = n.organisation_id and m.person_id = n.made_by
    left join scheduling.approvals a on a.organisation_id = n.organisation_id
      and a.booking_id = n.booking_id and a.revision = n.revision
    left join org.people y on y.organisation_id = n.organisation_id and y.person_id = a.approved_by
    where n.organisation_id = ${organisationId} and n.booking_id = ${bookingId}
    order by n.revision desc limit 200`.execute(db);
  return rows;
}
