import { z } from 'zod';
import type { CsvTable } from '../../../platform/universal/csv.ts';
import { locale, mostQuestions, said, title } from './contract-shapes.ts';
import type { Body, Question } from './rules-decks.ts';

/** What a file holds: decks, and a sentence for each thing that could not be read. */
export type Brought = { readonly decks: Body[]; readonly refused: string[] };

/** One question on its way into a deck. */
type Line = {
  readonly place: string;
  readonly id: string | null;
  readonly deck: Readonly<Record<string, string>>;
  readonly words: Readonly<Record<string, unknown>>;
};

const byLanguage = z.union([z.string(), z.record(z.string(), z.string())]);
const row = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  question: byLanguage.optional(),
  text: byLanguage.optional(),
  category: z.string().optional(),
  deck: z.string().optional(),
  probes: z.array(z.string()).optional(),
  why: z.string().optional(),
});
const list = z.object({
  questions: z.array(z.unknown()),
  i18nCategories: z.record(z.string(), z.record(z.string(), z.string())).default({}),
});
const decks = z.object({
  decks: z.array(z.object({ title: z.string(), questions: z.array(z.unknown()) })),
});

const unnamed = 'Questions';
const shapes =
  'A file holds { "questions": […] }, { "decks": [{ "title", "questions" }] } or a list of questions.';

/** `{ questions, i18nCategories }`, `{ decks }` or a plain list; each question with its category or deck. */
export function decksFromJson(value: unknown): Brought {
  const whole = decks.safeParse(value);
  if (whole.success) {
    const lines = whole.data.decks.map(({ title, questions }) =>
      questions.map((one) => (isRow(one) ? { ...one, deck: title } : one)),
    );
    return gathered(lines.flat().map((one, at) => lineOf(one, at, {})));
  }
  const questions = list.safeParse(Array.isArray(value) ? { questions: value } : value);
  if (!questions.success) return { decks: [], refused: [shapes] };
  const { i18nCategories } = questions.data;
  return gathered(questions.data.questions.map((one, at) => lineOf(one, at, i18nCategories)));
}

const isRow = (one: unknown): one is object => typeof one === 'object' && one !== null;

type Names = Readonly<Record<string, Readonly<Record<string, string>>>>;

function lineOf(value: unknown, at: number, names: Names): Line | string {
  const place = `Question ${at + 1}`;
  const found = row.safeParse(typeof value === 'string' ? { text: value } : value);
  const asked = found.data?.question ?? found.data?.text;
  if (!found.success || asked === undefined) return `${place} has no words that can be read.`;
  const { id, deck, category, probes, why } = found.data;
  const named = (deck ?? category ?? '').trim() || unnamed;
  const said = typeof asked === 'string' ? { en: asked } : asked;
  const words = Object.entries(said).map(([language, text]) => [language, { text, probes, why }]);
  return {
    place,
    id: id === undefined ? null : nameOf(`q${id}`),
    deck: names[named] ?? { [Object.keys(said)[0] ?? 'en']: named },
    words: Object.fromEntries(words),
  };
}

/** Columns `question`, and where wanted `deck`, `probes` (between bars), `why` and `language`. */
export function decksFromTable({ columns, rows, broken }: CsvTable): Brought {
  const refused = broken.map(({ line, reason }) => `Line ${line}: ${reason}`);
  const asked = columns.find((one) => ['question', 'text'].includes(one));
  if (!asked) {
    return { decks: [], refused: ['The first line must name a column “question”.', ...refused] };
  }
  const lines = rows.map(({ line, cells }): Line => {
    const language = cells.language || cells.locale || 'en';
    const probes = (cells.probes ?? '').split('|').map((one) => one.trim());
    const text = cells[asked] ?? '';
    const named = cells.deck || cells.category || unnamed;
    return {
      place: `Line ${line}`,
      id: cells.id ? nameOf(`q${cells.id}`) : null,
      deck: { [language]: named },
      words: { [language]: { text, probes: probes.filter(Boolean), why: cells.why ?? '' } },
    };
  });
  const brought = gathered(lines);
  return { ...brought, refused: [...refused, ...brought.refused] };
}

/** A name that stays the same when the same file comes again. */
const nameOf = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '');

const tagOf = (language: string): string => language.trim().replaceAll('_', '-');

/** Lines into decks by name, in the order they came. */
function gathered(lines: readonly (Line | string)[]): Brought {
  const found: Gathering = new Map();
  const refused: string[] = [];
  for (const line of lines) {
    const read = typeof line === 'string' ? line : questionOf(line);
    if (typeof read === 'string') refused.push(read);
    else if (typeof line !== 'string') place(found, line, read, refused);
  }
  return { decks: [...found.values()].map(bodyOf), refused };
}

const isName = (tag: string, text: string): boolean =>
  locale.safeParse(tag).success && title.safeParse(text).success;

type Gathering = Map<string, { title: Record<string, string>; questions: Question[] }>;

function place(found: Gathering, line: Line, read: Question, refused: string[]): void {
  const named = Object.entries(line.deck).map(([tag, text]) => [tagOf(tag), text.trim()] as const);
  const key = named[0]?.[1] ?? unnamed;
  if (!named.every(([tag, text]) => isName(tag, text))) {
    refused.push(
      `${line.place}: the name of its deck cannot be read, or is longer than 120 characters.`,
    );
    return;
  }
  const deck = found.get(key) ?? { title: {}, questions: [] };
  found.set(key, deck);
  Object.assign(deck.title, Object.fromEntries(named));
  const at = deck.questions.findIndex(({ id }) => id === read.id);
  const before = deck.questions[at];
  if (before) {
    const isAgain = Object.keys(read.words).some((tag) => before.words[tag]);
    if (isAgain) refused.push(`${line.place} stands in this file twice.`);
    else deck.questions[at] = { id: read.id, words: { ...before.words, ...read.words } };
  } else if (deck.questions.length >= mostQuestions) {
    refused.push(`${line.place}: a deck holds up to ${mostQuestions} questions.`);
  } else deck.questions.push(read);
}

function questionOf({ place: at, id, words }: Line): Question | string {
  const read: Record<string, z.output<typeof said>> = {};
  for (const [language, one] of Object.entries(words)) {
    const tag = tagOf(language);
    if (!locale.safeParse(tag).success) return `${at}: “${language.slice(0, 20)}” is no language.`;
    const found = said.safeParse(one);
    if (!found.success) return `${at}: ${found.error.issues[0]?.message ?? 'cannot be read.'}`;
    read[tag] = found.data;
  }
  const [first] = Object.values(read);
  if (!first) return `${at} has no words that can be read.`;
  return { id: id || nameOf(first.text) || nameOf(at), words: read };
}

const bodyOf = ({
  title,
  questions,
}: {
  title: Record<string, string>;
  questions: Question[];
}): Body => ({
  locale: Object.keys(title)[0] ?? 'en',
  title,
  questions,
});

/** A deck that is here already takes in what is new, and keeps what only it has. */
export function mergedInto(before: Body, brought: Body): Body {
  const coming = new Map(brought.questions.map((one) => [one.id, one.words]));
  const kept = before.questions.map(({ id, words }) => ({
    id,
    words: { ...words, ...coming.get(id) },
  }));
  const known = new Set(before.questions.map(({ id }) => id));
  const more = brought.questions.filter(({ id }) => !known.has(id));
  return {
    locale: before.locale,
    title: { ...before.title, ...brought.title },
    questions: [...kept, ...more].slice(0, mostQuestions),
  };
}
