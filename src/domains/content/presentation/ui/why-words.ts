import { peopleWords } from '../../scheduling/ui/public.tsx';
import type { Reason } from '../engine/types.ts';

/** What the ids in a reason are called. */
export type Names = {
  title(bookingId: string): string;
  audience(bookingId: string): string;
  moment(instant: number): string;
};

/** What the engine found as a sentence, from the booking's side. */
export function reasonWords(reason: Reason, bookingId: string, names: Names): string {
  const { title, audience, moment } = names;
  switch (reason.because) {
    case 'won':
      return reason.place === 1 ? 'It is shown.' : `It is shown, at place ${reason.place}.`;
    case 'type-not-accepted':
      return `The placement takes no ${reason.type.replaceAll('-', ' ')}.`;
    case 'not-live-yet':
      return `It begins with the release ${reason.release}, which goes live ${moment(reason.from)}.`;
    case 'rolled-back':
      return `The release ${reason.release} that began it was rolled back ${moment(reason.at)}.`;
    case 'ended':
      return `The release ${reason.release} ended it ${moment(reason.at)}.`;
    case 'before-window':
      return `Its time begins ${moment(reason.from)}.`;
    case 'after-window':
      return `Its time ended ${moment(reason.until)}.`;
    case 'not-in-recurrence':
      return reason.next === null
        ? 'It comes again at certain times, and none of them is left.'
        : `It comes again at certain times; the next one is ${moment(reason.next)}.`;
    case 'audience':
      return audienceWords(reason, audience(bookingId));
    case 'holdout':
      return `They are held out of the experiment ${reason.experiment}, to compare with (share ${shareWords(reason.bucket)}).`;
    case 'other-arm':
      return `In the experiment ${reason.experiment} they are not in the arm ${reason.arm} (share ${shareWords(reason.bucket)}).`;
    case 'capped':
      return `They saw it ${timesWords(reason.seen)}, which is often enough; it may come again ${moment(reason.freeAt)}.`;
    case 'lower-priority':
      return `${title(reason.than)} comes first: it has the higher priority.`;
    case 'lost-draw':
      return `${title(reason.to)} has the same priority, and this viewer’s share falls to it.`;
  }
}

type Missed = Extract<Reason, { because: 'audience' }>;

function audienceWords({ term, unknown }: Missed, audience: string): string {
  const who = `It is for ${audience}`;
  if (unknown.length > 0) {
    const words = unknown.length === 1 ? 'is' : 'are';
    return `${who}, and of this viewer ${unknown.join(' and ')} ${words} not known.`;
  }
  const people = peopleWords(term);
  return people
    ? `${who}, and this viewer is not one of: ${people}.`
    : `${who}, and for this viewer this does not hold: ${term}`;
}

const timesWords = (times: number): string => (times === 1 ? 'once' : `${times} times`);

const shareWords = (bucket: number): string => `${(bucket / 100).toFixed(2)} %`;
