import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../platform/db/database.ts';
import { type Here, reachOrganisation } from './store.ts';
import { factsOf, type ViewerFacts } from './store-attributes.ts';

export { builtIn as builtInAttributes } from './rules-attributes.ts';
export type { ViewerFacts } from './store-attributes.ts';

/** What content may be meant for, of one person; undefined for whoever is not here. */
export async function viewerAttributes(
  db: Db,
  viewer: Here & { personId: string },
  now: Temporal.Instant,
): Promise<ViewerFacts | undefined> {
  const { today } = await reachOrganisation(db, viewer, now);
  return (await factsOf(db, viewer, today, { personIds: [viewer.personId] }))[0];
}

/** The same of everybody here, a page of at most `size` at a time, in the order of their ids. */
export async function* everyonesAttributes(
  db: Db,
  here: Here,
  now: Temporal.Instant,
  size: number,
): AsyncGenerator<ViewerFacts[]> {
  const { today } = await reachOrganisation(db, here, now);
  for (let after: string | null = null; ; ) {
    const page: ViewerFacts[] = await factsOf(db, here, today, { after, limit: size });
    if (page.length > 0) yield page;
    after = page.at(-1)?.key ?? null;
    if (page.length < size) return;
  }
}
