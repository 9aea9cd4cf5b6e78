import type { MomentSource } from '../../../platform/story.ts';
import { sayMoment } from './rules-record.ts';
import { reachedWithin } from './store.ts';

/** What reached one of the two from the other; on one's own page, from anybody. */
export const moments: MomentSource = async ({ db, viewer }, { personId, from, until }) => {
  const found = await reachedWithin(db, viewer, personId, { from, until });
  return found.flatMap((one) =>
    one.deliveredAt
      ? [
          {
            at: one.deliveredAt,
            kind: 'celebration',
            icon: 'mail' as const,
            text: sayMoment(one, viewer.personId),
            href: one.author.personId === viewer.personId ? '/celebrations' : '/me/celebrations',
          },
        ]
      : [],
  );
};
