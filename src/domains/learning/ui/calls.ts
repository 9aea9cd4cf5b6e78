import { calls } from '../../../web/call.ts';
import type { contract } from '../contract.ts';

export const learning = calls<typeof contract>('learning');
