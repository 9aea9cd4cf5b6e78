/**
 * Where somebody is on the path of their confidence, from what they said of it themselves, and words
 * that fit. That confidence falls after a first peak and climbs again is folk wisdom: no figure here
 * claims more than that somebody said less, or more, than before.
 */

/** What its owner shows of themselves; the slice sharing keeps to whom. */
export const shownThing = 'readings.confidence';

/** From 0 to 10, as it was said: by itself, one point up or down is a mood. */
const dip = 2;
const depth = 3;

export type Place = 'unsaid' | 'begun' | 'rising' | 'steady' | 'dip' | 'bottom' | 'climbing';

/**
 * A dip: said two points less than the highest so far, and still falling. The bottom: three points
 * under it and no longer falling, or fallen to three. Climbing: two points above the lowest since.
 */
export function placeOf(values: readonly number[]): Place {
  const last = values.at(-1);
  const before = values.at(-2);
  if (last === undefined) return 'unsaid';
  if (before === undefined) return 'begun';
  const peak = Math.max(...values);
  const since = values.slice(values.lastIndexOf(peak));
  const low = Math.min(...since);
  if (peak - low < dip) return last > before ? 'rising' : 'steady';
  if (last - low >= dip) return 'climbing';
  const isDeep = peak - last >= depth && (last >= before || last <= depth);
  return isDeep ? 'bottom' : 'dip';
}

/** Whoever is here may be glad of somebody who asks. */
export const isDown = (place: Place): boolean => place === 'dip' || place === 'bottom';

type Words = { readonly title: string; readonly words: string };

/** To the person; nothing is said where nothing was. */
export const wordsOf: Readonly<Record<Exclude<Place, 'unsaid'>, Words>> = {
  begun: { title: 'A beginning', words: 'Say it again in a few weeks, and a line appears.' },
  rising: { title: 'Rising', words: 'What helped lately? More of it is a plan.' },
  steady: { title: 'Steady', words: 'It holds. A harder piece of work would show how far.' },
  dip: {
    title: 'A dip',
    words:
      'Many say that confidence falls once one sees how much there is to know. That is normal, and folk wisdom rather than science.',
  },
  bottom: {
    title: 'A low place',
    words: 'This is where help helps. Who could sit beside you for an hour?',
  },
  climbing: {
    title: 'Climbing',
    words: 'You have been lower, and came up. What you do now seems to be the thing.',
  },
};

/** The line in words: "Feature flags: 3, then 7, then 4, now 6 of 10." */
export function readingOf(name: string, values: readonly number[]): string {
  const last = values.at(-1);
  if (last === undefined) return `${name}: nothing said yet.`;
  const earlier = values.slice(0, -1);
  return earlier.length === 0
    ? `${name}: ${last} of 10.`
    : `${name}: ${earlier.join(', then ')}, now ${last} of 10.`;
}
