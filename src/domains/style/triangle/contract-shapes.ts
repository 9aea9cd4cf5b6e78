import { z } from 'zod';
import { pointKinds, sides as sideNames } from './rules.ts';

export const id = z.uuid();
export const instant = z.iso.datetime({ offset: true });
export const day = z.iso.date();

export const side = z.enum(sideNames);
export const sides = z.object({ product: z.number(), performance: z.number(), people: z.number() });

const share = z.number().int().min(0).max(100);
/** Whole points of a hundred, as a person sets them. */
export const split = z
  .object({ product: share, performance: share, people: share })
  .refine(({ product, performance, people }) => product + performance + people === 100, {
    error: 'The three sum to 100.',
  });

export const estimate = z.object({
  sides: sides.describe('Shares of one.'),
  spread: z
    .object({ product: z.number(), performance: z.number(), both: z.number() })
    .describe('Variance of two of the shares and their covariance; the third follows from them.'),
});

const statement = z.object({ side, text: z.string() });

/** Two statements, in the order in which this taker sees them. */
export const pair = z.object({
  block: z.number(),
  first: statement,
  second: statement,
  chose: side.nullable(),
});

export const taking = z.object({ takingId: id, beganAt: instant, pairs: z.array(pair) });

export const attention = z.object({
  weeks: z.number(),
  signals: z.number(),
  estimate: estimate.nullable().describe('Null while there is too little to say.'),
});

export const target = z.object({ sides, setAt: instant });

export const drift = z.object({
  side,
  points: z.number().describe('By how much more than the target, on average; less when negative.'),
  weeks: z.number(),
});

export const week = z.object({
  weekOn: day.describe('Its Monday.'),
  signals: z.number(),
  does: sides.nullable().describe('Points of a hundred; null when the week says too little.'),
  aims: sides.nullable().describe('Your target at its end.'),
});

export const trailPoint = z.object({ kind: z.enum(pointKinds), on: day, sides });

export const source = z.object({
  source: z.string(),
  label: z.string(),
  side: side.nullable().describe('Null where you split it yourself.'),
  because: z.string(),
  weighs: z.number(),
  counts: z.array(z.number()).describe('In the last 4 and 12 weeks.'),
});

export const reflectionKind = z.enum(['energises', 'avoids', 'job', 'others', 'growth']);
export const reflection = z.object({ kind: reflectionKind, words: z.string() });
export const teacher = z.object({ teacherId: id, name: z.string(), words: z.string() });

export type Estimate = z.infer<typeof estimate>;
export type Pair = z.infer<typeof pair>;
export type Attention = z.infer<typeof attention>;
export type Drift = z.infer<typeof drift>;
export type Week = z.infer<typeof week>;
export type TrailPoint = z.infer<typeof trailPoint>;
export type Source = z.infer<typeof source>;
export type ReflectionKind = z.infer<typeof reflectionKind>;
export type Teacher = z.infer<typeof teacher>;
