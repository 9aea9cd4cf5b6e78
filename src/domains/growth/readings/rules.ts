import type { Giver, Reading, Round, Skill, Sure } from './contract-shapes.ts';
import { chanceOf, type Others, type Scale, scaleOf } from './rules-model.ts';

/** A scale of two has no middle to be drawn to, and of one nothing to read. */
export const fewestStages = 3;

/** In the words in which people say it, beside the reading; it counts for nothing. */
export const sureWords: Readonly<Record<Sure, string>> = {
  guess: 'A guess',
  fairly: 'Fairly sure',
  sure: 'Sure',
};

/** 3.5 as people write it: 3½. */
export const stageText = (stage: number): string =>
  Number.isInteger(stage) ? String(stage) : `${Math.floor(stage)}½`;

/** The name of a stage, or of the two it lies between; null where a ladder has none but numbers. */
export function stageName({ stages }: Skill, stage: number): string | null {
  const below = stages[Math.floor(stage) - 1]?.name;
  const above = stages[Math.ceil(stage) - 1]?.name;
  if (!below || !above) return null;
  return below === above ? below : `Between ${below} and ${above}`;
}

/** The stages that somebody named, or stood between: those whose words are worth reading again. */
export const stagesNamed = (readings: readonly Reading[]): number[] =>
  [
    ...new Set(
      readings.flatMap(({ stage }) => (stage ? [Math.floor(stage), Math.ceil(stage)] : [])),
    ),
  ].sort((a, b) => a - b);

/** What may still be written: everything, until it is opened. */
export const isSealed = ({ openedAt }: Pick<Round, 'openedAt'>): boolean => openedAt === null;

/** Nobody opens what others gave before they have given their own. */
export const mayOpen = (
  { person, openedAt }: Pick<Round, 'person' | 'openedAt'>,
  givers: readonly Giver[],
): boolean =>
  openedAt === null && givers.some((one) => one.personId === person.personId && one.givenAt);

/** Something is given once a stage or a word was said of at least one skill. */
export const mayGive = (own: readonly Pick<Reading, 'stage' | 'example'>[]): boolean =>
  own.some(({ stage, example }) => stage !== null || example !== '');

/** One skill of a round: what the person says of themselves, and what others say. */
export type Compared = {
  readonly skill: Skill;
  readonly scale: Scale;
  readonly own: Reading | undefined;
  readonly others: readonly Reading[];
  /** The mean of those who named a stage; null where nobody did. */
  readonly mean: Others | null;
  /** In how many cases, 0–1, chance alone puts the two this far apart; null where one is missing. */
  readonly chance: number | null;
};

export function comparedOf({
  skills,
  readings,
  person,
}: Pick<Round, 'skills' | 'readings' | 'person'>): Compared[] {
  return skills.map((skill) => {
    const of = readings.filter(({ skillKey }) => skillKey === skill.skillKey);
    const own = of.find(({ giverId }) => giverId === person.personId);
    const others = of.filter(({ giverId }) => giverId !== person.personId);
    const scale = scaleOf(skill.stages.length);
    const mean = meanOf(others);
    const stage = own?.stage ?? null;
    const chance = stage === null || !mean ? null : chanceOf(scale, stage, mean);
    return { skill, scale, own, others, mean, chance };
  });
}

function meanOf(readings: readonly Reading[]): Others | null {
  const stages = readings.flatMap(({ stage }) => stage ?? []);
  if (stages.length === 0) return null;
  return { mean: stages.reduce((sum, one) => sum + one, 0) / stages.length, raters: stages.length };
}
