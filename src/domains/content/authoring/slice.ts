import type { Slice } from '../../../platform/slice.ts';
import { operations } from './api.ts';
import { columns, record } from './record.ts';
import { fileOf } from './store-media.ts';

export const authoring: Slice = {
  family: 'content',
  name: 'authoring',
  needs: ['org'],
  operations,
  record,
  columns,
  files: fileOf,
};
