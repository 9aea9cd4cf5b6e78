import type { Context } from '../../../platform/operation.ts';
import { conflict, notFound } from '../../../platform/universal/problems.ts';
import { bodyOf, type LaddersApi, reach, type Whole } from './api-common.ts';
import type { LadderChange } from './contract-shapes.ts';
import { changesOf } from './rules-changes.ts';
import { reachVersion } from './store.ts';
import { type Choice, choiceOf, deleteChoice, saveChoice } from './store-choices.ts';

/** What changed between the version somebody saw last and the one in force. */
async function unseen(ctx: Context, { inForce }: Whole, choice: Choice): Promise<LadderChange[]> {
  if (!inForce || inForce.versionId === choice.seenVersionId) return [];
  const seen = await reachVersion(ctx.db, ctx.viewer, choice.seenVersionId);
  return seen ? changesOf(await bodyOf(ctx, seen), await bodyOf(ctx, inForce)) : [];
}

const tellMe = (ctx: Context, ladderId: string): Promise<void> =>
  ctx.emit('ladders.looked', { ladderId }, [ctx.viewer.personId]);

export const choosing = {
  mine: async (ctx) => {
    const choice = await choiceOf(ctx.db, ctx.viewer);
    if (!choice) return { choice: null, changes: [], publishedAt: null };
    const whole = await reach(ctx, choice.ladderId);
    const { ladderId, trackKey } = choice;
    const { name = '', tracks = [] } = whole.inForce?.head ?? {};
    const track = tracks.find(({ key }) => key === trackKey)?.name ?? '';
    const changes = await unseen(ctx, whole, choice);
    const publishedAt = whole.inForce?.publishedAt ?? null;
    return { choice: { ladderId, name, trackKey, track }, changes, publishedAt };
  },

  look: async (ctx, { ladderId, trackKey }) => {
    if (!ladderId) {
      const before = await choiceOf(ctx.db, ctx.viewer);
      await deleteChoice(ctx.db, ctx.viewer);
      if (before) await tellMe(ctx, before.ladderId);
      return {};
    }
    const { inForce } = await reach(ctx, ladderId);
    if (!inForce) throw conflict('This ladder is not published yet.');
    if (trackKey && !inForce.head.tracks.some(({ key }) => key === trackKey)) throw notFound();
    const chosen = { ladderId, trackKey, seenVersionId: inForce.versionId };
    await saveChoice(ctx.db, ctx.viewer, chosen, ctx.now);
    await tellMe(ctx, ladderId);
    return {};
  },

  seen: async (ctx) => {
    const choice = await choiceOf(ctx.db, ctx.viewer);
    if (!choice) return {};
    const { inForce } = await reach(ctx, choice.ladderId);
    const seenVersionId = inForce?.versionId ?? choice.seenVersionId;
    await saveChoice(ctx.db, ctx.viewer, { ...choice, seenVersionId }, ctx.now);
    await tellMe(ctx, choice.ladderId);
    return {};
  },
} satisfies Partial<LaddersApi>;
