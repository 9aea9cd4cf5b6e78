import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/ids.ts';
import type { Viewer } from '../../../platform/operation.ts';
import type { AnyBody } from './contract-types.ts';
import type { Verdict } from './rules.ts';
import { held } from './store.ts';
import type { Item, Person } from './store-items.ts';

export type Version = {
  versionId: string;
  itemId: string;
  number: number;
  fromRevision: number;
  title: string;
  note: string;
  contributors: string[];
  madeAt: string;
  madeBy: Person;
  isPublished: boolean;
};

const columns = sql`v.version_id as "versionId", v.item_id as "itemId", v.number,
  v.from_revision as "fromRevision", v.title, v.note, v.contributors, v.made_at as "madeAt",
  json_build_object('personId', p.person_id, 'name', p.name) as "madeBy",
  exists (select from authoring.publications u where u.organisation_id = v.organisation_id
    and u.version_id = v.version_id and u.withdrawn_at is null) as "isPublished"`;

/** Versions of one item that was reached before, the newest first. */
export async function versionsOf(db: Db, viewer: Viewer, itemId: string): Promise<Version[]> {
  const { rows } = await sql<Version>`
    select ${columns} from authoring.versions v
    join org.people p on p.organisation_id = v.organisation_id and p.person_id = v.made_by
    where v.organisation_id = ${viewer.organisationId} and v.item_id = ${itemId}
    order by v.number desc`.execute(db);
  return rows;
}

export type WithBody = Version & { body: AnyBody };

/** A version of an item in the viewer's folders. */
export async function reachVersion(
  db: Db,
  viewer: Viewer,
  versionId: string,
): Promise<WithBody | undefined> {
  const { rows } = await sql<WithBody>`
    select ${columns}, v.body from ${held(viewer)} h
    join authoring.items i on i.organisation_id = ${viewer.organisationId}
      and i.folder_id = h.folder_id
    join authoring.versions v on v.organisation_id = i.organisation_id and v.item_id = i.item_id
    join org.people p on p.organisation_id = v.organisation_id and p.person_id = v.made_by
    where v.version_id = ${versionId}`.execute(db);
  return rows[0];
}

export async function insertVersion(
  db: Db,
  viewer: Viewer,
  item: Item,
  made: { number: number; note: string; title: string; mediaIds: readonly string[] },
  now: Temporal.Instant,
): Promise<string> {
  const versionId = newId();
  await db
    .insertInto('authoring.versions')
    .values({
      organisation_id: viewer.organisationId,
      version_id: versionId,
      item_id: item.itemId,
      number: made.number,
      from_revision: item.revision,
      title: made.title,
      body: JSON.stringify(item.body),
      note: made.note,
      contributors: item.contributors,
      made_at: now.toString(),
      made_by: viewer.personId,
    })
    .execute();
  for (const mediaId of made.mediaIds) {
    await db
      .insertInto('authoring.version_media')
      .values({ organisation_id: viewer.organisationId, version_id: versionId, media_id: mediaId })
      .execute();
  }
  return versionId;
}

export type Review = Verdict & {
  reviewId: string;
  number: number;
  note: string;
  askedOf: Person[];
  at: string;
  by: Person;
};

/** Everything said of an item's versions, the oldest first. */
export async function reviewsOf(db: Db, viewer: Viewer, itemId: string): Promise<Review[]> {
  const { rows } = await sql<Review>`
    select r.review_id as "reviewId", r.version_id as "versionId", v.number, r.verdict, r.note,
      r.at, r.by_id as "byId", json_build_object('personId', p.person_id, 'name', p.name) as by,
      coalesce((select json_agg(json_build_object('personId', a.person_id, 'name', a.name)
          order by a.name_key)
        from org.people a where a.organisation_id = r.organisation_id
          and a.person_id = any (r.asked_of)), '[]') as "askedOf"
    from authoring.reviews r
    join authoring.versions v on v.organisation_id = r.organisation_id
      and v.version_id = r.version_id
    join org.people p on p.organisation_id = r.organisation_id and p.person_id = r.by_id
    where r.organisation_id = ${viewer.organisationId} and r.item_id = ${itemId}
    order by r.at, r.review_id`.execute(db);
  return rows;
}

export async function insertReview(
  db: Db,
  viewer: Viewer,
  version: Pick<Version, 'versionId' | 'itemId'>,
  said: { verdict: Verdict['verdict']; note: string; askedOf: readonly string[] },
  now: Temporal.Instant,
): Promise<string> {
  const reviewId = newId();
  await db
    .insertInto('authoring.reviews')
    .values({
      organisation_id: viewer.organisationId,
      review_id: reviewId,
      item_id: version.itemId,
      version_id: version.versionId,
      verdict: said.verdict,
      note: said.note,
      asked_of: [...said.askedOf],
      at: now.toString(),
      by_id: viewer.personId,
    })
    .execute();
  return reviewId;
}

export type Publication = { versionId: string; number: number; at: string; by: Person };

/** The publication that counts: the last one that was not withdrawn. */
export async function publicationOf(
  db: Db,
  viewer: Viewer,
  itemId: string,
): Promise<Publication | null> {
  const { rows } = await sql<Publication>`
    select u.version_id as "versionId", v.number, u.published_at as at,
      json_build_object('personId', p.person_id, 'name', p.name) as by
    from authoring.publications u
    join authoring.versions v on v.organisation_id = u.organisation_id
      and v.version_id = u.version_id
    join org.people p on p.organisation_id = u.organisation_id and p.person_id = u.published_by
    where u.organisation_id = ${viewer.organisationId} and u.item_id = ${itemId}
      and u.withdrawn_at is null
    order by u.published_at desc, u.publication_id desc limit 1`.execute(db);
  return rows[0] ?? null;
}

export async function wasPublished(db: Db, viewer: Viewer, itemId: string): Promise<boolean> {
  const row = await db
    .selectFrom('authoring.publications')
    .select('publication_id')
    .where('organisation_id', '=', viewer.organisationId)
    .where('item_id', '=', itemId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export const insertPublication = (
  db: Db,
  viewer: Viewer,
  { itemId, versionId }: Pick<Version, 'itemId' | 'versionId'>,
  now: Temporal.Instant,
) =>
  db
    .insertInto('authoring.publications')
    .values({
      organisation_id: viewer.organisationId,
      publication_id: newId(),
      item_id: itemId,
      version_id: versionId,
      published_at: now.toString(),
      published_by: viewer.personId,
    })
    .execute();

/** All versions at once: after this none of them is shown, pinned or not. */
export const withdrawAll = (db: Db, viewer: Viewer, itemId: string, now: Temporal.Instant) =>
  db
    .updateTable('authoring.publications')
    .set({ withdrawn_at: now.toString(), withdrawn_by: viewer.personId })
    .where('organisation_id', '=', viewer.organisationId)
    .where('item_id', '=', itemId)
    .where('withdrawn_at', 'is', null)
    .execute();
