import type { Slice } from '../../../platform/slice.ts';
import { operations } from './api.ts';
import { nudges } from './nudges.ts';
import { columns, record } from './record.ts';

export const pictures: Slice = {
  family: 'coaching',
  name: 'pictures',
  needs: ['org', 'meetings', 'authoring'],
  operations,
  nudges,
  record,
  columns,
};
