import type { FindSource } from '../../platform/story.ts';
import { excerptOf, tsqueryOf } from '../../platform/universal/search.ts';
import { findWants } from './store-finds.ts';

/** Words in what the viewer wants, or in what others want and show them. */
export const finds: FindSource = async ({ db, viewer }, { text, personId, limit }) => {
  const query = tsqueryOf(text);
  if (!query) return [];
  const found = await findWants(db, viewer, query, personId ?? null, limit);
  return found.map(({ personId: ownerId, keptAt, plain }) => ({
    at: keptAt,
    kind: 'what is wanted',
    text: excerptOf(plain, text),
    href: ownerId === viewer.personId ? '/motivation/wants' : `/people/${ownerId}/motivation`,
  }));
};
