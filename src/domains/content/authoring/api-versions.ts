import type { Context } from '../../../platform/operation.ts';
import { conflict, invalid, mayNot } from '../../../platform/universal/problems.ts';
import {
  type AuthoringApi,
  addedTo,
  reach,
  reachOpen,
  reachVersionOf,
  tell,
} from './api-common.ts';
import { mayLead, mayReview, maySecond, whyNotPublish } from './rules.ts';
import { missingIn } from './rules-complete.ts';
import { mediaOf, titleOf } from './rules-types.ts';
import { type Item, saveDraft, setContributors } from './store-items.ts';
import { knownMedia } from './store-media.ts';
import {
  insertPublication,
  insertReview,
  insertVersion,
  publicationOf,
  reviewsOf,
  versionsOf,
  withdrawAll,
} from './store-versions.ts';

/** A version is whole: nothing missing, nothing waiting, and every picture one of ours. */
async function mustBeWhole(ctx: Context, item: Item, mediaIds: readonly string[]): Promise<void> {
  if (item.waiting.length > 0) {
    throw conflict('Two of you wrote the same line. Choose first; both are kept until then.');
  }
  const missing = missingIn(
    item.type,
    item.body,
    item.defaultLocale,
    await addedTo(ctx, item.type),
  );
  if (missing.length > 0) throw invalid(missing);
  const known = await knownMedia(ctx.db, ctx.viewer, mediaIds);
  if (known.length < mediaIds.length) {
    throw invalid([{ path: 'common', sentence: 'A picture in this is not here any more.' }]);
  }
}

export async function keepVersion(ctx: Context, item: Item, note: string) {
  const [latest] = await versionsOf(ctx.db, ctx.viewer, item.itemId);
  if (latest?.fromRevision === item.revision) return latest;
  const mediaIds = mediaOf(item.type, item.body);
  await mustBeWhole(ctx, item, mediaIds);
  const number = (latest?.number ?? 0) + 1;
  const title = titleOf(item.body, item.defaultLocale);
  const made = { number, note, title, mediaIds };
  const versionId = await insertVersion(ctx.db, ctx.viewer, item, made, ctx.now);
  await setContributors(ctx.db, ctx.viewer, item.itemId, []);
  await tell(ctx, 'version-made', item, { versionId });
  return { versionId, number };
}

export async function publishVersion(ctx: Context, versionId: string): Promise<void> {
  const { version, item } = await reachVersionOf(ctx, versionId);
  const reviews = await reviewsOf(ctx.db, ctx.viewer, item.itemId);
  const facts = { wantsSecondEyes: item.wantsSecondEyes, isArchived: item.archivedAt !== null };
  const made = { ...version, madeBy: version.madeBy.personId };
  const whyNot = whyNotPublish(item.role, made, reviews, facts);
  if (whyNot) throw mayLead(item.role) ? conflict(whyNot) : mayNot(whyNot);
  const current = await publicationOf(ctx.db, ctx.viewer, item.itemId);
  if (current?.versionId === versionId) throw conflict('This version is published already.');
  await insertPublication(ctx.db, ctx.viewer, version, ctx.now);
  await ctx.audit('authoring.published', { itemId: item.itemId, versionId });
  await tell(ctx, 'published', item, { versionId });
}

export const versionChanging = {
  makeVersion: async (ctx, { itemId, revision, note }) => {
    const item = await reachOpen(ctx, itemId);
    if (item.revision !== revision) {
      throw conflict('Somebody wrote on since. Look at it first, then keep it as a version.');
    }
    return keepVersion(ctx, item, note);
  },

  takeUp: async (ctx, { versionId }) => {
    const { version } = await reachVersionOf(ctx, versionId);
    const item = await reachOpen(ctx, version.itemId);
    const next = { body: version.body, waiting: item.waiting };
    const revision = await saveDraft(ctx.db, ctx.viewer, item, next, ctx.now);
    await tell(ctx, 'saved', item);
    return { revision };
  },

  askReview: async (ctx, { versionId, of, note }) => {
    const { version, item } = await reachVersionOf(ctx, versionId);
    const said = { verdict: 'asked', note, askedOf: of } as const;
    await insertReview(ctx.db, ctx.viewer, version, said, ctx.now);
    await tell(ctx, 'review-asked', item, { versionId });
    return {};
  },

  review: async (ctx, { versionId, verdict, note }) => {
    const { version, item } = await reachVersionOf(ctx, versionId);
    if (verdict !== 'taken-back' && !mayReview(item.role)) {
      throw mayNot('Approving takes the role of reviewer in this folder.');
    }
    const made = { ...version, madeBy: version.madeBy.personId };
    if (verdict === 'approved' && !maySecond(made, ctx.viewer.personId)) {
      throw mayNot('A second pair of eyes is somebody else’s: you made this version.');
    }
    const said = { verdict, note, askedOf: [] };
    await insertReview(ctx.db, ctx.viewer, version, said, ctx.now);
    if (verdict === 'approved') await ctx.audit('authoring.approved', { versionId });
    await tell(ctx, 'reviewed', item, { versionId });
    return {};
  },

  publish: async (ctx, { versionId }) => {
    await publishVersion(ctx, versionId);
    return {};
  },

  withdraw: async (ctx, { itemId }) => {
    const item = await reach(ctx, itemId);
    if (!mayLead(item.role))
      throw mayNot('Withdrawing takes the role of publisher in this folder.');
    const published = await publicationOf(ctx.db, ctx.viewer, itemId);
    if (!published) throw conflict('This is not published.');
    await withdrawAll(ctx.db, ctx.viewer, itemId, ctx.now);
    await ctx.audit('authoring.withdrawn', { itemId, versionId: published.versionId });
    await tell(ctx, 'withdrawn', item, { versionId: published.versionId });
    return {};
  },
} satisfies Partial<AuthoringApi>;
