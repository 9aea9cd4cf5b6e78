import type { Slice } from '../../platform/slice.ts';
import { operations } from './api.ts';
import { columns } from './record.ts';

export const motivation: Slice = {
  name: 'motivation',
  needs: ['org', 'meetings', 'sharing'],
  operations,
  columns,
};
