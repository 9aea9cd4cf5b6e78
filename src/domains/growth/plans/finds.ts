import type { FindSource } from '../../../platform/story.ts';
import { excerptOf, tsqueryOf } from '../../../platform/universal/search.ts';
import { planHref } from './rules-story.ts';
import { findWords } from './store-story.ts';

/** Words in goals, milestones and evidence: the viewer's own, and what others show them. */
export const finds: FindSource = async ({ db, viewer }, { text, personId, limit }) => {
  const query = tsqueryOf(text);
  if (!query) return [];
  const found = await findWords(db, viewer, { query, personId: personId ?? null, limit });
  return found.map(({ at, kind, said, ownerId, goalId }) => ({
    at,
    kind,
    text: excerptOf(said, text),
    href: planHref(viewer.personId, ownerId, goalId),
  }));
};
