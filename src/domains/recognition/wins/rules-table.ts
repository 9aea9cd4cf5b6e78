import type { CsvRow, CsvTable } from '../../../platform/universal/csv.ts';
import { isDay } from '../../../platform/universal/text.ts';
import type { Found } from './contract-shapes.ts';
import {
  checked,
  clean,
  gathered,
  linkMark,
  linksOf,
  type Read,
  skillsOf,
  titled,
  wordMark,
} from './rules-found.ts';

/** What a column may be called, the first that is there; upper and lower case are the same. */
const names = {
  title: ['title', 'win', 'what', 'summary', 'accomplishment', 'achievement'],
  day: ['day', 'date', 'when', 'done', 'on'],
  story: ['story', 'description', 'details', 'notes', 'how'],
  impact: ['impact', 'result', 'outcome', 'effect'],
  links: ['link', 'links', 'url', 'urls'],
  skills: ['skills', 'skill', 'tags', 'labels'],
} as const;
type Field = keyof typeof names;
type Columns = Readonly<Record<Field, string | undefined>>;

const columnsOf = (columns: readonly string[]): Columns => {
  const first = (field: Field) => names[field].find((name) => columns.includes(name));
  return {
    title: first('title'),
    day: first('day'),
    story: first('story'),
    impact: first('impact'),
    links: first('links'),
    skills: first('skills'),
  };
};

/** A first line that names a title and something more, or nothing but a title. */
export function isTable(text: string): boolean {
  const [line = ''] = text
    .replace(/^\uFEFF/, '')
    .slice(0, 2000)
    .split(/\r?\n|\r/);
  const cells = line.split(/[,;\t]/).map((cell) => cell.replaceAll('"', '').trim().toLowerCase());
  const known: readonly string[] = Object.values(names).flat();
  const hits = cells.filter((cell) => known.includes(cell)).length;
  return columnsOf(cells).title !== undefined && (hits > 1 || cells.length === 1);
}

export function winsFromTable({ columns, rows, broken }: CsvTable, today: string): Read {
  const at = columnsOf(columns);
  if (!at.title) {
    return { found: [], remarks: ['The first line must name a column “title”.'] };
  }
  const unread = broken.map(({ line, reason }) => `Line ${line}: ${reason}`);
  return gathered([...unread, ...rows.flatMap((row) => winsOf(row, at, today))]);
}

function winsOf({ line, cells }: CsvRow, at: Columns, today: string): (Found | string)[] {
  const cell = (field: Field): string => clean(cells[at[field] ?? ''] ?? '');
  const place = `Line ${line}`;
  const day = cell('day') || today;
  if (!isDay(day)) return [`${place}: “${day.slice(0, 30)}” is no day such as 2026-03-31.`];
  if (day > today) return [`${place}: ${day} has not come yet.`];
  const { links, wrong } = linksOf(cell('links').split(/\s+/));
  const { title, more } = titled(cell('title'));
  const win = checked(place, {
    title,
    day,
    story: [more, cell('story')].filter(Boolean).join('\n\n'),
    impact: cell('impact'),
    links,
    skills: skillsOf(cell('skills')),
    marks: [wordMark(title, cell('day')), ...links.slice(0, 4).map(linkMark)],
  });
  const left = wrong.map(
    (one) =>
      `${place}: the link “${one.slice(0, 60)}” does not begin with https:// and is left out.`,
  );
  return [win, ...left];
}
