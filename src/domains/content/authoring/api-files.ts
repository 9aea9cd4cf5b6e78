import type { Context } from '../../../platform/operation.ts';
import { notFound, Problem } from '../../../platform/universal/problems.ts';
import { type AuthoringApi, reachFolderOf } from './api-common.ts';
import { type Brought, broughtAlong } from './api-files-pictures.ts';
import { type How, pushGroup } from './api-files-push.ts';
import { type ReadFile, Refusal, readFile } from './api-files-read.ts';
import { type Filed, filesOf } from './api-files-write.ts';
import { addressOf } from './api-media.ts';
import { below, namesOf } from './api-reading.ts';
import { mediaOf } from './rules-types.ts';
import { type Folder, foldersOf, roleAnywhere } from './store.ts';
import { type Item, itemsBelow } from './store-items.ts';
import { knownMedia } from './store-media.ts';
import { publishedPayloads } from './store-public.ts';

/** What came of one file of a push. */
export type Pushed = {
  path: string;
  outcome: 'made' | 'changed' | 'same' | 'refused';
  sentence: string | null;
};

/** What is exported of each item: its working copy, or what is published of it. */
async function exported(ctx: Context, items: readonly Item[], published: boolean): Promise<Item[]> {
  if (!published) return [...items];
  const wants = items.map(({ itemId }) => ({ itemId, versionId: null }));
  const payloads = await publishedPayloads(ctx.db, ctx.viewer, wants);
  const shown = new Map(payloads.map(({ itemId, body }) => [itemId, body]));
  return items.flatMap((item) => {
    const body = shown.get(item.itemId);
    return body ? [{ ...item, body }] : [];
  });
}

/** Names of the folders below the one that is exported. */
function folderOf(folders: readonly Folder[], item: Item, top: string | undefined): string[] {
  const whole = namesOf(folders, item.folderId);
  return top ? whole.slice(namesOf(folders, top).length) : whole;
}

async function pictureNames(ctx: Context, items: readonly Item[]) {
  const ids = items.flatMap(({ type, body }) => mediaOf(type, body));
  const media = await knownMedia(ctx.db, ctx.viewer, [...new Set(ids)]);
  return media.map(({ mediaId, sha256 }) => ({ mediaId, file: `${sha256.slice(0, 16)}.webp` }));
}

/** A slug is one item, so its files lie in one folder. */
function mustLieWith(group: readonly ReadFile[], read: ReadFile): void {
  const [first] = group;
  if (!first || first.folder.join('/') === read.folder.join('/')) return;
  throw new Refusal(`${read.slug} lies in ${first.folder.join('/')} too; a name is there once.`);
}

/** Files that can be read, by the item they belong to; the main file of each first. */
function grouped(files: readonly { path: string; text: string }[], refuse: Refuse): ReadFile[][] {
  const groups = new Map<string, ReadFile[]>();
  for (const file of files) {
    try {
      const read = readFile(file);
      const group = groups.get(read.slug) ?? [];
      mustLieWith(group, read);
      groups.set(read.slug, [...group, read]);
    } catch (error) {
      refuse(file.path, error);
    }
  }
  return [...groups.values()].map((group) =>
    group.toSorted((a, b) => (a.locale ?? '').localeCompare(b.locale ?? '')),
  );
}

export type Refuse = (path: string, error: unknown) => void;

/** A refusal names its reason; anything else is no refusal and goes on. */
function reasonOf(error: unknown): string {
  if (error instanceof Refusal) return error.message;
  if (error instanceof Problem) return error.details.detail;
  throw error;
}

/** Takes files in, item by item: a bad file is named and left out, and stops no other. */
export async function pushFiles(
  ctx: Context,
  files: readonly { path: string; text: string }[],
  how: How,
): Promise<{ files: Pushed[]; pictures: Brought[] }> {
  const pushed: Pushed[] = [];
  const refuse: Refuse = (path, error) => {
    pushed.push({ path, outcome: 'refused', sentence: reasonOf(error) });
  };
  const groups = grouped(files, refuse);
  for (const group of groups) {
    const done = await pushGroup(ctx, group, how, refuse);
    pushed.push(...done);
  }
  const order = new Map(files.map(({ path }, place) => [path, place]));
  return {
    files: pushed.toSorted((a, b) => (order.get(a.path) ?? 0) - (order.get(b.path) ?? 0)),
    pictures: await broughtAlong(ctx, groups.flat(), how.pictures),
  };
}

export const filing = {
  pull: async (ctx, { folderId, published }) => {
    if (folderId) await reachFolderOf(ctx, folderId);
    const folders = await foldersOf(ctx.db, ctx.viewer);
    const ids = folderId ? below(folders, folderId) : folders.map((folder) => folder.folderId);
    const items = await exported(ctx, await itemsBelow(ctx.db, ctx.viewer, ids), published);
    const pictures = await pictureNames(ctx, items);
    const names = new Map(pictures.map(({ mediaId, file }) => [mediaId, file]));
    const filed = items.map(
      (item): Filed => ({ ...item, folder: folderOf(folders, item, folderId) }),
    );
    const { organisationId } = ctx.viewer;
    return {
      files: filed
        .flatMap((item) => filesOf(item, names))
        .sort((a, b) => (a.path < b.path ? -1 : 1)),
      media: pictures.map(({ mediaId, file }) => ({
        path: `media/${file}`,
        address: addressOf(organisationId, mediaId),
      })),
    };
  },

  push: async (ctx, { folderId, files, ...how }) => {
    if (folderId) await reachFolderOf(ctx, folderId);
    if (!(await roleAnywhere(ctx.db, ctx.viewer))) throw notFound();
    return pushFiles(ctx, files, { folderId, ...how });
  },
} satisfies Partial<AuthoringApi>;
