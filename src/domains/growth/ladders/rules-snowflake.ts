import { z } from 'zod';
import { keyFor } from './rules.ts';
import { type Brought, checked, refuse } from './rules-files.ts';

/** The data of Medium's Snowflake, as its script names it. */
const snowflake = z.object({
  tracks: z.record(
    z.string(),
    z.object({
      displayName: z.string(),
      category: z.string().default(''),
      description: z.string().default(''),
      milestones: z.array(
        z.object({
          summary: z.string(),
          signals: z.array(z.string()).default([]),
          examples: z.array(z.string()).default([]),
        }),
      ),
    }),
  ),
  milestoneToPoints: z.record(z.string(), z.number()),
  pointsToLevels: z.record(z.string(), z.string()),
  titles: z
    .array(z.object({ label: z.string(), minPoints: z.number(), maxPoints: z.number().optional() }))
    .default([]),
});

type Snowflake = z.output<typeof snowflake>;

/** Its tracks are our skills, its milestones their stages, and its points make the levels. */
export function bodyFromSnowflake(data: ReadonlyMap<string, unknown>): Brought {
  const read = snowflake.safeParse(Object.fromEntries(data));
  if (!read.success) {
    return refuse('This script does not hold tracks, milestones and points as Snowflake does.');
  }
  const skills = Object.entries(read.data.tracks).map(([id, track]) => ({
    key: keyFor(id, new Set()),
    name: track.displayName,
    group: track.category,
    about: track.description,
    stages: track.milestones.map(({ summary, ...seen }) => ({ about: summary, ...seen })),
  }));
  const points = Object.entries(read.data.milestoneToPoints)
    .toSorted(([a], [b]) => Number(a) - Number(b))
    .map(([, worth]) => worth);
  return checked({
    name: 'Snowflake',
    kind: 'milestones',
    source: 'Snowflake by Medium, Apache-2.0',
    points,
    skills,
    tracks: [
      {
        key: 'engineering',
        name: 'Engineering',
        skills: skills.map(({ key }) => key),
        levels: levelsOf(read.data),
      },
    ],
  });
}

function levelsOf({ pointsToLevels, titles }: Snowflake) {
  const steps = Object.entries(pointsToLevels)
    .map(([from, name]) => ({ from: Number(from), name }))
    .toSorted((a, b) => a.from - b.from);
  return steps.map(({ from, name }) => {
    const fitting = titles.filter(
      ({ minPoints, maxPoints }) => from >= minPoints && from <= (maxPoints ?? from),
    );
    return {
      key: `level-${keyFor(name, new Set())}`,
      name,
      about: fitting.map(({ label }) => label).join(' or '),
      points: from,
    };
  });
}
