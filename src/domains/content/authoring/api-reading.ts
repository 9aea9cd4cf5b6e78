import type { Context } from '../../../platform/operation.ts';
import { badRequest, notFound } from '../../../platform/universal/problems.ts';
import { excerptOf, tsqueryOf } from '../../../platform/universal/search.ts';
import { type AuthoringApi, addedTo, reach, reachFolderOf, reachVersionOf } from './api-common.ts';
import {
  mayLead,
  mayReview,
  maySecond,
  type Standing,
  standingOf,
  whyNotPublish,
} from './rules.ts';
import { compare } from './rules-compare.ts';
import { missingIn } from './rules-complete.ts';
import { type Folder, foldersOf } from './store.ts';
import { commentsOf, openComments } from './store-comments.ts';
import type { Item } from './store-items.ts';
import { type Filter, type ListRow, listItems, tagsInUse } from './store-list.ts';
import {
  publicationOf,
  type Review,
  reviewsOf,
  type Version,
  versionsOf,
  wasPublished,
} from './store-versions.ts';

/** A folder and everything below it. */
export function below(folders: readonly Folder[], folderId: string): string[] {
  const children = folders.filter(({ parentId }) => parentId === folderId);
  return [folderId, ...children.flatMap((child) => below(folders, child.folderId))];
}

/** From the top folder the viewer sees down to this one. */
export function namesOf(folders: readonly Folder[], folderId: string | null): string[] {
  const folder = folders.find((one) => one.folderId === folderId);
  return folder ? [...namesOf(folders, folder.parentId), folder.name] : [];
}

/** A place in the list: `2026-11-22T10:00:00.000Z_<item>`. */
function markOf(before: string) {
  const [, updatedAt, itemId] = /^(\d{4}-[\d:T.-]+Z)_([0-9a-f-]{36})$/.exec(before) ?? [];
  if (!updatedAt || !itemId) throw badRequest('This page mark is not one of ours.');
  return { updatedAt, itemId };
}

const standingOfRow = (row: ListRow): Standing =>
  standingOf({
    isArchived: row.archivedAt !== null,
    revision: row.revision,
    latest: row.latest,
    publishedVersionId: row.published?.versionId ?? null,
    wasPublished: row.wasPublished,
    verdicts: row.verdicts,
  });

/** Standings follow from rows and not from a column, so a page is filled by looking on. */
async function pageOf(ctx: Context, filter: Filter, wanted: Standing | undefined) {
  const found: ListRow[] = [];
  let before = filter.before;
  for (;;) {
    const rows = await listItems(ctx.db, ctx.viewer, { ...filter, before, limit: 200 });
    found.push(...rows.filter((row) => !wanted || standingOfRow(row) === wanted));
    before = rows.at(-1);
    if (rows.length < 200 || found.length > filter.limit) return found;
  }
}

const versionFacts = (version: Version) => ({ ...version, madeBy: version.madeBy.personId });

function mayOf(item: Item, versions: readonly Version[], reviews: readonly Review[], me: string) {
  const latest = versions[0] && versionFacts(versions[0]);
  const facts = { wantsSecondEyes: item.wantsSecondEyes, isArchived: item.archivedAt !== null };
  const whyNot = whyNotPublish(item.role, latest, reviews, facts);
  return {
    write: !item.archivedAt,
    review: mayReview(item.role),
    approve: mayReview(item.role) && latest !== undefined && maySecond(latest, me),
    publish: whyNot === null,
    withdraw: mayLead(item.role) && versions.some(({ isPublished }) => isPublished),
    archive: mayLead(item.role) || !versions.some(({ isPublished }) => isPublished),
    whyNotPublish: whyNot,
  };
}

async function bodyOfVersion(ctx: Context, item: Item, versionId: string) {
  const { version } = await reachVersionOf(ctx, versionId);
  if (version.itemId !== item.itemId) throw notFound();
  return version.body;
}

function listed(row: ListRow, text: string | undefined) {
  const excerpt = text ? excerptOf(row.plain, text) : null;
  return { ...row, standing: standingOfRow(row), excerpt };
}

export const reading = {
  list: async (ctx, { text, folderId, before, standing, limit, ...rest }) => {
    const query = text ? tsqueryOf(text) : undefined;
    if (query === null) return { items: [], next: null, tags: [] };
    if (folderId) await reachFolderOf(ctx, folderId);
    const folders = folderId ? await foldersOf(ctx.db, ctx.viewer) : [];
    const filter = {
      ...rest,
      query,
      archived: standing === 'archived',
      folderIds: folderId ? below(folders, folderId) : undefined,
      before: before ? markOf(before) : undefined,
      limit,
    };
    const found = await pageOf(ctx, filter, standing);
    const page = found.slice(0, limit);
    const last = page.at(-1);
    return {
      items: page.map((row) => listed(row, text)),
      next: found.length > limit && last ? `${last.updatedAt}_${last.itemId}` : null,
      tags: await tagsInUse(ctx.db, ctx.viewer),
    };
  },

  item: async (ctx, { itemId }) => {
    const { db, viewer } = ctx;
    const item = await reach(ctx, itemId);
    const versions = await versionsOf(db, viewer, itemId);
    const reviews = await reviewsOf(db, viewer, itemId);
    const published = await publicationOf(db, viewer, itemId);
    const { body, revision, updatedAt, updatedBy, waiting } = item;
    const standing = standingOf({
      isArchived: item.archivedAt !== null,
      revision,
      latest: versions[0] ? versionFacts(versions[0]) : null,
      publishedVersionId: published?.versionId ?? null,
      wasPublished: await wasPublished(db, viewer, itemId),
      verdicts: reviews,
    });
    return {
      ...item,
      standing,
      folderNames: namesOf(await foldersOf(db, viewer), item.folderId),
      draft: { body, revision, updatedAt, updatedBy, waiting },
      missing: missingIn(item.type, body, item.defaultLocale, await addedTo(ctx, item.type)),
      versions,
      published,
      reviews,
      openComments: await openComments(db, viewer, itemId),
      may: mayOf(item, versions, reviews, viewer.personId),
    };
  },

  version: async (ctx, { versionId }) => {
    const { version, item } = await reachVersionOf(ctx, versionId);
    return { ...version, type: item.type, defaultLocale: item.defaultLocale };
  },

  differences: async (ctx, { itemId, from, to }) => {
    const item = await reach(ctx, itemId);
    const before = from ? await bodyOfVersion(ctx, item, from) : null;
    const after = to ? await bodyOfVersion(ctx, item, to) : item.body;
    return { differences: compare(item.type, before, after) };
  },

  comments: async (ctx, { itemId }) => {
    await reach(ctx, itemId);
    return { comments: await commentsOf(ctx.db, ctx.viewer, itemId) };
  },
} satisfies Partial<AuthoringApi>;
