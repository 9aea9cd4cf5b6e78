import type { Slice } from '../../../platform/slice.ts';
import { operations } from './api.ts';
import { jobs } from './jobs.ts';
import { nudges } from './nudges.ts';
import { columns, record } from './record.ts';

export const listening: Slice = {
  family: 'coaching',
  name: 'listening',
  needs: ['org', 'meetings', 'decks'],
  operations,
  jobs,
  nudges,
  record,
  columns,
};
