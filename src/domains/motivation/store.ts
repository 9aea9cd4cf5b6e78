import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../platform/db/database.ts';
import { newId } from '../../platform/ids.ts';
import type { Viewer } from '../../platform/operation.ts';
import type { Taking, Wanted, Wants } from './contract-shapes.ts';
import type { Motivator, Ranking } from './rules-motivators.ts';

/** Whether the owner of a row shows this thing to the viewer now: the first of the two locks. */
export const isShownTo = ({ personId }: Viewer, thing: string) => sql`exists (
  select from sharing.shown h
  join meetings.access a on a.organisation_id = h.organisation_id and a.pair_id = h.pair_id
    and a.person_id = ${personId} and a.until is null
  where h.organisation_id = t.organisation_id and h.owner_id = t.person_id and h.thing = ${thing})`;

const takingColumns = sql`t.taking_id as "takingId", t.ranking, t.taken_at as "takenAt"`;

/** The viewer's own, the oldest first. */
export async function ownTakings(db: Db, viewer: Viewer): Promise<Taking[]> {
  const { rows } = await sql<Taking>`
    select ${takingColumns} from motivation.takings t
    where t.organisation_id = ${viewer.organisationId} and t.person_id = ${viewer.personId}
    order by t.taken_at, t.taking_id`.execute(db);
  return rows;
}

/** What this person says moves them now, where they show it to the viewer. */
export async function shownTaking(
  db: Db,
  viewer: Viewer,
  personId: string,
): Promise<Taking | null> {
  const { rows } = await sql<Taking>`
    select ${takingColumns} from motivation.takings t
    where t.organisation_id = ${viewer.organisationId} and t.person_id = ${personId}
      and t.replaced_at is null
      and (t.person_id = ${viewer.personId} or ${isShownTo(viewer, 'motivation.motivators')})`.execute(
    db,
  );
  return rows[0] ?? null;
}

/** Says it in place of the newest, or, in the same sitting, corrects that one. */
export async function keepTaking(
  db: Db,
  { organisationId, personId }: Viewer,
  ranking: Ranking,
  correcting: Taking | undefined,
  now: Temporal.Instant,
): Promise<string> {
  const newest = db
    .updateTable('motivation.takings')
    .where('organisation_id', '=', organisationId)
    .where('person_id', '=', personId)
    .where('replaced_at', 'is', null);
  if (correcting) {
    await newest.set({ ranking: [...ranking], taken_at: now.toString() }).execute();
    return correcting.takingId;
  }
  await newest.set({ replaced_at: now.toString() }).execute();
  const takingId = newId();
  await db
    .insertInto('motivation.takings')
    .values({
      organisation_id: organisationId,
      taking_id: takingId,
      person_id: personId,
      ranking: [...ranking],
      taken_at: now.toString(),
    })
    .execute();
  return takingId;
}

const ofDraft = ({ organisationId, personId }: Viewer, aboutId: string) => ({
  organisation_id: organisationId,
  person_id: personId,
  about_id: aboutId,
});

export async function draftOf(
  db: Db,
  viewer: Viewer,
  aboutId: string,
): Promise<Motivator[] | null> {
  const row = await db
    .selectFrom('motivation.drafts')
    .select('ranking')
    .where((is) => is.and(ofDraft(viewer, aboutId)))
    .executeTakeFirst();
  return (row?.ranking as Motivator[] | undefined) ?? null;
}

/** Every order in the making, of oneself and about others. */
export const draftsOf = (db: Db, { organisationId, personId }: Viewer) =>
  db
    .selectFrom('motivation.drafts')
    .select(['about_id as aboutId', 'ranking', 'changed_at as changedAt'])
    .where('organisation_id', '=', organisationId)
    .where('person_id', '=', personId)
    .orderBy('changed_at')
    .execute();

export async function keepDraft(
  db: Db,
  viewer: Viewer,
  aboutId: string,
  ranking: Ranking,
  now: Temporal.Instant,
): Promise<void> {
  const row = { ranking: [...ranking], changed_at: now.toString() };
  await db
    .insertInto('motivation.drafts')
    .values({ ...ofDraft(viewer, aboutId), ...row })
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'person_id', 'about_id']).doUpdateSet(row),
    )
    .execute();
}

export async function dropDraft(db: Db, viewer: Viewer, aboutId: string): Promise<void> {
  await db
    .deleteFrom('motivation.drafts')
    .where((is) => is.and(ofDraft(viewer, aboutId)))
    .execute();
}

const wantsColumns = sql`t.more_of as "moreOf", t.less_of as "lessOf", t.to_learn as "toLearn",
  t.to_try as "toTry", t.stretch, t.great_year as "greatYear", t.promotion, t.kept_at as "keptAt"`;

/** The viewer's own, the newest first. */
export async function ownWants(db: Db, viewer: Viewer): Promise<Wants[]> {
  const { rows } = await sql<Wants>`
    select ${wantsColumns} from motivation.wants t
    where t.organisation_id = ${viewer.organisationId} and t.person_id = ${viewer.personId}
    order by t.kept_at desc, t.wants_id desc`.execute(db);
  return rows;
}

/** What each of these people wants now, where they show it to the viewer. */
export async function shownWants(
  db: Db,
  viewer: Viewer,
  personIds: readonly string[],
): Promise<Map<string, Wants>> {
  const { rows } = await sql<Wants & { personId: string }>`
    select t.person_id as "personId", ${wantsColumns} from motivation.wants t
    where t.organisation_id = ${viewer.organisationId} and t.replaced_at is null
      and t.person_id = any(${[...personIds]}::uuid[])
      and (t.person_id = ${viewer.personId} or ${isShownTo(viewer, 'motivation.wants')})`.execute(
    db,
  );
  return new Map(rows.map(({ personId, ...wants }) => [personId, wants]));
}

const columnsOf = ({ moreOf, lessOf, toLearn, toTry, stretch, greatYear, promotion }: Wanted) => ({
  more_of: moreOf,
  less_of: lessOf,
  to_learn: toLearn,
  to_try: toTry,
  stretch,
  great_year: greatYear,
  promotion,
});

/** A new version, or, in the same sitting, the newest one corrected. */
export async function keepWants(
  db: Db,
  { organisationId, personId }: Viewer,
  wanted: Wanted,
  isCorrection: boolean,
  now: Temporal.Instant,
): Promise<void> {
  const newest = db
    .updateTable('motivation.wants')
    .where('organisation_id', '=', organisationId)
    .where('person_id', '=', personId)
    .where('replaced_at', 'is', null);
  const row = { ...columnsOf(wanted), kept_at: now.toString() };
  if (isCorrection) {
    await newest.set(row).execute();
    return;
  }
  await newest.set({ replaced_at: now.toString() }).execute();
  await db
    .insertInto('motivation.wants')
    .values({ organisation_id: organisationId, wants_id: newId(), person_id: personId, ...row })
    .execute();
}
