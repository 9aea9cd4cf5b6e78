import type { DeckHead, Said, Written } from './contract-shapes.ts';

/** What is kept of somebody's own deck. */
export type Body = {
  /** The language it was first written in. */
  readonly locale: string;
  readonly title: Readonly<Record<string, string>>;
  readonly questions: readonly Question[];
};
export type Question = { readonly id: string; readonly words: Readonly<Record<string, Said>> };

/** A deck wherever it comes from: published for the organisation, or somebody's own. */
export type AnyDeck = Pick<DeckHead, 'deckId' | 'source' | 'by' | 'sharedAt'> & {
  readonly locale: string;
  readonly heads: Readonly<Record<string, { title: string; summary: string }>>;
  readonly questions: readonly Question[];
};

export const localesOf = ({ title, questions }: Body): string[] => [
  ...new Set([...Object.keys(title), ...questions.flatMap(({ words }) => Object.keys(words))]),
];

/** A deck written anew in one language; what stands in others goes along with its question. */
export function writtenIn(
  before: Body | undefined,
  { title, locale, questions }: { title: string; locale: string; questions: readonly Written[] },
  newName: () => string,
): Body {
  const kept = new Map(before?.questions.map((one) => [one.id, one.words]));
  return {
    locale: before?.locale ?? locale,
    title: { ...before?.title, [locale]: title },
    questions: questions.map(({ questionId, ...said }) => {
      const id = questionId ?? newName();
      return { id, words: { ...kept.get(id), [locale]: said } };
    }),
  };
}

/** The words of a question in the language of its deck, or else in any it has. */
export function saidIn({ words }: Question, locale: string): { locale: string; said: Said } | null {
  const [found] = [locale, ...Object.keys(words)].flatMap((one) => {
    const said = words[one];
    return said?.text ? [{ locale: one, said }] : [];
  });
  return found ?? null;
}
