import { Temporal } from 'temporal-polyfill';

/** Where an operation's "now" comes from; tests travel by giving another. */
export type Clock = () => Temporal.Instant;

export const systemClock: Clock = () => Temporal.Now.instant();
