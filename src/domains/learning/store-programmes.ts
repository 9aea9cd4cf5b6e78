import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../platform/db/database.ts';
import { newId } from '../../platform/ids.ts';
import type { Viewer } from '../../platform/operation.ts';
import { mine } from './store.ts';

export type Enrolment = {
  readonly enrolmentId: string;
  readonly itemId: string;
  readonly startsOn: string;
  readonly enrolledAt: string;
  readonly leftAt: string | null;
};

const own = (db: Db, viewer: Viewer) =>
  db
    .selectFrom('learning.enrolments')
    .where((eb) => eb.and(mine(viewer)))
    .select([
      'enrolment_id as enrolmentId',
      'item_id as itemId',
      'starts_on as startsOn',
      'enrolled_at as enrolledAt',
      'left_at as leftAt',
    ]);

export const enrolmentsOf = (db: Db, viewer: Viewer): Promise<Enrolment[]> =>
  own(db, viewer).orderBy('enrolled_at').execute();

export const openEnrolments = (db: Db, viewer: Viewer): Promise<Enrolment[]> =>
  own(db, viewer).where('left_at', 'is', null).orderBy('enrolled_at').execute();

export const reachEnrolment = (
  db: Db,
  viewer: Viewer,
  enrolmentId: string,
): Promise<Enrolment | undefined> =>
  own(db, viewer)
    .where('enrolment_id', '=', enrolmentId)
    .where('left_at', 'is', null)
    .executeTakeFirst();

export async function insertEnrolment(
  db: Db,
  viewer: Viewer,
  { itemId, startsOn }: Pick<Enrolment, 'itemId' | 'startsOn'>,
  now: Temporal.Instant,
): Promise<string> {
  const enrolmentId = newId();
  await db
    .insertInto('learning.enrolments')
    .values({
      ...mine(viewer),
      enrolment_id: enrolmentId,
      item_id: itemId,
      starts_on: startsOn,
      enrolled_at: now.toString(),
    })
    .execute();
  return enrolmentId;
}

export async function updateEnrolment(
  db: Db,
  viewer: Viewer,
  enrolmentId: string,
  set: { startsOn?: string; leftAt?: Temporal.Instant },
): Promise<void> {
  await db
    .updateTable('learning.enrolments')
    .where((eb) => eb.and({ ...mine(viewer), enrolment_id: enrolmentId }))
    .set({
      ...(set.startsOn === undefined ? {} : { starts_on: set.startsOn }),
      ...(set.leftAt === undefined ? {} : { left_at: set.leftAt.toString() }),
    })
    .execute();
}

export type StepRow = {
  readonly enrolmentId: string;
  readonly stepId: string;
  readonly doneAt: string | null;
  readonly words: string;
};

export const stepsOf = (db: Db, viewer: Viewer): Promise<StepRow[]> =>
  db
    .selectFrom('learning.steps')
    .where((eb) => eb.and(mine(viewer)))
    .select(['enrolment_id as enrolmentId', 'step_id as stepId', 'done_at as doneAt', 'words'])
    .execute();

/** One row a step that was done or written on; what is not named here stays as it was. */
export async function keepStep(
  db: Db,
  viewer: Viewer,
  step: { enrolmentId: string; stepId: string },
  set: { doneAt?: Temporal.Instant | null; words?: string },
): Promise<void> {
  const changed = {
    ...(set.doneAt === undefined ? {} : { done_at: set.doneAt?.toString() ?? null }),
    ...(set.words === undefined ? {} : { words: set.words }),
  };
  await db
    .insertInto('learning.steps')
    .values({
      ...mine(viewer),
      enrolment_id: step.enrolmentId,
      step_id: step.stepId,
      ...changed,
    })
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'enrolment_id', 'step_id']).doUpdateSet(changed),
    )
    .execute();
}
