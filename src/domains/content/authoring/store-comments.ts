import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/ids.ts';
import type { Viewer } from '../../../platform/operation.ts';
import { held } from './store.ts';
import type { Person } from './store-items.ts';

export type Comment = {
  commentId: string;
  itemId: string;
  folderId: string;
  path: string;
  text: string;
  at: string;
  by: Person;
  settledAt: string | null;
  settledBy: Person | null;
};

const select = (viewer: Viewer) => sql`
  select c.comment_id as "commentId", c.item_id as "itemId", i.folder_id as "folderId", c.path,
    c.text, c.at, json_build_object('personId', p.person_id, 'name', p.name) as by,
    c.settled_at as "settledAt", case when s.person_id is not null
      then json_build_object('personId', s.person_id, 'name', s.name) end as "settledBy"
  from ${held(viewer)} h
  join authoring.items i on i.organisation_id = ${viewer.organisationId}
    and i.folder_id = h.folder_id
  join authoring.comments c on c.organisation_id = i.organisation_id and c.item_id = i.item_id
  join org.people p on p.organisation_id = c.organisation_id and p.person_id = c.by_id
  left join org.people s on s.organisation_id = c.organisation_id and s.person_id = c.settled_by`;

export async function commentsOf(db: Db, viewer: Viewer, itemId: string): Promise<Comment[]> {
  const { rows } = await sql<Comment>`
    ${select(viewer)} where c.item_id = ${itemId} order by c.at, c.comment_id`.execute(db);
  return rows;
}

export async function reachComment(
  db: Db,
  viewer: Viewer,
  commentId: string,
): Promise<Comment | undefined> {
  const { rows } = await sql<Comment>`
    ${select(viewer)} where c.comment_id = ${commentId}`.execute(db);
  return rows[0];
}

export async function openComments(db: Db, viewer: Viewer, itemId: string): Promise<number> {
  const { rows } = await sql<{ open: number }>`
    select count(*) as open from authoring.comments where organisation_id = ${viewer.organisationId}
      and item_id = ${itemId} and settled_at is null`.execute(db);
  return rows[0]?.open ?? 0;
}

export async function insertComment(
  db: Db,
  viewer: Viewer,
  said: { itemId: string; path: string; text: string },
  now: Temporal.Instant,
): Promise<string> {
  const commentId = newId();
  await db
    .insertInto('authoring.comments')
    .values({
      organisation_id: viewer.organisationId,
      comment_id: commentId,
      item_id: said.itemId,
      path: said.path,
      text: said.text,
      at: now.toString(),
      by_id: viewer.personId,
    })
    .execute();
  return commentId;
}

export const settle = (db: Db, viewer: Viewer, commentId: string, at: string | null) =>
  db
    .updateTable('authoring.comments')
    .set({ settled_at: at, settled_by: at && viewer.personId })
    .where('organisation_id', '=', viewer.organisationId)
    .where('comment_id', '=', commentId)
    .execute();
