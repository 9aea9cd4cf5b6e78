import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../../platform/db/database.ts';
import type { Viewer } from '../../../platform/operation.ts';

export type Choice = {
  readonly ladderId: string;
  readonly trackKey: string | null;
  readonly seenVersionId: string;
  readonly chosenAt: string;
};

export const choiceOf = (db: Db, viewer: Viewer): Promise<Choice | undefined> =>
  db
    .selectFrom('ladders.choices')
    .where('organisation_id', '=', viewer.organisationId)
    .where('person_id', '=', viewer.personId)
    .select(['ladder_id as ladderId', 'track_key as trackKey', 'chosen_at as chosenAt'])
    .select('seen_version_id as seenVersionId')
    .executeTakeFirst();

export async function saveChoice(
  db: Db,
  viewer: Viewer,
  choice: Omit<Choice, 'chosenAt'>,
  now: Temporal.Instant,
): Promise<void> {
  const chosen = {
    ladder_id: choice.ladderId,
    track_key: choice.trackKey,
    seen_version_id: choice.seenVersionId,
    chosen_at: now.toString(),
  };
  await db
    .insertInto('ladders.choices')
    .values({
      organisation_id: viewer.organisationId,
      person_id: viewer.personId,
      ...chosen,
    })
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'person_id']).doUpdateSet(chosen),
    )
    .execute();
}

export async function deleteChoice(db: Db, viewer: Viewer): Promise<void> {
  await db
    .deleteFrom('ladders.choices')
    .where('organisation_id', '=', viewer.organisationId)
    .where('person_id', '=', viewer.personId)
    .execute();
}
