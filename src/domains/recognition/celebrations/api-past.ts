import type { CelebrationsApi } from './api-common.ts';
import type { Celebration } from './contract-shapes.ts';
import { betweenUs, receivedBy, sentBy } from './store.ts';

/** One more than was asked for tells whether there is more. */
function pageOf(
  found: readonly Celebration[],
  limit: number,
  ends: (last: Celebration) => string | null,
) {
  const celebrations = found.slice(0, limit);
  const last = celebrations.at(-1);
  return { celebrations, next: found.length > limit && last ? ends(last) : null };
}

export const past = {
  received: async ({ db, viewer }, { before, limit }) =>
    pageOf(
      await receivedBy(db, viewer, { before, limit: limit + 1 }),
      limit,
      ({ deliveredAt }) => deliveredAt,
    ),
  sent: async ({ db, viewer }, { before, limit }) =>
    pageOf(
      await sentBy(db, viewer, { before, limit: limit + 1 }),
      limit,
      ({ writtenAt }) => writtenAt,
    ),
  between: async ({ db, viewer }, { personId, limit }) => ({
    celebrations: await betweenUs(db, viewer, personId, limit),
  }),
} satisfies Partial<CelebrationsApi>;
