import { type RawBuilder, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../platform/db/database.ts';
import { newId } from '../../platform/ids.ts';
import type { Viewer } from '../../platform/operation.ts';
import type { Commitment } from './contract.ts';

type Row = Omit<Commitment, 'renegotiations' | 'other'> & { personId: string; name: string };

/** Commitments of the pairs whose words the viewer may read now: the first of the two locks. */
const ofOpenPairs = ({ organisationId, personId: me }: Viewer) => sql`
  select c.* from meetings.access a
  join commitments.commitments c on c.organisation_id = a.organisation_id and c.pair_id = a.pair_id
  where a.organisation_id = ${organisationId} and a.person_id = ${me} and a.until is null`;

/** Of closed pairs the viewer keeps what they wrote or owe, to take along. */
const ofClosedPairs = sql`select * from commitments.written_by_me()`;

async function select(
  db: Db,
  viewer: Viewer,
  where: RawBuilder<unknown>,
  from = ofOpenPairs(viewer),
): Promise<Commitment[]> {
  const { organisationId, personId: me } = viewer;
  const { rows } = await sql<Row>`
    select c.commitment_id as "commitmentId", c.pair_id as "pairId", c.owner_id as "ownerId",
      c.author_id as "authorId", c.meeting_id as "meetingId", c.text, c.due_on as "dueOn",
      c.created_at as "createdAt", c.closed_at as "closedAt", c.closed_as as "closedAs",
      c.closed_why as "closedWhy", x.person_id as "personId", x.name
    from (${from}) c
    join meetings.pairs p on p.organisation_id = c.organisation_id and p.pair_id = c.pair_id
      and ${me}::uuid in (p.manager_id, p.engineer_id)
    join org.people x on x.organisation_id = p.organisation_id
      and x.person_id = case when p.manager_id = ${me} then p.engineer_id else p.manager_id end
    where ${where}`.execute(db);
  const history = await renegotiationsOf(db, organisationId, rows);
  return rows.map(({ personId, name, ...row }) => ({
    ...row,
    other: { personId, name },
    renegotiations: history.filter(({ commitmentId }) => commitmentId === row.commitmentId),
  }));
}

async function renegotiationsOf(db: Db, organisationId: string, of: readonly Row[]) {
  if (of.length === 0) return [];
  return db
    .selectFrom('commitments.renegotiations')
    .select([
      'commitment_id as commitmentId',
      'from_on as fromOn',
      'to_on as toOn',
      'why',
      'by_id as byId',
      'at',
    ])
    .where('organisation_id', '=', organisationId)
    .where(
      'commitment_id',
      'in',
      of.map(({ commitmentId }) => commitmentId),
    )
    .orderBy('at')
    .execute();
}

const soonest = sql`order by c.due_on, c.commitment_id`;

export async function reachCommitment(
  db: Db,
  viewer: Viewer,
  commitmentId: string,
): Promise<Commitment | undefined> {
  return (await select(db, viewer, sql`c.commitment_id = ${commitmentId}`))[0];
}

export const openOnes = (db: Db, viewer: Viewer): Promise<Commitment[]> =>
  select(db, viewer, sql`c.closed_at is null ${soonest}`);

/** All of open pairs, and of closed ones the viewer's own, without the other's reasons. */
export async function recordedOnes(db: Db, viewer: Viewer): Promise<Commitment[]> {
  const all = sql`true order by c.created_at, c.commitment_id`;
  const open = await select(db, viewer, all);
  const kept = await select(db, viewer, all, ofClosedPairs);
  const ownReasons = (one: Commitment) =>
    one.renegotiations.filter(({ byId }) => byId === viewer.personId);
  return [...open, ...kept.map((one) => ({ ...one, renegotiations: ownReasons(one) }))];
}

export const openWith = (db: Db, viewer: Viewer, personId: string): Promise<Commitment[]> =>
  select(db, viewer, sql`c.closed_at is null and x.person_id = ${personId} ${soonest}`);

export const inRoom = (
  db: Db,
  viewer: Viewer,
  meeting: { meetingId: string; pairId: string; isPlanned: boolean },
): Promise<Commitment[]> =>
  select(
    db,
    viewer,
    sql`c.pair_id = ${meeting.pairId} and (c.meeting_id = ${meeting.meetingId}
      or (${meeting.isPlanned} and c.closed_at is null)) ${soonest}`,
  );

export type Cursor = { closedAt: string; commitmentId: string };

export const closedWith = (
  db: Db,
  viewer: Viewer,
  personId: string,
  before: Cursor | null,
  limit: number,
): Promise<Commitment[]> => {
  const earlier = before
    ? sql`and (date_trunc('milliseconds', c.closed_at), c.commitment_id)
        < (${before.closedAt}::timestamptz, ${before.commitmentId}::uuid)`
    : sql``;
  return select(
    db,
    viewer,
    sql`c.closed_at is not null and x.person_id = ${personId} ${earlier}
      order by date_trunc('milliseconds', c.closed_at) desc, c.commitment_id desc limit ${limit}`,
  );
};

/** The same words as everywhere: each a beginning, all of them needed. */
export const findWords = (
  db: Db,
  viewer: Viewer,
  query: string,
  personId: string | null,
  limit: number,
): Promise<Commitment[]> =>
  select(
    db,
    viewer,
    sql`c.words @@ to_tsquery('simple', ${query})
      ${personId ? sql`and x.person_id = ${personId}` : sql``}
      order by c.created_at desc limit ${limit}`,
  );

export async function openCounts(
  db: Db,
  { organisationId, personId: me }: Viewer,
  now: Temporal.Instant,
): Promise<{ pairId: string; mine: number; theirs: number; overdue: number }[]> {
  const { rows } = await sql<{ pairId: string; mine: number; theirs: number; overdue: number }>`
    select c.pair_id as "pairId", count(*) filter (where c.owner_id = ${me}) as mine,
      count(*) filter (where c.owner_id <> ${me}) as theirs,
      count(*) filter (where c.due_on
        < (${now.toString()}::timestamptz at time zone x.time_zone)::date) as overdue
    from meetings.access a
    join org.people x on x.organisation_id = a.organisation_id and x.person_id = a.person_id
    join commitments.commitments c on c.organisation_id = a.organisation_id
      and c.pair_id = a.pair_id and c.closed_at is null
    where a.organisation_id = ${organisationId} and a.person_id = ${me} and a.until is null
    group by c.pair_id`.execute(db);
  return rows;
}

/** How many of the viewer's own they kept between two moments, in pairs they may read now. */
export async function keptBetween(
  db: Db,
  { organisationId, personId: me }: Viewer,
  from: Temporal.Instant,
  until: Temporal.Instant,
): Promise<number> {
  const { rows } = await sql<{ kept: number }>`
    select count(*)::int as kept from meetings.access a
    join commitments.commitments c on c.organisation_id = a.organisation_id
      and c.pair_id = a.pair_id and c.owner_id = a.person_id
    where a.organisation_id = ${organisationId} and a.person_id = ${me} and a.until is null
      and c.closed_as = 'kept' and c.closed_at >= ${from.toString()}
      and c.closed_at < ${until.toString()}`.execute(db);
  return rows[0]?.kept ?? 0;
}

/** One's own commitments closed within the last year, whoever closed them. */
export async function keepCounts(
  db: Db,
  { organisationId, personId: me }: Viewer,
  now: Temporal.Instant,
) {
  type Counts = {
    kept: number;
    keptLate: number;
    dropped: number;
    renegotiated: number;
    open: number;
  };
  const { rows } = await sql<Counts>`
    select count(*) filter (where c.closed_as = 'kept') as kept,
      count(*) filter (where c.closed_as = 'kept'
        and (c.closed_at at time zone x.time_zone)::date > c.due_on) as "keptLate",
      count(*) filter (where c.closed_as = 'dropped') as dropped,
      count(*) filter (where c.closed_at is not null and exists (
        select from commitments.renegotiations r where r.organisation_id = c.organisation_id
          and r.commitment_id = c.commitment_id)) as renegotiated,
      count(*) filter (where c.closed_at is null) as open
    from meetings.access a
    join org.people x on x.organisation_id = a.organisation_id and x.person_id = a.person_id
    join commitments.commitments c on c.organisation_id = a.organisation_id
      and c.pair_id = a.pair_id and c.owner_id = a.person_id
    where a.organisation_id = ${organisationId} and a.person_id = ${me} and a.until is null
      and (c.closed_at is null or c.closed_at > ${now.toString()}::timestamptz - interval '1 year')`.execute(
    db,
  );
  return rows[0] ?? { kept: 0, keptLate: 0, dropped: 0, renegotiated: 0, open: 0 };
}

export type NewCommitment = Pick<Commitment, 'pairId' | 'ownerId' | 'meetingId' | 'text' | 'dueOn'>;

export async function insertCommitment(
  db: Db,
  viewer: Viewer,
  made: NewCommitment,
  now: Temporal.Instant,
): Promise<string> {
  const commitmentId = newId();
  await db
    .insertInto('commitments.commitments')
    .values({
      organisation_id: viewer.organisationId,
      commitment_id: commitmentId,
      pair_id: made.pairId,
      owner_id: made.ownerId,
      author_id: viewer.personId,
      meeting_id: made.meetingId,
      text: made.text,
      due_on: made.dueOn,
      created_at: now.toString(),
    })
    .execute();
  return commitmentId;
}

const theOne = (db: Db, viewer: Viewer, commitmentId: string) =>
  db
    .updateTable('commitments.commitments')
    .where('organisation_id', '=', viewer.organisationId)
    .where('commitment_id', '=', commitmentId);

export async function close(
  db: Db,
  viewer: Viewer,
  commitmentId: string,
  how: { as: 'kept' | 'dropped'; why: string | null } | null,
  now: Temporal.Instant,
): Promise<void> {
  await theOne(db, viewer, commitmentId)
    .set({
      closed_at: how && now.toString(),
      closed_by: how && viewer.personId,
      closed_as: how?.as ?? null,
      closed_why: how?.why ?? null,
    })
    .execute();
}

export async function renegotiate(
  db: Db,
  viewer: Viewer,
  { commitmentId, dueOn: fromOn }: Commitment,
  to: { dueOn: string; why: string },
  now: Temporal.Instant,
): Promise<void> {
  await db
    .insertInto('commitments.renegotiations')
    .values({
      organisation_id: viewer.organisationId,
      renegotiation_id: newId(),
      commitment_id: commitmentId,
      from_on: fromOn,
      to_on: to.dueOn,
      why: to.why,
      by_id: viewer.personId,
      at: now.toString(),
    })
    .execute();
  await theOne(db, viewer, commitmentId).set({ due_on: to.dueOn }).execute();
}
