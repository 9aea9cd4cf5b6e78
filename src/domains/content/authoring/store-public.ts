import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import type { Viewer } from '../../../platform/operation.ts';
import type { AnyBody, ItemType } from './contract-types.ts';
import { type Role, roleOf } from './rules.ts';
import { held } from './store.ts';

type Here = Pick<Viewer, 'organisationId'>;

/** What is shown: one published version, as it was made. */
export type Payload = {
  itemId: string;
  versionId: string;
  type: ItemType;
  slug: string;
  tags: string[];
  defaultLocale: string;
  body: AnyBody;
};

const payload = sql`i.item_id as "itemId", v.version_id as "versionId", i.type, i.slug, i.tags,
  i.default_locale as "defaultLocale", v.body`;

const latest = ({ organisationId }: Here) => sql`
  select distinct on (u.item_id) u.item_id, u.version_id from authoring.publications u
  where u.organisation_id = ${organisationId} and u.withdrawn_at is null`;
const newest = sql`order by u.item_id, u.published_at desc, u.publication_id desc`;

const joined = ({ organisationId }: Here) => sql`
  join authoring.items i on i.organisation_id = ${organisationId} and i.item_id = l.item_id
    and i.archived_at is null
  join authoring.versions v on v.organisation_id = i.organisation_id
    and v.version_id = l.version_id and v.item_id = i.item_id`;

type Wanted = {
  readonly itemId: string;
  /** A pinned version, or null for the latest published. */
  readonly versionId: string | null;
};

/** The published payloads of these; `wanted` says which question each answers. What is not published is left out. */
export async function publishedPayloads(
  db: Db,
  here: Here,
  wants: readonly Wanted[],
): Promise<(Payload & { wanted: string | null })[]> {
  const free = wants.filter(({ versionId }) => versionId === null).map(({ itemId }) => itemId);
  const pinned = wants.flatMap(({ versionId }) => versionId ?? []);
  const { rows } = await sql<Payload & { wanted: string | null }>`
    select ${payload}, null::uuid as wanted
    from (${latest(here)} and u.item_id = any (${free}::uuid[]) ${newest}) l ${joined(here)}
    union all
    select ${payload}, v.version_id as wanted
    from (select distinct u.item_id, u.version_id from authoring.publications u
      where u.organisation_id = ${here.organisationId} and u.withdrawn_at is null
        and u.version_id = any (${pinned}::uuid[])) l ${joined(here)}`.execute(db);
  return rows;
}

export async function publishedBySlug(
  db: Db,
  here: Here,
  slugs: readonly string[],
): Promise<Payload[]> {
  const { rows } = await sql<Payload>`
    select ${payload} from (${latest(here)} and u.item_id in (
        select i.item_id from authoring.items i where i.organisation_id = ${here.organisationId}
          and i.slug = any (${[...slugs]})) ${newest}) l ${joined(here)}
    order by i.slug`.execute(db);
  return rows;
}

/** A payload without its texts, for shelves of many. */
export type Head = Omit<Payload, 'body'> & {
  publishedAt: string;
  common: Record<string, unknown>;
  locales: Record<string, { title: string; summary: string }>;
};

/** What is published of these types, the newest first. */
export async function publishedHeads(
  db: Db,
  here: Here,
  { types, limit }: { types: readonly ItemType[]; limit: number },
): Promise<Head[]> {
  const { rows } = await sql<Head>`
    select i.item_id as "itemId", v.version_id as "versionId", i.type, i.slug, i.tags,
      i.default_locale as "defaultLocale", l.published_at as "publishedAt",
      v.body -> 'common' as common,
      (select jsonb_object_agg(w.key, jsonb_build_object('title', w.value -> 'title',
        'summary', w.value -> 'summary')) from jsonb_each(v.body -> 'locales') w) as locales
    from (select distinct on (u.item_id) u.item_id, u.version_id, u.published_at
      from authoring.publications u
      where u.organisation_id = ${here.organisationId} and u.withdrawn_at is null
      ${newest}) l ${joined(here)}
    where i.type = any (${[...types]})
    order by l.published_at desc, i.slug limit ${limit}`.execute(db);
  return rows;
}

export type ItemStanding = {
  itemId: string;
  type: ItemType;
  slug: string;
  title: string;
  folderId: string;
  role: Role | null;
  secondEyes: boolean;
  archived: boolean;
  latestVersionId: string | null;
};

/**
 * How items stand, for those who book them: of the viewer's folders, or published. A title is that of
 * the published version where the viewer does not write.
 */
export async function standings(
  db: Db,
  viewer: Viewer,
  itemIds: readonly string[],
): Promise<ItemStanding[]> {
  const { rows } = await sql<Omit<ItemStanding, 'role'> & { rank: number | null }>`
    select i.item_id as "itemId", i.type, i.slug, coalesce(d.title, v.title, '') as title,
      i.folder_id as "folderId", h.rank, authoring.wants_second_eyes(i.folder_id) as "secondEyes",
      i.archived_at is not null as archived, l.version_id as "latestVersionId"
    from authoring.items i
    left join ${held(viewer)} h on h.folder_id = i.folder_id
    left join (${latest(viewer)} and u.item_id = any (${[...itemIds]}::uuid[]) ${newest}) l
      on l.item_id = i.item_id
    left join authoring.versions v on v.organisation_id = i.organisation_id
      and v.version_id = l.version_id
    left join authoring.drafts d on d.organisation_id = i.organisation_id
      and d.item_id = i.item_id and h.rank is not null
    where i.organisation_id = ${viewer.organisationId} and i.item_id = any (${[...itemIds]}::uuid[])
      and (h.rank is not null or l.version_id is not null)`.execute(db);
  return rows.map(({ rank, ...row }) => ({ ...row, role: roleOf(rank ?? 0) }));
}

/** Of these versions, those that are published: what may be pinned. */
export async function publishedVersions(
  db: Db,
  here: Here,
  versionIds: readonly string[],
): Promise<{ itemId: string; versionId: string; number: number }[]> {
  const { rows } = await sql<{ itemId: string; versionId: string; number: number }>`
    select distinct v.item_id as "itemId", v.version_id as "versionId", v.number
    from authoring.publications u
    join authoring.versions v on v.organisation_id = u.organisation_id
      and v.version_id = u.version_id
    where u.organisation_id = ${here.organisationId} and u.withdrawn_at is null
      and u.version_id = any (${[...versionIds]}::uuid[])`.execute(db);
  return rows;
}
