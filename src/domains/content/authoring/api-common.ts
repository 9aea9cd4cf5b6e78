import type { Api, Context } from '../../../platform/operation.ts';
import { conflict, invalid, mayNot, notFound } from '../../../platform/universal/problems.ts';
import type { contract } from './contract.ts';
import type { ItemType } from './contract-types.ts';
import { mayLead } from './rules.ts';
import type { CustomField } from './rules-types.ts';
import { type Folder, reachFolder, staffOf } from './store.ts';
import { type Field, fieldsOf } from './store-fields.ts';
import { type Item, isTaken, reachItem } from './store-items.ts';
import { reachVersion } from './store-versions.ts';

export type AuthoringApi = Api<(typeof contract)['operations']>;

export async function reach(ctx: Context, itemId: string): Promise<Item> {
  const found = await reachItem(ctx.db, ctx.viewer, itemId);
  if (!found) throw notFound();
  return found;
}

/** One that is being worked on: the archive is read, not written. */
export async function reachOpen(ctx: Context, itemId: string): Promise<Item> {
  const item = await reach(ctx, itemId);
  if (item.archivedAt) throw conflict('This is in the archive. Take it out first.');
  return item;
}

export async function reachFolderOf(ctx: Context, folderId: string): Promise<Folder> {
  const found = await reachFolder(ctx.db, ctx.viewer, folderId);
  if (!found) throw notFound();
  return found;
}

export async function reachAsLead(ctx: Context, folderId: string): Promise<Folder> {
  const folder = await reachFolderOf(ctx, folderId);
  if (!mayLead(folder.role)) throw mayNot('Folders are led by their publishers.');
  return folder;
}

export async function reachVersionOf(ctx: Context, versionId: string) {
  const version = await reachVersion(ctx.db, ctx.viewer, versionId);
  if (!version) throw notFound();
  return { version, item: await reach(ctx, version.itemId) };
}

export async function mustBeFree(ctx: Context, slug: string): Promise<void> {
  if (!(await isTaken(ctx.db, slug))) return;
  throw invalid([{ path: 'slug', sentence: `Something here is called ${slug} already.` }]);
}

/** Fields in use as rules know them; retired ones keep their values and ask for nothing. */
export type Added = readonly (CustomField & Pick<Field, 'choices'>)[];

export async function addedTo(ctx: Pick<Context, 'db' | 'viewer'>, type: ItemType): Promise<Added> {
  const fields = await fieldsOf(ctx.db, ctx.viewer, type);
  return fields.map((field) => ({ ...field, needed: field.needed && !field.retiredAt }));
}

/**
 * Tells of an item, and rings those who work in its folder. Neighbours hear `authoring.published`
 * and `authoring.withdrawn` { itemId } within the transaction that changes what may be shown.
 */
export async function tell(
  ctx: Context,
  name: string,
  item: Pick<Item, 'itemId' | 'folderId'>,
  ids: Record<string, string> = {},
): Promise<void> {
  const ring = await staffOf(ctx.db, ctx.viewer, item.folderId);
  await ctx.emit(`authoring.${name}`, { itemId: item.itemId, ...ids }, ring);
}
