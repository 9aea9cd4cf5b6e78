import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../../platform/db/database.ts';
import { matched } from './api-count.ts';

/** What neighbours may ask of the schedule, as somebody with a part in content. */
export { audienceAs } from './api-audiences.ts';
export { bookAllAs } from './api-bookings.ts';
export { placementSource } from './api-source.ts';
export { listPlacements as placementsOf, setUpPlacements } from './store.ts';
export { placementsOfItem } from './store-bookings.ts';

/** How many people an audience is, now; null is everybody. */
export const audienceSize = async (
  db: Db,
  organisationId: string,
  expression: string | null,
  now: Temporal.Instant,
): Promise<number> => (await matched({ db, viewer: { organisationId }, now }, expression, 0)).count;
