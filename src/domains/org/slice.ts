import type { Slice } from '../../platform/slice.ts';
import { columns } from './record.ts';

export const org: Slice = { name: 'org', needs: [], columns };
