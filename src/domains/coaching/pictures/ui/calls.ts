import { calls } from '../../../../web/call.ts';
import type { contract } from '../contract.ts';

export const pictures = calls<typeof contract>('pictures');
