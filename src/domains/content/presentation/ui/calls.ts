import { calls } from '../../../../web/call.ts';
import type { contract } from '../contract.ts';

export const presentation = calls<typeof contract>('presentation');
