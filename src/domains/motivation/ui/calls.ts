import { calls } from '../../../web/call.ts';
import type { contract } from '../contract.ts';

export const motivation = calls<typeof contract>('motivation');
