import { type RawBuilder, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../../platform/db/database.ts';
import { rowsOf } from '../../../platform/db/rows.ts';
import { newId } from '../../../platform/ids.ts';
import type { Viewer } from '../../../platform/operation.ts';
import type { Suggestion } from './contract-shapes.ts';

type Row = Pick<Suggestion, 'suggestionId' | 'why' | 'at'> &
  Record<'personId' | 'name' | 'byId' | 'byName', string>;

/** Suggestions that wait for an answer, between the two of a pair the viewer may read now. */
async function waiting(
  db: Db,
  { organisationId, personId: me }: Viewer,
  where: RawBuilder<unknown>,
): Promise<Suggestion[]> {
  const found = await rowsOf(
    db,
    sql<Row>`
    select s.suggestion_id as "suggestionId", s.why, s.at, x.person_id as "personId", x.name,
      y.person_id as "byId", y.name as "byName"
    from meetings.access a
    join readings.suggestions s on s.organisation_id = a.organisation_id and s.pair_id = a.pair_id
      and s.answered_at is null
    join org.people x on x.organisation_id = s.organisation_id and x.person_id = s.person_id
    join org.people y on y.organisation_id = s.organisation_id and y.person_id = s.by_id
    where a.organisation_id = ${organisationId} and a.person_id = ${me} and a.until is null
      and ${where}
    order by s.at, s.suggestion_id`,
  );
  return found.map(({ personId, name, byId, byName, ...row }) => ({
    ...row,
    person: { personId, name },
    by: { personId: byId, name: byName },
  }));
}

export const suggestedToMe = (db: Db, viewer: Viewer): Promise<Suggestion[]> =>
  waiting(db, viewer, sql`s.person_id = ${viewer.personId}`);

export const suggestedByMe = async (
  db: Db,
  viewer: Viewer,
  personId: string,
): Promise<Suggestion | undefined> =>
  (await waiting(db, viewer, sql`s.by_id = ${viewer.personId} and s.person_id = ${personId}`))[0];

export const reachSuggestion = async (
  db: Db,
  viewer: Viewer,
  suggestionId: string,
): Promise<Suggestion | undefined> =>
  (await waiting(db, viewer, sql`s.suggestion_id = ${suggestionId}`))[0];

export type Suggested = Pick<Suggestion, 'why' | 'at'> & { readonly answeredAt: string | null };

/** What the viewer ever suggested, in the pairs they may read now. */
export const suggestionsOf = (db: Db, { organisationId, personId: me }: Viewer) =>
  rowsOf(
    db,
    sql<Suggested>`
    select s.why, s.at, s.answered_at as "answeredAt" from meetings.access a
    join readings.suggestions s on s.organisation_id = a.organisation_id and s.pair_id = a.pair_id
      and s.by_id = ${me}
    where a.organisation_id = ${organisationId} and a.person_id = ${me} and a.until is null
    order by s.at`,
  );

export async function insertSuggestion(
  db: Db,
  { organisationId, personId: me }: Viewer,
  { pairId, personId, why }: { pairId: string; personId: string; why: string },
  now: Temporal.Instant,
): Promise<string> {
  const suggestionId = newId();
  await db
    .insertInto('readings.suggestions')
    .values({
      organisation_id: organisationId,
      suggestion_id: suggestionId,
      pair_id: pairId,
      person_id: personId,
      by_id: me,
      why,
      at: now.toString(),
    })
    .execute();
  return suggestionId;
}

export async function answerSuggestion(
  db: Db,
  { organisationId }: Viewer,
  { suggestionId, roundId }: { suggestionId: string; roundId: string | null },
  now: Temporal.Instant,
): Promise<void> {
  await db
    .updateTable('readings.suggestions')
    .set({ answered_at: now.toString(), round_id: roundId })
    .where('organisation_id', '=', organisationId)
    .where('suggestion_id', '=', suggestionId)
    .execute();
}
