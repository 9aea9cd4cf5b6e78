import type { MomentSource } from '../../../platform/story.ts';
import { roundsBetween } from './store.ts';

/** The rounds that were opened between the two; on one's own page, one's own. */
export const moments: MomentSource = async ({ db, viewer }, span) => {
  const rounds = await roundsBetween(db, viewer, span);
  return rounds.map(({ roundId, openedAt, askedAt, skills, person }) => {
    const whom = person.personId === viewer.personId ? 'you' : person.name;
    return {
      at: openedAt ?? askedAt,
      kind: 'readings',
      icon: 'eye' as const,
      text: `A round of readings about ${whom} was opened: ${skills.join(', ')}.`,
      href: `/readings/${roundId}`,
    };
  });
};
