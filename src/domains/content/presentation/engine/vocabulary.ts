import type { Known } from './closures.ts';

/**
 * Numbers from 1 on for the values that audiences compare an attribute with, the same in all pages: a
 * decision asks for them each time, so they are always near the processor, and a page keeps a plain
 * table by number. One that grew long is left to the pages that use it, and a new one begun.
 */
export type Vocabulary = Map<Known, number>;

const MOST_VALUES = 4096;
const MOST_NAMES = 1000;
const vocabularies = new Map<string, Vocabulary>();

export function vocabularyOf(name: string): Vocabulary {
  const known = vocabularies.get(name);
  if (known && known.size < MOST_VALUES) return known;
  if (vocabularies.size >= MOST_NAMES) vocabularies.clear();
  const begun: Vocabulary = new Map();
  vocabularies.set(name, begun);
  return begun;
}

export function numberOf(vocabulary: Vocabulary, value: Known): number {
  const known = vocabulary.get(value);
  if (known !== undefined) return known;
  vocabulary.set(value, vocabulary.size + 1);
  return vocabulary.size;
}
