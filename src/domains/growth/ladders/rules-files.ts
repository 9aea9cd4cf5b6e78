import { z } from 'zod';
import { type Body, body, key, kind, level, skill, stage, track } from './contract-shapes.ts';
import { keyFor } from './rules.ts';

/** What was read from files: a ladder, or why there is none. */
export type Brought = { readonly body: Body | null; readonly refused: readonly string[] };

export const refuse = (...refused: string[]): Brought => ({ body: null, refused });

/** "Our ladder" is written to our-ladder.yaml. */
export const fileNameOf = (name: string): string => `${keyFor(name, new Set())}.yaml`;

const isEmpty = (value: unknown): boolean =>
  value === '' || value === null || (Array.isArray(value) && value.length === 0);

/** Without what says nothing; reading puts that back. */
const lean = (one: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(one).filter(([, value]) => !isEmpty(value)));

/** A ladder as the plain data of its file. */
export const fileOf = ({ name, skills, tracks, kind: isA, ...head }: Body) => ({
  ...lean({ ladder: name, kind: isA, ...head }),
  skills: skills.map(({ stages, ...one }) => ({ ...lean(one), stages: stages.map(lean) })),
  paths: tracks.map(({ skills: keys, levels, ...one }) => ({
    ...lean(one),
    skills: keys,
    levels: levels.map((of) => lean({ ...of, needs: needsOrNone(of.needs) })),
  })),
});

const needsOrNone = (needs: Readonly<Record<string, number>>) =>
  Object.keys(needs).length > 0 ? needs : null;

/** What one may write shorter in a file: a text for a stage, a name for a level, one stage for all. */
const fileStage = z.union([z.string().transform((about) => stage.parse({ about })), stage]);
const fileSkill = skill.extend({
  key: key.optional(),
  stages: z.array(fileStage).min(1, 'A skill has at least one stage.').max(10),
});
const fileLevel = z.union([
  z.string().transform((name) => ({ key: undefined, ...levelNamed(name) })),
  level.extend({
    key: key.optional(),
    needs: z.union([level.shape.needs, z.int().min(0).max(10)]).default({}),
  }),
]);
const filePath = track.extend({
  key: key.optional(),
  skills: track.shape.skills.optional(),
  levels: z.array(fileLevel).max(40).default([]),
});
const file = z.object({
  ladder: z.string({ error: 'The file says “ladder:” and its name first.' }),
  kind: kind.default('grid'),
  about: z.string().default(''),
  source: z.string().default(''),
  points: z.array(z.number()).default([]),
  skills: z.array(fileSkill),
  paths: z.array(filePath).default([]),
});

const levelNamed = (name: string) => ({ name, about: '', needs: {}, points: null });

type FilePath = z.output<typeof filePath>;
type FileLevel = FilePath['levels'][number];

/** A ladder from the data of a file, its keys made where it gives none. */
export function bodyFromFile(data: unknown): Brought {
  const read = file.safeParse(data);
  if (!read.success) return refuse(...read.error.issues.map(sentenceOf));
  const { ladder, skills, paths, ...head } = read.data;
  const keyed = withKeys(skills);
  const all = keyed.map((one) => one.key);
  const tracks = withKeys(paths).map((one) => trackFrom(one, all));
  return checked({ ...head, name: ladder, skills: keyed, tracks });
}

/** The shape and the limits that every ladder has, wherever it came from. */
export function checked(data: unknown): Brought {
  const read = body.safeParse(data);
  return read.success
    ? { body: read.data, refused: [] }
    : refuse(...read.error.issues.map(sentenceOf));
}

function trackFrom({ levels, ...path }: FilePath & { key: string }, all: readonly string[]) {
  const skills = path.skills ?? [...all];
  const needsOf = ({ needs }: FileLevel) =>
    typeof needs === 'number' ? Object.fromEntries(skills.map((one) => [one, needs])) : needs;
  return {
    ...path,
    skills,
    levels: withKeys(levels).map((one) => ({ ...one, needs: needsOf(one) })),
  };
}

/** Everybody keeps the key they brought; the others get one from their name. */
function withKeys<T extends { key?: string | undefined; name: string }>(
  list: readonly T[],
): (T & { key: string })[] {
  const taken = new Set(list.flatMap((one) => one.key ?? []));
  return list.map((one) => {
    const made = one.key ?? keyFor(one.name, taken);
    taken.add(made);
    return { ...one, key: made };
  });
}

function sentenceOf({ path, message }: z.core.$ZodIssue): string {
  const at = path.map((part) => (typeof part === 'number' ? part + 1 : String(part))).join(', ');
  const says = message.endsWith('.') ? message : `${message}.`;
  return at ? `At ${at}: ${says}` : says;
}
