import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/ids.ts';
import type { Viewer } from '../../../platform/operation.ts';
import type { Reading, Skill } from './contract-shapes.ts';

type Now = Temporal.Instant;

export type NewRound = {
  readonly versionId: string;
  readonly ladder: string;
  readonly skills: readonly Skill[];
};

export async function insertRound(
  db: Db,
  { organisationId, personId }: Viewer,
  { versionId, ladder, skills }: NewRound,
  now: Now,
): Promise<string> {
  const of = { organisation_id: organisationId, round_id: newId() };
  await db
    .insertInto('readings.rounds')
    .values({
      ...of,
      person_id: personId,
      version_id: versionId,
      ladder,
      asked_at: now.toString(),
    })
    .execute();
  const rows = skills.map(({ skillKey, ...skill }, place) => ({
    ...of,
    skill_key: skillKey,
    place,
    stages: skill.stages.length,
    skill: JSON.stringify(skill),
  }));
  await db.insertInto('readings.skills').values(rows).execute();
  return of.round_id;
}

/** Asked twice, somebody is asked once. */
export async function insertGivers(
  db: Db,
  { organisationId, personId }: Viewer,
  roundId: string,
  giverIds: readonly string[],
  now: Now,
): Promise<void> {
  const rows = giverIds.map((giverId) => ({
    organisation_id: organisationId,
    round_id: roundId,
    giver_id: giverId,
    person_id: personId,
    asked_at: now.toString(),
  }));
  if (rows.length === 0) return;
  await db
    .insertInto('readings.givers')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function deleteGiver(
  db: Db,
  { organisationId }: Viewer,
  roundId: string,
  giverId: string,
): Promise<void> {
  await db
    .deleteFrom('readings.givers')
    .where('organisation_id', '=', organisationId)
    .where('round_id', '=', roundId)
    .where('giver_id', '=', giverId)
    .execute();
}

/** The viewer's answer to being asked: given, or rather not. */
export async function answerAsked(
  db: Db,
  { organisationId, personId }: Viewer,
  roundId: string,
  answer: 'given' | 'declined',
  now: Now,
): Promise<void> {
  await db
    .updateTable('readings.givers')
    .set({
      given_at: answer === 'given' ? now.toString() : null,
      declined_at: answer === 'declined' ? now.toString() : null,
    })
    .where('organisation_id', '=', organisationId)
    .where('round_id', '=', roundId)
    .where('giver_id', '=', personId)
    .execute();
}

export type Kept = Omit<Reading, 'giverId'> & {
  readonly roundId: string;
  readonly personId: string;
};

/** The viewer's reading of one skill, in place of an earlier one. */
export async function keepReading(
  db: Db,
  { organisationId, personId: me }: Viewer,
  { roundId, skillKey, personId, ...said }: Kept,
  now: Now,
): Promise<void> {
  const row = { ...said, changed_at: now.toString() };
  await db
    .insertInto('readings.readings')
    .values({
      organisation_id: organisationId,
      round_id: roundId,
      giver_id: me,
      skill_key: skillKey,
      person_id: personId,
      ...row,
    })
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'round_id', 'giver_id', 'skill_key']).doUpdateSet(row),
    )
    .execute();
}

export async function closeRound(
  db: Db,
  { organisationId }: Viewer,
  roundId: string,
  how: 'opened' | 'calledOff',
  now: Now,
): Promise<void> {
  const at = now.toString();
  await db
    .updateTable('readings.rounds')
    .set(how === 'opened' ? { opened_at: at } : { called_off_at: at })
    .where('organisation_id', '=', organisationId)
    .where('round_id', '=', roundId)
    .execute();
}

/** In place of an earlier one, which may have been with somebody's pair that is over. */
export async function insertOpening(
  db: Db,
  viewer: Viewer,
  { roundId, withId, pairId }: { roundId: string; withId: string; pairId: string | null },
  now: Now,
): Promise<void> {
  const { organisationId, personId } = viewer;
  await deleteOpening(db, viewer, roundId, withId);
  await db
    .insertInto('readings.openings')
    .values({
      organisation_id: organisationId,
      round_id: roundId,
      with_id: withId,
      person_id: personId,
      pair_id: pairId,
      at: now.toString(),
    })
    .execute();
}

export async function deleteOpening(
  db: Db,
  { organisationId }: Viewer,
  roundId: string,
  withId: string,
): Promise<void> {
  await db
    .deleteFrom('readings.openings')
    .where('organisation_id', '=', organisationId)
    .where('round_id', '=', roundId)
    .where('with_id', '=', withId)
    .execute();
}
