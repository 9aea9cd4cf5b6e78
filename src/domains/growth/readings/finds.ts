import type { FindSource } from '../../../platform/story.ts';
import { excerptOf, tsqueryOf } from '../../../platform/universal/search.ts';
import { findWords } from './store-readings.ts';

/** Examples: those one gave, and those that were opened to one. */
export const finds: FindSource = async ({ db, viewer }, { text, personId, limit }) => {
  const query = tsqueryOf(text);
  if (!query) return [];
  const found = await findWords(db, viewer, { query, personId, limit });
  return found.map(({ roundId, openedAt, changedAt, skillName, example }) => ({
    at: openedAt ?? changedAt,
    kind: `example, ${skillName}`,
    text: excerptOf(example, text),
    href: `/readings/${roundId}`,
  }));
};
