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
  const wordsOf = (alt: string, probe: string) =>
    Object.fromEntries(names.map((name) => [name, { alt, probes: [probe, `${probe} (2)`] }]));
  const en = { title: 'Our walls', pictures: wordsOf('One colour.', 'What do you see?') };
  const de = { title: 'Unsere Wände', pictures: wordsOf('Eine Farbe.', 'Was siehst du?') };
  const made = { folderId, type: 'picture-deck', title: 'Our walls', locale: 'en' } as const;
  const { itemId } = await lea(authoring, 'make', made);
  const body = { common: { pictures: common }, locales: { en, de } };
  const { revision } = await lea(authoring, 'save', { itemId, revision: 1, body });
  const { versionId } = await lea(authoring, 'makeVersion', { itemId, revision });
  await lea(authoring, 'publish', { versionId });
  return itemId;
}

const { Lea } = await begin();
const itemId = await ownDeck(world.as(Lea));

describe('an own deck', () => {
  it('of uploaded pictures is laid out like any other', async () => {
    const stage = await begin();
    const { decks } = await world.as(stage.Ben)(contract, 'decks', {});
    expect(decks.map(({ title }) => title)).toContain('Our walls');
    const { sessionId } = await lay(stage.Ben, { ...stage, itemId }, 'together');
    const { cards } = await open(stage.Ben, sessionId);
    expect(cards).toHaveLength(9);
    expect(new Set(cards.map(({ mediaId }) => mediaId)).size).toBe(9);
  });

  it('speaks the language of whoever lays it out, or the nearest it has', async () => {
    const stage = await begin();
    await world.owner.query(`update org.people set locale = 'de-AT' where person_id = $1`, [
      stage.Ben.personId,
    ]);
    const { decks } = await world.as(stage.Ben)(contract, 'decks', {});
    expect(decks.map(({ title }) => title)).toContain('Unsere Wände');
    const { sessionId } = await lay(stage.Ben, { ...stage, itemId }, 'together');
    expect((await open(stage.Ben, sessionId)).cards[0]?.alt).toBe('Eine Farbe.');
  });
});
