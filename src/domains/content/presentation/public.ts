/** What neighbours may ask: what stands in these placements for the viewer, as `presentation.now` says. */
export { presentedTo } from './api-now.ts';
