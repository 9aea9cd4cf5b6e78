/** What neighbours may ask of the schedule, as somebody with a part in content. */
export { audienceAs } from './api-audiences.ts';
export { bookAllAs } from './api-bookings.ts';
export { placementSource } from './api-source.ts';
export { setUpPlacements } from './store.ts';
export { placementsOfItem } from './store-bookings.ts';
