import { letterFeatures, type Utterance, wordFeatures } from './features.ts';
import { type Model, scorer, softmax, type Tuning } from './model.ts';
import { questionFeatures } from './question-features.ts';

/** What a turn does, as AnnoMI tells it (Wu et al. 2022, doi:10.1109/ICASSP43922.2022.9746035). */
export const kinds = ['open question', 'closed question', 'reflection', 'input', 'other'] as const;
export type Kind = (typeof kinds)[number];
export type Named = {
  readonly label: Kind | 'unsure';
  readonly p: Readonly<Record<Kind, number>>;
};
export type Classify = (utterance: Utterance) => Named;

/** Below this probability a turn is not named; in between, it is counted by its probabilities. */
export const sureFrom = 0.56;

/** Names turns one by one. No network, no clock, the same answer everywhere. */
export function classifier({ words, letters, questions, tuning }: Model): Classify {
  const [byWords, byLetters, byQuestion] = [scorer(words), scorer(letters), scorer(questions)];
  return (utterance) => {
    const [asOpen = 0, asClosed = 0, reflection = 0, input = 0, other = 0] = blended(
      softmax(byWords(wordFeatures(utterance))),
      softmax(byLetters(letterFeatures(utterance))),
      tuning,
    );
    const question = asOpen + asClosed;
    const open = openness(byQuestion(questionFeatures(utterance)), tuning);
    const p = {
      'open question': question * open,
      'closed question': question * (1 - open),
      reflection,
      input,
      other,
    };
    const likeliest = Math.max(question, reflection, input, other);
    return { label: likeliest < sureFrom ? 'unsure' : nameOf(p, question === likeliest), p };
  };
}

const nameOf = (p: Named['p'], asks: boolean): Kind => {
  const among = kinds.filter((kind) => kind.endsWith('question') === asks);
  return among.reduce((best, kind) => (p[kind] > p[best] ? kind : best), among[0] ?? 'other');
};

/** Words and letters each have their say. */
export function blended(
  byWords: readonly number[],
  byLetters: readonly number[],
  { letterShare, sharpness }: Pick<Tuning, 'letterShare' | 'sharpness'>,
): number[] {
  const both = byWords.map((p, at) => p * (1 - letterShare) + (byLetters[at] ?? 0) * letterShare);
  const sharp = both.map((p) => p ** sharpness);
  const sum = sharp.reduce((total, one) => total + one, 0);
  return sharp.map((one) => one / sum);
}

/** How likely a question leaves the answer open. */
const openness = ([score = 0]: readonly number[], { openSlope, openShift }: Tuning): number =>
  1 / (1 + Math.exp(-(openSlope * score + openShift)));
