import { isDay } from '../../../platform/universal/text.ts';
import type { Found } from './contract-shapes.ts';
import { checked, clean, gathered, linksOf, type Read, titled, wordMark } from './rules-found.ts';

type Entry = { readonly line: number; readonly words: string; readonly story: string[] };

const bullet = /^(\s*)(?:[-*+•–]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?(.*)$/;
const heading = /^\s*#{1,6}\s|^\s*[-=_*]{3,}\s*$|^[^.]{1,80}:\s*$/;
const longest = 4000;

/**
 * Lines, or a list with bullets whose indented lines tell more. A line may begin or end with its day
 * and hold links; without a day it is of today.
 */
export function winsFromList(text: string, today: string): Read {
  return gathered(entriesOf(text).map((entry) => winOf(entry, today)));
}

function entriesOf(text: string): Entry[] {
  const lines = clean(text)
    .split('\n')
    .map((line) => line.slice(0, longest));
  const hasBullets = lines.some((line) => bullet.test(line));
  const entries: Entry[] = [];
  for (const [at, line] of lines.entries()) {
    const [, indent = '', said] = bullet.exec(line) ?? [];
    const words = (said ?? line).trim();
    const last = entries.at(-1);
    const isOwn = said === undefined ? !hasBullets : indent.length < 2;
    if (words === '' || (said === undefined && heading.test(line))) continue;
    if (last && !isOwn) last.story.push(said === undefined ? words : `- ${words}`);
    else entries.push({ line: at + 1, words, story: [] });
  }
  return entries;
}

const dayFirst = /^[([]?(\d{4}-\d\d(?:-\d\d)?)(?![\d-])[)\]]?\s*[:,–—-]?\s*(.*)$/s;
const dayLast = /^(.*\S)\s*[([](\d{4}-\d\d(?:-\d\d)?)[)\]]\.?$/s;

/** A month stands for its first day. */
const wholeDay = (text: string): string => (text.length === 7 ? `${text}-01` : text);

function withDay(words: string): { day: string | null; rest: string } {
  const [, first, afterIt = ''] = dayFirst.exec(words) ?? [];
  if (first && afterIt && isDay(wholeDay(first))) return { day: wholeDay(first), rest: afterIt };
  const [, beforeIt = '', last] = dayLast.exec(words) ?? [];
  if (last && isDay(wholeDay(last))) return { day: wholeDay(last), rest: beforeIt };
  return { day: null, rest: words };
}

const linked = /\[([^\]]{1,500})\]\((https?:\/\/[^\s)]{1,1000})\)/g;
const bare = /<?\bhttps?:\/\/[^\s<>"]{1,1000}[^\s<>".,;:!?)\]}]>?/g;

function winOf({ line, words, story }: Entry, today: string): Found | string {
  const { day, rest } = withDay(words);
  if (day && day > today) return `Line ${line}: ${day} has not come yet.`;
  const named = [...rest.matchAll(linked)].map(([, , link = '']) => link);
  const unlinked = rest.replace(linked, '$1');
  const plain = [...unlinked.matchAll(bare)].map(([link]) => link.replace(/^<|>$/g, ''));
  const { links } = linksOf([...named, ...plain]);
  const left = unlinked.replace(bare, '').replace(/[\s:,–—(-]+$/, '');
  const { title, more } = titled(left.trim() || unlinked);
  return checked(`Line ${line}`, {
    title,
    story: clean([more, ...story].filter(Boolean).join('\n')).slice(0, 10_000),
    day: day ?? today,
    links,
    marks: [wordMark(title, day ?? '')],
  });
}
