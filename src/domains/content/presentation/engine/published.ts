/** What `groundswell/present` gives: README.md beside this file says how to use it. */
export { audienceOf, checkAudience } from './audience.ts';
export { nextBoundaries } from './boundaries.ts';
export { compile, compilePlacement, recompile, SourceError } from './compile.ts';
export { explain } from './explain.ts';
export { bucketOf, drawOf, hash } from './hash.ts';
export { present } from './present.ts';
export { checkRecurrence } from './recurrence.ts';
export { hmac, NOTHING_SEEN, remember, viewerStates } from './state.ts';
export { openings } from './times.ts';
export type * from './types.ts';
