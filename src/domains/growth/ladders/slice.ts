import type { Slice } from '../../../platform/slice.ts';
import { operations } from './api.ts';
import { jobs } from './jobs.ts';
import { columns, record } from './record.ts';

export const ladders: Slice = {
  family: 'growth',
  name: 'ladders',
  needs: ['org'],
  operations,
  jobs,
  record,
  columns,
};
