import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnyBody } from './contract-types.ts';
import { shaped } from './rules-body.ts';
import { type Merged, merge } from './rules-merge.ts';
import { at, idsOf, leavesOf } from './rules-types.ts';

/**
 * Two authors on one deck and on one article: each changes, adds, removes and moves. Every word is one
 * of its kind, so that it can be looked for afterwards.
 */
type Act =
  | { does: 'write'; place: number; part: number }
  | { does: 'add' | 'remove' | 'move'; place: number; part: number };

const acts = fc.array(
  fc.record({
    does: fc.constantFrom('write', 'write', 'add', 'remove', 'move'),
    place: fc.nat(40),
    part: fc.nat(6),
  }) as fc.Arbitrary<Act>,
  { maxLength: 8 },
);

type Deck = {
  ids: string[];
  texts: Record<string, Record<string, string>>;
  titles: Record<string, string>;
};

const start = (): Deck => ({
  ids: ['a', 'b', 'c', 'd'],
  titles: { en: 'base-title-en', de: 'base-title-de' },
  texts: {
    en: Object.fromEntries(['a', 'b', 'c', 'd'].map((id) => [id, `base-en-${id}`])),
    de: Object.fromEntries(['a', 'b', 'c', 'd'].map((id) => [id, `base-de-${id}`])),
  },
});

/** Does these things to a deck; gives the words that were written and still stand in it. */
function work(deck: Deck, who: string, todo: readonly Act[]): void {
  for (const [number, { does, place, part }] of todo.entries()) {
    const locales = Object.keys(deck.texts);
    const locale = locales[part % locales.length] ?? 'en';
    const id = deck.ids[place % Math.max(1, deck.ids.length)] ?? 'none';
    const word = `${who}-${number}`;
    if (does === 'add') {
      deck.ids.splice(place % (deck.ids.length + 1), 0, `${who}-${number}`);
      for (const texts of Object.values(deck.texts)) texts[`${who}-${number}`] = word;
    } else if (does === 'remove' && part === 0) {
      if (locale !== 'en') {
        delete deck.texts[locale];
        delete deck.titles[locale];
      }
    } else if (does === 'remove') deck.ids = deck.ids.filter((one) => one !== id);
    else if (does === 'move') {
      deck.ids = deck.ids.filter((one) => one !== id);
      deck.ids.splice(part % (deck.ids.length + 1), 0, ...(id === 'none' ? [] : [id]));
    } else if (part === 5) deck.titles[locale] = word;
    else if (deck.texts[locale]?.[id] !== undefined) deck.texts[locale][id] = word;
  }
}

const bodyOfDeck = ({ ids, texts, titles }: Deck): AnyBody =>
  shaped('question-deck', {
    common: { questions: ids.map((id) => ({ id })) },
    locales: Object.fromEntries(
      Object.entries(texts).map(([locale, own]) => [
        locale,
        {
          title: titles[locale] ?? '',
          questions: Object.fromEntries(
            ids.map((id) => [id, { text: own[id] ?? '', probes: [`${own[id]}?`] }]),
          ),
        },
      ]),
    ),
  });

const decks = fc.tuple(acts, acts).map(([first, second]) => {
  const [mine, theirs] = [start(), start()];
  work(mine, 'mine', first);
  work(theirs, 'theirs', second);
  return { base: bodyOfDeck(start()), mine: bodyOfDeck(mine), theirs: bodyOfDeck(theirs) };
});

const paragraphs = fc.array(
  fc.record({
    does: fc.constantFrom('write', 'insert', 'remove', 'swap'),
    place: fc.nat(12),
    blank: fc.boolean(),
  }),
  { maxLength: 7 },
);

function rewrite(
  text: string,
  who: string,
  todo: readonly { does: string; place: number; blank: boolean }[],
) {
  const list = text.split('\n\n');
  for (const [number, { does, place, blank }] of todo.entries()) {
    const at = place % Math.max(1, list.length);
    const words = `${who}-${number}${blank ? '\n\n' : ''}\nand ${who}-${number}-more`;
    if (does === 'write') list[at] = words;
    else if (does === 'insert') list.splice(at, 0, words);
    else if (does === 'remove') list.splice(at, 1);
    else list.splice(at, 2, ...list.slice(at, at + 2).reverse());
  }
  return list.join('\n\n');
}

const article = (text: string): AnyBody =>
  shaped('article', { common: {}, locales: { en: { title: 'T', text } } });

const baseText = ['one', 'two', 'three', 'four', 'five'].join('\n\n');
const articles = fc.tuple(paragraphs, paragraphs).map(([first, second]) => ({
  base: article(baseText),
  mine: article(rewrite(baseText, 'mine', first)),
  theirs: article(rewrite(baseText, 'theirs', second)),
}));

const wordsIn = (value: unknown): Set<string> =>
  new Set(JSON.stringify(value).match(/(?:mine|theirs)-[\w-]+/g) ?? []);

/** Words somebody wrote that are neither in the body nor waiting. */
function lost({ mine, theirs }: { mine: AnyBody; theirs: AnyBody }, merged: Merged): string[] {
  const kept = wordsIn([merged.body, merged.waiting.map(({ waits }) => waits)]);
  return [...wordsIn([mine, theirs])].filter((word) => !kept.has(word));
}

describe('what two authors wrote', () => {
  it('is never lost in a deck', () => {
    fc.assert(
      fc.property(decks, (sides) => {
        const merged = merge('question-deck', sides);
        expect(lost(sides, merged)).toEqual([]);
        const again = shaped('question-deck', merged.body);
        expect(leavesOf('question-deck', again).length).toBeGreaterThan(0);
        expect(new Set(idsOf('question-deck', again)).size).toBe(
          idsOf('question-deck', again).length,
        );
        expect(lost(sides, { ...merged, body: again })).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('is never lost in a text', () => {
    fc.assert(
      fc.property(articles, (sides) => {
        expect(lost(sides, merge('article', sides))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('is what one wrote, byte for byte, where the other wrote nothing', () => {
    fc.assert(
      fc.property(fc.oneof(decks, articles), fc.boolean(), ({ base, mine }, isMine) => {
        const type = base.common.questions ? 'question-deck' : 'article';
        const sides = isMine ? { base, mine, theirs: base } : { base, mine: base, theirs: mine };
        const merged = merge(type, sides);
        expect(shaped(type, merged.body)).toEqual(mine);
        expect(merged.waiting).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('is what both wrote, once, where both wrote the same', () => {
    fc.assert(
      fc.property(articles, ({ base, mine }) => {
        const merged = merge('article', { base, mine, theirs: mine });
        expect(at(merged.body, 'locales.en.text')).toBe(at(mine, 'locales.en.text'));
      }),
      { numRuns: 500 },
    );
  });
});
