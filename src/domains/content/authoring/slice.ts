import type { Slice } from '../../../platform/slice.ts';
import { columns } from './record.ts';

export const authoring: Slice = {
  family: 'content',
  name: 'authoring',
  needs: ['org'],
  columns,
};
