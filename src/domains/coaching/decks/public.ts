/**
 * What neighbours may ask of decks, always through the viewer. Told to both of a pair, with meetingId
 * and pairId: `decks.drawn`, `decks.put-away`, `decks.chosen`.
 */
export { drawsIn } from './store-rooms.ts';
