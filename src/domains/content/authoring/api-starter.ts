import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { BaseContext, Viewer } from '../../../platform/operation.ts';
import { appRoot } from '../../../platform/root.ts';
import { type Pushed, pushFiles } from './api-files.ts';
import { starterNote } from './rules.ts';

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

/**
 * What comes with the product, published in this person's name; what an organisation has already, and
 * may have made its own, stays as it is.
 */
export async function loadStarter(ctx: BaseContext, by: Viewer): Promise<Pushed[]> {
  const files = await filesIn(join(appRoot, 'content/starter'));
  const how = { folderId: undefined, pictures: {}, publish: true, plan: false, onlyNew: true };
  const done = await pushFiles({ ...ctx, viewer: by }, files, { ...how, note: starterNote });
  return done.files;
}
