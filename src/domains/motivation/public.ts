/**
 * What neighbours may ask: what somebody wants next, as far as they show it to the viewer. Told:
 * `motivation.taken` { takingId }; `motivation.laid`, `.opened`, `.taken-back` { roundId };
 * `motivation.wants-kept` { personId }.
 */
export { shownWants as wantsOf } from './store.ts';
