import { account } from '../domains/account/ui/routes.tsx';
import type { WebSlice } from './shell/slice.ts';

/** Every slice with screens. Their order is the order of their actions in the palette. */
export const slices: readonly WebSlice[] = [account];
