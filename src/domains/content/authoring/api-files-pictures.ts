import type { Context } from '../../../platform/operation.ts';
import { type FindPicture, picturesIn, type ReadFile } from './api-files-read.ts';
import { pathOf } from './rules-pictures.ts';
import { mediaByHash } from './store-media.ts';

/** SHA-256 of the pictures beside the files, by the way to each from the top of the folder. */
export type Hashes = Readonly<Record<string, string>>;

/** Stands for a picture that will be added when this is more than a plan. */
const comes = '00000000-0000-0000-0000-000000000000';

/** Pictures are found by their hash: said beside the files, or its beginning as their name. */
export async function pictureFinder(
  ctx: Context,
  group: readonly ReadFile[],
  { pictures, plan }: { pictures: Hashes; plan: boolean },
): Promise<(file: ReadFile) => FindPicture> {
  const here = await picturesHere(ctx, group, pictures);
  return (file) => (way) => {
    const { path, hash } = pointedAt(file, way, pictures);
    return here.get(hash) ?? (plan && Object.hasOwn(pictures, path) ? comes : undefined);
  };
}

function pointedAt({ path: from }: ReadFile, way: string, pictures: Hashes) {
  const path = pathOf(from, way) ?? '';
  const said = Object.hasOwn(pictures, path) ? pictures[path] : undefined;
  return { path, hash: (said ?? path.split('/').at(-1) ?? '').slice(0, 16) };
}

/** Ids of the pictures these files show and that are here, by the beginning of their hash. */
async function picturesHere(
  ctx: Context,
  group: readonly ReadFile[],
  pictures: Hashes,
): Promise<ReadonlyMap<string, string>> {
  const hashes = group.flatMap((file) =>
    picturesIn(file).map(({ way }) => pointedAt(file, way, pictures).hash),
  );
  return mediaByHash(ctx.db, ctx.viewer, [...new Set(hashes)]);
}

export type Brought = { path: string; alt: string; isHere: boolean };

/** Of the pictures said beside the files, those that a text shows, each once. */
export async function broughtAlong(
  ctx: Context,
  files: readonly ReadFile[],
  pictures: Hashes,
): Promise<Brought[]> {
  const here = await picturesHere(ctx, files, pictures);
  const shown = files.flatMap((file) =>
    picturesIn(file).map(({ way, alt }) => ({ alt, ...pointedAt(file, way, pictures) })),
  );
  const found = new Map<string, Brought>();
  for (const { path, alt, hash } of shown) {
    if (!Object.hasOwn(pictures, path)) continue;
    const said = found.get(path)?.alt;
    found.set(path, { path, alt: said || alt.slice(0, 500), isHere: here.has(hash) });
  }
  return [...found.values()];
}
