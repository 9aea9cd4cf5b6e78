import type { FindSource } from '../../platform/story.ts';
import { tsqueryOf } from '../../platform/universal/search.ts';
import { findWords } from './store.ts';

/** Titles of one's own work, and of those one leads. */
export const finds: FindSource = async ({ db, viewer }, { text, personId = null, limit }) => {
  const query = tsqueryOf(text);
  if (!query) return [];
  const found = await findWords(db, viewer, query, { personId, limit });
  return found.map(({ title, fromOn, personId: whose }) => ({
    at: `${fromOn}T00:00:00Z`,
    kind: 'work',
    text: title,
    href: `/people/${whose}/work`,
  }));
};
