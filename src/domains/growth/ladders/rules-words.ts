import { diffWords } from 'diff';

/** A stretch of words that stayed, came or went; the key is its place. */
export type Stretch = {
  readonly key: string;
  readonly is: 'kept' | 'new' | 'gone';
  readonly text: string;
};

export const wordsApart = (before: string, after: string): Stretch[] =>
  diffWords(before, after).map(({ added, removed, value }, at) => ({
    key: String(at),
    is: added ? 'new' : removed ? 'gone' : 'kept',
    text: value,
  }));
