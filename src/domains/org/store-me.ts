import { builtOnce } from '../../platform/db/built-once.ts';
import type { Db } from '../../platform/db/database.ts';
import type { Here } from './store.ts';

type Self = Here & { readonly personId: string };

/** Who asks, on which clock and in which language they read; null where they never said. */
export type Me = {
  readonly personId: string;
  readonly name: string;
  readonly timeZone: string;
  readonly locale: string | null;
};

const self = builtOnce((db, { organisationId, personId }: Self) =>
  db
    .selectFrom('org.people')
    .where('organisation_id', '=', organisationId)
    .where('person_id', '=', personId)
    .select(['person_id as personId', 'name', 'time_zone as timeZone', 'locale']),
);

export async function meOf(db: Db, { organisationId, personId }: Self): Promise<Me> {
  const [found] = await self(db, { organisationId, personId });
  if (!found) throw new Error('Whoever asks is not here.');
  return found;
}
