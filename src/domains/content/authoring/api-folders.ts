import type { Context } from '../../../platform/operation.ts';
import { conflict, mayNot, notFound } from '../../../platform/universal/problems.ts';
import { nameKey } from '../../../platform/universal/text.ts';
import { whoIs } from '../../org/public.ts';
import { type AuthoringApi, reachAsLead, reachFolderOf } from './api-common.ts';
import { mayLead, quota } from './rules.ts';
import {
  deleteFolder,
  type Folder,
  foldersOf,
  giveRole,
  insertFolder,
  isFolderEmpty,
  moveFolder,
  roleAnywhere,
  rolesAt,
  staffOf,
  takeRole,
  updateFolder,
} from './store.ts';
import { kept } from './store-items.ts';

const isAdministrator = ({ viewer }: Context): boolean => viewer.role === 'administrator';

async function tellFolder(ctx: Context, name: string, folderId: string, more: string[] = []) {
  const ring = await staffOf(ctx.db, ctx.viewer, folderId);
  await ctx.emit(`authoring.${name}`, { folderId }, [...ring, ...more]);
}

function mustBeNew(folders: readonly Folder[], parentId: string | null, name: string): void {
  const key = nameKey(name);
  const beside = folders.filter((one) => one.parentId === parentId);
  if (beside.some((one) => nameKey(one.name) === key)) {
    throw conflict(`There is a folder ${name} here already.`);
  }
}

/** Puts folders in here, or takes them out, who leads it; at the top administrators do. */
function mustLeadIn(ctx: Context, folders: readonly Folder[], parentId: string | null): void {
  const parent = folders.find(({ folderId }) => folderId === parentId);
  if (parent ? mayLead(parent.role) : parentId === null && isAdministrator(ctx)) return;
  throw mayNot(
    parentId ? 'Folders are led by their publishers.' : 'Administrators add folders at the top.',
  );
}

/** The folder and those above it, the nearest first. */
function pathOf(folders: readonly Folder[], folderId: string | null): string[] {
  const folder = folders.find((one) => one.folderId === folderId);
  return folder ? [folder.folderId, ...pathOf(folders, folder.parentId)] : [];
}

const heightOf = (folders: readonly Folder[], folderId: string): number => {
  const below = folders.filter(({ parentId }) => parentId === folderId);
  return 1 + Math.max(0, ...below.map((one) => heightOf(folders, one.folderId)));
};

function mustFitBelow(folders: readonly Folder[], parentId: string | null, height: number): void {
  if (pathOf(folders, parentId).length + height > quota.depth) {
    throw conflict('Folders this deep are not found again.');
  }
}

export const folderReading = {
  studio: async (ctx) => {
    const role = await roleAnywhere(ctx.db, ctx.viewer);
    return { open: role !== null, role, isAdministrator: isAdministrator(ctx) };
  },

  folders: async (ctx) => ({
    folders: await foldersOf(ctx.db, ctx.viewer),
    mayAddAtTop: isAdministrator(ctx),
  }),

  people: async (ctx, { folderId }) => {
    await reachFolderOf(ctx, folderId);
    return { people: await rolesAt(ctx.db, ctx.viewer, folderId) };
  },

  usage: async (ctx) => {
    if (!(await roleAnywhere(ctx.db, ctx.viewer))) throw notFound();
    const now = await kept(ctx.db);
    return { ...now, mostItems: quota.items, mostMediaBytes: quota.mediaBytes };
  },
} satisfies Partial<AuthoringApi>;

export const folderChanging = {
  addFolder: async (ctx, { parentId, name, secondEyes }) => {
    const folders = await foldersOf(ctx.db, ctx.viewer);
    if (parentId) await reachFolderOf(ctx, parentId);
    mustLeadIn(ctx, folders, parentId);
    mustBeNew(folders, parentId, name);
    if (folders.length >= quota.folders) throw conflict('There is no room for more folders.');
    mustFitBelow(folders, parentId, 1);
    const folderId = await insertFolder(
      ctx.db,
      ctx.viewer,
      { parentId, name, secondEyes },
      ctx.now,
    );
    await tellFolder(ctx, 'folder-added', folderId);
    return { folderId };
  },

  editFolder: async (ctx, { folderId, name, secondEyes }) => {
    const folder = await reachAsLead(ctx, folderId);
    const others = (await foldersOf(ctx.db, ctx.viewer)).filter((one) => one.folderId !== folderId);
    if (name !== undefined) mustBeNew(others, folder.parentId, name);
    await updateFolder(ctx.db, ctx.viewer, folderId, { name, secondEyes });
    await ctx.audit('authoring.folder-edited', { folderId });
    await tellFolder(ctx, 'folder-edited', folderId);
    return {};
  },

  moveFolder: async (ctx, { folderId, parentId }) => {
    const folder = await reachFolderOf(ctx, folderId);
    if (parentId) await reachFolderOf(ctx, parentId);
    const folders = await foldersOf(ctx.db, ctx.viewer);
    mustLeadIn(ctx, folders, folder.parentId);
    mustLeadIn(ctx, folders, parentId);
    if (parentId === folder.parentId) return {};
    if (pathOf(folders, parentId).includes(folderId)) {
      throw conflict('A folder cannot lie in itself.');
    }
    mustBeNew(folders, parentId, folder.name);
    mustFitBelow(folders, parentId, heightOf(folders, folderId));
    const before = await staffOf(ctx.db, ctx.viewer, folderId);
    if (!(await moveFolder(ctx.db, folderId, parentId))) throw notFound();
    await ctx.audit('authoring.folder-moved', { folderId, ...(parentId && { parentId }) });
    await tellFolder(ctx, 'folder-moved', folderId, before);
    return {};
  },

  removeFolder: async (ctx, { folderId }) => {
    await reachAsLead(ctx, folderId);
    if (!(await isFolderEmpty(ctx.db, ctx.viewer, folderId))) {
      throw conflict('Something lies in this folder. Move it first; nothing was removed.');
    }
    await tellFolder(ctx, 'folder-removed', folderId);
    await deleteFolder(ctx.db, ctx.viewer, folderId);
    return {};
  },

  giveRole: async (ctx, { folderId, personId, role }) => {
    await reachAsLead(ctx, folderId);
    if (!(await whoIs(ctx.db, ctx.viewer, personId))?.isHere) throw notFound();
    await giveRole(ctx.db, ctx.viewer, { folderId, personId, role }, ctx.now);
    await ctx.audit('authoring.role-given', { folderId, personId, role });
    await tellFolder(ctx, 'role-given', folderId, [personId]);
    return {};
  },

  takeRole: async (ctx, { folderId, personId }) => {
    await reachAsLead(ctx, folderId);
    await tellFolder(ctx, 'role-taken', folderId, [personId]);
    if (!(await takeRole(ctx.db, ctx.viewer, folderId, personId))) throw notFound();
    await ctx.audit('authoring.role-taken', { folderId, personId });
    return {};
  },
} satisfies Partial<AuthoringApi>;
