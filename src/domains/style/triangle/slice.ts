import type { Slice } from '../../../platform/slice.ts';
import { operations } from './api.ts';
import { finds } from './finds.ts';
import { jobs } from './jobs.ts';
import { moments } from './moments.ts';
import { nudges } from './nudges.ts';
import { columns, record } from './record.ts';

export const triangle: Slice = {
  family: 'style',
  name: 'triangle',
  needs: ['org', 'meetings', 'commitments', 'wins', 'plans', 'today'],
  operations,
  jobs,
  nudges,
  moments,
  finds,
  record,
  columns,
};
