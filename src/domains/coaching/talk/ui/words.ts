import type { OutputOf } from '../../../../platform/universal/contract.ts';
import type { contract } from '../contract.ts';
import type { Kind, Named } from '../engine/classify.ts';

type Label = Named['label'];

/** What a turn did, in a word, and what it looks like in the ribbon. */
export const kindWords: Readonly<Record<Label, string>> = {
  'open question': 'Open question',
  'closed question': 'Closed question',
  reflection: 'Reflection',
  input: 'Input',
  other: 'Other',
  unsure: 'Not sure',
};

export const kindHints: Readonly<Record<Kind, string>> = {
  'open question': 'leaves the answer to them',
  'closed question': 'can be answered with a word',
  reflection: 'says back what you heard',
  input: 'advice, information, what you would do',
  other: 'greetings, agreeing, arranging',
};

export const kindFills: Readonly<Record<Label, string>> = {
  'open question': 'fill-sea',
  'closed question': 'fill-sea/45',
  reflection: 'fill-kelp',
  input: 'fill-amber',
  other: 'fill-line-strong',
  unsure: 'fill-line-strong/50',
};

export const firstName = (name: string): string => name.split(' ')[0] ?? name;

/** The meeting as one of its two sees it. */
export type TalkMeeting = OutputOf<(typeof contract)['operations']['meeting']>;
