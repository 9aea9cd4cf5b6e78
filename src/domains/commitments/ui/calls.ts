import { calls } from '../../../web/call.ts';
import type { contract } from '../contract.ts';

export const commitments = calls<typeof contract>('commitments');
