import type { RawBuilder } from 'kysely';
import type { Db } from './database.ts';

/** What a statement written by hand answers. */
export async function rowsOf<Row>(db: Db, query: RawBuilder<Row>): Promise<Row[]> {
  return (await query.execute(db)).rows;
}
