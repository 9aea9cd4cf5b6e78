import type { Context } from '../../../platform/operation.ts';
import { languageOf } from '../../../platform/universal/languages.ts';
import { conflict, notFound } from '../../../platform/universal/problems.ts';
import { type BodyOf, publishedHeads, publishedPayloads } from '../../content/authoring/public.ts';
import { meOf } from '../../org/public.ts';
import type { PicturesApi } from './api-common.ts';
import type { Card } from './contract-shapes.ts';
import { deal, fewestPictures } from './rules.ts';

const mostDecks = 50;
const pictureDeck = 'picture-deck';

const countOf = (common: Record<string, unknown>): number =>
  Array.isArray(common.pictures) ? common.pictures.length : 0;

const inLanguage = <W>(locales: Readonly<Record<string, W>>, wished: string | null, own: string) =>
  locales[languageOf(Object.keys(locales), wished, own)];

/** The pictures of a published deck that can be shown and asked about, so many as this seed deals. */
export async function dealtFrom(
  ctx: Context,
  itemId: string,
  count: number,
  seed: string,
): Promise<Card[]> {
  const asked = [{ itemId, versionId: null }];
  const [found] = await publishedPayloads(ctx.db, ctx.viewer, asked);
  if (found?.type !== pictureDeck) throw notFound();
  const { common, locales } = found.body as BodyOf<typeof pictureDeck>;
  const { locale } = await meOf(ctx.db, ctx.viewer);
  const words = inLanguage(locales, locale, found.defaultLocale)?.pictures ?? {};
  const written = common.pictures.flatMap(({ id: pictureId, drawing, mediaId }): Card[] => {
    const said = words[pictureId];
    return said ? [{ pictureId, drawing, mediaId, alt: said.alt, probes: said.probes }] : [];
  });
  if (written.length < fewestPictures) {
    throw conflict(`There is something to choose between from ${fewestPictures} pictures on.`);
  }
  return deal(written, count, seed);
}

export const decks = {
  decks: async ({ db, viewer }) => {
    const found = await publishedHeads(db, viewer, { types: [pictureDeck], limit: mostDecks });
    const { locale } = await meOf(db, viewer);
    const all = found.map(({ itemId, common, locales, defaultLocale, slug }) => ({
      itemId,
      title: inLanguage(locales, locale, defaultLocale)?.title || slug,
      pictures: countOf(common),
    }));
    return { decks: all.filter(({ pictures }) => pictures >= fewestPictures) };
  },
} satisfies Partial<PicturesApi>;
