import { type Expression, type SqlBool, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../platform/db/database.ts';
import { newId } from '../../platform/ids.ts';
import type { Viewer } from '../../platform/operation.ts';
import type { Away } from './contract-shapes.ts';
import type { Mate } from './rules-fair.ts';
import { type Member, reportsOf } from './store.ts';

type Here = Pick<Viewer, 'organisationId'>;

/** The days these people are not here; who asks has reached them. */
export const awayOf = (
  db: Db,
  { organisationId }: Here,
  personIds: readonly string[],
): Promise<Away[]> =>
  personIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('work.away')
        .select([
          'away_id as awayId',
          'person_id as personId',
          'from_on as fromOn',
          'until_on as untilOn',
        ])
        .where('organisation_id', '=', organisationId)
        .where('person_id', 'in', [...personIds])
        .orderBy('from_on')
        .execute();

/** Those who share a ledger: all whom one person leads. */
export async function matesOf(db: Db, viewer: Here, managerId: string): Promise<Mate[]> {
  const members = await reportsOf(db, viewer, managerId);
  return withAway(db, viewer, members);
}

async function withAway(db: Db, viewer: Here, members: readonly Member[]): Promise<Mate[]> {
  const ids = members.map(({ personId }) => personId);
  const away = await awayOf(db, viewer, ids);
  return members.map((one) => ({
    ...one,
    away: away
      .filter(({ personId }) => personId === one.personId)
      .map(({ fromOn, untilOn }) => ({ from: fromOn, until: untilOn })),
  }));
}

export async function insertAway(
  db: Db,
  viewer: Viewer,
  { personId, fromOn, untilOn }: Omit<Away, 'awayId'>,
  now: Temporal.Instant,
): Promise<string> {
  const awayId = newId();
  await db
    .insertInto('work.away')
    .values({
      organisation_id: viewer.organisationId,
      away_id: awayId,
      person_id: personId,
      from_on: fromOn,
      until_on: untilOn,
      by_id: viewer.personId,
      at: now.toString(),
    })
    .execute();
  return awayId;
}

/** Days away of the viewer, or of somebody they lead now. */
export async function reachAway(db: Db, viewer: Viewer, awayId: string): Promise<Away | undefined> {
  const { organisationId, personId: me } = viewer;
  const { rows } = await sql<Away>`
    select w.away_id as "awayId", w.person_id as "personId", w.from_on as "fromOn",
      w.until_on as "untilOn"
    from work.away w
    where w.organisation_id = ${organisationId} and w.away_id = ${awayId}
      and (w.person_id = ${me} or exists (select from org.reporting_lines l
        where l.organisation_id = w.organisation_id and l.person_id = w.person_id
          and l.manager_id = ${me} and l.until_date is null))`.execute(db);
  return rows[0];
}

export async function deleteAway(
  db: Db,
  { organisationId }: Viewer,
  awayId: string,
): Promise<void> {
  await db
    .deleteFrom('work.away')
    .where('organisation_id', '=', organisationId)
    .where('away_id', '=', awayId)
    .execute();
}

export type RotaRow = {
  rotaId: string;
  managerId: string;
  title: string;
  hours: number;
  everyWeeks: number;
  startsOn: string;
};

const rotas = (db: Db, { organisationId }: Here) =>
  db
    .selectFrom('work.rotas')
    .select([
      'rota_id as rotaId',
      'manager_id as managerId',
      'title',
      'hours',
      'every_weeks as everyWeeks',
      'starts_on as startsOn',
    ])
    .where('organisation_id', '=', organisationId)
    .where('ended_at', 'is', null)
    .orderBy('created_at');

export const rotasOf = (db: Db, viewer: Here, managerId: string): Promise<RotaRow[]> =>
  rotas(db, viewer).where('manager_id', '=', managerId).execute();

/** A rota of one's own making. */
export const reachRota = (db: Db, viewer: Viewer, rotaId: string): Promise<RotaRow | undefined> =>
  rotas(db, viewer)
    .where('rota_id', '=', rotaId)
    .where('manager_id', '=', viewer.personId)
    .executeTakeFirst();

export async function insertRota(
  db: Db,
  viewer: Viewer,
  rota: Omit<RotaRow, 'rotaId' | 'managerId'>,
  now: Temporal.Instant,
): Promise<string> {
  const rotaId = newId();
  await db
    .insertInto('work.rotas')
    .values({
      organisation_id: viewer.organisationId,
      rota_id: rotaId,
      manager_id: viewer.personId,
      title: rota.title,
      hours: rota.hours,
      every_weeks: rota.everyWeeks,
      starts_on: rota.startsOn,
      created_at: now.toString(),
    })
    .execute();
  return rotaId;
}

export async function endRota(
  db: Db,
  { organisationId }: Viewer,
  rotaId: string,
  now: Temporal.Instant,
): Promise<void> {
  await db
    .updateTable('work.rotas')
    .set({ ended_at: now.toString() })
    .where('organisation_id', '=', organisationId)
    .where('rota_id', '=', rotaId)
    .execute();
}

/** Turns of a rota that lie ahead and in which nothing has happened. */
export async function deleteTurnsAhead(
  db: Db,
  { organisationId }: Viewer,
  rotaId: string,
  today: string,
): Promise<void> {
  await sql`
    delete from work.assignments a
    where a.organisation_id = ${organisationId} and a.rota_id = ${rotaId} and a.from_on > ${today}
      and not exists (select from work.steps s where s.organisation_id = a.organisation_id
        and s.assignment_id = a.assignment_id)`.execute(db);
}

export async function insertSkip(
  db: Db,
  viewer: Viewer,
  { assignmentId, personId }: { assignmentId: string; personId: string },
  why: string,
  now: Temporal.Instant,
): Promise<void> {
  await db
    .insertInto('work.skips')
    .values({
      organisation_id: viewer.organisationId,
      assignment_id: assignmentId,
      person_id: personId,
      why,
      by_id: viewer.personId,
      at: now.toString(),
    })
    .execute();
}

export type Swap = {
  swapId: string;
  turnId: string;
  otherTurnId: string;
  askedBy: string;
  askedOf: string;
  why: string;
};

const openSwaps = (db: Db, { organisationId, personId }: Viewer) =>
  db
    .selectFrom('work.swaps')
    .select([
      'swap_id as swapId',
      'turn_id as turnId',
      'other_turn_id as otherTurnId',
      'asked_by as askedBy',
      'asked_of as askedOf',
      'why',
    ])
    .where('organisation_id', '=', organisationId)
    .where('answer', 'is', null)
    .where(
      (eb): Expression<SqlBool> =>
        eb.or([eb('asked_by', '=', personId), eb('asked_of', '=', personId)]),
    );

/** Questions to trade that wait, asked of the viewer or by them. */
export const swapsOf = (db: Db, viewer: Viewer): Promise<Swap[]> =>
  openSwaps(db, viewer).orderBy('asked_at').execute();

export const reachSwap = (db: Db, viewer: Viewer, swapId: string): Promise<Swap | undefined> =>
  openSwaps(db, viewer).where('swap_id', '=', swapId).executeTakeFirst();

export async function insertSwap(
  db: Db,
  viewer: Viewer,
  swap: Omit<Swap, 'swapId' | 'askedBy'>,
  now: Temporal.Instant,
): Promise<string> {
  const swapId = newId();
  await db
    .insertInto('work.swaps')
    .values({
      organisation_id: viewer.organisationId,
      swap_id: swapId,
      turn_id: swap.turnId,
      other_turn_id: swap.otherTurnId,
      asked_by: viewer.personId,
      asked_of: swap.askedOf,
      why: swap.why,
      asked_at: now.toString(),
    })
    .execute();
  return swapId;
}

export async function answerSwap(
  db: Db,
  { organisationId }: Viewer,
  swapId: string,
  answer: 'yes' | 'no',
  now: Temporal.Instant,
): Promise<void> {
  await db
    .updateTable('work.swaps')
    .set({ answer, answered_at: now.toString() })
    .where('organisation_id', '=', organisationId)
    .where('swap_id', '=', swapId)
    .execute();
}

/** Moves the two turns of a swap that was just answered with yes. */
export async function trade(db: Db, swapId: string): Promise<void> {
  await sql`select work.trade(${swapId})`.execute(db);
}
