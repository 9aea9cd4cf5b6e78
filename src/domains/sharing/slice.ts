import type { Slice } from '../../platform/slice.ts';
import { operations } from './api.ts';
import { jobs } from './jobs.ts';
import { columns } from './record.ts';

export const sharing: Slice = { name: 'sharing', needs: ['meetings'], operations, jobs, columns };
