import type { Slice } from '../../platform/slice.ts';
import { operations } from './api.ts';
import { jobs } from './jobs.ts';
import { columns, record } from './record.ts';

export const org: Slice = { name: 'org', needs: [], operations, jobs, record, columns };
