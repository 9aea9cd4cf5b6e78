/**
 * What neighbours may ask of wins, always through the viewer.
 *
 * Told to neighbours: `wins.logged`, `.changed`, `.forgotten`, `.kept`, `.put-away`, `.shared`,
 * `.unshared` { winId, personId }, and of imports `.taken` { personId }; the person is whose win it is.
 */
export type { Win } from './contract-shapes.ts';
export { countWins, reachWin, winsOf } from './store.ts';
