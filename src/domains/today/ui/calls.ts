import { calls } from '../../../web/call.ts';
import type { contract } from '../contract.ts';

export const today = calls<typeof contract>('today');
