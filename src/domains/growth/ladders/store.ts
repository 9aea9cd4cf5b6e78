import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/ids.ts';
import type { Viewer } from '../../../platform/operation.ts';
import type { Body, Skill } from './contract-shapes.ts';

export type Head = Omit<Body, 'skills'>;

export type Ladder = {
  readonly ladderId: string;
  readonly archivedAt: string | null;
  readonly mayKeep: boolean;
};

export type Version = {
  readonly versionId: string;
  readonly ladderId: string;
  /** Null: the draft. */
  readonly number: number | null;
  readonly revision: number;
  readonly head: Head;
  readonly note: string;
  readonly publishedAt: string | null;
  readonly publishedBy: string | null;
};

const isKeeper = ({ organisationId, personId, role }: Viewer) =>
  role === 'administrator'
    ? sql<boolean>`true`
    : sql<boolean>`exists (select from ladders.keepers k where k.organisation_id = ${organisationId}
        and k.ladder_id = l.ladder_id and k.person_id = ${personId})`;

/** Ladders of the organisation: published ones, and drafts the viewer keeps. The first lock. */
const readable = (db: Db, viewer: Viewer) =>
  db
    .selectFrom('ladders.ladders as l')
    .where('l.organisation_id', '=', viewer.organisationId)
    .where((eb) =>
      eb.or([
        isKeeper(viewer),
        eb.exists(
          eb
            .selectFrom('ladders.versions as v')
            .whereRef('v.organisation_id', '=', 'l.organisation_id')
            .whereRef('v.ladder_id', '=', 'l.ladder_id')
            .where('v.number', 'is not', null)
            .select('v.version_id'),
        ),
      ]),
    )
    .select(['l.ladder_id as ladderId', 'l.archived_at as archivedAt'])
    .select(isKeeper(viewer).as('mayKeep'));

export const allLadders = (db: Db, viewer: Viewer): Promise<Ladder[]> =>
  readable(db, viewer).orderBy('l.ladder_id').execute();

export const reachLadder = (
  db: Db,
  viewer: Viewer,
  ladderId: string,
): Promise<Ladder | undefined> =>
  readable(db, viewer).where('l.ladder_id', '=', ladderId).executeTakeFirst();

/** Versions the viewer may read, the latest first, a draft before all: of one ladder, or of every one. */
export function versionsFor(db: Db, viewer: Viewer, ladderId?: string): Promise<Version[]> {
  const all = versions(db, viewer).orderBy(sql`v.number desc nulls first`);
  return (ladderId ? all.where('v.ladder_id', '=', ladderId) : all).execute();
}

export const reachVersion = (
  db: Db,
  viewer: Viewer,
  versionId: string,
): Promise<Version | undefined> =>
  versions(db, viewer).where('v.version_id', '=', versionId).executeTakeFirst();

const versions = (db: Db, viewer: Viewer) =>
  db
    .selectFrom('ladders.versions as v')
    .innerJoin('ladders.ladders as l', (join) =>
      join
        .onRef('l.organisation_id', '=', 'v.organisation_id')
        .onRef('l.ladder_id', '=', 'v.ladder_id'),
    )
    .leftJoin('org.people as p', (join) =>
      join
        .onRef('p.organisation_id', '=', 'v.organisation_id')
        .onRef('p.person_id', '=', 'v.published_by'),
    )
    .where('v.organisation_id', '=', viewer.organisationId)
    .where((eb) => eb.or([eb('v.number', 'is not', null), isKeeper(viewer)]))
    .select(['v.version_id as versionId', 'v.ladder_id as ladderId', 'v.number', 'v.revision'])
    .select(['v.head', 'v.note', 'v.published_at as publishedAt', 'p.name as publishedBy'])
    .$narrowType<{ head: Head }>();

/** Skills of a version that was reached before, in their order. */
export async function skillsIn(db: Db, viewer: Viewer, versionId: string): Promise<Skill[]> {
  const rows = await db
    .selectFrom('ladders.skills')
    .where('organisation_id', '=', viewer.organisationId)
    .where('version_id', '=', versionId)
    .orderBy('position')
    .select('skill')
    .$narrowType<{ skill: Skill }>()
    .execute();
  return rows.map(({ skill }) => skill);
}

/** How many skills each of these versions has. */
export async function skillCounts(
  db: Db,
  viewer: Viewer,
  versionIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('ladders.skills')
    .where('organisation_id', '=', viewer.organisationId)
    .where('version_id', '=', sql<string>`any (${versionIds})`)
    .groupBy('version_id')
    .select(['version_id as versionId', sql<number>`count(*)`.as('count')])
    .execute();
  return new Map(rows.map(({ versionId, count }) => [versionId, count]));
}

export const keepersOf = (db: Db, viewer: Viewer, ladderId: string) =>
  db
    .selectFrom('ladders.keepers as k')
    .innerJoin('org.people as p', (join) =>
      join
        .onRef('p.organisation_id', '=', 'k.organisation_id')
        .onRef('p.person_id', '=', 'k.person_id'),
    )
    .where('k.organisation_id', '=', viewer.organisationId)
    .where('k.ladder_id', '=', ladderId)
    .orderBy('p.name')
    .select(['p.person_id as personId', 'p.name'])
    .execute();

export async function insertLadder(db: Db, viewer: Viewer, now: Temporal.Instant): Promise<string> {
  const ladderId = newId();
  await db
    .insertInto('ladders.ladders')
    .values({
      organisation_id: viewer.organisationId,
      ladder_id: ladderId,
      made_by: viewer.personId,
      made_at: now.toString(),
    })
    .execute();
  return ladderId;
}

export async function archiveLadder(
  db: Db,
  viewer: Viewer,
  ladderId: string,
  now: Temporal.Instant | null,
): Promise<void> {
  await db
    .updateTable('ladders.ladders')
    .where('organisation_id', '=', viewer.organisationId)
    .where('ladder_id', '=', ladderId)
    .set({ archived_at: now?.toString() ?? null, archived_by: now && viewer.personId })
    .execute();
}

export async function insertKeeper(
  db: Db,
  viewer: Viewer,
  one: { ladderId: string; personId: string },
  now: Temporal.Instant,
): Promise<void> {
  await db
    .insertInto('ladders.keepers')
    .values({
      organisation_id: viewer.organisationId,
      ladder_id: one.ladderId,
      person_id: one.personId,
      named_by: viewer.personId,
      named_at: now.toString(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function deleteKeeper(
  db: Db,
  viewer: Viewer,
  one: { ladderId: string; personId: string },
): Promise<void> {
  await db
    .deleteFrom('ladders.keepers')
    .where('organisation_id', '=', viewer.organisationId)
    .where('ladder_id', '=', one.ladderId)
    .where('person_id', '=', one.personId)
    .execute();
}
