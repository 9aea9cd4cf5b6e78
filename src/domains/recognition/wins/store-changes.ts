import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/ids.ts';
import type { Viewer } from '../../../platform/operation.ts';
import type { Said } from './contract-shapes.ts';

export type NewWin = Said & { readonly personId: string; readonly ofWinId?: string };

const wordsOf = ({ title, story, impact, day, links, skills }: Said) => ({
  title,
  story,
  impact,
  day,
  links,
  skills,
});

/** Writes them down in the viewer's name; the ids in the same order. */
export async function insertWins(
  db: Db,
  { organisationId, personId }: Viewer,
  made: readonly NewWin[],
  now: Temporal.Instant,
): Promise<string[]> {
  const rows = made.map((one) => ({
    ...wordsOf(one),
    organisation_id: organisationId,
    win_id: newId(),
    person_id: one.personId,
    writer_id: personId,
    of_win_id: one.ofWinId ?? null,
    logged_at: now.toString(),
    changed_at: now.toString(),
  }));
  await db.insertInto('wins.wins').values(rows).execute();
  return rows.map(({ win_id }) => win_id);
}

export async function changeWords(
  db: Db,
  viewer: Viewer,
  winId: string,
  said: Said,
  now: Temporal.Instant,
): Promise<void> {
  await db
    .updateTable('wins.wins')
    .set({ ...wordsOf(said), changed_at: now.toString() })
    .where('organisation_id', '=', viewer.organisationId)
    .where('win_id', '=', winId)
    .execute();
}

export async function deleteWin(db: Db, viewer: Viewer, winId: string): Promise<void> {
  await db
    .deleteFrom('wins.wins')
    .where('organisation_id', '=', viewer.organisationId)
    .where('win_id', '=', winId)
    .execute();
}

export async function saveAnswer(
  db: Db,
  { organisationId, personId }: Viewer,
  winId: string,
  answer: 'kept' | 'reworded' | 'put-away',
  now: Temporal.Instant,
): Promise<void> {
  const said = { answer, at: now.toString() };
  await db
    .insertInto('wins.answers')
    .values({ organisation_id: organisationId, win_id: winId, person_id: personId, ...said })
    .onConflict((met) => met.columns(['organisation_id', 'win_id']).doUpdateSet(said))
    .execute();
}

export async function insertShare(
  db: Db,
  { organisationId, personId }: Viewer,
  { winId, pairId }: { winId: string; pairId: string },
  now: Temporal.Instant,
): Promise<void> {
  await db
    .insertInto('wins.shares')
    .values({
      organisation_id: organisationId,
      win_id: winId,
      person_id: personId,
      pair_id: pairId,
      shared_at: now.toString(),
    })
    .onConflict((met) => met.doNothing())
    .execute();
}

const sharesOf = (db: Db, { organisationId, personId }: Viewer, winId: string) =>
  db
    .deleteFrom('wins.shares')
    .where('organisation_id', '=', organisationId)
    .where('person_id', '=', personId)
    .where('win_id', '=', winId);

/** What leaves the book is no longer shown to anybody. */
export async function deleteShares(db: Db, viewer: Viewer, winId: string): Promise<void> {
  await sharesOf(db, viewer, winId).execute();
}

/** Ends what is shown in a pair whose two no longer both read it. */
export const endShares = (db: Db, pairId: string) => sql`select wins.end_in(${pairId})`.execute(db);

/** From every pair with this person: each of two may lead the other's mentoring. */
export async function deleteShare(
  db: Db,
  viewer: Viewer,
  winId: string,
  personId: string,
): Promise<void> {
  const me = viewer.personId;
  await sharesOf(db, viewer, winId)
    .where('pair_id', 'in', (pairs) =>
      pairs
        .selectFrom('meetings.pairs')
        .select('pair_id')
        .where('organisation_id', '=', viewer.organisationId)
        .where((is) =>
          is.or([
            is.and([is('manager_id', '=', me), is('engineer_id', '=', personId)]),
            is.and([is('manager_id', '=', personId), is('engineer_id', '=', me)]),
          ]),
        ),
    )
    .execute();
}
