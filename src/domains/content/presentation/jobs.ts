import { every, type Job, on, within } from '../../../platform/jobs/jobs.ts';
import { compileAll, compileWhereShown } from './api-compile.ts';
import { foldBatches } from './api-figures.ts';
import { forgetBatches } from './store-figures.ts';

const recompile = (event: string): Job =>
  within(event, (ctx, { itemId = '' }) => compileWhereShown(ctx, itemId));

/** What is shown changes with the schedule and the content, at the same instant or not at all. */
export const jobs: readonly Job[] = [
  within('scheduling.changed', (ctx, { placements = '' }) =>
    compileAll(ctx, placements.split(',')),
  ),
  recompile('authoring.published'),
  recompile('authoring.withdrawn'),
  on('presentation.measured', 'presentation.fold', ({ organisationId, now, change }) =>
    change(null, ({ db }) => foldBatches(db, organisationId, now)),
  ),
  every('23 3 * * *', 'presentation.forget', ({ organisationId, now, change }) =>
    change(null, ({ db }) => forgetBatches(db, organisationId, now.subtract({ hours: 24 * 7 }))),
  ),
];
