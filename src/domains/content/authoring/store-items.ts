import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/ids.ts';
import type { Viewer } from '../../../platform/operation.ts';
import type { AnyBody, ItemType } from './contract-types.ts';
import { type Role, roleOf } from './rules.ts';
import { plainOf, titleOf } from './rules-types.ts';
import { held } from './store.ts';

export type Person = { personId: string; name: string };

/** Words that a merge found no place for, with who wrote them. */
export type Waits = {
  id: string;
  path: string;
  stands: unknown;
  waits: unknown;
  by: Person;
  at: string;
};

export type Item = {
  itemId: string;
  folderId: string;
  type: ItemType;
  slug: string;
  tags: string[];
  defaultLocale: string;
  archivedAt: string | null;
  revision: number;
  body: AnyBody;
  waiting: Waits[];
  contributors: string[];
  updatedAt: string;
  updatedBy: Person;
  wantsSecondEyes: boolean;
  role: Role;
};

const columns = sql`i.item_id as "itemId", i.folder_id as "folderId", i.type, i.slug, i.tags,
  i.default_locale as "defaultLocale", i.archived_at as "archivedAt", d.revision, d.body, d.waiting,
  d.contributors, d.updated_at as "updatedAt",
  json_build_object('personId', p.person_id, 'name', p.name) as "updatedBy",
  authoring.wants_second_eyes(i.folder_id) as "wantsSecondEyes", h.rank`;

const ofMine = (viewer: Viewer) => sql`
  from ${held(viewer)} h
  join authoring.items i on i.organisation_id = ${viewer.organisationId} and i.folder_id = h.folder_id
  join authoring.drafts d on d.organisation_id = i.organisation_id and d.item_id = i.item_id
  join org.people p on p.organisation_id = d.organisation_id and p.person_id = d.updated_by`;

type Row = Omit<Item, 'role'> & { rank: number };
const itemOf = ({ rank, ...row }: Row): Item => ({ ...row, role: roleOf(rank) ?? 'author' });

/** An item of the folders the viewer works in, with its working copy. */
export async function reachItem(db: Db, viewer: Viewer, itemId: string): Promise<Item | undefined> {
  const { rows } = await sql<Row>`
    select ${columns} ${ofMine(viewer)} where i.item_id = ${itemId}`.execute(db);
  return rows.map(itemOf)[0];
}

export async function itemsBySlug(
  db: Db,
  viewer: Viewer,
  slugs: readonly string[],
): Promise<Map<string, Item>> {
  const { rows } = await sql<Row>`
    select ${columns} ${ofMine(viewer)} where i.slug = any (${[...slugs]})`.execute(db);
  return new Map(rows.map((row) => [row.slug, itemOf(row)]));
}

export async function itemsBelow(
  db: Db,
  viewer: Viewer,
  folderIds: readonly string[],
): Promise<Item[]> {
  const { rows } = await sql<Row>`
    select ${columns} ${ofMine(viewer)}
    where i.folder_id = any (${[...folderIds]}::uuid[]) and i.archived_at is null
    order by i.slug`.execute(db);
  return rows.map(itemOf);
}

export async function isTaken(db: Db, slug: string): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`select authoring.taken(${slug})`.execute(db);
  return rows[0]?.taken === true;
}

export async function kept(db: Db): Promise<{ items: number; mediaBytes: number }> {
  const { rows } = await sql<{ items: number; mediaBytes: number }>`
    select items, media_bytes as "mediaBytes" from authoring.kept()`.execute(db);
  return rows[0] ?? { items: 0, mediaBytes: 0 };
}

/** Page marks compare moments as people get them: to the millisecond. */
const moment = (now: Temporal.Instant): string => now.toString({ smallestUnit: 'millisecond' });

export type NewItem = {
  folderId: string;
  type: ItemType;
  slug: string;
  tags: readonly string[];
  defaultLocale: string;
  body: AnyBody;
};

export async function insertItem(
  db: Db,
  { organisationId, personId }: Viewer,
  made: NewItem,
  now: Temporal.Instant,
): Promise<string> {
  const itemId = newId();
  const at = moment(now);
  await db
    .insertInto('authoring.items')
    .values({
      organisation_id: organisationId,
      item_id: itemId,
      folder_id: made.folderId,
      type: made.type,
      slug: made.slug,
      tags: [...made.tags],
      default_locale: made.defaultLocale,
      made_at: at,
      made_by: personId,
    })
    .execute();
  await db
    .insertInto('authoring.drafts')
    .values({
      organisation_id: organisationId,
      item_id: itemId,
      revision: 1,
      title: titleOf(made.body, made.defaultLocale),
      body: JSON.stringify(made.body),
      contributors: [personId],
      plain: plainOf(made.type, made.body),
      updated_at: at,
      updated_by: personId,
    })
    .execute();
  return itemId;
}

export type Changes = {
  slug?: string | undefined;
  tags?: readonly string[] | undefined;
  defaultLocale?: string | undefined;
  folderId?: string | undefined;
};

export async function updateItem(db: Db, viewer: Viewer, itemId: string, changes: Changes) {
  const { slug, tags, defaultLocale, folderId } = changes;
  const set = {
    ...(slug === undefined ? {} : { slug }),
    ...(tags === undefined ? {} : { tags: [...tags] }),
    ...(defaultLocale === undefined ? {} : { default_locale: defaultLocale }),
    ...(folderId === undefined ? {} : { folder_id: folderId }),
  };
  if (Object.keys(set).length === 0) return;
  await db
    .updateTable('authoring.items')
    .set(set)
    .where('organisation_id', '=', viewer.organisationId)
    .where('item_id', '=', itemId)
    .execute();
}

export const setArchived = (db: Db, viewer: Viewer, itemId: string, at: string | null) =>
  db
    .updateTable('authoring.items')
    .set({ archived_at: at, archived_by: at && viewer.personId })
    .where('organisation_id', '=', viewer.organisationId)
    .where('item_id', '=', itemId)
    .execute();

/** How many earlier states of a working copy are kept, to merge with whoever began from one. */
const keptRevisions = 200;

/** The next revision of the working copy; the one before stays to be merged with. */
export async function saveDraft(
  db: Db,
  { organisationId, personId }: Viewer,
  item: Item,
  next: { body: AnyBody; waiting: readonly Waits[] },
  now: Temporal.Instant,
): Promise<number> {
  const revision = item.revision + 1;
  await db
    .insertInto('authoring.revisions')
    .values({
      organisation_id: organisationId,
      item_id: item.itemId,
      revision: item.revision,
      body: JSON.stringify(item.body),
      saved_at: item.updatedAt,
      saved_by: item.updatedBy.personId,
    })
    .execute();
  await db
    .deleteFrom('authoring.revisions')
    .where('organisation_id', '=', organisationId)
    .where('item_id', '=', item.itemId)
    .where('revision', '<', revision - keptRevisions)
    .execute();
  await db
    .updateTable('authoring.drafts')
    .set({
      revision,
      title: titleOf(next.body, item.defaultLocale),
      body: JSON.stringify(next.body),
      waiting: JSON.stringify(next.waiting),
      contributors: [...new Set([...item.contributors, personId])],
      plain: plainOf(item.type, next.body),
      updated_at: moment(now),
      updated_by: personId,
    })
    .where('organisation_id', '=', organisationId)
    .where('item_id', '=', item.itemId)
    .execute();
  return revision;
}

/** What the working copy was at a revision, where that is still kept. */
export async function bodyAt(
  db: Db,
  viewer: Viewer,
  itemId: string,
  revision: number,
): Promise<AnyBody | null> {
  const row = await db
    .selectFrom('authoring.revisions')
    .select('body')
    .where('organisation_id', '=', viewer.organisationId)
    .where('item_id', '=', itemId)
    .where('revision', '=', revision)
    .executeTakeFirst();
  return (row?.body as AnyBody | undefined) ?? null;
}

/** Who saved after a revision. */
export async function savedSince(
  db: Db,
  viewer: Viewer,
  item: Item,
  revision: number,
): Promise<Person[]> {
  const { rows } = await sql<Person>`
    select distinct p.person_id as "personId", p.name from org.people p
    where p.organisation_id = ${viewer.organisationId} and (p.person_id = ${item.updatedBy.personId}
      or p.person_id in (select r.saved_by from authoring.revisions r
        where r.organisation_id = ${viewer.organisationId} and r.item_id = ${item.itemId}
          and r.revision > ${revision}))`.execute(db);
  return rows;
}

export async function setContributors(
  db: Db,
  viewer: Viewer,
  itemId: string,
  contributors: readonly string[],
) {
  await db
    .updateTable('authoring.drafts')
    .set({ contributors: [...contributors] })
    .where('organisation_id', '=', viewer.organisationId)
    .where('item_id', '=', itemId)
    .execute();
}
