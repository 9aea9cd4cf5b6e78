import type { OutputOf } from '../../../../platform/universal/contract.ts';
import type { contract } from '../contract.ts';
import { momentWords } from './bars.ts';

export type Release = OutputOf<(typeof contract)['operations']['releases']>['releases'][number];
export type ReleaseDetails = OutputOf<(typeof contract)['operations']['release']>;
export type Change = ReleaseDetails['list'][number];

export const releaseStates = {
  draft: { label: 'Being collected', tone: 'plain', icon: 'pencil' },
  planned: { label: 'Planned', tone: 'here', icon: 'calendar' },
  live: { label: 'Live', tone: 'done', icon: 'wave' },
  'rolled-back': { label: 'Rolled back', tone: 'attention', icon: 'again' },
} as const satisfies Record<Release['state'], object>;

export const changesWords = (count: number): string =>
  count === 0 ? 'Nothing in it yet' : count === 1 ? 'One change' : `${count} changes`;

/** "Goes live on …", "Live since …", "Live from … to …". */
export function standingWords({ state, liveFrom, liveUntil }: Release, timeZone: string): string {
  const say = (instant: string) => momentWords(Date.parse(instant), timeZone);
  const back = liveUntil ? ` Rolled back ${say(liveUntil)}.` : '';
  if (!liveFrom) return '';
  if (state === 'planned') return `Goes live ${say(liveFrom)}.${back}`;
  if (state === 'live') return `Live since ${say(liveFrom)}.${back}`;
  return state === 'rolled-back' ? `Went live ${say(liveFrom)}.${back}` : '';
}

const kinds = {
  begin: { live: 'begins to show', back: 'no longer shows' },
  end: { live: 'stops showing', back: 'shows again' },
  pin: { live: 'shows another version', back: 'shows the version before' },
} as const;

/** What going live, or back, does with one booking: "Welcome begins to show in today.top." */
export const changeWords = ({ kind, booking }: Change, direction: 'live' | 'back'): string =>
  `${booking.item.title} ${kinds[kind][direction]} in ${booking.placement}.`;
