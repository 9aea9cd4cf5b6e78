import type { Slice } from '../../../platform/slice.ts';
import { operations } from './api.ts';
import { finds } from './finds.ts';
import { jobs } from './jobs.ts';
import { moments } from './moments.ts';
import { columns, record } from './record.ts';

export const wins: Slice = {
  family: 'recognition',
  name: 'wins',
  needs: ['org', 'meetings', 'sharing'],
  operations,
  jobs,
  moments,
  finds,
  record,
  columns,
};
