import type { Slice } from '../../../platform/slice.ts';
import { columns } from './record.ts';
import { openFront } from './serve.ts';

export const presentation: Slice = {
  family: 'content',
  name: 'presentation',
  needs: ['org'],
  columns,
  front: openFront,
};
