import type { Slice } from '../../platform/slice.ts';
import { operations } from './api.ts';
import { jobs } from './jobs.ts';
import { columns, record } from './record.ts';

export const learning: Slice = {
  name: 'learning',
  needs: ['org', 'authoring', 'scheduling', 'presentation'],
  operations,
  jobs,
  record,
  columns,
};
