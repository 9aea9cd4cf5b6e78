import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../platform/db/database.ts';
import { newId } from '../../platform/ids.ts';
import type { Folded, Opening, Stored } from '../../platform/live/documents/home.ts';
import type { Viewer } from '../../platform/operation.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The notes this person may write in now: of their open pairs, shared or their own. */
function writableNote(db: Db, viewer: Viewer, noteId: string) {
  return db
    .selectFrom('meetings.notes as n')
    .innerJoin('meetings.access as a', (join) =>
      join
        .onRef('a.organisation_id', '=', 'n.organisation_id')
        .onRef('a.pair_id', '=', 'n.pair_id')
        .on('a.person_id', '=', viewer.personId)
        .on('a.until', 'is', null),
    )
    .where('n.organisation_id', '=', viewer.organisationId)
    .where('n.note_id', '=', uuid.test(noteId) ? noteId : null)
    .where((eb) => eb.or([eb('n.owner_id', 'is', null), eb('n.owner_id', '=', viewer.personId)]));
}

export async function reachNote(db: Db, viewer: Viewer, noteId: string): Promise<Opening | null> {
  const found = await writableNote(db, viewer, noteId)
    .innerJoin('org.people as p', (join) =>
      join
        .onRef('p.organisation_id', '=', 'n.organisation_id')
        .on('p.person_id', '=', viewer.personId),
    )
    .select('p.name as label')
    .executeTakeFirst();
  return found ? { readOnly: false, label: found.label } : null;
}

/** In one statement: between two, a compaction could move updates from the second into the first. */
export async function loadNote(db: Db, viewer: Viewer, noteId: string): Promise<Stored> {
  const journal = journalOf(db, viewer, noteId).select(sql<Buffer[]>`array_agg(update)`.as('all'));
  const note = await writableNote(db, viewer, noteId)
    .select(['n.state', journal.as('updates')])
    .executeTakeFirst();
  return { state: note?.state ?? null, updates: note?.updates ?? [] };
}

/** False when the note is not this person's to write in (any more). */
export async function appendToNote(
  db: Db,
  viewer: Viewer,
  noteId: string,
  update: Uint8Array,
  now: Temporal.Instant,
): Promise<boolean> {
  const row = writableNote(db, viewer, noteId).select([
    'n.organisation_id',
    'n.note_id',
    sql.val(newId()).as('update_id'),
    sql.val(viewer.personId).as('person_id'),
    sql.val(Buffer.from(update)).as('update'),
    sql.val(now.toString()).as('at'),
  ]);
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('meetings.note_updates')
    .columns(['organisation_id', 'note_id', 'update_id', 'person_id', 'update', 'at'])
    .expression(row)
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** Whatever other processes wrote meanwhile is read here too, so nothing but what was read is removed. */
export async function compactNote(
  db: Db,
  viewer: Viewer,
  noteId: string,
  fold: (stored: Stored) => Folded,
  now: Temporal.Instant,
): Promise<void> {
  const note = await writableNote(db, viewer, noteId)
    .select('n.state')
    .forUpdate('n')
    .executeTakeFirst();
  if (!note) return;
  const rows = await journalOf(db, viewer, noteId)
    .select(['update_id', 'update'])
    .orderBy('update_id')
    .execute();
  if (rows.length === 0) return;
  const { state, text } = fold({ state: note.state, updates: rows.map(({ update }) => update) });
  await db
    .updateTable('meetings.notes')
    .set({ state: Buffer.from(state), text, updated_at: now.toString() })
    .where('organisation_id', '=', viewer.organisationId)
    .where('note_id', '=', noteId)
    .execute();
  const read = rows.map((row) => row.update_id);
  await db
    .deleteFrom('meetings.note_updates')
    .where('organisation_id', '=', viewer.organisationId)
    .where('note_id', '=', noteId)
    .where('update_id', '=', sql<string>`any(${read}::uuid[])`)
    .execute();
}

function journalOf(db: Db, viewer: Viewer, noteId: string) {
  return db
    .selectFrom('meetings.note_updates')
    .where('organisation_id', '=', viewer.organisationId)
    .where('note_id', '=', noteId);
}

/** Notes whose journal nobody has touched since, with whoever wrote there last. */
export async function journalsLeft(
  db: Db,
  organisationId: string,
  before: Temporal.Instant,
): Promise<{ noteId: string; personId: string }[]> {
  const { rows } = await sql<{ noteId: string; personId: string }>`
    select distinct on (note_id) note_id as "noteId", person_id as "personId"
    from meetings.note_updates where organisation_id = ${organisationId}
      and note_id not in (select note_id from meetings.note_updates
        where organisation_id = ${organisationId} and at > ${before.toString()})
    order by note_id, at desc`.execute(db);
  return rows;
}
