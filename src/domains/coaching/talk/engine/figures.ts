import type { Figures } from '../contract.ts';
import type { Classify, Kind, Named } from './classify.ts';
import { sentencesOf, wordsOf } from './text.ts';

export type Side = 'me' | 'them';
export type Said = { readonly who: Side; readonly text: string };

/** A turn as the page shows it; only mine are named. */
export type Heard = Said & {
  readonly words: number;
  readonly named: Named | null;
  /** Input that came right after the first sentence of an answer. */
  readonly cutShort: boolean;
  /** What I answered myself, after my own question in the same breath. */
  readonly ownAnswer: string | null;
};

/** Names one turn after the other, so that whoever waits can be told how far it is, or stop it. */
export function* hear(turns: readonly Said[], classify: Classify): Generator<Heard> {
  let asked = false;
  for (const [at, turn] of turns.entries()) {
    const before = turns[at - 1];
    const previous = before?.who === 'them' ? before.text : '';
    const named = turn.who === 'me' ? classify({ text: turn.text, previous }) : null;
    const answered = asked && previous !== '' && sentencesOf(previous).length <= 1;
    yield {
      ...turn,
      words: wordsOf(turn.text).length,
      named,
      cutShort: answered && named?.label === 'input',
      ownAnswer: named && ownAnswerIn(turn.text, previous, classify),
    };
    if (turn.who === 'me') asked = isQuestion(named);
  }
}

const isQuestion = (named: Named | null): boolean => named?.label.endsWith('question') ?? false;

/** What follows the last question of a turn, where it is more than a tag and reads as input. */
function ownAnswerIn(text: string, previous: string, classify: Classify): string | null {
  const sentences = sentencesOf(text);
  const last = sentences.findLastIndex((sentence) => sentence.includes('?'));
  const rest = last < 0 ? '' : sentences.slice(last + 1).join(' ');
  if (wordsOf(rest).length < 4) return null;
  return classify({ text: rest, previous }).label === 'input' ? rest : null;
}

const kinds = { open: 'open question', closed: 'closed question' } as const;

/** What may be kept: sums of probabilities, counts and medians about my own turns, and no word. */
export function figuresOf(heard: readonly Heard[]): Figures {
  const mine = heard.flatMap(({ named }) => named ?? []);
  const sum = (kind: Kind) => round(mine.reduce((total, { p }) => total + p[kind], 0));
  const answers = answersIn(heard);
  const asked = heard.filter(({ named, text }) => named && text.includes('?'));
  return {
    turns: mine.length,
    sums: {
      open: sum(kinds.open),
      closed: sum(kinds.closed),
      reflection: sum('reflection'),
      input: sum('input'),
      other: sum('other'),
    },
    unsure: mine.filter(({ label }) => label === 'unsure').length,
    afterOpen: wordsAfter(answers, kinds.open),
    afterClosed: wordsAfter(answers, kinds.closed),
    answers: {
      heard: answers.filter(({ next }) => next !== undefined).length,
      cutShort: heard.filter(({ cutShort }) => cutShort).length,
    },
    ownQuestions: {
      asked: asked.length,
      selfAnswered: asked.filter(({ ownAnswer }) => ownAnswer !== null).length,
    },
  };
}

type Answer = { readonly question: Named; readonly words: number; readonly next?: Heard };

/** My question, what they said to it, and what I said then. */
const answersIn = (heard: readonly Heard[]): Answer[] =>
  heard.flatMap(({ named }, at) => {
    const [answer, next] = [heard[at + 1], heard[at + 2]];
    if (!named || !isQuestion(named) || answer?.who !== 'them') return [];
    return [{ question: named, words: answer.words, ...(next?.named ? { next } : {}) }];
  });

function wordsAfter(answers: readonly Answer[], label: Named['label']) {
  const counts = answers.filter(({ question }) => question.label === label);
  return { questions: counts.length, medianWords: median(counts.map(({ words }) => words)) };
}

function median(list: readonly number[]): number | null {
  const sorted = list.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

const round = (sum: number): number => Math.round(sum * 1000) / 1000;
