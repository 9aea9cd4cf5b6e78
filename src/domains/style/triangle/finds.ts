import type { FindSource } from '../../../platform/story.ts';
import { excerptOf, tsqueryOf } from '../../../platform/universal/search.ts';
import { findOwnWords } from './store-finds.ts';

/** One's own words about one's style; where somebody else is sought, nothing. */
export const finds: FindSource = async ({ db, viewer }, { text, personId, limit }) => {
  const query = tsqueryOf(text);
  if (!query || (personId && personId !== viewer.personId)) return [];
  const found = await findOwnWords(db, viewer, query, limit);
  return found.map(({ at, plain }) => ({
    at,
    kind: 'my style',
    text: excerptOf(plain, text),
    href: '/style',
  }));
};
