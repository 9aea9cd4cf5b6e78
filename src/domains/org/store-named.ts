import { sql } from 'kysely';
import type { Db } from '../../platform/db/database.ts';
import { nameKey } from '../../platform/universal/text.ts';

export const wordsOf = (q: string): string[] => nameKey(q).split(' ').filter(Boolean).slice(0, 8);

/** From so many on, a page of people by name is full before a search for all of them is through. */
const many = 200;

/** The few people with names, or an address, that begin with these words; undefined when they are many. */
export async function fewNamed(db: Db, words: readonly string[]): Promise<string[] | undefined> {
  const beginnings = words.map((word) => `'${word.replace(/['\\]/g, '\\$&')}':*`).join(' & ');
  const { rows } = await sql<{ id: string }>`
    select id from org.people_named(${beginnings}::tsquery, ${many}) as id`.execute(db);
  return rows.length < many ? rows.map(({ id }) => id) : undefined;
}
