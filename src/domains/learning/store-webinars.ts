import { randomUUID } from 'node:crypto';
import type { Db } from '../../platform/db/database.ts';
import { newId } from '../../platform/ids.ts';
import type { Viewer } from '../../platform/operation.ts';
import type { Question } from './contract-shapes.ts';

export async function questionsOf(db: Db, viewer: Viewer, itemId: string): Promise<Question[]> {
  const rows = await db
    .selectFrom('learning.questions as q')
    .leftJoin('org.people as p', (join) =>
      join
        .onRef('p.organisation_id', '=', 'q.organisation_id')
        .onRef('p.person_id', '=', 'q.person_id'),
    )
    .where('q.organisation_id', '=', viewer.organisationId)
    .where('q.item_id', '=', itemId)
    .select(['q.question_id as questionId', 'q.text', 'q.asked_on as askedOn'])
    .select(['q.person_id as personId', 'p.name'])
    // By the words within a day: in the order of arrival, a question without a name could be told.
    .orderBy('q.asked_on')
    .orderBy('q.text')
    .execute();
  return rows.map(({ personId, name, ...question }) => ({
    ...question,
    by: personId && name ? { personId, name } : null,
    mine: personId === viewer.personId,
  }));
}

/** Without a name, the row names nobody; not even its id tells when it was made, as ours otherwise do. */
export async function insertQuestion(
  db: Db,
  viewer: Viewer,
  asked: { itemId: string; text: string; named: boolean; askedOn: string },
): Promise<string> {
  const questionId = asked.named ? newId() : randomUUID();
  await db
    .insertInto('learning.questions')
    .values({
      organisation_id: viewer.organisationId,
      question_id: questionId,
      item_id: asked.itemId,
      person_id: asked.named ? viewer.personId : null,
      text: asked.text,
      asked_on: asked.askedOn,
    })
    .execute();
  return questionId;
}

/** True when there was such a question to remove: one's own, or any where one looks after content. */
export async function deleteQuestion(
  db: Db,
  viewer: Viewer,
  questionId: string,
  any: boolean,
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('learning.questions')
    .where('organisation_id', '=', viewer.organisationId)
    .where('question_id', '=', questionId)
    .$if(!any, (query) => query.where('person_id', '=', viewer.personId))
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

export const ownQuestions = (db: Db, viewer: Viewer) =>
  db
    .selectFrom('learning.questions')
    .where('organisation_id', '=', viewer.organisationId)
    .where('person_id', '=', viewer.personId)
    .select(['item_id as itemId', 'text', 'asked_on as askedOn'])
    .orderBy('asked_on')
    .execute();
