import { availableParallelism, loadavg } from 'node:os';

/** Limits are for a machine that does nothing else; a busy one gets as much more as it is busy. */
export const busy = (): number => Math.max(1, (loadavg()[0] ?? 0) / availableParallelism());
