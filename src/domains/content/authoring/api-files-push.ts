import type { Context } from '../../../platform/operation.ts';
import { Problem } from '../../../platform/universal/problems.ts';
import { nameKey } from '../../../platform/universal/text.ts';
import { type Added, addedTo, tell } from './api-common.ts';
import type { Pushed, Refuse } from './api-files.ts';
import { type Hashes, pictureFinder } from './api-files-pictures.ts';
import { type FindPicture, mainOf, placesOf, type ReadFile, Refusal } from './api-files-read.ts';
import { mustHaveRoom } from './api-items.ts';
import { keepVersion, publishVersion } from './api-versions.ts';
import type { AnyBody, ItemType } from './contract-types.ts';
import { mayLead, quota } from './rules.ts';
import { isSame, mustFit, shaped } from './rules-body.ts';
import { cleanBody } from './rules-text.ts';
import { bodyOf, idsOf } from './rules-types.ts';
import { type Folder, foldersOf, insertFolder } from './store.ts';
import {
  type Item,
  insertItem,
  isTaken,
  itemsBySlug,
  saveDraft,
  updateItem,
} from './store-items.ts';
import { publicationOf } from './store-versions.ts';

export type How = {
  /** The folder they go below; the top when there is none. */
  readonly folderId: string | undefined;
  /** SHA-256 of pictures by the way to them; a name that is the beginning of a hash needs none. */
  readonly pictures: Hashes;
  readonly publish: boolean;
  /** Say what would happen, and change nothing. */
  readonly plan: boolean;
  /** Leave what is there already as it is. */
  readonly onlyNew?: boolean;
  /** What is noted of each version that is kept. */
  readonly note?: string;
};

/** What the files of one item say together. */
type Said = {
  readonly type: ItemType;
  readonly defaultLocale: string;
  readonly tags: readonly string[];
  readonly body: AnyBody;
  readonly files: readonly ReadFile[];
  /** What to know of it: words that were taken out. */
  readonly sentence: string | null;
};

/** All files of one item, as one change. */
export async function pushGroup(
  ctx: Context,
  group: readonly ReadFile[],
  how: How,
  refuse: Refuse,
): Promise<Pushed[]> {
  const [first] = group;
  if (!first) return [];
  try {
    const item = (await itemsBySlug(ctx.db, ctx.viewer, [first.slug])).get(first.slug);
    if (item && how.onlyNew)
      return group.map(({ path }) => ({ path, outcome: 'same', sentence: null }));
    const said = await understood(ctx, group, item, how, refuse);
    const outcome = await carryOut(ctx, said, item, first, how);
    const sentence =
      how.publish && !how.plan ? await published(ctx, first.slug, said, how) : said.sentence;
    return said.files.map(({ path }) => ({ path, outcome, sentence }));
  } catch (error) {
    for (const { path } of group) refuse(path, error);
    return [];
  }
}

/** The main file, else the item as it is; then each language, if it can be understood. */
async function understood(
  ctx: Context,
  group: readonly ReadFile[],
  item: Item | undefined,
  how: How,
  refuse: Refuse,
): Promise<Said> {
  const find = await pictureFinder(ctx, group, how);
  const main = group.find(({ locale }) => locale === null);
  const facts = main ? mainOf(main) : item;
  if (!facts)
    throw new Refusal('Its main file, the one without a language in its name, is missing.');
  const { type, defaultLocale, tags } = facts;
  if (item && item.type !== type)
    throw new Refusal(`${item.slug} is a ${item.type} and stays one.`);
  if (item?.archivedAt) throw new Refusal(`${item.slug} is in the archive. Take it out first.`);
  const added = await addedTo(ctx, type);
  let body = main
    ? fromMain(main, { type, defaultLocale, item }, find(main))
    : (item?.body as AnyBody);
  body = fitting(type, body, added);
  const files = main ? [main] : [];
  for (const file of group) {
    if (file.locale === null) continue;
    try {
      body = fitting(
        type,
        withLanguage(file, { type, body, locale: file.locale }, find(file)),
        added,
      );
      files.push(file);
    } catch (error) {
      refuse(file.path, error);
    }
  }
  const { body: clean, cleaned } = cleanBody(type, body, item?.body ?? null, added);
  const sentence = cleaned.length > 0 ? cleaned.map((one) => one.sentence).join(' ') : null;
  return { type, defaultLocale, tags, body: shaped(type, clean), files, sentence };
}

function fitting(type: ItemType, body: AnyBody, added: Added): AnyBody {
  const whole = shaped(type, body);
  mustFit(type, whole, added);
  return whole;
}

/** Languages the item has and the folder has not are left as they are. */
function fromMain(
  file: ReadFile,
  { type, defaultLocale, item }: { type: ItemType; defaultLocale: string; item: Item | undefined },
  find: FindPicture,
): AnyBody {
  const own = bodyOf(type, placesOf(file, { type, locale: defaultLocale, ids: null }, find));
  return { ...own, locales: { ...item?.body.locales, ...own.locales } };
}

function withLanguage(
  file: ReadFile,
  { type, body, locale }: { type: ItemType; body: AnyBody; locale: string },
  find: FindPicture,
): AnyBody {
  const own = bodyOf(type, placesOf(file, { type, locale, ids: idsOf(type, body) }, find));
  return { ...body, locales: { ...body.locales, [locale]: own.locales[locale] ?? {} } };
}

async function carryOut(
  ctx: Context,
  said: Said,
  item: Item | undefined,
  first: ReadFile,
  how: How,
): Promise<Pushed['outcome']> {
  if (!item && (await isTaken(ctx.db, first.slug))) {
    throw new Refusal(
      `Something else here is called ${first.slug}, in a folder that is not yours.`,
    );
  }
  const folders = await foldersOf(ctx.db, ctx.viewer);
  const isThere = item && item.folderId === folderAt(folders, first.folder, how.folderId);
  const outcome = !item ? 'made' : isThere && isUnchanged(said, item) ? 'same' : 'changed';
  if (how.plan) return outcome;
  if (outcome !== 'same') await write(ctx, said, item, first, how);
  return outcome;
}

const isUnchanged = (said: Said, item: Item): boolean =>
  JSON.stringify(said.tags) === JSON.stringify(item.tags) &&
  said.defaultLocale === item.defaultLocale &&
  isSame(said.type, said.body, item.body);

async function write(
  ctx: Context,
  said: Said,
  item: Item | undefined,
  first: ReadFile,
  how: How,
): Promise<void> {
  const folderId = await folderFor(ctx, first.folder, how.folderId);
  const { type, defaultLocale, tags, body } = said;
  if (!item) {
    await mustHaveRoom(ctx);
    const made = { folderId, type, slug: first.slug, tags, defaultLocale, body };
    const itemId = await insertItem(ctx.db, ctx.viewer, made, ctx.now);
    await tell(ctx, 'made', { itemId, folderId });
    return;
  }
  const published = await publicationOf(ctx.db, ctx.viewer, item.itemId);
  const isMoved = folderId !== item.folderId || tags.join() !== item.tags.join();
  if (published && isMoved && !mayLead(item.role)) {
    throw new Refusal('This is published: its folder and tags are changed by a publisher.');
  }
  await updateItem(ctx.db, ctx.viewer, item.itemId, { folderId, tags, defaultLocale });
  if (!isSame(type, body, item.body)) {
    const next = { body, waiting: item.waiting };
    await saveDraft(ctx.db, ctx.viewer, { ...item, defaultLocale }, next, ctx.now);
  }
  await tell(ctx, 'saved', { ...item, folderId });
}

/** What changed is kept as a version and published; where that may not be, it is said why. */
async function published(
  ctx: Context,
  slug: string,
  said: Said,
  { note = 'From files.' }: How,
): Promise<string | null> {
  try {
    await publishNow(ctx, slug, note);
    return said.sentence;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return [said.sentence, `It was not published: ${error.details.detail}`]
      .filter(Boolean)
      .join(' ');
  }
}

async function publishNow(ctx: Context, slug: string, note: string): Promise<void> {
  const item = (await itemsBySlug(ctx.db, ctx.viewer, [slug])).get(slug);
  if (!item) return;
  const { versionId } = await keepVersion(ctx, item, note);
  const current = await publicationOf(ctx.db, ctx.viewer, item.itemId);
  if (current?.versionId !== versionId) await publishVersion(ctx, versionId);
}

function folderAt(folders: readonly Folder[], names: readonly string[], top: string | undefined) {
  return names.reduce<string | null | undefined>(
    (parent, name) =>
      parent === undefined
        ? undefined
        : folders.find((one) => one.parentId === parent && nameKey(one.name) === nameKey(name))
            ?.folderId,
    top ?? null,
  );
}

/** The folder of these names, made where it is missing and the person leads what it lies in. */
async function folderFor(
  ctx: Context,
  names: readonly string[],
  top: string | undefined,
): Promise<string> {
  let parentId: string | null = top ?? null;
  const folders = await foldersOf(ctx.db, ctx.viewer);
  for (const [depth, name] of names.entries()) {
    const known = folderAt(folders, names.slice(0, depth + 1), top);
    parentId = known ?? (await addedFolder(ctx, folders, parentId, name));
  }
  if (!parentId) throw new Refusal('A file lies in a folder: put it into one.');
  return parentId;
}

async function addedFolder(
  ctx: Context,
  folders: readonly Folder[],
  parentId: string | null,
  name: string,
): Promise<string> {
  const parent = folders.find(({ folderId }) => folderId === parentId);
  const may = parent ? mayLead(parent.role) : ctx.viewer.role === 'administrator';
  if (!may && (parent || !parentId)) {
    throw new Refusal(`There is no folder ${name} here that you write in.`);
  }
  if (folders.length >= quota.folders) throw new Refusal('There is no room for more folders.');
  const made = { parentId, name, secondEyes: false };
  return insertFolder(ctx.db, ctx.viewer, made, ctx.now);
}
