/** What neighbours may ask of commitments, through the viewer, and that one may be made from elsewhere. */
export { makeCommitment } from './api.ts';
export { keptBetween, openOnes as openCommitments } from './store.ts';
