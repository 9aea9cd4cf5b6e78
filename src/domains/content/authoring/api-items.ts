import type { Context } from '../../../platform/operation.ts';
import { conflict, mayNot } from '../../../platform/universal/problems.ts';
import { meOf } from '../../org/public.ts';
import {
  type Added,
  type AuthoringApi,
  addedTo,
  mustBeFree,
  reach,
  reachFolderOf,
  reachOpen,
  tell,
} from './api-common.ts';
import type { AnyBody } from './contract-types.ts';
import { mayLead, quota, slugFrom } from './rules.ts';
import { isSame, mustFit, shaped } from './rules-body.ts';
import { type Merged, merge } from './rules-merge.ts';
import { cleanBody } from './rules-text.ts';
import {
  bodyAt,
  type Item,
  insertItem,
  isTaken,
  kept,
  saveDraft,
  savedSince,
  setArchived,
  updateItem,
  type Waits,
} from './store-items.ts';
import { publicationOf, withdrawAll } from './store-versions.ts';

/** The title as an address; where it is taken, with the first number that is free. */
async function freeSlug(ctx: Context, title: string): Promise<string> {
  const slug = slugFrom(title);
  for (let number = 1; ; number += 1) {
    const tried = number === 1 ? slug : `${slug}-${number}`;
    if (!(await isTaken(ctx.db, tried))) return tried;
  }
}

export async function mustHaveRoom(ctx: Context, more = 1): Promise<void> {
  const { items } = await kept(ctx.db);
  if (items + more > quota.items) {
    throw conflict(`Your organisation keeps ${items} items here already, and no more fit.`);
  }
}

const nothing: AnyBody = { common: {}, locales: {} };

/** What somebody else saved since this revision, and this, as one. */
async function mergedWith(
  ctx: Context,
  item: Item,
  mine: { revision: number; body: AnyBody },
  added: Added,
): Promise<Merged> {
  const base = await bodyAt(ctx.db, ctx.viewer, item.itemId, mine.revision);
  const sides = { base: shaped(item.type, base ?? nothing), mine: mine.body, theirs: item.body };
  const merged = merge(item.type, sides, added);
  return { ...merged, body: shaped(item.type, merged.body) };
}

/** Words without a place wait beside the working copy, under the name of who wrote them. */
async function waitingOf(ctx: Context, item: Item, { waiting }: Merged): Promise<Waits[]> {
  const { personId, name } = await meOf(ctx.db, ctx.viewer);
  const by = { personId, name };
  const at = ctx.now.toString({ smallestUnit: 'millisecond' });
  return waiting.map((one, place) => ({ ...one, id: `${item.revision + 1}-${place}`, by, at }));
}

export const itemChanging = {
  make: async (ctx, { folderId, type, title, slug, locale, tags = [] }) => {
    await reachFolderOf(ctx, folderId);
    await mustHaveRoom(ctx);
    if (slug) await mustBeFree(ctx, slug);
    const named = slug ?? (await freeSlug(ctx, title));
    const body = shaped(type, { common: {}, locales: { [locale]: { title } } });
    const made = { folderId, type, slug: named, tags, defaultLocale: locale, body };
    const itemId = await insertItem(ctx.db, ctx.viewer, made, ctx.now);
    await tell(ctx, 'made', { itemId, folderId });
    return { itemId, slug: named };
  },

  save: async (ctx, { itemId, revision, body, settled }) => {
    const item = await reachOpen(ctx, itemId);
    if (revision > item.revision) throw conflict('There is no such revision yet. Please reload.');
    const added = await addedTo(ctx, item.type);
    const whole = shaped(item.type, body);
    mustFit(item.type, whole, added);
    const { body: mine, cleaned } = cleanBody(item.type, whole, item.body, added);
    const isLatest = revision === item.revision;
    const merged = isLatest ? null : await mergedWith(ctx, item, { revision, body: mine }, added);
    const left = item.waiting.filter(({ id }) => !settled.includes(id));
    const waits = merged ? await waitingOf(ctx, item, merged) : [];
    const next = { body: merged?.body ?? shaped(item.type, mine), waiting: [...left, ...waits] };
    const isNew =
      !isSame(item.type, next.body, item.body) || next.waiting.length !== item.waiting.length;
    const by = merged ? await savedSince(ctx.db, ctx.viewer, item, revision) : [];
    const now = isNew ? await saveDraft(ctx.db, ctx.viewer, item, next, ctx.now) : item.revision;
    if (isNew) await tell(ctx, 'saved', item);
    const { theirs = [], both = [] } = merged ?? {};
    const told = merged && { by, theirs: [...theirs], both: [...both], waiting: waits };
    return { revision: now, body: next.body, cleaned, merged: told };
  },

  describe: async (ctx, { itemId, ...changes }) => {
    const item = await reachOpen(ctx, itemId);
    const { slug, folderId } = changes;
    const target = folderId ? await reachFolderOf(ctx, folderId) : null;
    if (slug && slug !== item.slug) await mustBeFree(ctx, slug);
    const published = await publicationOf(ctx.db, ctx.viewer, itemId);
    if (published && !(mayLead(item.role) && (!target || mayLead(target.role)))) {
      throw mayNot('This is published: its address, tags and folder are changed by a publisher.');
    }
    await updateItem(ctx.db, ctx.viewer, itemId, changes);
    await tell(ctx, 'described', { ...item, folderId: folderId ?? item.folderId });
    if (published) {
      await ctx.audit('authoring.described', { itemId });
      await tell(ctx, 'published', item, { versionId: published.versionId });
    }
    return {};
  },

  archive: async (ctx, { itemId }) => {
    const item = await reachOpen(ctx, itemId);
    const published = await publicationOf(ctx.db, ctx.viewer, itemId);
    if (published && !mayLead(item.role)) {
      throw mayNot('This is published: a publisher puts it aside.');
    }
    if (published) await withdrawAll(ctx.db, ctx.viewer, itemId, ctx.now);
    await setArchived(ctx.db, ctx.viewer, itemId, ctx.now.toString());
    await ctx.audit('authoring.archived', { itemId });
    await tell(ctx, 'archived', item);
    if (published) await tell(ctx, 'withdrawn', item);
    return {};
  },

  unarchive: async (ctx, { itemId }) => {
    const item = await reach(ctx, itemId);
    if (!item.archivedAt) throw conflict('This is not in the archive.');
    await setArchived(ctx.db, ctx.viewer, itemId, null);
    await tell(ctx, 'unarchived', item);
    return {};
  },
} satisfies Partial<AuthoringApi>;
