import { calls } from '../../../../web/call.ts';
import type { contract } from '../contract.ts';

export const scheduling = calls<typeof contract>('scheduling');
