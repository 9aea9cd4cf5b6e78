import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/ids.ts';
import type { Viewer } from '../../../platform/operation.ts';
import { held } from './store.ts';

export type Media = {
  mediaId: string;
  folderId: string;
  name: string;
  alt: string;
  kind: string;
  sha256: string;
  width: number;
  height: number;
  bytes: number;
  addedAt: string;
};

const columns = sql`m.media_id as "mediaId", m.folder_id as "folderId", m.name, m.alt, m.kind,
  m.sha256, m.width, m.height, m.bytes, m.added_at as "addedAt"`;

const ofMine = (viewer: Viewer) => sql`from ${held(viewer)} h join authoring.media m
  on m.organisation_id = ${viewer.organisationId} and m.folder_id = h.folder_id`;

export async function listMedia(
  db: Db,
  viewer: Viewer,
  filter: { folderIds?: readonly string[]; text?: string; before?: string; limit: number },
): Promise<Media[]> {
  const { folderIds, text, before, limit } = filter;
  const like = text ? `%${text.replace(/[\\%_]/g, '\\$&')}%` : null;
  const { rows } = await sql<Media>`
    select ${columns} ${ofMine(viewer)} where true
      ${folderIds ? sql`and m.folder_id = any (${[...folderIds]}::uuid[])` : sql``}
      ${like ? sql`and (m.name ilike ${like} or m.alt ilike ${like})` : sql``}
      ${before ? sql`and m.media_id < ${before}` : sql``}
    order by m.media_id desc limit ${limit}`.execute(db);
  return rows;
}

/** Of these pictures, those in the viewer's folders. */
export async function knownMedia(
  db: Db,
  viewer: Viewer,
  mediaIds: readonly string[],
): Promise<Media[]> {
  if (mediaIds.length === 0) return [];
  const { rows } = await sql<Media>`
    select ${columns} ${ofMine(viewer)} where m.media_id = any (${[...mediaIds]}::uuid[])`.execute(
    db,
  );
  return rows;
}

/** Pictures of the viewer's folders by the beginning of their hash, as they came or as written anew. */
export async function mediaByHash(
  db: Db,
  viewer: Viewer,
  hashes: readonly string[],
): Promise<Map<string, string>> {
  if (hashes.length === 0) return new Map();
  const { rows } = await sql<{ hash: string; mediaId: string }>`
    select one.hash, m.media_id as "mediaId" ${ofMine(viewer)}
    cross join lateral (values (left(m.sha256, 16)), (left(m.source_sha256, 16))) as one (hash)
    where one.hash = any (${[...hashes]}::text[])
    order by m.media_id desc`.execute(db);
  return new Map(rows.map(({ hash, mediaId }) => [hash, mediaId]));
}

/** The same file, uploaded to this folder before, whether as it came or as it was written anew. */
export async function mediaLike(
  db: Db,
  viewer: Viewer,
  folderId: string,
  sha256: string,
): Promise<Media | undefined> {
  const { rows } = await sql<Media>`
    select ${columns} ${ofMine(viewer)} where m.folder_id = ${folderId}
      and ${sha256} in (m.sha256, m.source_sha256)`.execute(db);
  return rows[0];
}

export type NewMedia = Omit<Media, 'mediaId' | 'addedAt' | 'bytes'> & {
  sourceSha256: string;
  data: Uint8Array;
};

export async function insertMedia(
  db: Db,
  viewer: Viewer,
  made: NewMedia,
  now: Temporal.Instant,
): Promise<Media> {
  const { data, sourceSha256, ...facts } = made;
  const mediaId = newId();
  const media = { ...facts, mediaId, bytes: data.length, addedAt: now.toString() };
  const key = { organisation_id: viewer.organisationId, media_id: mediaId };
  await db
    .insertInto('authoring.media')
    .values({
      ...key,
      folder_id: made.folderId,
      name: made.name,
      alt: made.alt,
      kind: made.kind,
      sha256: made.sha256,
      source_sha256: sourceSha256,
      width: made.width,
      height: made.height,
      bytes: data.length,
      added_at: now.toString(),
      added_by: viewer.personId,
    })
    .execute();
  await db
    .insertInto('authoring.files')
    .values({ ...key, data })
    .execute();
  return media;
}

const theOne = (viewer: Viewer, mediaId: string) => sql`
  organisation_id = ${viewer.organisationId} and media_id = ${mediaId}`;

export async function describeMedia(
  db: Db,
  viewer: Viewer,
  mediaId: string,
  { alt, name }: { alt: string; name?: string | undefined },
): Promise<void> {
  await sql`update authoring.media set alt = ${alt}, name = coalesce(${name ?? null}, name)
    where ${theOne(viewer, mediaId)}`.execute(db);
}

export async function isUsed(db: Db, viewer: Viewer, mediaId: string): Promise<boolean> {
  const { rows } = await sql<{ used: boolean }>`
    select exists (select from authoring.version_media where ${theOne(viewer, mediaId)}) as used`.execute(
    db,
  );
  return rows[0]?.used === true;
}

export async function deleteMedia(db: Db, viewer: Viewer, mediaId: string): Promise<void> {
  await sql`delete from authoring.media where ${theOne(viewer, mediaId)}`.execute(db);
}

export type Shown = { kind: string; data: Uint8Array; isPublished: boolean };

/** The bytes, for those who work in its folder, and for everybody while something published shows it. */
export async function fileOf(
  db: Db,
  viewer: Viewer | null,
  organisationId: string,
  mediaId: string,
): Promise<Shown | undefined> {
  const working = viewer
    ? sql`m.folder_id in (select folder_id from ${held(viewer)} h)`
    : sql`false`;
  const { rows } = await sql<Shown>`
    select * from (
      select m.kind, f.data, ${working} as "isMine",
        exists (select from authoring.version_media u
          join authoring.publications p on p.organisation_id = u.organisation_id
            and p.version_id = u.version_id and p.withdrawn_at is null
          where u.organisation_id = ${organisationId} and u.media_id = m.media_id) as "isPublished"
      from authoring.media m
      join authoring.files f on f.organisation_id = m.organisation_id and f.media_id = m.media_id
      where m.organisation_id = ${organisationId} and m.media_id = ${mediaId}) one
    where one."isMine" or one."isPublished"`.execute(db);
  return rows[0];
}
