/**
 * What neighbours may ask of people and lines. Every question takes the viewer's organisation.
 *
 * Told to neighbours: `org.reporting-line-ended` and `org.reporting-line-began`
 * { lineId, personId, managerId }, `org.person-left`, `org.person-came-back`, `org.person-joined`,
 * `org.person-added` { personId }. An import tells each line it ends, and itself once (`org.imported`).
 */
import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../platform/db/database.ts';
import {
  type Here,
  namesOf as namesIn,
  reachOrganisation,
  reachPerson,
  reportsOf as reportsIn,
} from './store.ts';
import { chainAbove } from './store-structure.ts';

export type PersonFacts = {
  readonly personId: string;
  readonly name: string;
  readonly title: string | null;
  readonly timeZone: string;
  readonly startDate: string | null;
  readonly leftOn: string | null;
  readonly hasAccount: boolean;
  readonly managerId: string | null;
};

/** A person of the viewer's organisation, or null: not there and not yours are the same. */
export async function personOf(
  db: Db,
  viewer: Here,
  personId: string,
  now: Temporal.Instant,
): Promise<PersonFacts | null> {
  const { today } = await reachOrganisation(db, viewer, now);
  return (await reachPerson(db, viewer, personId, today)) ?? null;
}

/** The organisation's usual zone and the day it is there. */
export const hereAndNow = reachOrganisation;

export async function namesOf(
  db: Db,
  viewer: Here,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const named = await namesIn(db, viewer, [...new Set(personIds)]);
  return new Map(named.map(({ personId, name }) => [personId, name]));
}

export const reportsOf = reportsIn;

export async function currentManagerOf(
  db: Db,
  viewer: Here,
  personId: string,
): Promise<string | null> {
  const [manager] = await chainAbove(db, viewer, personId);
  return manager ?? null;
}

/** True for the direct manager only. */
export const leads = async (
  db: Db,
  viewer: Here,
  managerId: string,
  personId: string,
): Promise<boolean> => (await currentManagerOf(db, viewer, personId)) === managerId;

/** True when `managerId` is the manager's manager, at any height above that. */
export const leadsFromAfar = async (
  db: Db,
  viewer: Here,
  managerId: string,
  personId: string,
): Promise<boolean> => (await chainAbove(db, viewer, personId)).slice(1).includes(managerId);
