import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/ids.ts';
import type { Viewer } from '../../../platform/operation.ts';
import type { ItemType, Placement } from './contract-shapes.ts';

export type Here = Pick<Viewer, 'organisationId'>;

const placementsOf = (db: Db, { organisationId }: Here) =>
  db
    .selectFrom('scheduling.placements')
    .where('organisation_id', '=', organisationId)
    .select((eb) => [
      'name',
      'title',
      eb.ref('accepts').$castTo<ItemType[]>().as('accepts'),
      'capacity',
      'open',
      'second_eyes as secondEyes',
      'standard',
      'closed_at as closedAt',
    ]);

export const listPlacements = (db: Db, here: Here): Promise<Placement[]> =>
  placementsOf(db, here).orderBy('standard', 'desc').orderBy('name').execute();

export const reachPlacement = (db: Db, here: Here, name: string): Promise<Placement | undefined> =>
  placementsOf(db, here).where('name', '=', name).executeTakeFirst();

export type NewPlacement = Omit<Placement, 'standard' | 'closedAt'>;

export const insertPlacement = (
  db: Db,
  viewer: Viewer,
  { secondEyes, ...placement }: NewPlacement,
  now: Temporal.Instant,
) =>
  db
    .insertInto('scheduling.placements')
    .values({
      ...placement,
      organisation_id: viewer.organisationId,
      second_eyes: secondEyes,
      created_at: now.toString(),
      created_by: viewer.personId,
    })
    .execute();

export type PlacementChanges = {
  [K in keyof Omit<NewPlacement, 'name'>]?: NewPlacement[K] | undefined;
} & { closed?: boolean | undefined };

/** Sets what is given and leaves the rest. */
export const updatePlacement = (
  db: Db,
  viewer: Viewer,
  name: string,
  { title, accepts, capacity, open, secondEyes, closed }: PlacementChanges,
  now: Temporal.Instant,
) =>
  db
    .updateTable('scheduling.placements')
    .set({
      ...(title === undefined ? {} : { title }),
      ...(accepts === undefined ? {} : { accepts }),
      ...(capacity === undefined ? {} : { capacity }),
      ...(open === undefined ? {} : { open }),
      ...(secondEyes === undefined ? {} : { second_eyes: secondEyes }),
      ...(closed === undefined
        ? {}
        : {
            closed_at: closed ? now.toString() : null,
            closed_by: closed ? viewer.personId : null,
          }),
    })
    .where('organisation_id', '=', viewer.organisationId)
    .where('name', '=', name)
    .execute();

/** The organisation of the transaction gets the product's own places, where it has them not yet. */
export async function setUpPlacements(db: Db, now: Temporal.Instant): Promise<void> {
  await sql`select scheduling.set_up(platform.organisation(), ${now.toString()})`.execute(db);
}

const audiencesOf = (db: Db, { organisationId }: Here) =>
  db
    .selectFrom('scheduling.audiences as a')
    .where('a.organisation_id', '=', organisationId)
    .where('a.archived_at', 'is', null)
    .select((eb) => [
      'a.audience_id as audienceId',
      'a.name',
      'a.expression',
      'a.revision',
      eb
        .selectFrom('scheduling.plans as p')
        .innerJoin('scheduling.bookings as b', (join) =>
          join
            .onRef('b.organisation_id', '=', 'p.organisation_id')
            .onRef('b.booking_id', '=', 'p.booking_id'),
        )
        .whereRef('p.organisation_id', '=', 'a.organisation_id')
        .whereRef('p.audience_id', '=', 'a.audience_id')
        .where('b.withdrawn_at', 'is', null)
        .select((count) => count.fn.count<number>('b.booking_id').distinct().as('bookings'))
        .$asScalar()
        .$notNull()
        .as('bookings'),
    ]);

export const listAudiences = (db: Db, here: Here) =>
  audiencesOf(db, here).orderBy('a.name').execute();

export const reachAudience = (db: Db, here: Here, audienceId: string) =>
  audiencesOf(db, here).where('a.audience_id', '=', audienceId).executeTakeFirst();

export async function insertAudience(
  db: Db,
  { organisationId, personId }: Viewer,
  audience: { name: string; expression: string },
  now: Temporal.Instant,
): Promise<string> {
  const audienceId = newId();
  const at = now.toString();
  await db
    .insertInto('scheduling.audiences')
    .values({
      ...audience,
      organisation_id: organisationId,
      audience_id: audienceId,
      created_at: at,
      created_by: personId,
      changed_at: at,
      changed_by: personId,
    })
    .execute();
  return audienceId;
}

const theAudience = (db: Db, { organisationId }: Here, audienceId: string) =>
  db
    .updateTable('scheduling.audiences')
    .where('organisation_id', '=', organisationId)
    .where('audience_id', '=', audienceId);

export const updateAudience = (
  db: Db,
  viewer: Viewer,
  audienceId: string,
  audience: { name: string; expression: string; revision: number },
  now: Temporal.Instant,
) =>
  theAudience(db, viewer, audienceId)
    .set({ ...audience, changed_at: now.toString(), changed_by: viewer.personId })
    .execute();

export const putAwayAudience = (
  db: Db,
  viewer: Viewer,
  audienceId: string,
  now: Temporal.Instant,
) =>
  theAudience(db, viewer, audienceId)
    .set({ archived_at: now.toString(), archived_by: viewer.personId })
    .execute();
