import { type RawBuilder, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../../platform/db/database.ts';
import { rowsOf } from '../../../platform/db/rows.ts';
import { newId } from '../../../platform/ids.ts';
import type { Viewer } from '../../../platform/operation.ts';
import type { Path, Tap } from './contract-shapes.ts';

type Row = Omit<Path, 'taps'> & { readonly personId: string; readonly taps: Tap[] | null };

/** Paths with what was said on them; whoever asks has made sure that the viewer may see whose. */
async function paths(
  db: Db,
  { organisationId }: Viewer,
  where: RawBuilder<unknown>,
): Promise<(Path & { readonly personId: string })[]> {
  const found = await rowsOf(
    db,
    sql<Row>`
    select p.path_id as "pathId", p.person_id as "personId", p.name, p.begun_at as "begunAt",
      p.ended_at as "endedAt",
      (select jsonb_agg(jsonb_build_object('tapId', t.tap_id, 'value', t.value, 'word', t.word,
          'at', to_char(t.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
          order by t.at, t.tap_id)
        from readings.taps t where t.organisation_id = p.organisation_id
          and t.path_id = p.path_id) as taps
    from readings.paths p
    where p.organisation_id = ${organisationId} and ${where}
    order by p.ended_at is not null, p.begun_at, p.path_id`,
  );
  return found.map((row) => ({ ...row, taps: row.taps ?? [] }));
}

/** Ask `isShown` first: this is somebody's paths, whoever asks. */
export const pathsOf = (db: Db, viewer: Viewer, personId: string): Promise<Path[]> =>
  paths(db, viewer, sql`p.person_id = ${personId}`);

export const reachOwnPath = async (
  db: Db,
  viewer: Viewer,
  pathId: string,
): Promise<Path | undefined> =>
  (await paths(db, viewer, sql`p.path_id = ${pathId} and p.person_id = ${viewer.personId}`))[0];

export const reachTapped = async (
  db: Db,
  viewer: Viewer,
  tapId: string,
): Promise<Path | undefined> =>
  (
    await paths(
      db,
      viewer,
      sql`p.person_id = ${viewer.personId} and exists (select from readings.taps t
        where t.organisation_id = p.organisation_id and t.path_id = p.path_id
          and t.tap_id = ${tapId})`,
    )
  )[0];

export async function insertPath(
  db: Db,
  { organisationId, personId }: Viewer,
  name: string,
  now: Temporal.Instant,
): Promise<string> {
  const pathId = newId();
  await db
    .insertInto('readings.paths')
    .values({
      organisation_id: organisationId,
      path_id: pathId,
      person_id: personId,
      name,
      begun_at: now.toString(),
    })
    .execute();
  return pathId;
}

export async function insertTap(
  db: Db,
  { organisationId, personId }: Viewer,
  { pathId, value, word }: { pathId: string; value: number; word: string },
  now: Temporal.Instant,
): Promise<string> {
  const tapId = newId();
  await db
    .insertInto('readings.taps')
    .values({
      organisation_id: organisationId,
      tap_id: tapId,
      path_id: pathId,
      person_id: personId,
      value,
      word,
      at: now.toString(),
    })
    .execute();
  return tapId;
}

export async function deleteTap(db: Db, { organisationId }: Viewer, tapId: string): Promise<void> {
  await db
    .deleteFrom('readings.taps')
    .where('organisation_id', '=', organisationId)
    .where('tap_id', '=', tapId)
    .execute();
}

export async function setEnded(
  db: Db,
  { organisationId }: Viewer,
  pathId: string,
  endedAt: Temporal.Instant | null,
): Promise<void> {
  await db
    .updateTable('readings.paths')
    .set({ ended_at: endedAt?.toString() ?? null })
    .where('organisation_id', '=', organisationId)
    .where('path_id', '=', pathId)
    .execute();
}
