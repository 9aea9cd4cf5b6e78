/** What neighbours may ask of commitments, through the viewer: all open ones, both ways. */
export { openOnes as openCommitments } from './store.ts';
