import { type RawBuilder, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/ids.ts';
import type { Viewer } from '../../../platform/operation.ts';
import { nameKey } from '../../../platform/universal/text.ts';
import { type Role, roleOf } from './rules.ts';

/**
 * The folders a person works in, with the highest role that reaches each (1 author, 2 reviewer,
 * 3 publisher): the first of the two locks; `authoring.mine()` is the second.
 */
export const held = ({ organisationId, personId, role }: Viewer): RawBuilder<unknown> => sql`
  (with recursive h (folder_id, rank) as (
    select r.folder_id, authoring.rank(r.role) from authoring.roles r
    where r.organisation_id = ${organisationId} and r.person_id = ${personId}
    union
    select f.folder_id, 3 from authoring.folders f
    where f.organisation_id = ${organisationId} and f.parent_id is null
      and ${role === 'administrator'}::boolean
    union
    select f.folder_id, h.rank from h join authoring.folders f
      on f.organisation_id = ${organisationId} and f.parent_id = h.folder_id
  ) select folder_id, max(rank) as rank from h group by folder_id)`;

export type Folder = {
  folderId: string;
  parentId: string | null;
  name: string;
  secondEyes: boolean;
  wantsSecondEyes: boolean;
  role: Role;
  items: number;
};

/** A folder above that one does not see is left out, so that one's own stand at the top. */
export async function foldersOf(db: Db, viewer: Viewer): Promise<Folder[]> {
  const { rows } = await sql<Omit<Folder, 'role'> & { rank: number }>`
    with held as materialized (select * from ${held(viewer)} h)
    select f.folder_id as "folderId", f.name, f.second_eyes as "secondEyes", h.rank,
      case when f.parent_id in (select folder_id from held) then f.parent_id end as "parentId",
      authoring.wants_second_eyes(f.folder_id) as "wantsSecondEyes",
      (select count(*) from authoring.items i where i.organisation_id = f.organisation_id
        and i.folder_id = f.folder_id and i.archived_at is null) as items
    from held h join authoring.folders f
      on f.organisation_id = ${viewer.organisationId} and f.folder_id = h.folder_id
    order by f.name_key, f.folder_id`.execute(db);
  return rows.map(({ rank, ...row }) => ({ ...row, role: roleOf(rank) ?? 'author' }));
}

export async function reachFolder(
  db: Db,
  viewer: Viewer,
  folderId: string,
): Promise<Folder | undefined> {
  return (await foldersOf(db, viewer)).find((folder) => folder.folderId === folderId);
}

/** The highest role anywhere; administrators are publishers. */
export async function roleAnywhere(db: Db, viewer: Viewer): Promise<Role | null> {
  if (viewer.role === 'administrator') return 'publisher';
  const { rows } = await sql<{ rank: number | null }>`
    select max(rank) as rank from ${held(viewer)} h`.execute(db);
  return roleOf(rows[0]?.rank ?? 0);
}

export async function insertFolder(
  db: Db,
  viewer: Pick<Viewer, 'organisationId' | 'personId'>,
  made: { parentId: string | null; name: string; secondEyes: boolean },
  now: Temporal.Instant,
): Promise<string> {
  const folderId = newId();
  await db
    .insertInto('authoring.folders')
    .values({
      organisation_id: viewer.organisationId,
      folder_id: folderId,
      parent_id: made.parentId,
      name: made.name,
      name_key: nameKey(made.name),
      second_eyes: made.secondEyes,
      made_at: now.toString(),
      made_by: viewer.personId,
    })
    .execute();
  return folderId;
}

export const updateFolder = (
  db: Db,
  viewer: Viewer,
  folderId: string,
  { name, secondEyes }: { name?: string | undefined; secondEyes?: boolean | undefined },
) =>
  db
    .updateTable('authoring.folders')
    .set({
      ...(name === undefined ? {} : { name, name_key: nameKey(name) }),
      ...(secondEyes === undefined ? {} : { second_eyes: secondEyes }),
    })
    .where('organisation_id', '=', viewer.organisationId)
    .where('folder_id', '=', folderId)
    .execute();

/** The database asks once more whether this person leads both places. */
export async function moveFolder(
  db: Db,
  folderId: string,
  parentId: string | null,
): Promise<boolean> {
  const { rows } = await sql<{ moved: boolean }>`
    select authoring.move_folder(${folderId}, ${parentId}) as moved`.execute(db);
  return rows[0]?.moved === true;
}

/** What still lies in a folder: a folder with anything in it is not removed. */
export async function isFolderEmpty(db: Db, viewer: Viewer, folderId: string): Promise<boolean> {
  const { rows } = await sql<{ full: boolean }>`
    select exists (select from authoring.items where organisation_id = ${viewer.organisationId}
        and folder_id = ${folderId})
      or exists (select from authoring.folders where organisation_id = ${viewer.organisationId}
        and parent_id = ${folderId})
      or exists (select from authoring.media where organisation_id = ${viewer.organisationId}
        and folder_id = ${folderId}) as full`.execute(db);
  return rows[0]?.full === false;
}

/** The roles given at it go with it. */
export const deleteFolder = (db: Db, viewer: Viewer, folderId: string) =>
  db
    .deleteFrom('authoring.folders')
    .where('organisation_id', '=', viewer.organisationId)
    .where('folder_id', '=', folderId)
    .execute();

export type RoleHere = {
  personId: string;
  name: string;
  role: Role;
  folderId: string;
  folderName: string;
  isInherited: boolean;
};

/** Roles given at a folder and, where the viewer sees them, at those above it. */
export async function rolesAt(db: Db, viewer: Viewer, folderId: string): Promise<RoleHere[]> {
  const { rows } = await sql<RoleHere>`
    with recursive above as (
      select f.folder_id, f.parent_id, f.name from authoring.folders f
      where f.organisation_id = ${viewer.organisationId} and f.folder_id = ${folderId}
      union all
      select f.folder_id, f.parent_id, f.name from above a join authoring.folders f
        on f.organisation_id = ${viewer.organisationId} and f.folder_id = a.parent_id
      where f.folder_id in (select folder_id from ${held(viewer)} h)
    )
    select p.person_id as "personId", p.name, r.role, a.folder_id as "folderId",
      a.name as "folderName", a.folder_id <> ${folderId} as "isInherited"
    from above a
    join authoring.roles r on r.organisation_id = ${viewer.organisationId}
      and r.folder_id = a.folder_id
    join org.people p on p.organisation_id = r.organisation_id and p.person_id = r.person_id
    order by authoring.rank(r.role) desc, p.name_key, p.person_id`.execute(db);
  return rows;
}

const roleRow = (db: Db, viewer: Viewer, folderId: string, personId: string) =>
  db
    .deleteFrom('authoring.roles')
    .where('organisation_id', '=', viewer.organisationId)
    .where('folder_id', '=', folderId)
    .where('person_id', '=', personId);

export async function giveRole(
  db: Db,
  viewer: Viewer,
  given: { folderId: string; personId: string; role: Role },
  now: Temporal.Instant,
): Promise<void> {
  await roleRow(db, viewer, given.folderId, given.personId).execute();
  await db
    .insertInto('authoring.roles')
    .values({
      organisation_id: viewer.organisationId,
      folder_id: given.folderId,
      person_id: given.personId,
      role: given.role,
      given_at: now.toString(),
      given_by: viewer.personId,
    })
    .execute();
}

export async function takeRole(
  db: Db,
  viewer: Viewer,
  folderId: string,
  personId: string,
): Promise<boolean> {
  const gone = await roleRow(db, viewer, folderId, personId).executeTakeFirst();
  return gone.numDeletedRows > 0n;
}

/** Everybody who works in a folder: those whose pages a change of it rings. */
export async function staffOf(db: Db, viewer: Viewer, folderId: string): Promise<string[]> {
  const rows = await rolesAt(db, viewer, folderId);
  return [...new Set([...rows.map(({ personId }) => personId), viewer.personId])];
}
