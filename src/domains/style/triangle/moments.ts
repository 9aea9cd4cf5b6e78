import type { MomentSource } from '../../../platform/story.ts';
import { leanOf } from './rules-estimate.ts';
import { inPoints } from './rules-words.ts';
import { takingsOf } from './store.ts';

/** On one's own page, each look into the mirror; on anybody else's, nothing. */
export const moments: MomentSource = async ({ db, viewer }, { personId, from, until }) => {
  if (personId !== viewer.personId) return [];
  const takings = await takingsOf(db, viewer);
  return takings.flatMap(({ finishedAt: at, answers }) => {
    if (!at || (from && at < from) || (until && at >= until)) return [];
    const text = `How you saw your style: ${inPoints(leanOf(answers).sides)}.`;
    return [{ at, kind: 'my style', icon: 'me', text, href: '/style' }];
  });
};
