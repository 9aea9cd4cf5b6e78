import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../platform/db/database.ts';
import { rowsOf } from '../../platform/db/rows.ts';
import { newId } from '../../platform/ids.ts';
import type { Viewer } from '../../platform/operation.ts';
import type { Meeting, Person, Series, SeriesKind, Side } from './contract-shapes.ts';
import type { Relation } from './rules.ts';
import { cadenceOf, type Rhythm } from './rules-cadence.ts';

/** Two people who meet, seen from one of them. */
export type Pair = {
  pairId: string;
  managerId: string;
  engineerId: string;
  otherId: string;
  side: Side;
};
export type SeriesRow = Omit<Series, 'cadence'> & { rrule: string };
export type Reached = { meeting: Meeting; series: SeriesRow; pair: Pair };

/** The pairs whose words this person may read now: the first of the two locks. */
export const openPairs = ({ organisationId, personId }: Viewer) => sql`
  select p.organisation_id, p.pair_id, p.manager_id, p.engineer_id,
    case when p.manager_id = ${personId} then p.engineer_id else p.manager_id end as other_id,
    case when p.manager_id = ${personId} then 'manager' else 'engineer' end as side
  from meetings.access a
  join meetings.pairs p on p.organisation_id = a.organisation_id and p.pair_id = a.pair_id
    and ${personId}::uuid in (p.manager_id, p.engineer_id)
  where a.organisation_id = ${organisationId} and a.person_id = ${personId} and a.until is null`;

const pairColumns = sql`w.pair_id as "pairId", w.manager_id as "managerId",
  w.engineer_id as "engineerId", w.other_id as "otherId", w.side`;

export const meetingColumns = sql`m.meeting_id as "meetingId", m.series_id as "seriesId",
  m.pair_id as "pairId", m.kind, m.starts_at as "startsAt", m.occurrence_at as "occurrenceAt",
  m.duration_minutes as "durationMinutes", m.held_at as "heldAt", m.skipped_at as "skippedAt",
  m.skip_reason as "skipReason", m.no_commitment_reason as "noCommitmentReason",
  case when m.held_at is not null then 'held' when m.skipped_at is not null then 'skipped'
    else 'planned' end as state`;

export const seriesColumns = sql`s.series_id as "seriesId", s.pair_id as "pairId", s.kind, s.rrule,
  s.time_zone as "timeZone", to_char(s.starts_on, 'YYYY-MM-DD"T"HH24:MI') as "startsOn",
  s.duration_minutes as "durationMinutes", s.place, s.sealed_preparation as "sealedPreparation",
  s.ended_at as "endedAt"`;

export const personColumns = sql`x.person_id as "personId", x.name, x.title, x.time_zone as "timeZone"`;

export async function reachPair(db: Db, viewer: Viewer, pairId: string): Promise<Pair | undefined> {
  const query = sql<Pair>`select ${pairColumns} from (${openPairs(viewer)}) w
    where w.pair_id = ${pairId}`;
  return (await rowsOf(db, query))[0];
}

/** One or two: a pair has sides, and two people may meet in both roles. */
export const pairsWith = (db: Db, viewer: Viewer, personId: string): Promise<Pair[]> =>
  rowsOf(
    db,
    sql<Pair>`select ${pairColumns} from (${openPairs(viewer)}) w
    where w.other_id = ${personId}`,
  );

export async function reachSeries(
  db: Db,
  viewer: Viewer,
  seriesId: string,
): Promise<{ series: SeriesRow; pair: Pair } | undefined> {
  const [row] = await rowsOf(
    db,
    sql<SeriesRow>`select ${seriesColumns} from meetings.series s
    where s.organisation_id = ${viewer.organisationId} and s.series_id = ${seriesId}`,
  );
  const pair = row && (await reachPair(db, viewer, row.pairId));
  return pair && { series: row, pair };
}

export async function reachMeeting(
  db: Db,
  viewer: Viewer,
  meetingId: string,
): Promise<Reached | undefined> {
  const [meeting] = await rowsOf(
    db,
    sql<Meeting>`select ${meetingColumns} from meetings.meetings m
    where m.organisation_id = ${viewer.organisationId} and m.meeting_id = ${meetingId}`,
  );
  const found = meeting && (await reachSeries(db, viewer, meeting.seriesId));
  return found && { meeting, ...found };
}

/** How the viewer stands to a person; nothing when there is no such person here any more. */
export async function relationTo(
  db: Db,
  { organisationId, personId: me }: Viewer,
  personId: string,
): Promise<Relation | undefined> {
  const [row] = await rowsOf(
    db,
    sql<{ relation: Relation }>`
    select case
      when meetings.leads(${me}, x.person_id, 1) then 'leads'
      when meetings.leads(x.person_id, ${me}, 1) then 'led'
      when meetings.leads(${me}, x.person_id, 2) then 'leads-two-up'
      when meetings.leads(x.person_id, ${me}, 2) then 'led-two-up'
      else 'colleague' end as relation
    from org.people x where x.organisation_id = ${organisationId} and x.person_id = ${personId}
      and x.left_on is null and x.person_id <> ${me}`,
  );
  return row?.relation;
}

/** The pair in these roles, whether or not the viewer may read it now. */
async function findPair(db: Db, organisationId: string, managerId: string, engineerId: string) {
  return db
    .selectFrom('meetings.pairs')
    .select('pair_id as pairId')
    .where('organisation_id', '=', organisationId)
    .where('manager_id', '=', managerId)
    .where('engineer_id', '=', engineerId)
    .executeTakeFirst();
}

/**
 * Makes two people a pair, once; both may read from the start. Here and wherever a row may be made by
 * both at the same moment, "do nothing" turns the second into a conflict that is tried again.
 */
export async function pairUp(
  db: Db,
  viewer: Viewer,
  roles: { managerId: string; engineerId: string },
  now: Temporal.Instant,
): Promise<string> {
  const at = now.toString();
  const found = await findPair(db, viewer.organisationId, roles.managerId, roles.engineerId);
  if (found) return found.pairId;
  const row = { organisation_id: viewer.organisationId, pair_id: newId() };
  await db
    .insertInto('meetings.pairs')
    .values({
      ...row,
      manager_id: roles.managerId,
      engineer_id: roles.engineerId,
      created_at: at,
      created_by: viewer.personId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await db
    .insertInto('meetings.access')
    .values([roles.managerId, roles.engineerId].map((id) => ({ ...row, person_id: id, since: at })))
    .execute();
  return row.pair_id;
}

/** Brings series and access in line with who leads whom; answers the pairs whose access changed. */
export const settle = (db: Db, personId: string, now: Temporal.Instant) =>
  rowsOf(
    db,
    sql<{ pairId: string; managerId: string; engineerId: string }>`
    select pair_id as "pairId", manager_id as "managerId", engineer_id as "engineerId"
    from meetings.settle(${personId}, ${now.toString()}::timestamptz)`,
  );

export type Plan = Rhythm & {
  durationMinutes: number;
  place: string | null;
  sealedPreparation: boolean;
};

const planColumns = (plan: Plan) => ({
  rrule: plan.rrule,
  time_zone: plan.timeZone,
  starts_on: plan.startsOn,
  duration_minutes: plan.durationMinutes,
  place: plan.place,
  sealed_preparation: plan.sealedPreparation,
});

export async function insertSeries(
  db: Db,
  viewer: Viewer,
  about: { pairId: string; kind: SeriesKind },
  plan: Plan,
  now: Temporal.Instant,
): Promise<string> {
  const seriesId = newId();
  await db
    .insertInto('meetings.series')
    .values({
      organisation_id: viewer.organisationId,
      series_id: seriesId,
      pair_id: about.pairId,
      kind: about.kind,
      ...planColumns(plan),
      created_at: now.toString(),
      created_by: viewer.personId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return seriesId;
}

export async function updateSeries(
  db: Db,
  viewer: Viewer,
  seriesId: string,
  set: Plan | { endedAt: Temporal.Instant | null },
): Promise<void> {
  const ended =
    'endedAt' in set
      ? { ended_at: set.endedAt?.toString() ?? null, ended_by: set.endedAt && viewer.personId }
      : planColumns(set);
  await db
    .updateTable('meetings.series')
    .set(ended)
    .where('organisation_id', '=', viewer.organisationId)
    .where('series_id', '=', seriesId)
    .execute();
}

export async function activeKinds(db: Db, viewer: Viewer, pairId: string): Promise<SeriesKind[]> {
  const rows = await rowsOf(
    db,
    sql<{ kind: SeriesKind }>`select kind from meetings.series
    where organisation_id = ${viewer.organisationId} and pair_id = ${pairId} and ended_at is null`,
  );
  return rows.map(({ kind }) => kind);
}

export const peopleOf = async (
  db: Db,
  viewer: Viewer,
  pair: Pick<Pair, 'managerId' | 'engineerId'>,
) => {
  const rows = await rowsOf(
    db,
    sql<Person>`select ${personColumns} from org.people x
    where x.organisation_id = ${viewer.organisationId}
      and x.person_id in (${pair.managerId}, ${pair.engineerId})`,
  );
  const [first, second] = rows;
  if (!first || !second) throw new Error('a pair has two people');
  return first.personId === pair.managerId
    ? { manager: first, engineer: second }
    : { manager: second, engineer: first };
};

export const seriesOf = ({ rrule, ...rest }: SeriesRow): Series => ({
  ...rest,
  cadence: cadenceOf(rrule),
});

/** Active series of these pairs, each with its planned meeting. */
export async function seriesWithNext(db: Db, viewer: Viewer, pairIds: readonly string[]) {
  const series = await rowsOf(
    db,
    sql<SeriesRow>`select ${seriesColumns} from meetings.series s
    where s.organisation_id = ${viewer.organisationId} and s.pair_id = any(${[...pairIds]}::uuid[])
      and s.ended_at is null order by s.created_at`,
  );
  const planned = await rowsOf(
    db,
    sql<Meeting>`select ${meetingColumns} from meetings.meetings m
    where m.organisation_id = ${viewer.organisationId} and m.pair_id = any(${[...pairIds]}::uuid[])
      and m.held_at is null and m.skipped_at is null`,
  );
  return series.map((row) => ({
    ...seriesOf(row),
    next: planned.find((meeting) => meeting.seriesId === row.seriesId) ?? null,
  }));
}

/** The two of a pair, for reminders: facts the steward may read. */
export async function pairPeople(
  db: Db,
  organisationId: string,
  pairId: string,
): Promise<string[]> {
  const pair = await db
    .selectFrom('meetings.pairs')
    .select(['manager_id', 'engineer_id'])
    .where('organisation_id', '=', organisationId)
    .where('pair_id', '=', pairId)
    .executeTakeFirst();
  return pair ? [pair.manager_id, pair.engineer_id] : [];
}
