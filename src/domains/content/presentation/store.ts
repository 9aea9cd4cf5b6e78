import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { type Db, lookAs } from '../../../platform/db/database.ts';
import type { PlacementSource } from './engine/types.ts';

type Eyes = { organisationId: string; personId: string | null };

/** Whose eyes this transaction has. */
async function eyesOf(db: Db): Promise<Eyes> {
  const { rows } = await sql<Eyes>`
    select platform.organisation() as "organisationId", platform.person() as "personId"`.execute(
    db,
  );
  if (!rows[0]?.organisationId) throw new Error('No organisation has been entered yet.');
  return rows[0];
}

/**
 * Works with the eyes of the house, in the organisation's name and as no person: the only ones that
 * see what is kept here. Whoever calls this has asked before whether the person may.
 */
export async function asHouse<T>(db: Db, work: (organisationId: string) => Promise<T>): Promise<T> {
  const eyes = await eyesOf(db);
  await lookAs(db, { ...eyes, personId: null });
  const found = await work(eyes.organisationId);
  await lookAs(db, eyes);
  return found;
}

export const organisationOf = async (db: Db): Promise<string> => (await eyesOf(db)).organisationId;

export type Numbered = { placement: string; number: number };
export type Stored = { source: PlacementSource; open: boolean };

/** Which number of each placement stands; the house asks. */
export const numbersOf = (db: Db, organisationId: string): Promise<Numbered[]> =>
  db
    .selectFrom('presentation.sources')
    .where('organisation_id', '=', organisationId)
    .select(['placement', 'number'])
    .execute();

/** These sources whole, or all there are; the house asks. */
export async function sourcesOf(
  db: Db,
  organisationId: string,
  placements: readonly string[] | null,
): Promise<Stored[]> {
  let asked = db
    .selectFrom('presentation.sources')
    .where('organisation_id', '=', organisationId)
    .select(['source', 'open']);
  if (placements) asked = asked.where('placement', '=', sql<string>`any (${placements})`);
  return asked.$narrowType<{ source: PlacementSource }>().execute();
}

/** Puts the next number of a placement in the place of the one before; the house does. */
export async function saveSource(
  db: Db,
  organisationId: string,
  { source, open }: Stored,
  at: Temporal.Instant,
): Promise<void> {
  const row = {
    number: source.number,
    open,
    source: JSON.stringify(source),
    compiled_at: at.toString(),
  };
  await db
    .insertInto('presentation.sources')
    .values({ organisation_id: organisationId, placement: source.name, ...row })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'placement']).doUpdateSet(row))
    .execute();
}

export async function nextNumber(
  db: Db,
  organisationId: string,
  placement: string,
): Promise<number> {
  const last = await db
    .selectFrom('presentation.sources')
    .where('organisation_id', '=', organisationId)
    .where('placement', '=', placement)
    .select('number')
    .executeTakeFirst();
  return (last?.number ?? 0) + 1;
}
