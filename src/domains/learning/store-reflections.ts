import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../platform/db/database.ts';
import type { Viewer } from '../../platform/operation.ts';
import type { Reflection } from './contract-shapes.ts';
import { mine } from './store.ts';

export const reflectionsOf = (db: Db, viewer: Viewer): Promise<Reflection[]> =>
  db
    .selectFrom('learning.reflections')
    .where((eb) => eb.and(mine(viewer)))
    .select(['scene', 'strength', 'comfort', 'words', 'changed_at as changedAt'])
    .$narrowType<Pick<Reflection, 'strength' | 'comfort'>>()
    .execute();

export async function keepReflection(
  db: Db,
  viewer: Viewer,
  { scene, ...said }: Omit<Reflection, 'changedAt'>,
  now: Temporal.Instant,
): Promise<void> {
  const set = { ...said, changed_at: now.toString() };
  await db
    .insertInto('learning.reflections')
    .values({ ...mine(viewer), scene, ...set })
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'person_id', 'scene']).doUpdateSet(set),
    )
    .execute();
}

export async function deleteReflections(db: Db, viewer: Viewer): Promise<void> {
  await db
    .deleteFrom('learning.reflections')
    .where((eb) => eb.and(mine(viewer)))
    .execute();
}
