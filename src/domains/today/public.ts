/** What neighbours may ask of today: which nudges the viewer took up, and none of their words. */
export { takenUp } from './store-acts.ts';
