import { type RawBuilder, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../../platform/db/database.ts';
import type { Viewer } from '../../../platform/operation.ts';
import type { Figures } from './contract.ts';

type OfPair = { meetingId: string; pair: { pairId: string } };

export async function agreementsOf(
  db: Db,
  { organisationId }: Viewer,
  meetingId: string,
): Promise<{ personId: string; agreedAt: string }[]> {
  return db
    .selectFrom('talk.agreements')
    .select(['person_id as personId', 'agreed_at as agreedAt'])
    .where('organisation_id', '=', organisationId)
    .where('meeting_id', '=', meetingId)
    .execute();
}

type Named = { personId: string; name: string };

/** Me, and the other one. */
export async function namesOf(
  db: Db,
  { organisationId, personId }: Viewer,
  otherId: string,
): Promise<[Named, Named]> {
  const rows = await db
    .selectFrom('org.people')
    .select(['person_id as personId', 'name'])
    .where('organisation_id', '=', organisationId)
    .where('person_id', 'in', [personId, otherId])
    .execute();
  const named = (id: string) =>
    rows.find((one) => one.personId === id) ?? { personId: id, name: '' };
  return [named(personId), named(otherId)];
}

export async function insertAgreement(
  db: Db,
  { organisationId, personId }: Viewer,
  { meetingId, pair }: OfPair,
  now: Temporal.Instant,
): Promise<void> {
  await db
    .insertInto('talk.agreements')
    .values({
      organisation_id: organisationId,
      meeting_id: meetingId,
      person_id: personId,
      pair_id: pair.pairId,
      agreed_at: now.toString(),
    })
    .execute();
}

export async function deleteAgreement(
  db: Db,
  { organisationId, personId }: Viewer,
  meetingId: string,
): Promise<void> {
  await db
    .deleteFrom('talk.agreements')
    .where('organisation_id', '=', organisationId)
    .where('meeting_id', '=', meetingId)
    .where('person_id', '=', personId)
    .execute();
}

/** When figures of a meeting of one's own were kept; either of the two may know. */
export async function keptAt(db: Db, meetingId: string): Promise<string | null> {
  const { rows } = await sql<{ at: string | null }>`
    select talk.kept_at(${meetingId}) as at`.execute(db);
  return rows[0]?.at ?? null;
}

export async function eraseFigures(db: Db, meetingId: string): Promise<void> {
  await sql`select talk.erase(${meetingId})`.execute(db);
}

/** Kept once a meeting; what is kept again takes the place of what was. */
export async function keepFigures(
  db: Db,
  { organisationId, personId }: Viewer,
  { meetingId, pair, figures }: OfPair & { figures: Figures },
  now: Temporal.Instant,
): Promise<void> {
  const set = { ...columnsOf(figures), kept_at: now.toString() };
  const of = { organisation_id: organisationId, meeting_id: meetingId, manager_id: personId };
  await db
    .insertInto('talk.figures')
    .values({ ...of, pair_id: pair.pairId, ...set })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'meeting_id']).doUpdateSet(set))
    .execute();
}

const columnsOf = ({ turns, sums, unsure, ...rest }: Figures) => ({
  turns,
  ...sums,
  unsure,
  open_answered: rest.afterOpen.questions,
  open_words: rest.afterOpen.medianWords,
  closed_answered: rest.afterClosed.questions,
  closed_words: rest.afterClosed.medianWords,
  answers_heard: rest.answers.heard,
  answers_cut_short: rest.answers.cutShort,
  questions_asked: rest.ownQuestions.asked,
  questions_self_answered: rest.ownQuestions.selfAnswered,
});

/** The row as the contract tells it; the same words as `columnsOf`, the other way round. */
const asFigures = sql<Figures>`jsonb_build_object('turns', f.turns,
  'sums', jsonb_build_object('open', f.open, 'closed', f.closed, 'reflection', f.reflection,
    'input', f.input, 'other', f.other),
  'unsure', f.unsure,
  'afterOpen', jsonb_build_object('questions', f.open_answered, 'medianWords', f.open_words),
  'afterClosed', jsonb_build_object('questions', f.closed_answered, 'medianWords', f.closed_words),
  'answers', jsonb_build_object('heard', f.answers_heard, 'cutShort', f.answers_cut_short),
  'ownQuestions', jsonb_build_object('asked', f.questions_asked,
    'selfAnswered', f.questions_self_answered))`;

export type Kept = {
  meetingId: string;
  startsAt: string;
  keptAt: string;
  other: Named;
  figures: Figures;
};

/** About oneself, as the manager of the pair: the first of the two locks. */
async function select(
  db: Db,
  { organisationId, personId }: Viewer,
  where: RawBuilder<unknown>,
): Promise<Kept[]> {
  const { rows } = await sql<Kept>`
    select f.meeting_id as "meetingId", m.starts_at as "startsAt", f.kept_at as "keptAt",
      jsonb_build_object('personId', x.person_id, 'name', x.name) as other, ${asFigures} as figures
    from talk.figures f
    join meetings.meetings m on m.organisation_id = f.organisation_id
      and m.meeting_id = f.meeting_id
    join meetings.pairs p on p.organisation_id = f.organisation_id and p.pair_id = f.pair_id
    join org.people x on x.organisation_id = f.organisation_id and x.person_id = p.engineer_id
    where f.organisation_id = ${organisationId} and f.manager_id = ${personId} and ${where}
    order by m.starts_at desc, f.meeting_id limit 200`.execute(db);
  return rows;
}

export async function figuresOf(
  db: Db,
  viewer: Viewer,
  meetingId: string,
): Promise<Figures | null> {
  return (await select(db, viewer, sql`f.meeting_id = ${meetingId}`))[0]?.figures ?? null;
}

export const ownFigures = (db: Db, viewer: Viewer): Promise<Kept[]> =>
  select(db, viewer, sql`true`);
