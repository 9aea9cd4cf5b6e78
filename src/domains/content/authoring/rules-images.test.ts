import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { imagesIn, repointed } from './rules-images.ts';
import { isBeside, pathOf } from './rules-pictures.ts';

const pieces = fc.constantFrom(
  '![A boat](media:1)', '![](<a way.png> "A title")', "![a](b.png 'it](s')", '[![in](x.png)](/there)',
  '![a ![b](c.png) d](e.png)', '`![code](no.png)`', '    ![code](no.png)', '\n', '\n\n', '> ', '- ',
  '\t', 'é🙂', '\ufeff', '\\![no](no.png)', '![', '](', ')', '"', '<!-- ![no](no.png) -->', '![a\\]](f\\).png)',
); // biome-ignore format: a list to be read
const texts = fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join(''));

describe('pictures of a text', () => {
  it('are pointed at anew and back again, and nothing else of the text moves', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const before = imagesIn(text);
        const away = repointed(text, (url) => `to-${before.findIndex((one) => one.url === url)}`);
        const after = imagesIn(away);
        expect(after.map(({ alt }) => alt)).toEqual(before.map(({ alt }) => alt));
        expect(after.map(({ url }) => before[Number(url.slice(3))]?.url)).toEqual(
          before.map(({ url }) => url),
        );
        const raw = before.map(({ start, end }) => text.slice(start, end));
        const places = imagesIn(away);
        const back = places.reduceRight(
          (now, { start, end }, at) => now.slice(0, start) + raw[at] + now.slice(end),
          away,
        );
        expect(back).toBe(text);
      }),
      { numRuns: 400 },
    );
  });

  it('are none within code, and keep a title of their own', () => {
    expect(imagesIn('`![no](no.png)`')).toEqual([]);
    expect(repointed('![A b](<a b.png> "Why")', () => 'c.png')).toBe('![A b](c.png "Why")');
  });
});

describe('the way to a picture', () => {
  it.each([
    ['News/first.md', 'images/a.png', 'News/images/a.png'],
    ['News/first.md', '../media/a.png', 'media/a.png'],
    ['first.md', './A%20boat.png', 'A boat.png'],
    ['first.md', '../a.png', null],
    ['first.md', '100%.png', '100%.png'],
  ])('from %s by %s leads to %s', (from, way, path) => {
    expect(pathOf(from, way)).toBe(path);
  });

  it.each(['https://example.org/a.png', 'data:image/png;base64,', '/a.png', 'media:1', '', '#a'])(
    'is no way beside the text: %s',
    (way) => {
      expect(isBeside(way)).toBe(false);
    },
  );
});
