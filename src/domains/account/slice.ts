import type { Slice } from '../../platform/slice.ts';
import { operations } from './api.ts';
import { columns, record } from './record.ts';

export const account: Slice = { name: 'account', needs: [], operations, columns, record };
