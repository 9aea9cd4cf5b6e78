import type { Slice } from '../../platform/slice.ts';

export const meetings: Slice = { name: 'meetings', needs: ['org'] };
