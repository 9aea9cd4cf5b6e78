import type { Slice } from '../../../platform/slice.ts';
import { operations } from './api.ts';
import { jobs } from './jobs.ts';
import { columns, record } from './record.ts';

export const scheduling: Slice = {
  family: 'content',
  name: 'scheduling',
  needs: ['org', 'authoring'],
  operations,
  jobs,
  record,
  columns,
};
