import { calls } from '../../../web/call.ts';
import type { contract } from '../contract.ts';

export const account = calls<typeof contract>('account');

export type Security = Awaited<ReturnType<typeof account.security.read>>;
