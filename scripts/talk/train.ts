import { blended, kinds } from '../../src/domains/coaching/talk/engine/classify.ts';
import { letterFeatures, wordFeatures } from '../../src/domains/coaching/talk/engine/features.ts';
import {
  type Head,
  hashOf,
  type Model,
  scorer,
  softmax,
} from '../../src/domains/coaching/talk/engine/model.ts';
import { questionFeatures } from '../../src/domains/coaching/talk/engine/question-features.ts';
import { type Example, foldCount, foldsOf, isQuestion } from './annomi.ts';
import { fitted } from './softmax.ts';

type Plan = {
  readonly features: (example: Example) => string[];
  readonly targets: (example: Example) => readonly number[];
  /** A feature of fewer turns than this is no help to others. */
  readonly atLeast: number;
  readonly penalty: number;
};

const byKind = ({ told }: Example): number[] => kinds.map((kind) => told[kind]);
const byOpenness = ({ told }: Example): number[] => {
  const [open, closed] = [told['open question'], told['closed question']];
  return [open / (open + closed), closed / (open + closed)];
};

/** Penalties and shares were chosen by cross-validation by video (bench/talk.ts). */
const plans = {
  words: { features: wordFeatures, targets: byKind, atLeast: 3, penalty: 5e-5 },
  letters: { features: letterFeatures, targets: byKind, atLeast: 7, penalty: 1e-4 },
  questions: { features: questionFeatures, targets: byOpenness, atLeast: 2, penalty: 1e-3 },
} as const satisfies Record<string, Plan>;
/** Of the shipped weights. */
export const seed = 20_261_124;
const letterShare = 0.35;
const rounds = 50;

/** Trains on these examples; what the seed shuffles are the folds in which the tuning is found. */
export function trained(examples: readonly Example[], seed: number): Model {
  return { ...headsOf(examples), tuning: tuned(heldOut(examples, seed)) };
}

type Heads = Omit<Model, 'tuning'>;

const headsOf = (examples: readonly Example[]): Heads => ({
  words: headOf(plans.words, examples),
  letters: headOf(plans.letters, examples),
  questions: headOf(plans.questions, examples.filter(isQuestion)),
});

function headOf({ features, targets, atLeast, penalty }: Plan, examples: readonly Example[]): Head {
  const hashed = examples.map((example) => new Set(features(example).map(hashOf)));
  const rows = rowsOf(hashed, atLeast);
  const wanted = examples.map(targets);
  const classes = wanted[0]?.length ?? 1;
  const weights = fitted({
    inputs: hashed.map((set) => Int32Array.from([...set].flatMap((hash) => rows.get(hash) ?? []))),
    targets: wanted,
    rows: rows.size,
    classes,
    penalty,
    rounds,
  });
  return { rows, ...rounded(weights, classes) };
}

/** Rows in the order of their hashes. */
function rowsOf(hashed: readonly ReadonlySet<number>[], atLeast: number): Map<number, number> {
  const counts = new Map<number, number>();
  for (const set of hashed) {
    for (const hash of set) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  }
  const kept = [...counts].filter(([, count]) => count >= atLeast).map(([hash]) => hash);
  return new Map(kept.sort((a, b) => a - b).map((hash, row) => [hash, row]));
}

/** A byte a weight; the last class becomes zero, since only differences matter. */
function rounded(weights: Float64Array, classes: number): Omit<Head, 'rows'> {
  const columns = classes - 1;
  const rows = weights.length / classes;
  const value = (row: number, column: number) =>
    (weights[row * classes + column] ?? 0) - (weights[row * classes + columns] ?? 0);
  const steps = Array.from({ length: columns }, (_, column) => {
    let most = 1e-9;
    for (let row = 0; row < rows; row += 1) most = Math.max(most, Math.abs(value(row, column)));
    return most / 127;
  });
  const bytes = new Int8Array(rows * columns);
  for (let row = 0; row < rows; row += 1) {
    for (const [column, step] of steps.entries()) {
      bytes[row * columns + column] = Math.round(value(row, column) / step);
    }
  }
  return { columns, weights: bytes, steps };
}

type Held = {
  readonly example: Example;
  readonly byWords: readonly number[];
  readonly byLetters: readonly number[];
  readonly openScore: number;
};

/** Every example as heads see it that never saw its video. */
function heldOut(examples: readonly Example[], seed: number): Held[] {
  const folds = foldsOf(examples, seed);
  return Array.from({ length: foldCount }, (_, fold) => {
    const heads = headsOf(examples.filter((_, at) => folds[at] !== fold));
    const [words, letters] = [scorer(heads.words), scorer(heads.letters)];
    const questions = scorer(heads.questions);
    return examples
      .filter((_, at) => folds[at] === fold)
      .map((example) => ({
        example,
        byWords: softmax(words(wordFeatures(example))),
        byLetters: softmax(letters(letterFeatures(example))),
        openScore: questions(questionFeatures(example))[0] ?? 0,
      }));
  }).flat();
}

/** What makes the held-out probabilities most honest: the least log loss on a grid. */
function tuned(held: readonly Held[]): Model['tuning'] {
  const sharpness = least(range(0.8, 2, 0.05), (one) =>
    mean(held, ({ example, byWords, byLetters }) =>
      surprise(byKind(example), blended(byWords, byLetters, { letterShare, sharpness: one })),
    ),
  );
  const questions = held.filter(({ example }) => isQuestion(example));
  const slopes = range(0.5, 2.5, 0.1).flatMap((slope) =>
    range(-0.6, 0.6, 0.05).map((shift) => ({ slope, shift })),
  );
  const open = least(slopes, ({ slope, shift }) =>
    mean(questions, ({ example, openScore }) => {
      const p = 1 / (1 + Math.exp(-(slope * openScore + shift)));
      return surprise(byOpenness(example), [p, 1 - p]);
    }),
  );
  return { letterShare, sharpness, openSlope: open.slope, openShift: open.shift };
}

const surprise = (wanted: readonly number[], p: readonly number[]): number =>
  wanted.reduce((sum, share, at) => sum - share * Math.log((p[at] ?? 0) + 1e-12), 0);

const mean = <T>(list: readonly T[], of: (one: T) => number): number =>
  list.reduce((sum, one) => sum + of(one), 0) / list.length;

const range = (from: number, to: number, step: number): number[] =>
  Array.from({ length: Math.round((to - from) / step) + 1 }, (_, at) =>
    Number((from + at * step).toFixed(2)),
  );

function least<T>(list: readonly T[], cost: (one: T) => number): T {
  const costs = list.map((one) => ({ one, cost: cost(one) }));
  return costs.reduce((best, next) => (next.cost < best.cost ? next : best)).one;
}
