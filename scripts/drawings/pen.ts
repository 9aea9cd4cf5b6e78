import { type Colour, type Mood, type MoodName, mix, moods } from './colours.ts';

export const width = 800;
export const height = 600;

export type Point = readonly [x: number, y: number];
/** A gradient of this sheet, by its number. */
type Gradient = { readonly gradient: string };
export type Paint = Colour | Gradient;
type Stop = readonly [at: number, colour: Colour, opacity?: number];
type More = { readonly opacity?: number; readonly turn?: number };

const round = (value: number): string => String(Math.round(value * 10) / 10);
/** Numbers in a path, as short as the eye needs them. */
export const d = (parts: TemplateStringsArray, ...values: readonly (number | string)[]): string =>
  parts.reduce((path, part, nth) => {
    const value = values[nth];
    return path + part + (typeof value === 'number' ? round(value) : (value ?? ''));
  }, '');

/** The same seed always draws the same: FNV-1a into mulberry32. */
function chancesFrom(seed: string): () => number {
  let state = 0x811c9dc5;
  for (const letter of seed) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Draws on one sheet in one mood, and notes every colour it uses for both lights. */
export class Pen {
  readonly mood: Mood;
  readonly chance: () => number;
  private readonly name: string;
  private readonly classes = new Map<string, string>();
  private readonly defs: string[] = [];

  constructor(name: string, mood: MoodName) {
    this.name = name;
    this.mood = moods[mood];
    this.chance = chancesFrom(name);
  }

  /** Land at this distance: 0 fades into the air, 1 stands before us. */
  tone(nearness: number): Colour {
    return mix(this.mood.haze, this.mood.near, nearness);
  }

  between(from: number, to: number): number {
    return from + (to - from) * this.chance();
  }

  shape(path: string, paint: Paint, more: More = {}): string {
    return `<path${this.painted('fill', paint)}${extra(more)} d="${path}"/>`;
  }

  line(path: string, paint: Paint, thick: number, more: More = {}): string {
    return `<path fill="none"${this.painted('stroke', paint)} stroke-width="${round(thick)}"${extra(more)} d="${path}"/>`;
  }

  disc([x, y]: Point, r: number, paint: Paint, more: More = {}): string {
    return `<circle${this.painted('fill', paint)}${extra(more)} cx="${round(x)}" cy="${round(y)}" r="${round(r)}"/>`;
  }

  oval([x, y]: Point, rx: number, ry: number, paint: Paint, more: More = {}): string {
    const turn = more.turn
      ? ` transform="rotate(${round(more.turn)} ${round(x)} ${round(y)})"`
      : '';
    return `<ellipse${this.painted('fill', paint)}${extra(more)}${turn} cx="${round(x)}" cy="${round(y)}" rx="${round(rx)}" ry="${round(ry)}"/>`;
  }

  box(x: number, y: number, w: number, h: number, paint: Paint, more: More & { r?: number } = {}) {
    const r = more.r ? ` rx="${round(more.r)}"` : '';
    return `<rect${this.painted('fill', paint)}${extra(more)} x="${round(x)}" y="${round(y)}" width="${round(w)}" height="${round(h)}"${r}/>`;
  }

  /** From the top down, or along the way given in shares of the shape. */
  fade(stops: readonly Stop[], [x1, y1, x2, y2] = [0, 0, 0, 1]): Gradient {
    const way = `x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"`;
    return this.gradient(`linearGradient ${way}`, 'linearGradient', stops);
  }

  radial(stops: readonly Stop[]): Gradient {
    return this.gradient('radialGradient', 'radialGradient', stops);
  }

  /** Light in the air around something that shines. */
  glow(at: Point, r: number, light: Colour, strength = 0.8): string {
    const fading = [0, 0.25, 0.6, 1].map(
      (where): Stop => [where, light, strength * (1 - where) ** 2],
    );
    return this.disc(at, r, this.radial(fading));
  }

  within(path: string, ...content: readonly string[]): string {
    const id = `${this.name}-c${this.defs.length}`;
    this.defs.push(`<clipPath id="${id}"><path d="${path}"/></clipPath>`);
    return `<g clip-path="url(#${id})">${content.join('')}</g>`;
  }

  placed(transform: string, ...content: readonly string[]): string {
    return `<g transform="${transform}">${content.join('')}</g>`;
  }

  faint(opacity: number, ...content: readonly string[]): string {
    return `<g opacity="${opacity}">${content.join('')}</g>`;
  }

  /** The finished sheet: colours by day, and by night where the page is dark. */
  finish(content: readonly string[]): string {
    const rules = [...this.classes].map(([rule, name]) => ({ name, rule: rule.split('|') }));
    const styled = (light: 1 | 2) =>
      rules.map(({ name, rule }) => `.${name}{${rule[0]}:${rule[light]}}`).join('');
    const style = `<style>path,g{stroke-linecap:round;stroke-linejoin:round}${styled(1)}@media(prefers-color-scheme:dark){${styled(2)}}</style>`;
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${style}<defs>${this.defs.join('')}</defs>${content.join('')}</svg>\n`;
  }

  private gradient(open: string, close: string, stops: readonly Stop[]): Gradient {
    const id = `${this.name}-g${this.defs.length}`;
    const inside = stops.map(([at, colour, opacity = 1]) => {
      const see = opacity === 1 ? '' : ` stop-opacity="${Math.round(opacity * 1000) / 1000}"`;
      return `<stop${this.classed('stop-color', colour)} offset="${round(at * 100)}%"${see}/>`;
    });
    const [tag = '', ...way] = open.split(' ');
    this.defs.push(`<${[tag, `id="${id}"`, ...way].join(' ')}>${inside.join('')}</${close}>`);
    return { gradient: id };
  }

  private painted(how: 'fill' | 'stroke', paint: Paint): string {
    return 'gradient' in paint ? ` ${how}="url(#${paint.gradient})"` : this.classed(how, paint);
  }

  private classed(property: string, { day, night }: Colour): string {
    const rule = `${property}|${day}|${night}`;
    const known = this.classes.get(rule) ?? `c${this.classes.size.toString(36)}`;
    this.classes.set(rule, known);
    return ` class="${known}"`;
  }
}

const extra = ({ opacity }: More): string => (opacity === undefined ? '' : ` opacity="${opacity}"`);

/** A scene: what it is called, its light, and what lies on the sheet from the back to the front. */
export type Scene = {
  readonly name: string;
  readonly mood: MoodName;
  readonly draw: (pen: Pen) => readonly string[];
};

/** A soft line through these points (Catmull–Rom). */
export function soft(points: readonly Point[], closed = false): string {
  const at = (nth: number): Point =>
    points[
      closed ? (nth + points.length) % points.length : Math.max(0, Math.min(points.length - 1, nth))
    ] ?? [0, 0];
  const last = closed ? points.length : points.length - 1;
  const parts = Array.from({ length: last }, (_, nth) => {
    const [a, b, c, e] = [at(nth - 1), at(nth), at(nth + 1), at(nth + 2)];
    return d`C${b[0] + (c[0] - a[0]) / 6} ${b[1] + (c[1] - a[1]) / 6} ${c[0] - (e[0] - b[0]) / 6} ${c[1] - (e[1] - b[1]) / 6} ${c[0]} ${c[1]}`;
  });
  const [x, y] = at(0);
  return `${d`M${x} ${y}`}${parts.join('')}${closed ? 'Z' : ''}`;
}

/** Straight from point to point. */
export const straight = (points: readonly Point[], closed = true): string =>
  `M${points.map(([x, y]) => d`${x} ${y}`).join('L')}${closed ? 'Z' : ''}`;
