import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/ids.ts';
import type { Viewer } from '../../../platform/operation.ts';
import type { Body, Skill } from './contract-shapes.ts';

/** The draft of a ladder, begun with this body. */
export async function insertDraft(
  db: Db,
  viewer: Viewer,
  ladderId: string,
  { skills, ...head }: Body,
  now: Temporal.Instant,
): Promise<string> {
  const versionId = newId();
  await db
    .insertInto('ladders.versions')
    .values({
      organisation_id: viewer.organisationId,
      version_id: versionId,
      ladder_id: ladderId,
      revision: 1,
      head: sql`${JSON.stringify(head)}::jsonb`,
      changed_by: viewer.personId,
      changed_at: now.toString(),
    })
    .execute();
  await insertSkills(db, viewer, versionId, skills);
  return versionId;
}

type Draft = { readonly versionId: string; readonly revision: number };

/** The whole of it anew; answers the revision it has now. */
export async function rewriteDraft(
  db: Db,
  viewer: Viewer,
  draft: Draft,
  { skills, ...head }: Body,
  now: Temporal.Instant,
): Promise<number> {
  const revision = draft.revision + 1;
  await theDraft(db, viewer, draft.versionId)
    .set({
      revision,
      head: sql`${JSON.stringify(head)}::jsonb`,
      changed_by: viewer.personId,
      changed_at: now.toString(),
    })
    .execute();
  await db
    .deleteFrom('ladders.skills')
    .where('organisation_id', '=', viewer.organisationId)
    .where('version_id', '=', draft.versionId)
    .execute();
  await insertSkills(db, viewer, draft.versionId, skills);
  return revision;
}

export async function publishDraft(
  db: Db,
  viewer: Viewer,
  draft: Draft,
  as: { number: number; note: string },
  now: Temporal.Instant,
): Promise<void> {
  await theDraft(db, viewer, draft.versionId)
    .set({ ...as, published_by: viewer.personId, published_at: now.toString() })
    .execute();
}

export async function deleteDraft(db: Db, viewer: Viewer, draft: Draft): Promise<void> {
  await db
    .deleteFrom('ladders.versions')
    .where('organisation_id', '=', viewer.organisationId)
    .where('version_id', '=', draft.versionId)
    .where('number', 'is', null)
    .execute();
}

const theDraft = (db: Db, viewer: Viewer, versionId: string) =>
  db
    .updateTable('ladders.versions')
    .where('organisation_id', '=', viewer.organisationId)
    .where('version_id', '=', versionId)
    .where('number', 'is', null);

async function insertSkills(
  db: Db,
  viewer: Viewer,
  versionId: string,
  skills: readonly Skill[],
): Promise<void> {
  if (skills.length === 0) return;
  await db
    .insertInto('ladders.skills')
    .values(
      skills.map((skill, position) => ({
        organisation_id: viewer.organisationId,
        version_id: versionId,
        skill_key: skill.key,
        position,
        skill: sql`${JSON.stringify(skill)}::jsonb`,
      })),
    )
    .execute();
}
