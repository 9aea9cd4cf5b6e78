import type { Slice } from '../../../platform/slice.ts';
import { operations } from './api.ts';
import { nudges } from './nudges.ts';
import { columns, record } from './record.ts';

export const talk: Slice = {
  family: 'coaching',
  name: 'talk',
  needs: ['org', 'meetings'],
  operations,
  nudges,
  record,
  columns,
};
