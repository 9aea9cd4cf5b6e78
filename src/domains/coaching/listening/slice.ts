import type { Slice } from '../../../platform/slice.ts';
import { operations } from './api.ts';
import { columns, record } from './record.ts';

export const listening: Slice = {
  family: 'coaching',
  name: 'listening',
  needs: ['org', 'meetings'],
  operations,
  record,
  columns,
};
