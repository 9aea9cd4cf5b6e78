/**
 * What neighbours may ask of readings, always through the viewer. Told: `readings.asked`, `.given`,
 * `.declined`, `.let-off`, `.opened`, `.closed`, `.called-off` { roundId, personId };
 * `readings.suggested`, `.suggestion-answered` { suggestionId }; `readings.confidence-said` { pathId }.
 */
export { openedReadings } from './store-readings.ts';
