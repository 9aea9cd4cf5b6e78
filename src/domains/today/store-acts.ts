import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../platform/db/database.ts';
import { newId } from '../../platform/ids.ts';
import type { Viewer } from '../../platform/operation.ts';

export async function insertAct(
  db: Db,
  { organisationId, personId }: Viewer,
  rule: string,
  now: Temporal.Instant,
): Promise<void> {
  await db
    .insertInto('today.acts')
    .values({
      organisation_id: organisationId,
      act_id: newId(),
      person_id: personId,
      rule,
      at: now.toString(),
    })
    .execute();
}

/** How often the viewer took up nudges of each rule between two moments. */
export const takenUp = (
  db: Db,
  { organisationId, personId }: Viewer,
  from: Temporal.Instant,
  until: Temporal.Instant,
): Promise<{ rule: string; count: number }[]> =>
  db
    .selectFrom('today.acts')
    .where('organisation_id', '=', organisationId)
    .where('person_id', '=', personId)
    .where('at', '>=', from.toString())
    .where('at', '<', until.toString())
    .groupBy('rule')
    .select((eb) => ['rule', eb.cast<number>(eb.fn.countAll(), 'integer').as('count')])
    .execute();
