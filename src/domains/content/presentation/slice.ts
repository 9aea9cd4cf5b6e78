import type { Slice } from '../../../platform/slice.ts';
import { operations } from './api.ts';
import { jobs } from './jobs.ts';
import { columns } from './record.ts';
import { openFront } from './serve.ts';

export const presentation: Slice = {
  family: 'content',
  name: 'presentation',
  needs: ['org', 'authoring', 'scheduling'],
  operations,
  jobs,
  columns,
  front: openFront,
};
