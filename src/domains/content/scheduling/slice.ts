import type { Slice } from '../../../platform/slice.ts';
import { columns, record } from './record.ts';

export const scheduling: Slice = {
  family: 'content',
  name: 'scheduling',
  needs: ['org', 'authoring'],
  record,
  columns,
};
