import { z } from 'zod';

export const id = z.uuid();
const instant = z.iso.datetime({ offset: true });
export const skillKey = z.string().min(1).max(60);

/** Half a pair of a character and a zero are what a database cannot keep. */
const writable = (text: string) => !/[\0\p{Cs}]/u.test(text);
const words = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Please keep this under ${most + 1} characters.`)
    .refine(writable, 'This holds a character that cannot be kept.');

export const example = words(10_000);
export const why = words(1000);
export const word = words(200);
export const skillName = words(120).min(1, 'Please name the skill.');

/** How sure somebody is of a reading of theirs; it is said beside it and counts for nothing. */
export const sure = z.enum(['guess', 'fairly', 'sure']);

/** A stage of a skill, or half-way to the next one. */
export const stageRead = z
  .number()
  .min(1)
  .max(10)
  .multipleOf(0.5, 'A reading is a stage, or half-way between two.');

const person = z.object({ personId: id, name: z.string() });

/** A skill in the words it had when the round began. */
export const skill = z.object({
  skillKey,
  name: z.string(),
  about: z.string(),
  stages: z.array(z.object({ name: z.string(), about: z.string(), signals: z.array(z.string()) })),
});

export const reading = z.object({
  giverId: id,
  skillKey,
  stage: stageRead.nullable().describe('Null: not seen enough of it to say.'),
  example: z.string(),
  sure,
});

export const giver = person.extend({
  askedAt: instant,
  givenAt: instant.nullable(),
  declinedAt: instant.nullable(),
});

export const opening = person.extend({
  at: instant,
  inPair: z.boolean().describe('True: they see all of it, for as long as you two meet.'),
});

export const heading = z.object({
  roundId: id,
  person: person.describe('Whom it is about.'),
  ladder: z.string().describe('The ladder, by the name it had.'),
  skills: z.array(z.string()),
  askedAt: instant,
  openedAt: instant.nullable(),
});

export const ownRound = heading.extend({
  asked: z.number().int().describe('How many others were asked.'),
  given: z.number().int().describe('How many of them have given theirs.'),
  mineGivenAt: instant.nullable(),
});

export const askedRound = heading.extend({
  kept: z.number().int().describe('How many skills you have written something for.'),
  givenAt: instant.nullable(),
});

export const round = heading.omit({ skills: true }).extend({
  skills: z.array(skill),
  givers: z.array(giver),
  readings: z.array(reading),
  openedWith: z.array(opening),
  changed: z
    .array(
      z.object({
        skillKey,
        fate: z.enum(['same', 'renamed', 'changed', 'removed']),
        name: z.string(),
      }),
    )
    .describe('Skills that have other words in the version in force; this round keeps its own.'),
  managerName: z
    .string()
    .nullable()
    .describe('Told to a giver: the manager with whom all of it may be opened.'),
});

export const suggestion = z.object({
  suggestionId: id,
  person,
  by: person,
  why: z.string(),
  at: instant,
});

export const tap = z.object({
  tapId: id,
  value: z.number().int(),
  word: z.string(),
  at: instant,
});

export const path = z.object({
  pathId: id,
  name: z.string().describe('The skill.'),
  begunAt: instant,
  endedAt: instant.nullable(),
  taps: z.array(tap).describe('In the order they were said.'),
});

export type Skill = z.infer<typeof skill>;
export type Reading = z.infer<typeof reading>;
export type Giver = z.infer<typeof giver>;
export type Opening = z.infer<typeof opening>;
export type Heading = z.infer<typeof heading>;
export type OwnRound = z.infer<typeof ownRound>;
export type AskedRound = z.infer<typeof askedRound>;
export type Round = z.infer<typeof round>;
export type Suggestion = z.infer<typeof suggestion>;
export type Sure = z.infer<typeof sure>;
export type Tap = z.infer<typeof tap>;
export type Path = z.infer<typeof path>;
