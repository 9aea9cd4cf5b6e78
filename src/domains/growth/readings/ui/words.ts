import { dayOf, dayText } from '../../../../web/design/when.tsx';
import type { Heading, OwnRound } from '../contract-shapes.ts';

export const firstName = (name: string): string => name.split(' ')[0] ?? name;

/** The day of an instant as it is said: "Thursday 26 November". */
export const dayAt = (instant: string): string => dayText(dayOf(instant));

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });
export const listed = (words: readonly string[]): string => list.format(words);

export const skillsOf = ({ skills }: Pick<Heading, 'skills'>): string =>
  skills.length <= 3
    ? listed(skills)
    : `${skills.slice(0, 2).join(', ')} and ${skills.length - 2} more`;

/** Where a round of one's own stands. */
export function stateOf({ openedAt, mineGivenAt, asked, given }: OwnRound): string {
  if (openedAt) return `Opened on ${dayAt(openedAt)}`;
  const others =
    asked === 0
      ? 'nobody else was asked'
      : `${given} of ${asked} ${asked === 1 ? 'other' : 'others'} gave theirs`;
  return `Sealed: ${mineGivenAt ? 'you gave yours' : 'yours is to come'}, ${others}`;
}
