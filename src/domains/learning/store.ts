import type { Temporal } from 'temporal-polyfill';
import { builtOnce } from '../../platform/db/built-once.ts';
import type { Db } from '../../platform/db/database.ts';
import type { Viewer } from '../../platform/operation.ts';
import type { Reading } from './contract-shapes.ts';

/** Every row here belongs to one person: the first of the two locks. */
export const mine = ({ organisationId, personId }: Viewer) => ({
  organisation_id: organisationId,
  person_id: personId,
});

type ReadingRow = Reading & { itemId: string };

export const readingsOf = (db: Db, viewer: Viewer): Promise<ReadingRow[]> =>
  db
    .selectFrom('learning.readings')
    .where((eb) => eb.and(mine(viewer)))
    .select([
      'item_id as itemId',
      'paragraph',
      'paragraphs',
      'read_at as readAt',
      'finished_at as finishedAt',
    ])
    .orderBy('read_at', 'desc')
    .execute();

/** What was once read to its end stays read, wherever one looks at it later. */
export async function keepReading(
  db: Db,
  viewer: Viewer,
  place: { itemId: string; paragraph: number; paragraphs: number; isEnd: boolean },
  now: Temporal.Instant,
): Promise<void> {
  const { itemId, paragraph, paragraphs, isEnd } = place;
  const at = { paragraph, paragraphs, read_at: now.toString() };
  await db
    .insertInto('learning.readings')
    .values({ ...mine(viewer), item_id: itemId, ...at, finished_at: isEnd ? now.toString() : null })
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'person_id', 'item_id']).doUpdateSet((eb) => ({
        ...at,
        finished_at: eb.fn.coalesce(
          eb.ref('learning.readings.finished_at'),
          eb.ref('excluded.finished_at'),
        ),
      })),
    )
    .execute();
}

export async function forgetReading(db: Db, viewer: Viewer, itemId: string): Promise<void> {
  await db
    .deleteFrom('learning.readings')
    .where((eb) => eb.and({ ...mine(viewer), item_id: itemId }))
    .execute();
}

const dismissals = builtOnce((db, viewer: Viewer) =>
  db
    .selectFrom('learning.dismissals')
    .where((eb) => eb.and(mine(viewer)))
    .select('version_id as versionId'),
);

export async function dismissalsOf(db: Db, viewer: Viewer): Promise<string[]> {
  const rows = await dismissals(db, viewer);
  return rows.map(({ versionId }) => versionId);
}

export async function insertDismissal(
  db: Db,
  viewer: Viewer,
  versionId: string,
  now: Temporal.Instant,
): Promise<void> {
  await db
    .insertInto('learning.dismissals')
    .values({ ...mine(viewer), version_id: versionId, at: now.toString() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function deleteDismissal(db: Db, viewer: Viewer, versionId: string): Promise<void> {
  await db
    .deleteFrom('learning.dismissals')
    .where((eb) => eb.and({ ...mine(viewer), version_id: versionId }))
    .execute();
}
