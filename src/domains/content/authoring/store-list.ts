import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import type { Viewer } from '../../../platform/operation.ts';
import type { ItemType } from './contract-types.ts';
import type { Facts, Verdict } from './rules.ts';
import { held } from './store.ts';
import type { Person } from './store-items.ts';

export type Filter = {
  /** As `to_tsquery` wants it. */
  query?: string | undefined;
  folderIds?: readonly string[] | undefined;
  type?: ItemType | undefined;
  tag?: string | undefined;
  without?: string | undefined;
  archived: boolean;
  before?: { updatedAt: string; itemId: string } | undefined;
  limit: number;
};

export type ListRow = {
  itemId: string;
  folderId: string;
  type: ItemType;
  slug: string;
  tags: string[];
  title: string;
  summary: string;
  locales: string[];
  defaultLocale: string;
  plain: string;
  updatedAt: string;
  updatedBy: Person;
  archivedAt: string | null;
  revision: number;
  latest: Facts['latest'];
  published: { versionId: string; number: number; at: string } | null;
  wasPublished: boolean;
  verdicts: Verdict[];
};

function chosen({ query, folderIds, type, tag, without, archived, before }: Filter) {
  return sql`
  (i.archived_at is not null) = ${archived}
    ${query ? sql`and d.words @@ to_tsquery('simple', ${query})` : sql``}
    ${folderIds ? sql`and i.folder_id = any (${[...folderIds]}::uuid[])` : sql``}
    ${type ? sql`and i.type = ${type}` : sql``}
    ${tag ? sql`and ${tag} = any (i.tags)` : sql``}
    ${without ? sql`and not jsonb_exists(d.body -> 'locales', ${without})` : sql``}
    ${
      before
        ? sql`and (d.updated_at, d.item_id)
            < (${before.updatedAt}::timestamptz, ${before.itemId}::uuid)`
        : sql``
    }`;
}

/** Items of the viewer's folders, the newest change first, with what their standing follows from. */
export async function listItems(db: Db, viewer: Viewer, filter: Filter): Promise<ListRow[]> {
  const { organisationId } = viewer;
  const { query, limit } = filter;
  const { rows } = await sql<ListRow>`
    select i.item_id as "itemId", i.folder_id as "folderId", i.type, i.slug, i.tags, d.title,
      coalesce(d.body #>> array['locales', i.default_locale, 'summary'], '') as summary,
      array(select jsonb_object_keys(d.body -> 'locales') order by 1) as locales,
      i.default_locale as "defaultLocale", i.archived_at as "archivedAt", d.revision,
      case when ${query ?? null}::text is null then '' else d.plain end as plain,
      d.updated_at as "updatedAt",
      json_build_object('personId', p.person_id, 'name', p.name) as "updatedBy",
      (select json_build_object('versionId', v.version_id, 'madeBy', v.made_by,
          'contributors', v.contributors, 'fromRevision', v.from_revision)
        from authoring.versions v where v.organisation_id = ${organisationId}
          and v.item_id = i.item_id order by v.number desc limit 1) as latest,
      (select json_build_object('versionId', v.version_id, 'number', v.number, 'at',
          to_char(u.published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
        from authoring.publications u
        join authoring.versions v on v.organisation_id = u.organisation_id
          and v.version_id = u.version_id
        where u.organisation_id = ${organisationId} and u.item_id = i.item_id
          and u.withdrawn_at is null
        order by u.published_at desc, u.publication_id desc limit 1) as published,
      exists (select from authoring.publications u where u.organisation_id = ${organisationId}
        and u.item_id = i.item_id) as "wasPublished",
      coalesce((select json_agg(json_build_object('versionId', r.version_id, 'verdict', r.verdict,
          'byId', r.by_id) order by r.at, r.review_id)
        from authoring.reviews r where r.organisation_id = ${organisationId}
          and r.item_id = i.item_id), '[]') as verdicts
    from ${held(viewer)} h
    join authoring.items i on i.organisation_id = ${organisationId} and i.folder_id = h.folder_id
    join authoring.drafts d on d.organisation_id = i.organisation_id and d.item_id = i.item_id
    join org.people p on p.organisation_id = d.organisation_id and p.person_id = d.updated_by
    where ${chosen(filter)}
    order by d.updated_at desc, d.item_id desc
    limit ${limit}`.execute(db);
  return rows;
}

export async function tagsInUse(db: Db, viewer: Viewer): Promise<string[]> {
  const { rows } = await sql<{ tag: string }>`
    select distinct unnest(i.tags) as tag from ${held(viewer)} h
    join authoring.items i on i.organisation_id = ${viewer.organisationId}
      and i.folder_id = h.folder_id and i.archived_at is null
    order by 1 limit 500`.execute(db);
  return rows.map(({ tag }) => tag);
}
