import { calls } from '../../../../web/call.ts';
import type { contract } from '../contract.ts';

export const listening = calls<typeof contract>('listening');
