import type { Temporal } from 'temporal-polyfill';
import { builtOnce } from '../../platform/db/built-once.ts';
import type { Db } from '../../platform/db/database.ts';
import { dayOf } from '../../platform/universal/moments.ts';
import type { Here } from './store.ts';
import { meOf } from './store-me.ts';

type One = Here & { readonly personId: string };

/** Somebody of the organisation by name; `isHere` until they leave. */
export type Who = { readonly personId: string; readonly name: string; readonly isHere: boolean };

/** Who these are; whoever is of another organisation is missing. */
export async function whoAre(
  db: Db,
  { organisationId }: Here,
  personIds: readonly string[],
): Promise<Who[]> {
  if (personIds.length === 0) return [];
  return db
    .selectFrom('org.people')
    .where('organisation_id', '=', organisationId)
    .where('person_id', 'in', personIds)
    .select((is) => ['person_id as personId', 'name', is('left_on', 'is', null).as('isHere')])
    .$castTo<Who>()
    .execute();
}

export const whoIs = async (db: Db, here: Here, personId: string): Promise<Who | undefined> =>
  (await whoAre(db, here, [personId]))[0];

const lead = builtOnce((db, { organisationId, personId }: One) =>
  db
    .selectFrom('org.reporting_lines as l')
    .innerJoin('org.people as x', (on) =>
      on
        .onRef('x.organisation_id', '=', 'l.organisation_id')
        .onRef('x.person_id', '=', 'l.manager_id'),
    )
    .where('l.organisation_id', '=', organisationId)
    .where('l.person_id', '=', personId)
    .where('l.until_date', 'is', null)
    .select(['x.person_id as personId', 'x.name']),
);

/** Who leads somebody now; nobody when nobody does. */
export const leadOf = async (
  db: Db,
  { organisationId }: Here,
  personId: string,
): Promise<{ personId: string; name: string } | undefined> =>
  (await lead(db, { organisationId, personId }))[0];

/** The day it is for the viewer. */
export const todayOf = async (db: Db, viewer: One, now: Temporal.Instant): Promise<string> =>
  dayOf(now, (await meOf(db, viewer)).timeZone).toString();
