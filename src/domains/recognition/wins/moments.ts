import type { MomentSource } from '../../../platform/story.ts';
import { daysOf, momentOf } from './rules-story.ts';
import { betweenUs } from './store.ts';

/** Wins that both know of; on one's own page those in one's book. */
export const moments: MomentSource = async ({ db, viewer }, { personId, from, until }) => {
  const wins = await betweenUs(db, viewer, personId, daysOf(from, until));
  return wins
    .map((win) => momentOf(win, viewer.personId))
    .filter(({ at }) => (!from || at >= from) && (!until || at < until));
};
