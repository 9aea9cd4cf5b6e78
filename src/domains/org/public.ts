import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../platform/db/database.ts';
import { type Here, reachOrganisation } from './store.ts';
import { everyonesFacts, factsOf, type ViewerFacts } from './store-attributes.ts';
import { everyonesKinds, type Kind } from './store-kinds.ts';

export { builtIn as builtInAttributes } from './rules-attributes.ts';
export type { ViewerFacts } from './store-attributes.ts';
export { meOf } from './store-me.ts';
export { leadOf, todayOf, whoAre, whoIs } from './store-who.ts';

/** What content may be meant for, of one person; undefined for whoever is not here. */
export async function viewerAttributes(
  db: Db,
  viewer: Here & { personId: string },
  now: Temporal.Instant,
): Promise<ViewerFacts | undefined> {
  const { today } = await reachOrganisation(db, viewer, now);
  return (await factsOf(db, viewer, today, [viewer.personId]))[0];
}

/** Small enough that reading a page never holds the loop for long. */
const pageSize = 2000;

/** The same of everybody here, a page at a time, in the order of their ids. */
export async function* everyonesAttributes(
  db: Db,
  here: Here,
  now: Temporal.Instant,
): AsyncGenerator<ViewerFacts[]> {
  const { today } = await reachOrganisation(db, here, now);
  yield* everyonesFacts(db, here, today, { size: pageSize, asks: () => true });
}

/** Everybody here as people alike in what these names stand for, each kind with how many they are. */
export async function* kindsOfEveryone(
  db: Db,
  here: Here,
  now: Temporal.Instant,
  names: ReadonlySet<string>,
): AsyncGenerator<Kind[]> {
  const { today } = await reachOrganisation(db, here, now);
  yield* everyonesKinds(db, here, today, names);
}
