import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/ids.ts';
import type { Viewer } from '../../../platform/operation.ts';
import type { ReflectionKind, Teacher } from './contract-shapes.ts';
import type { Side, Sides } from './rules.ts';
import type { Choice } from './rules-estimate.ts';

/** A style is its owner's alone: the first of the two locks. */
const mine = ({ organisationId, personId }: Viewer) => ({
  organisation_id: organisationId,
  person_id: personId,
});

export type Taking = {
  readonly takingId: string;
  readonly seed: number;
  readonly beganAt: string;
  readonly finishedAt: string | null;
  readonly answers: readonly (Choice & { readonly block: number })[];
};

type Which = { readonly takingId?: string; readonly open?: true };

/** The viewer's own takings with their answers, the oldest first. */
export async function takingsOf(db: Db, viewer: Viewer, which: Which = {}): Promise<Taking[]> {
  const { organisationId, personId } = viewer;
  const { rows } = await sql<Omit<Taking, 'answers'> & { answers: Taking['answers'] | null }>`
    select t.taking_id as "takingId", t.seed, t.began_at as "beganAt",
      t.finished_at as "finishedAt", (
        select jsonb_agg(jsonb_build_object('block', a.block, 'chose', a.chose, 'over', a.over_side)
          order by a.block)
        from triangle.answers a where a.organisation_id = t.organisation_id
          and a.taking_id = t.taking_id) as answers
    from triangle.takings t
    where t.organisation_id = ${organisationId} and t.person_id = ${personId}
      ${which.takingId ? sql`and t.taking_id = ${which.takingId}` : sql``}
      ${which.open ? sql`and t.finished_at is null` : sql``}
    order by t.finished_at nulls last`.execute(db);
  return rows.map((row) => ({ ...row, answers: row.answers ?? [] }));
}

export async function insertTaking(
  db: Db,
  viewer: Viewer,
  seed: number,
  now: Temporal.Instant,
): Promise<string> {
  const takingId = newId();
  await db
    .insertInto('triangle.takings')
    .values({ ...mine(viewer), taking_id: takingId, seed, began_at: now.toString() })
    .execute();
  return takingId;
}

type Answer = { readonly takingId: string; readonly block: number; chose: Side; over: Side };

export async function keepAnswer(
  db: Db,
  { organisationId }: Viewer,
  { takingId, block, chose, over }: Answer,
  now: Temporal.Instant,
): Promise<void> {
  const said = { chose, over_side: over, answered_at: now.toString() };
  await db
    .insertInto('triangle.answers')
    .values({ organisation_id: organisationId, taking_id: takingId, block, ...said })
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'taking_id', 'block']).doUpdateSet(said),
    )
    .execute();
}

export async function finishTaking(
  db: Db,
  viewer: Viewer,
  takingId: string,
  now: Temporal.Instant,
): Promise<void> {
  await db
    .updateTable('triangle.takings')
    .where((eb) => eb.and(mine(viewer)))
    .where('taking_id', '=', takingId)
    .set({ finished_at: now.toString() })
    .execute();
}

export async function deleteTaking(db: Db, viewer: Viewer, takingId: string): Promise<void> {
  await db
    .deleteFrom('triangle.takings')
    .where((eb) => eb.and(mine(viewer)))
    .where('taking_id', '=', takingId)
    .execute();
}

export type Target = {
  readonly targetId: string;
  readonly sides: Sides;
  readonly setAt: string;
  readonly endedAt: string | null;
};

/** The newest first; the one that has not ended is in force. */
export async function targetsOf(db: Db, viewer: Viewer): Promise<Target[]> {
  const rows = await db
    .selectFrom('triangle.targets')
    .where((eb) => eb.and(mine(viewer)))
    .select(['target_id as targetId', 'product', 'performance', 'people'])
    .select(['set_at as setAt', 'ended_at as endedAt'])
    .orderBy('set_at', 'desc')
    .execute();
  return rows.map(({ product, performance, people, ...row }) => ({
    ...row,
    sides: { product, performance, people },
  }));
}

/** Ends the target in force and, where there is a new one, begins it. */
export async function replaceTarget(
  db: Db,
  viewer: Viewer,
  sides: Sides | null,
  now: Temporal.Instant,
): Promise<void> {
  await db
    .updateTable('triangle.targets')
    .where((eb) => eb.and(mine(viewer)))
    .where('ended_at', 'is', null)
    .set({ ended_at: now.toString() })
    .execute();
  if (!sides) return;
  await db
    .insertInto('triangle.targets')
    .values({ ...mine(viewer), target_id: newId(), ...sides, set_at: now.toString() })
    .execute();
}

export const reflectionsOf = (db: Db, viewer: Viewer) =>
  db
    .selectFrom('triangle.reflections')
    .where((eb) => eb.and(mine(viewer)))
    .where('words', '<>', '')
    .select(['kind', 'words'])
    .$narrowType<{ kind: ReflectionKind }>()
    .execute();

export async function keepReflection(
  db: Db,
  viewer: Viewer,
  { kind, words }: { kind: ReflectionKind; words: string },
  now: Temporal.Instant,
): Promise<void> {
  const said = { words, changed_at: now.toString() };
  await db
    .insertInto('triangle.reflections')
    .values({ ...mine(viewer), kind, ...said })
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'person_id', 'kind']).doUpdateSet(said),
    )
    .execute();
}

export const teachersOf = (db: Db, viewer: Viewer): Promise<Teacher[]> =>
  db
    .selectFrom('triangle.teachers')
    .where((eb) => eb.and(mine(viewer)))
    .select(['teacher_id as teacherId', 'name', 'words'])
    .orderBy('added_at')
    .execute();

export async function insertTeacher(
  db: Db,
  viewer: Viewer,
  { name, words }: Omit<Teacher, 'teacherId'>,
  now: Temporal.Instant,
): Promise<string> {
  const teacherId = newId();
  await db
    .insertInto('triangle.teachers')
    .values({ ...mine(viewer), teacher_id: teacherId, name, words, added_at: now.toString() })
    .execute();
  return teacherId;
}

/** True when there was such a row of the viewer's. */
export async function changeTeacher(
  db: Db,
  viewer: Viewer,
  { teacherId, name, words }: Teacher,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('triangle.teachers')
    .where((eb) => eb.and(mine(viewer)))
    .where('teacher_id', '=', teacherId)
    .set({ name, words })
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** True when there was such a row of the viewer's. */
export async function deleteTeacher(db: Db, viewer: Viewer, teacherId: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('triangle.teachers')
    .where((eb) => eb.and(mine(viewer)))
    .where('teacher_id', '=', teacherId)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}
