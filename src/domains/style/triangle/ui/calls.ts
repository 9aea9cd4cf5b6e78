import { calls } from '../../../../web/call.ts';
import type { contract } from '../contract.ts';

export const triangle = calls<typeof contract>('triangle');
