import { calls } from '../../../../web/call.ts';
import type { contract } from '../contract.ts';

export const ladders = calls<typeof contract>('ladders');
