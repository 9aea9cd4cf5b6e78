import type { MomentSource } from '../../../platform/story.ts';
import { daysOf, momentOf } from './rules-story.ts';
import { betweenUs } from './store.ts';

/** Wins that both know of; on one's own page those in one's book. */
export const moments: MomentSource = async ({ db, viewer }, { personId, from, until }) => {
  const wins = await betweenUs(db, viewer, personId, daysOf(from, until));
  const eyes = { me: viewer.personId, isOwnPage: viewer.personId === personId };
  return wins
    .map((win) => momentOf(win, eyes))
    .filter(({ at }) => (!from || at >= from) && (!until || at < until));
};
