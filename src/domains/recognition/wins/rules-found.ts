import { type Found, found, mostFound } from './contract-shapes.ts';

/** What was read, and a sentence for each thing that was not. */
export type Read = { readonly found: readonly Found[]; readonly remarks: readonly string[] };

/** Text of strangers in a shape that can be kept: no control characters, no half letters. */
export const clean = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .toWellFormed()
    .trim();

export const clip = (text: string, most: number): string =>
  text.length <= most
    ? text
    : `${text
        .slice(0, most - 1)
        .toWellFormed()
        .replace(/\uFFFD$/, '')}…`;

/** A title is one line; whatever is longer goes on in the story. */
export function titled(text: string): { title: string; more: string } {
  const line = clean(text).replace(/\s+/g, ' ');
  const title = clip(line, 200);
  return { title, more: title === line ? '' : line };
}

export const commitMark = (hash: string): string => `commit:${hash.toLowerCase()}`;
export const linkMark = (link: string): string => `link:${link.replace(/[/#?]+$/, '')}`;
/** Where only the words tell one from another; the day too, where the file named one. */
export const wordMark = (title: string, day = ''): string =>
  `words:${day}:${title.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()}`;

const isLink = (text: string): boolean => found.shape.links.safeParse([text]).success;

/** Those that may be kept, up to ten; and the others. */
export function linksOf(texts: readonly string[]): { links: string[]; wrong: string[] } {
  const given = [...new Set(texts.map((one) => one.trim()).filter(Boolean))];
  return {
    links: given.filter(isLink).slice(0, 10),
    wrong: given.filter((one) => !isLink(one)),
  };
}

export const skillsOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,;|]/)
      .map((one) => clip(clean(one).replace(/\s+/g, ' '), 40))
      .filter(Boolean)
      .slice(0, 10),
  ),
];

type Draft = Omit<Found, 'links' | 'skills' | 'impact'> & Partial<Found>;

/** One thing found as it may be kept, or why it may not. */
export function checked(place: string, draft: Draft): Found | string {
  const read = found.safeParse(draft);
  return read.success
    ? read.data
    : `${place}: ${read.error.issues[0]?.message ?? 'this cannot be read.'}`;
}

/** Gathers what was read, in order; more than an import may bring is left for the next one. */
export function gathered(each: Iterable<Found | string | null>): Read {
  const kept: Found[] = [];
  const remarks: string[] = [];
  for (const one of each) {
    if (typeof one === 'string') remarks.push(one);
    else if (one && kept.length === mostFound) {
      remarks.push(`Only the first ${mostFound} were read. Bring in the rest afterwards.`);
      break;
    } else if (one) kept.push(one);
  }
  return { found: kept, remarks: remarks.length > 50 ? shortened(remarks) : remarks };
}

const shortened = (remarks: readonly string[]): string[] => [
  ...remarks.slice(0, 50),
  `And ${remarks.length - 50} more like these.`,
];

/** What no import brought before, each once. */
export function freshOf(
  all: readonly Found[],
  known: ReadonlySet<string>,
): { fresh: Found[]; known: number } {
  const seen = new Set(known);
  const fresh = all.filter(({ marks }) => {
    const isNew = !marks.some((mark) => seen.has(mark));
    for (const mark of marks) seen.add(mark);
    return isNew;
  });
  return { fresh, known: all.length - fresh.length };
}
