/** One question to the server's clock: when it left and when the answer came, and what it said. */
export type Ping = { readonly sent: number; readonly came: number; readonly server: number };

/** Devices drift up to 50 ppm: within this a millisecond at most (realtime.md §1.5). */
const keptMs = 20_000;
const quickest = 3;

export const keep = (pings: readonly Ping[], next: Ping): Ping[] =>
  [...pings, next].filter(({ came }) => next.came - came <= keptMs);

/**
 * What to add to this device's time to get the server's, in milliseconds: the mean of the three quickest
 * answers of the last 20 s, each taken to have been said half way.
 */
export function offsetOf(pings: readonly Ping[]): number {
  const best = [...pings].sort((a, b) => a.came - a.sent - (b.came - b.sent)).slice(0, quickest);
  const sum = best.reduce((total, { sent, came, server }) => total + server - (sent + came) / 2, 0);
  return best.length > 0 ? sum / best.length : 0;
}
