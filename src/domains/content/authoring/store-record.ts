import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import type { Viewer } from '../../../platform/operation.ts';
import type { AnyBody } from './contract-types.ts';
import { starterNote } from './rules.ts';

export type Written = {
  slug: string;
  type: string;
  defaultLocale: string;
  title: string;
  number: number | null;
  at: string;
  note: string;
  body: AnyBody;
};

/**
 * Versions this person made, and working copies they wrote last and made no version of; not what
 * came with the product in their name.
 */
export async function writtenBy(db: Db, viewer: Viewer): Promise<Written[]> {
  const { organisationId, personId } = viewer;
  const { rows } = await sql<Written>`
    select i.slug, i.type, i.default_locale as "defaultLocale", v.title, v.number, v.made_at as at,
      v.note, v.body
    from authoring.versions v
    join authoring.items i on i.organisation_id = v.organisation_id and i.item_id = v.item_id
    where v.organisation_id = ${organisationId} and v.made_by = ${personId}
      and v.note <> ${starterNote}
    union all
    select i.slug, i.type, i.default_locale, d.title, null, d.updated_at, '', d.body
    from authoring.drafts d
    join authoring.items i on i.organisation_id = d.organisation_id and i.item_id = d.item_id
    where d.organisation_id = ${organisationId} and d.updated_by = ${personId}
      and not exists (
        select from authoring.versions v
        where v.organisation_id = d.organisation_id and v.item_id = d.item_id
          and v.made_by = d.updated_by and v.body = d.body)
    order by 1, 5 nulls last`.execute(db);
  return rows;
}

export type Said = { slug: string; at: string; about: string; text: string };

/** What this person said of what others wrote: comments, and notes of reviews. */
export async function saidBy(db: Db, viewer: Viewer): Promise<Said[]> {
  const { organisationId, personId } = viewer;
  const { rows } = await sql<Said>`
    select i.slug, c.at, c.path as about, c.text from authoring.comments c
    join authoring.items i on i.organisation_id = c.organisation_id and i.item_id = c.item_id
    where c.organisation_id = ${organisationId} and c.by_id = ${personId}
    union all
    select i.slug, r.at, r.verdict, r.note from authoring.reviews r
    join authoring.items i on i.organisation_id = r.organisation_id and i.item_id = r.item_id
    where r.organisation_id = ${organisationId} and r.by_id = ${personId}
    order by 2`.execute(db);
  return rows;
}
