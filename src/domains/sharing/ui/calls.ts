import { calls } from '../../../web/call.ts';
import type { contract } from '../contract.ts';

export const sharing = calls<typeof contract>('sharing');
