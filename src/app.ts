import { account } from './domains/account/slice.ts';
import { meetings } from './domains/meetings/slice.ts';
import { org } from './domains/org/slice.ts';
import type { Slice } from './platform/slice.ts';

/** Every slice of the product, each after those it needs. Deleting a line deletes the feature. */
export const slices: readonly Slice[] = [org, account, meetings];
