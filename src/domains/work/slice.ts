import type { Slice } from '../../platform/slice.ts';
import { operations } from './api.ts';
import { jobs } from './jobs.ts';
import { nudges } from './nudges.ts';
import { columns } from './record.ts';

export const work: Slice = {
  name: 'work',
  needs: ['org', 'meetings', 'commitments', 'motivation'],
  operations,
  jobs,
  nudges,
  columns,
};
