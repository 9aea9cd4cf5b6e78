import type { Slice } from '../../../platform/slice.ts';
import { operations } from './api.ts';
import { jobs } from './jobs.ts';
import { nudges } from './nudges.ts';
import { columns, record } from './record.ts';

export const triangle: Slice = {
  family: 'style',
  name: 'triangle',
  needs: ['org', 'meetings', 'commitments', 'wins', 'plans', 'today'],
  operations,
  jobs,
  nudges,
  record,
  columns,
};
