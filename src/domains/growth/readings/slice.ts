import type { Slice } from '../../../platform/slice.ts';
import { operations } from './api.ts';
import { finds } from './finds.ts';
import { moments } from './moments.ts';
import { nudges } from './nudges.ts';
import { columns, record } from './record.ts';

export const readings: Slice = {
  family: 'growth',
  name: 'readings',
  needs: ['org', 'meetings', 'sharing', 'ladders'],
  operations,
  nudges,
  record,
  moments,
  finds,
  columns,
};
