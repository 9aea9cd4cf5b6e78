import type { BaseContext, Viewer } from '../../platform/operation.ts';
import { dayOf } from '../../platform/universal/moments.ts';
import { mayNot } from '../../platform/universal/problems.ts';
import { loadStarter, publishedBySlug } from '../content/authoring/public.ts';
import { audienceAs, bookAllAs, setUpPlacements } from '../content/scheduling/public.ts';
import { meOf } from '../org/public.ts';
import type { LearningApi } from './api-common.ts';
import { audiences, type Starter, starterFor } from './rules-starter.ts';

/** Loads what comes with the product and books it; what is there already stays as it is. */
export async function begin(ctx: BaseContext, viewer: Viewer) {
  await setUpPlacements(ctx.db, ctx.now);
  const files = await loadStarter(ctx, viewer);
  const { timeZone } = await meOf(ctx.db, viewer);
  const plan = starterFor(dayOf(ctx.now, timeZone));
  const items = await publishedBySlug(ctx.db, viewer, [...new Set(plan.map(({ slug }) => slug))]);
  const bySlug = new Map(items.map(({ slug, itemId }) => [slug, itemId]));
  const audienceIds = {
    managers: await audienceAs(ctx, viewer, audiences.managers),
    engineers: await audienceAs(ctx, viewer, audiences.engineers),
  };
  const bookings = plan.flatMap((one) => {
    const itemId = bySlug.get(one.slug);
    const audienceId = one.audience && audienceIds[one.audience];
    return itemId ? [bookingOf(one, itemId, audienceId)] : [];
  });
  await bookAllAs(ctx, viewer, bookings);
  const refused = files.filter(({ outcome }) => outcome === 'refused');
  return {
    items: items.length,
    bookings: bookings.length,
    refused: refused.map(({ path, sentence }) => `${path}: ${sentence ?? ''}`),
  };
}

const bookingOf = (one: Starter, itemId: string, audienceId: string | null) => ({
  placement: one.placement,
  itemId,
  plan: {
    versionId: null,
    window: { clock: 'viewer' as const, from: null, until: one.until },
    recurrence: one.repeats && { ...one.repeats, zone: 'viewer' },
    audienceId,
    priority: one.priority,
    weight: 1,
    cap: null,
    experiment: null,
  },
});

export const starter = {
  loadStarter: async (ctx) => {
    if (ctx.viewer.role !== 'administrator') {
      throw mayNot('Only an administrator loads what comes with Groundswell.');
    }
    const loaded = await begin(ctx, ctx.viewer);
    await ctx.audit('learning.starter-loaded', { personId: ctx.viewer.personId });
    return loaded;
  },
} satisfies Partial<LearningApi>;
