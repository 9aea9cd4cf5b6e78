import { Temporal } from 'temporal-polyfill';
import { type Motivator, motivators, type Ranking } from './rules-motivators.ts';

/** What was said an hour ago and is said again is one saying, not two. Our practice. */
const sittingHours = 12;

export const isSameSitting = (before: string, now: Temporal.Instant): boolean =>
  now.since(Temporal.Instant.from(before)).total('hours') < sittingHours;

/** FNV-1a: the same letters, the same number, everywhere. */
function numberOf(letters: string): number {
  let hash = 0x811c9dc5;
  for (const letter of letters) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  }
  return hash >>> 0;
}

/** Where sorting begins: an order that suggests nothing, and stays the same until it is sorted. */
export const shuffled = (seed: string): Ranking =>
  motivators
    .map((motivator): [number, Motivator] => [numberOf(seed + motivator), motivator])
    .toSorted(([a], [b]) => a - b)
    .map(([, motivator]) => motivator);

/** The order once a motivator stands after another one; null means first. */
export function moved(ranking: Ranking, motivator: string, after: string | null): Ranking {
  const rest = ranking.filter((one) => one !== motivator);
  const at = after === null ? 0 : rest.map(String).indexOf(after) + 1;
  const [one] = ranking.filter((each) => each === motivator);
  return one ? [...rest.slice(0, at), one, ...rest.slice(at)] : ranking;
}
