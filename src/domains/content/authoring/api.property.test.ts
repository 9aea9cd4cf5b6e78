import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openWorld } from '../../../../test/world.ts';
import { placesOf, readFile } from './api-files-read.ts';
import { filesOf } from './api-files-write.ts';
import { contract } from './contract.ts';
import { type AnyBody, type ItemType, itemTypes } from './contract-types.ts';
import { isSame, shaped } from './rules-body.ts';
import { bodyOf, idsOf, shapes } from './rules-types.ts';
import { publishedPayloads } from './store-public.ts';

const world = await openWorld();

const [boat, shore] = [
  '0198f2c0-0000-7000-8000-000000000000',
  '0198f2c0-0000-7000-8000-000000000001',
] as const;
const pictures = new Map([
  [boat, 'b0a7b0a7b0a7b0a7.webp'],
  [shore, '5404e5404e5404e5.webp'],
]);
const pictureAt = (way: string) =>
  [...pictures].find(([, file]) => way === `../media/${file}`)?.[0];

/** Words that try to be YAML, Markdown, a number, a day, or the end of the front matter. */
const hostile = fc.constantFrom(
  '---', '...', '- a', '#', '# a', ': ', 'a: b', '"', "'", '|', '>', '&a', '*a', '!!str x', '%', '@',
  'null', '~', 'yes', 'no', 'true', '1', '1.0', '0x1f', '1e3', '.inf', '2026-11-22', '[a]', '{a}', ' a',
  'a ', '\ta', '\u2028', '\ufeff', '\u00a0', 'ß', '日本', '🙂', '\\n', '?', '<<', '=',
); // biome-ignore format: a list to be read
const line = fc
  .array(fc.oneof(hostile, fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 4 })
  .map((parts) => parts.join(' ').replace(/[\p{Cc}\p{Cs}]/gu, ''));
const lines = fc.array(line, { maxLength: 5 }).map((parts) => parts.join('\n'));
const shown = fc.constantFrom(
  `![a](media:${boat})`,
  `![](media:${shore} "[t](")`,
  `\`![no](media:${boat})\``,
);
const rich = fc.array(fc.oneof(line, shown), { maxLength: 5 }).map((parts) => parts.join('\n'));

const valueFor = (kind: string, key: string): fc.Arbitrary<unknown> => {
  if (key === 'week') return fc.integer({ min: 1, max: 52 });
  if (key === 'day') return fc.integer({ min: 1, max: 7 });
  if (kind === 'number') return fc.option(fc.integer({ min: 1, max: 600 }));
  if (kind === 'lines')
    return fc.array(kind === 'lines' && key === 'speakers' ? line : lines, { maxLength: 4 });
  if (kind === 'instant') return fc.constantFrom(null, '2026-11-22T10:00:00Z');
  if (kind === 'link') return fc.constantFrom('', '/learn', 'https://example.org/a?b=c#d');
  if (kind === 'slug') return fc.constantFrom('', 'first-week');
  if (kind === 'choice') return fc.constantFrom('read', 'do', 'reflect', 'meet');
  if (kind === 'media') return fc.constantFrom(null, boat, shore);
  if (kind === 'markdown') return rich;
  return kind === 'line' ? line : lines;
};

const treeOf = (fields: readonly { key: string; kind: string }[]) =>
  fc.record(Object.fromEntries(fields.map(({ key, kind }) => [key, valueFor(kind, key)])));

const places = (prefix: string, tree: Record<string, unknown>) =>
  Object.entries(tree).map(([key, value]) => ({
    path: `${prefix}.${key}`,
    kind: 'line' as const,
    value,
  }));

function anyBodyOf(type: ItemType): fc.Arbitrary<AnyBody> {
  const { common, words, list } = shapes[type];
  const ids = fc.uniqueArray(fc.constantFrom('a', 'b-2', '3', 'constructor'), {
    maxLength: list ? 4 : 0,
  });
  return ids.chain((known) =>
    fc
      .record({
        common: treeOf(common),
        en: treeOf(words),
        de: fc.option(treeOf(words)),
        entries: fc.tuple(
          ...known.map(() =>
            fc.tuple(
              treeOf(list?.common ?? []),
              treeOf(list?.words ?? []),
              treeOf(list?.words ?? []),
            ),
          ),
        ),
      })
      .map(({ common: facts, en, de, entries }) => {
        const order = list
          ? [{ path: `common.${list.key}`, kind: 'order' as const, value: known }]
          : [];
        const of = (prefix: string, part: 0 | 1 | 2) =>
          entries.flatMap((entry, at) =>
            places(`${prefix}.${list?.key}.${known[at]}`, entry[part]),
          );
        const all = [
          ...order,
          ...places('common', facts),
          ...of('common', 0),
          ...places('locales.en', en),
          ...of('locales.en', 1),
          ...(de ? [...places('locales.de', de), ...of('locales.de', 2)] : []),
        ];
        return shaped(type, bodyOf(type, all));
      }),
  );
}

const items = fc
  .constantFrom(...itemTypes)
  .chain((type) => anyBodyOf(type).map((body) => ({ type, body })));

it('writes every body into files that read back as the same body', () => {
  fc.assert(
    fc.property(items, ({ type, body }) => {
      const item = {
        folder: ['Here'],
        slug: 'one',
        type,
        tags: ['a', '1'],
        defaultLocale: 'en',
        body,
      };
      const files = filesOf(item, pictures).map(readFile);
      const [main, ...others] = files;
      if (!main) throw new Error('nothing was written');
      const read = bodyOf(type, placesOf(main, { type, locale: 'en', ids: null }, pictureAt));
      for (const file of others) {
        const ids = idsOf(type, read);
        const part = bodyOf(type, placesOf(file, { type, locale: 'de', ids }, pictureAt));
        read.locales.de = part.locales.de ?? {};
      }
      expect(isSame(type, shaped(type, read), body)).toBe(true);
      expect(filesOf({ ...item, body: shaped(type, read) }, pictures)).toEqual(
        filesOf(item, pictures),
      );
    }),
    { numRuns: 400 },
  );
});

type Act = 'write' | 'keep' | 'publish' | 'older' | 'withdraw' | 'archive' | 'unarchive';
const histories = fc.array(
  fc.constantFrom<Act>(
    'write',
    'write',
    'keep',
    'keep',
    'publish',
    'publish',
    'older',
    'withdraw',
    'archive',
    'unarchive',
  ),
  { maxLength: 14 },
);

it('shows nothing but what is published, whatever was done in whatever order', async () => {
  const { root, eve } = await world.organisation(['root', 'eve'], { administrators: ['root'] });
  const as = world.as(root);
  const { folderId } = await as(contract, 'addFolder', { name: 'Here' });
  let number = 0;
  await fc.assert(
    fc.asyncProperty(histories, async (acts) => {
      number += 1;
      const made = { folderId, type: 'tip', title: `Tip ${number}`, locale: 'en' } as const;
      const { itemId } = await as(contract, 'make', made);
      const versions: { versionId: string; text: string }[] = [];
      let [revision, text, isArchived] = [1, '', false];
      let shown: string | null = null;
      const open = new Set<string>();
      for (const [step, act] of acts.entries()) {
        const one = versions.at(act === 'older' ? 0 : -1);
        if (act === 'write' && !isArchived) {
          text = `secret-${number}-${step}`;
          const body = { common: {}, locales: { en: { title: 'T', text } } };
          ({ revision } = await as(contract, 'save', { itemId, revision, body }));
        } else if (act === 'keep' && !isArchived && text) {
          const { versionId } = await as(contract, 'makeVersion', { itemId, revision });
          if (one?.versionId !== versionId) versions.push({ versionId, text });
        } else if (
          (act === 'publish' || act === 'older') &&
          one &&
          !isArchived &&
          shown !== one.versionId
        ) {
          await as(contract, 'publish', { versionId: one.versionId });
          shown = one.versionId;
          open.add(shown);
        } else if (act === 'withdraw' && shown) {
          await as(contract, 'withdraw', { itemId });
          [shown] = [null, open.clear()];
        } else if (act === 'archive' && !isArchived) {
          await as(contract, 'archive', { itemId });
          [shown, isArchived] = [null, true];
          open.clear();
        } else if (act === 'unarchive' && isArchived) {
          await as(contract, 'unarchive', { itemId });
          isArchived = false;
        }
      }
      const wants = [
        { itemId, versionId: null },
        ...versions.map(({ versionId }) => ({ itemId, versionId })),
      ];
      for (const who of [eve, root, { ...eve, personId: null }]) {
        const found = await world.program.database.transaction('read', who, (db) =>
          publishedPayloads(db, who, wants),
        );
        const latest = found
          .filter(({ wanted }) => wanted === null)
          .map(({ versionId }) => versionId);
        expect(latest).toEqual(shown ? [shown] : []);
        const pinned = found.flatMap(({ wanted }) => wanted ?? []);
        expect(new Set(pinned)).toEqual(open);
        const words = new Set(JSON.stringify(found).match(/secret-\d+-\d+/g) ?? []);
        const allowed = versions.filter(({ versionId }) => open.has(versionId));
        expect(words).toEqual(new Set(allowed.map((version) => version.text)));
      }
    }),
    { numRuns: 40 },
  );
});
