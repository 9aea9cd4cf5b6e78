import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { BaseContext, Viewer } from '../../../platform/operation.ts';
import { appRoot } from '../../../platform/root.ts';
import { type Pushed, pushFiles } from './api-files.ts';

/** The Markdown files of a folder, with their paths from it. */
export async function filesIn(folder: string): Promise<{ path: string; text: string }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Promise.all(
    paths.map(async (path) => ({
      path: relative(folder, path).replaceAll('\\', '/'),
      text: await readFile(path, 'utf8'),
    })),
  );
}

/** Loads a folder of content and publishes it, as this person; what is there already stays as it is. */
export const loadFolder = (
  ctx: BaseContext,
  by: Viewer,
  files: readonly { path: string; text: string }[],
): Promise<Pushed[]> =>
  pushFiles({ ...ctx, viewer: by }, files, {
    folderId: undefined,
    pictures: {},
    publish: true,
    plan: false,
    onlyNew: true,
  });

/** What comes with the product, for an organisation that has it not yet. */
export async function loadStarter(ctx: BaseContext, by: Viewer): Promise<Pushed[]> {
  return loadFolder(ctx, by, await filesIn(join(appRoot, 'content/starter')));
}
