import { calls } from '../../../../web/call.ts';
import type { contract } from '../contract.ts';

export const talk = calls<typeof contract>('talk');
