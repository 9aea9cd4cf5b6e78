import { type RawBuilder, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../platform/db/database.ts';
import { newId } from '../../platform/ids.ts';
import type { Viewer } from '../../platform/operation.ts';
import type { Round } from './contract-shapes.ts';
import type { Ranking } from './rules-motivators.ts';

type Row = Omit<Round, 'other'> & { otherId: string; name: string };

/**
 * Rounds of the viewer's pairs. Their own sheet stays theirs; the other's is seen once both lie
 * there, while they may read the pair: the first of the two locks.
 */
async function rounds(db: Db, viewer: Viewer, where: RawBuilder<unknown>): Promise<Round[]> {
  const { organisationId, personId: me } = viewer;
  const { rows } = await sql<Row>`
    select r.round_id as "roundId", r.pair_id as "pairId", p.manager_id as "managerId",
      p.engineer_id as "engineerId", x.person_id as "otherId", x.name, r.begun_at as "begunAt",
      r.opened_at as "openedAt",
      (select coalesce(jsonb_agg(jsonb_build_object('personId', s.person_id, 'laidAt',
          to_char(s.laid_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
          order by s.laid_at, s.person_id), '[]')
        from motivation.sides s where s.organisation_id = r.organisation_id
          and s.round_id = r.round_id and (s.person_id = ${me} or a.pair_id is not null)) as laid,
      (select coalesce(jsonb_agg(jsonb_build_object('personId', h.person_id,
          'ranking', h.ranking)), '[]')
        from motivation.sheets h where h.organisation_id = r.organisation_id
          and h.round_id = r.round_id and (h.person_id = ${me}
            or r.opened_at is not null and a.pair_id is not null)) as sheets
    from motivation.rounds r
    join meetings.pairs p on p.organisation_id = r.organisation_id and p.pair_id = r.pair_id
      and ${me}::uuid in (p.manager_id, p.engineer_id)
    join org.people x on x.organisation_id = p.organisation_id
      and x.person_id = case when p.manager_id = ${me} then p.engineer_id else p.manager_id end
    left join meetings.access a on a.organisation_id = r.organisation_id
      and a.pair_id = r.pair_id and a.person_id = ${me} and a.until is null
    where r.organisation_id = ${organisationId} and ${where}
    order by r.begun_at desc, r.round_id desc`.execute(db);
  return rows.map(({ otherId, name, ...row }) => ({ ...row, other: { personId: otherId, name } }));
}

export const ownRounds = (db: Db, viewer: Viewer): Promise<Round[]> =>
  rounds(db, viewer, sql`true`);

export const roundsWith = (db: Db, viewer: Viewer, personId: string): Promise<Round[]> =>
  rounds(db, viewer, sql`x.person_id = ${personId}`);

export const reachRound = async (
  db: Db,
  viewer: Viewer,
  roundId: string,
): Promise<Round | undefined> => (await rounds(db, viewer, sql`r.round_id = ${roundId}`))[0];

/** The round of a pair that is not open yet, where there is one. */
export const sealedRound = async (
  db: Db,
  viewer: Viewer,
  pairId: string,
): Promise<Round | undefined> =>
  (await rounds(db, viewer, sql`r.pair_id = ${pairId} and r.opened_at is null`))[0];

export async function beginRound(
  db: Db,
  { organisationId }: Viewer,
  pairId: string,
  now: Temporal.Instant,
): Promise<string> {
  const roundId = newId();
  await db
    .insertInto('motivation.rounds')
    .values({
      organisation_id: organisationId,
      round_id: roundId,
      pair_id: pairId,
      begun_at: now.toString(),
    })
    .execute();
  return roundId;
}

type Place = { readonly roundId: string; readonly pairId: string };

/** Lays the viewer's sheet face down, in place of an earlier one. */
export async function laySheet(
  db: Db,
  viewer: Viewer,
  { roundId, pairId }: Place,
  ranking: Ranking,
  now: Temporal.Instant,
): Promise<void> {
  await takeSheetBack(db, viewer, roundId);
  const key = {
    organisation_id: viewer.organisationId,
    round_id: roundId,
    person_id: viewer.personId,
    pair_id: pairId,
  };
  await db
    .insertInto('motivation.sides')
    .values({ ...key, laid_at: now.toString() })
    .execute();
  await db
    .insertInto('motivation.sheets')
    .values({ ...key, ranking: [...ranking] })
    .execute();
}

export async function takeSheetBack(
  db: Db,
  { organisationId, personId }: Viewer,
  roundId: string,
): Promise<void> {
  await db
    .deleteFrom('motivation.sides')
    .where('organisation_id', '=', organisationId)
    .where('round_id', '=', roundId)
    .where('person_id', '=', personId)
    .execute();
}

export async function openRound(
  db: Db,
  { organisationId }: Viewer,
  roundId: string,
  now: Temporal.Instant,
): Promise<void> {
  await db
    .updateTable('motivation.rounds')
    .set({ opened_at: now.toString() })
    .where('organisation_id', '=', organisationId)
    .where('round_id', '=', roundId)
    .execute();
}

export async function dropRound(
  db: Db,
  { organisationId }: Viewer,
  roundId: string,
): Promise<void> {
  await db
    .deleteFrom('motivation.rounds')
    .where('organisation_id', '=', organisationId)
    .where('round_id', '=', roundId)
    .execute();
}

export type Standing = { name: string; mayGuess: boolean; mayLay: boolean };

/** A pair in which these two have these sides, and which the viewer and the other may read now. */
const arePair = (me: string, manager: RawBuilder<unknown>, engineer: RawBuilder<unknown>) => sql`
  exists (select from meetings.pairs p
    join meetings.access a on a.organisation_id = p.organisation_id and a.pair_id = p.pair_id
      and a.person_id = ${me} and a.until is null
    where p.organisation_id = x.organisation_id and p.manager_id = ${manager}
      and p.engineer_id = ${engineer} and meetings.open_to_other(p.pair_id))`;

/**
 * How the viewer stands to somebody now: whether they lead or mentor them and so may guess, and
 * whether they are led or mentored by them and so may lay their own order beside a guess.
 */
export async function standingTo(
  db: Db,
  { organisationId, personId: me }: Viewer,
  personId: string,
): Promise<Standing | undefined> {
  const [viewer, them] = [sql`${me}`, sql`x.person_id`];
  const { rows } = await sql<Standing>`
    select x.name, meetings.leads(${me}, x.person_id, 1)
        or ${arePair(me, viewer, them)} as "mayGuess",
      ${arePair(me, them, viewer)} as "mayLay"
    from org.people x
    where x.organisation_id = ${organisationId} and x.person_id = ${personId}`.execute(db);
  return rows[0];
}
