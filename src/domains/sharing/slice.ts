import type { Slice } from '../../platform/slice.ts';
import { operations } from './api.ts';
import { columns } from './record.ts';

export const sharing: Slice = { name: 'sharing', needs: ['meetings'], operations, columns };
