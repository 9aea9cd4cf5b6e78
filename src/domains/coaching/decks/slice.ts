import type { Slice } from '../../../platform/slice.ts';
import { operations } from './api.ts';
import { columns, record } from './record.ts';

export const decks: Slice = {
  family: 'coaching',
  name: 'decks',
  needs: ['org', 'meetings', 'authoring', 'presentation'],
  operations,
  record,
  columns,
};
