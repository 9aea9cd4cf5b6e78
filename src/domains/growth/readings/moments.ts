import type { MomentSource } from '../../../platform/story.ts';
import { roundsBetween } from './store.ts';

/** The rounds that were opened between the two; on one's own page, one's own. */
export const moments: MomentSource = async ({ db, viewer }, { personId, from, until }) => {
  const rounds = await roundsBetween(db, viewer, personId);
  return rounds.flatMap(({ roundId, openedAt, skills, person }) => {
    if (!openedAt || (from && openedAt < from) || (until && openedAt >= until)) return [];
    const whom = person.personId === viewer.personId ? 'you' : person.name;
    return {
      at: openedAt,
      kind: 'readings',
      icon: 'eye' as const,
      text: `A round of readings about ${whom} was opened: ${skills.join(', ')}.`,
      href: `/readings/${roundId}`,
    };
  });
};
