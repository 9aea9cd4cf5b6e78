import { calls } from '../../../../web/call.ts';
import type { contract } from '../contract.ts';

export const readings = calls<typeof contract>('readings');
