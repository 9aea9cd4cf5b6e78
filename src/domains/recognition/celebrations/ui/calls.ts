import { calls } from '../../../../web/call.ts';
import type { contract } from '../contract.ts';

export const celebrations = calls<typeof contract>('celebrations');
