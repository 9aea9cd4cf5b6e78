import type { Context } from '../../../platform/operation.ts';
import { conflict, notFound } from '../../../platform/universal/problems.ts';
import { type AuthoringApi, reachFolderOf } from './api-common.ts';
import { encode, sha256 } from './api-media-encode.ts';
import { below } from './api-reading.ts';
import { quota } from './rules.ts';
import { foldersOf } from './store.ts';
import { kept } from './store-items.ts';
import {
  deleteMedia,
  describeMedia,
  insertMedia,
  isUsed,
  knownMedia,
  listMedia,
  type Media,
  mediaLike,
} from './store-media.ts';

/** Where a picture is shown from; the address says nothing, and what it shows never changes. */
export const addressOf = (organisationId: string, mediaId: string): string =>
  `/media/${organisationId}/${mediaId}`;

const shown = ({ viewer }: Context, media: Media) => ({
  ...media,
  address: addressOf(viewer.organisationId, media.mediaId),
});

async function reachMedia(ctx: Context, mediaId: string): Promise<Media> {
  const [media] = await knownMedia(ctx.db, ctx.viewer, [mediaId]);
  if (!media) throw notFound();
  return media;
}

async function added(
  ctx: Context,
  folderId: string,
  { name, alt, source }: { name: string; alt: string; source: Buffer },
): Promise<Media> {
  const sourceSha256 = sha256(source);
  const before = await mediaLike(ctx.db, ctx.viewer, folderId, sourceSha256);
  if (before) return before;
  const encoded = await encode(source);
  const twin = await mediaLike(ctx.db, ctx.viewer, folderId, encoded.sha256);
  if (twin) return twin;
  const { mediaBytes } = await kept(ctx.db);
  if (mediaBytes + encoded.data.length > quota.mediaBytes) {
    throw conflict('Your organisation’s pictures fill their place. Remove some that nothing uses.');
  }
  const made = { folderId, name, alt, ...encoded, sourceSha256 };
  return insertMedia(ctx.db, ctx.viewer, made, ctx.now);
}

export const mediaReading = {
  media: async (ctx, { folderId, text, before, limit }) => {
    if (folderId) await reachFolderOf(ctx, folderId);
    const folders = folderId ? await foldersOf(ctx.db, ctx.viewer) : [];
    const found = await listMedia(ctx.db, ctx.viewer, {
      ...(folderId ? { folderIds: below(folders, folderId) } : {}),
      ...(text ? { text } : {}),
      ...(before ? { before } : {}),
      limit: limit + 1,
    });
    const page = found.slice(0, limit);
    const next = found.length > limit ? (page.at(-1)?.mediaId ?? null) : null;
    return { media: page.map((one) => shown(ctx, one)), next };
  },
} satisfies Partial<AuthoringApi>;

export const mediaChanging = {
  addMedia: async (ctx, { folderId, name, alt, data }) => {
    await reachFolderOf(ctx, folderId);
    const source = Buffer.from(data, 'base64');
    const media = await added(ctx, folderId, { name, alt, source });
    const { mediaId } = media;
    await ctx.emit('authoring.media-added', { mediaId, folderId }, [ctx.viewer.personId]);
    return { media: shown(ctx, media) };
  },

  describeMedia: async (ctx, { mediaId, alt, name }) => {
    const { folderId } = await reachMedia(ctx, mediaId);
    await describeMedia(ctx.db, ctx.viewer, mediaId, { alt, name });
    await ctx.emit('authoring.media-described', { mediaId, folderId }, [ctx.viewer.personId]);
    return {};
  },

  removeMedia: async (ctx, { mediaId }) => {
    const { folderId } = await reachMedia(ctx, mediaId);
    if (await isUsed(ctx.db, ctx.viewer, mediaId)) {
      throw conflict('A version shows this picture, and versions never change.');
    }
    await deleteMedia(ctx.db, ctx.viewer, mediaId);
    await ctx.emit('authoring.media-removed', { mediaId, folderId }, [ctx.viewer.personId]);
    return {};
  },
} satisfies Partial<AuthoringApi>;
