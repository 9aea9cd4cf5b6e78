import { Transformer } from '@napi-rs/image';
import { describe, expect, it } from 'vitest';
import { openPictures } from '../../../../test/pictures.ts';
import { type Call, openWorld } from '../../../../test/world.ts';
import { contract as authoring } from '../../content/authoring/contract.ts';
import { contract } from './contract.ts';

const world = await openWorld();
const { begin, lay, open } = await openPictures(world);

/** A deck of the organisation's own: nine uploaded pictures, each of another colour. */
async function ownDeck(lea: Call): Promise<string> {
  const { folderId } = await lea(authoring, 'addFolder', { name: 'Ours' });
  const names = Array.from({ length: 9 }, (_, nth) => `ours-${nth + 1}`);
  const common = await Promise.all(
    names.map(async (id, nth) => {
      const pixels = Buffer.alloc(40 * 30 * 4, nth * 25 + 5);
      const data = (await Transformer.fromRgbaPixels(pixels, 40, 30).png()).toString('base64');
      const { media } = await lea(authoring, 'addMedia', { folderId, name: `${id}.png`, data });
      return { id, mediaId: media.mediaId, drawing: '' };
    }),
  );
  const words = { alt: 'One colour.', probes: ['What do you see?', 'What else?'] };
  const pictures = Object.fromEntries(names.map((name) => [name, words]));
  const made = { folderId, type: 'picture-deck', title: 'Our walls', locale: 'en' } as const;
  const { itemId } = await lea(authoring, 'make', made);
  const body = { common: { pictures: common }, locales: { en: { title: 'Our walls', pictures } } };
  const { revision } = await lea(authoring, 'save', { itemId, revision: 1, body });
  const { versionId } = await lea(authoring, 'makeVersion', { itemId, revision });
  await lea(authoring, 'publish', { versionId });
  return itemId;
}

describe('an own deck', () => {
  it('of uploaded pictures is laid out like any other', async () => {
    const stage = await begin();
    const itemId = await ownDeck(world.as(stage.Lea));
    const { decks } = await world.as(stage.Ben)(contract, 'decks', {});
    expect(decks.map(({ title }) => title)).toContain('Our walls');
    const { sessionId } = await lay(stage.Ben, { ...stage, itemId }, 'together');
    const { cards } = await open(stage.Ben, sessionId);
    expect(cards).toHaveLength(9);
    expect(new Set(cards.map(({ mediaId }) => mediaId)).size).toBe(9);
  });
});
