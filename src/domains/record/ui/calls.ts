import { calls } from '../../../web/call.ts';
import type { contract } from '../contract.ts';

export const record = calls<typeof contract>('record');
