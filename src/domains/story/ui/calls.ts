import { calls } from '../../../web/call.ts';
import type { contract } from '../contract.ts';

export const story = calls<typeof contract>('story');
