/** The picture deck: drawn by its script, small, safe to show, and every picture with its questions. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { Pen } from '../../scripts/drawings/pen.ts';
import { scenes } from '../../scripts/drawings/scenes.ts';
import { splitFrontMatter } from '../../src/platform/front-matter.ts';
import { appRoot } from '../../src/platform/root.ts';

const folder = join(appRoot, 'src/domains/coaching/pictures/ui/drawings');
const drawings = new Map(
  readdirSync(folder).map((file) => [
    file.replace(/\.svg$/, ''),
    readFileSync(join(folder, file), 'utf8'),
  ]),
);
const where = (wrong: (text: string, name: string) => boolean): string[] =>
  [...drawings].filter(([name, text]) => wrong(text, name)).map(([name]) => name);
const all = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, found]) => found ?? '');

describe('the drawings', () => {
  it('are at least 48, and what their script draws', () => {
    expect(drawings.size).toBeGreaterThanOrEqual(48);
    expect(scenes.map(({ name }) => name).sort()).toEqual([...drawings.keys()].sort());
    const stale = scenes.filter(({ name, mood, draw }) => {
      const pen = new Pen(name, mood);
      return pen.finish(draw(pen)) !== drawings.get(name);
    });
    expect(stale.map(({ name }) => name)).toEqual([]);
  });

  it('weigh at most 12 kB each, compressed', () => {
    expect(where((text) => gzipSync(text, { level: 9 }).length > 12_000)).toEqual([]);
  });

  it('hold shapes and colours: no words, no programs, nothing from elsewhere', () => {
    const known =
      /^(svg|style|defs|stop|linearGradient|radialGradient|clipPath|g|path|circle|ellipse|rect)$/;
    expect(where((text) => all(text, /<([\w-]+)/g).some((tag) => !known.test(tag)))).toEqual([]);
    expect(where((text) => /\son\w+=|href|url\((?!#)|@import/.test(text))).toEqual([]);
    const words = (text: string) => text.replace(/<style>.*?<\/style>|<[^>]*>/gs, '').trim();
    expect(where((text) => words(text) !== '')).toEqual([]);
  });

  it('are well formed, with numbers that are numbers and names of their own', () => {
    const isWhole = (text: string): boolean => {
      const open: string[] = [];
      for (const [, end, tag = '', self] of text.matchAll(/<(\/?)([\w-]+)[^>]*?(\/?)>/g)) {
        if (end && open.pop() !== tag) return false;
        if (!end && !self) open.push(tag);
      }
      return open.length === 0;
    };
    expect(where((text) => !isWhole(text))).toEqual([]);
    expect(where((text) => /NaN|undefined|Infinity/.test(text))).toEqual([]);
    const ids = [...drawings.values()].flatMap((text) => all(text, /\sid="([^"]+)"/g));
    expect(new Set(ids).size).toBe(ids.length);
    const used = (text: string) => all(text, /url\(#([^)]+)\)/g);
    expect(where((text) => used(text).some((id) => !text.includes(`id="${id}"`)))).toEqual([]);
  });

  it('have a palette by day and one by night, of one shape', () => {
    expect(where((text) => !text.includes('@media(prefers-color-scheme:dark){'))).toEqual([]);
    expect(where((text) => !text.includes('viewBox="0 0 800 600"'))).toEqual([]);
  });
});

describe('the deck', () => {
  type Picture = { id: string; drawing: string; alt: string; probes: string[] };
  const file = readFileSync(join(appRoot, 'content/starter/pictures/picture-deck.md'), 'utf8');
  const pictures = splitFrontMatter(file).front.pictures as Picture[];

  it('shows every drawing once, each told to those who do not see it', () => {
    expect(pictures.map(({ drawing }) => drawing).sort()).toEqual([...drawings.keys()].sort());
    expect(pictures.filter(({ alt }) => alt.length < 30).map(({ id }) => id)).toEqual([]);
  });

  it('asks at least six questions of each: what one sees, why it, what of the topic, then deeper', () => {
    const off = pictures.filter(({ probes: [see, why, topic, ...deeper] }) => {
      const begun =
        /do you see/.test(see ?? '') &&
        /you (choose|take|stop)|drew you|you take it/.test(why ?? '');
      return !begun || !/topic/.test(topic ?? '') || deeper.length < 3;
    });
    expect(off.map(({ id }) => id)).toEqual([]);
  });
});
