import type { Slice } from '../../../platform/slice.ts';
import { operations } from './api.ts';
import { finds } from './finds.ts';
import { moments } from './moments.ts';
import { nudges } from './nudges.ts';
import { columns, record } from './record.ts';

export const plans: Slice = {
  family: 'growth',
  name: 'plans',
  needs: ['org', 'meetings', 'sharing', 'wins', 'ladders', 'readings'],
  operations,
  nudges,
  moments,
  finds,
  record,
  columns,
};
