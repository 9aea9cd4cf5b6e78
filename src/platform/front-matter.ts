import { parse } from 'yaml';

export type FrontMatter = {
  readonly front: Readonly<Record<string, unknown>>;
  readonly body: string;
};

/** The block between two lines of dashes at the head of a Markdown file; what is not YAML stays text. */
export function splitFrontMatter(text: string): FrontMatter {
  const clean = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const match = /^---\n([\s\S]*?)\n(?:---|\.\.\.)(?:\n|$)/.exec(clean);
  if (!match) return { front: {}, body: clean };
  try {
    // The core schema keeps a day a string; a date object would need a zone nobody gave.
    const front: unknown = parse(match[1] ?? '', { schema: 'core', maxAliasCount: 10 });
    if (typeof front !== 'object' || front === null) return { front: {}, body: clean };
    const named = Object.entries(front).map(([key, value]) => [key.toLowerCase(), value]);
    return { front: Object.fromEntries(named), body: clean.slice(match[0].length) };
  } catch {
    return { front: {}, body: clean };
  }
}
