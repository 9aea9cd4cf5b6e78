/** What a classifier of talk is held against: F1, calibration, and the error of each figure. */

import { randomFrom } from '../../src/demo/random.ts';
import { kinds, type Named } from '../../src/domains/coaching/talk/engine/classify.ts';
import { type Example, isQuestion } from './annomi.ts';

/** A turn, what annotators told of it, and what a model said that never saw its video. */
export type Judged = { readonly example: Example; readonly said: Named };

type Shares = Named['p'];

const four = (p: Shares): number[] => [
  p['open question'] + p['closed question'],
  p.reflection,
  p.input,
  p.other,
];
const likeliest = (list: readonly number[]): number => list.indexOf(Math.max(...list));

type Pair = readonly [told: number, said: number];
const fourWay = ({ example, said }: Judged): Pair => [
  likeliest(four(example.told)),
  likeliest(four(said.p)),
];
const openOrClosed = ({ example, said }: Judged): Pair => [
  likeliest([example.told['open question'], example.told['closed question']]),
  likeliest([said.p['open question'], said.p['closed question']]),
];

/** F1 of each class, over turns. */
function f1Of(pairs: readonly Pair[], classes: number): number[] {
  return Array.from({ length: classes }, (_, one) => {
    const both = pairs.filter(([told, said]) => told === one && said === one).length;
    const either = pairs.filter(([told, said]) => told === one || said === one).length;
    return both === 0 ? 0 : (2 * both) / (either + both);
  });
}

const mean = (list: readonly number[]): number =>
  list.reduce((sum, one) => sum + one, 0) / list.length;

const fourWayF1 = (judged: readonly Judged[]): number => mean(f1Of(judged.map(fourWay), 4));
const openF1 = (judged: readonly Judged[]): number =>
  mean(f1Of(judged.filter(({ example }) => isQuestion(example)).map(openOrClosed), 2));

/** Expected calibration error of the likeliest of four, in ten bins. */
function calibrationError(judged: readonly Judged[]): number {
  const bins = Map.groupBy(judged, ({ said }) =>
    Math.min(9, Math.floor(Math.max(...four(said.p)) * 10)),
  );
  const gaps = [...bins.values()].map((bin) => {
    const sure = mean(bin.map(({ said }) => Math.max(...four(said.p))));
    const right = mean(bin.map((one) => (fourWay(one)[0] === fourWay(one)[1] ? 1 : 0)));
    return (bin.length / judged.length) * Math.abs(sure - right);
  });
  return gaps.reduce((sum, one) => sum + one, 0);
}

/** Sessions with too few turns have no share to speak of. */
const fewest = 5;

/** Each kind's share of a session's turns: as annotators told it, and as sums of probabilities. */
function sharesBySession(judged: readonly Judged[], kind: keyof Shares): Pair[] {
  const sessions = [...Map.groupBy(judged, ({ example }) => example.session).values()];
  return sessions
    .filter((turns) => turns.length >= fewest)
    .map((turns) => [
      mean(turns.map(({ example }) => example.told[kind])),
      mean(turns.map(({ said }) => said.p[kind])),
    ]);
}

function correlation(pairs: readonly Pair[]): number {
  const [a, b] = [mean(pairs.map(([one]) => one)), mean(pairs.map(([, one]) => one))];
  const product = (f: (pair: Pair) => number) => mean(pairs.map(f));
  const together = product(([x, y]) => (x - a) * (y - b));
  return together / Math.sqrt(product(([x]) => (x - a) ** 2) * product(([, y]) => (y - b) ** 2));
}

const inputR = (judged: readonly Judged[]): number => correlation(sharesBySession(judged, 'input'));

/** 95 of 100 times the truth lies in between, were other videos drawn. */
function interval(judged: readonly Judged[], figure: (of: readonly Judged[]) => number): string {
  const videos = [...Map.groupBy(judged, ({ example }) => example.video).values()];
  const random = randomFrom(7);
  const draws = Array.from({ length: 400 }, () =>
    figure(videos.flatMap(() => random.pick(videos))),
  ).sort((a, b) => a - b);
  return `${round(draws[10])} to ${round(draws[389])}`;
}

const round = (value = 0): number => Math.round(value * 1000) / 1000;
const withInterval = (judged: readonly Judged[], figure: (of: readonly Judged[]) => number) => ({
  value: round(figure(judged)),
  interval: interval(judged, figure),
});

export function report(judged: readonly Judged[]) {
  const errors = kinds.map((kind) => {
    const shares = sharesBySession(judged, kind);
    return [kind, round(mean(shares.map(([told, said]) => Math.abs(told - said))))] as const;
  });
  const [question, reflection, input, other] = f1Of(judged.map(fourWay), 4).map(round);
  return {
    turns: judged.length,
    fourWayMacroF1: withInterval(judged, fourWayF1),
    f1: { question, reflection, input, other },
    openClosedMacroF1: withInterval(judged, openF1),
    inputShareR: withInterval(judged, inputR),
    calibrationError: withInterval(judged, calibrationError),
    meanErrorOfShareBySession: Object.fromEntries(errors),
    unsure: round(mean(judged.map(({ said }) => (said.label === 'unsure' ? 1 : 0)))),
    fourWayMacroF1WhereSure: round(fourWayF1(judged.filter(({ said }) => said.label !== 'unsure'))),
  };
}
