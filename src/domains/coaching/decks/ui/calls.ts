import { calls } from '../../../../web/call.ts';
import type { contract } from '../contract.ts';

export const decks = calls<typeof contract>('decks');
