import type { Slice } from '../../platform/slice.ts';
import { operations } from './api.ts';
import { jobs } from './jobs.ts';
import { notesHome } from './live.ts';
import { nudges } from './nudges.ts';
import { columns, record } from './record.ts';

export const meetings: Slice = {
  name: 'meetings',
  needs: ['org'],
  operations,
  jobs,
  nudges,
  record,
  columns,
  documents: notesHome,
};
