import type { Slice } from '../../platform/slice.ts';
import { columns } from './record.ts';

export const work: Slice = {
  name: 'work',
  needs: ['org', 'meetings', 'commitments'],
  columns,
};
