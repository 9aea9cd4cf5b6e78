import { calls } from '../../../../web/call.ts';
import type { contract } from '../contract.ts';

export const wins = calls<typeof contract>('wins');
