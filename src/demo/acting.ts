import type { Contract, OutputOf, SentOf } from '../platform/universal/contract.ts';

/** One of the two of the demo, doing what they would do on a page. */
export type Act = <C extends Contract, K extends keyof C['operations'] & string>(
  contract: C,
  operation: K,
  input: SentOf<C['operations'][K]>,
) => Promise<OutputOf<C['operations'][K]>>;
