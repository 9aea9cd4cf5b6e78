import type { FindSource } from '../../../platform/story.ts';
import { excerptOf, tsqueryOf } from '../../../platform/universal/search.ts';
import { findWords } from './store.ts';

/** Words of celebrations one wrote or received. */
export const finds: FindSource = async ({ db, viewer }, { text, personId, limit }) => {
  const query = tsqueryOf(text);
  if (!query) return [];
  const found = await findWords(db, viewer, query, personId ?? null, limit);
  return found.map((one) => ({
    at: one.deliveredAt ?? one.writtenAt,
    kind: 'celebration',
    text: excerptOf(`${one.forWhat}: ${one.body}`, text),
    href: one.author.personId === viewer.personId ? '/celebrations' : '/me/celebrations',
  }));
};
