import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { appRoot } from '../../src/platform/root.ts';

const css = readFileSync(join(appRoot, 'src/web/design/tokens.css'), 'utf8');
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);

const grounds = ['paper', 'surface', 'raised'];

/** Words on grounds as they are used: 4.5 to 1 (WCAG 1.4.3). */
const words: [string, string[]][] = [
  ['ink', [...grounds, 'sunken', 'pebble', 'pebble-strong']],
  ['ink-soft', [...grounds, 'sunken', 'pebble']],
  ['ink-faint', [...grounds, 'sunken']],
  ['sea-ink', [...grounds, 'sea-soft', 'pebble']],
  ['coral-ink', [...grounds, 'coral-soft']],
  ['kelp-ink', [...grounds, 'kelp-soft']],
  ['amber-ink', [...grounds, 'amber-soft']],
  ['on-coral', ['coral', 'coral-strong']],
  ['on-kelp', ['kelp']],
  ['on-deep', ['deep', 'deep-raised']],
  ['on-deep-soft', ['deep', 'deep-raised']],
  ['coral', ['deep', 'deep-raised']],
];

/** Edges of controls, focus and drawn lines: 3 to 1 (WCAG 1.4.11). */
const marks: [string, string[]][] = [
  ['line-strong', grounds],
  ['sea', [...grounds, 'sunken']],
  ['kelp', grounds],
];

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const colour = (name: string, theme: 'light' | 'dark'): string => {
  const token = tokens.get(name);
  if (!token) throw new Error(`tokens.css has no colour --${name}`);
  return token[theme];
};

const tooFaint = (pairs: [string, string[]][], least: number): string[] =>
  (['light', 'dark'] as const).flatMap((theme) =>
    pairs.flatMap(([front, backs]) =>
      backs
        .map((back) => ({ back, ratio: contrast(colour(front, theme), colour(back, theme)) }))
        .filter(({ ratio }) => ratio < least)
        .map(({ back, ratio }) => `${theme}: ${front} on ${back} is ${ratio.toFixed(2)}`),
    ),
  );

describe('contrast of the colours, in both themes', () => {
  it('is known to measure as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  it('is at least 4.5 for words', () => {
    expect(tooFaint(words, 4.5)).toEqual([]);
  });

  it('is at least 3 for edges, focus and lines', () => {
    expect(tooFaint(marks, 3)).toEqual([]);
  });
});
