import { calls } from '../../../web/call.ts';
import type { contract } from '../contract.ts';

export const meetings = calls<typeof contract>('meetings');
