import { type Job, within } from '../../../platform/jobs/jobs.ts';
import { setUpPlacements } from './store.ts';

/** The product's own places are there from the first moment of an organisation. */
export const jobs: readonly Job[] = [
  within('org.set-up', (ctx) => setUpPlacements(ctx.db, ctx.now)),
];
