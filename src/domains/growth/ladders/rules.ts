import type { Body, Skill, Track } from './contract-shapes.ts';

/** A key from a name, none of those taken: "Working with others" becomes working-with-others. */
export function keyFor(name: string, taken: ReadonlySet<string>): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 50)
    .replace(/-+$/, '');
  const base = plain || 'one';
  let key = base;
  for (let nth = 2; taken.has(key); nth += 1) key = `${base}-${nth}`;
  return key;
}

const twice = (keys: readonly string[]): string[] => [
  ...new Set(keys.filter((key, at) => keys.indexOf(key) !== at)),
];

/** Keys are how everything finds a skill again, so not even a draft may hold one twice. */
export function brokenKeys({ skills, tracks }: Body): string[] {
  const lists = [
    { of: 'skill', keys: skills.map(({ key }) => key) },
    { of: 'path', keys: tracks.map(({ key }) => key) },
    ...tracks.map(({ name, levels }) => ({
      of: `level of ${name}`,
      keys: levels.map(({ key }) => key),
    })),
  ];
  return lists.flatMap(({ of, keys }) =>
    twice(keys).map((key) => `The key ${key} stands twice, for more than one ${of}.`),
  );
}

/** What is missing before a draft can be put in force, as sentences; empty when it is whole. */
export function wantsOf(body: Body): string[] {
  const { skills, tracks } = body;
  const bare = skills.filter(({ stages }) => stages.some(({ name, about }) => !name && !about));
  return [
    ...brokenKeys(body),
    ...(skills.length === 0 ? ['There is no skill in it yet.'] : []),
    ...(tracks.length === 0 ? ['There is no path in it yet.'] : []),
    ...bare.map(({ name }) => `A stage of “${name}” says nothing yet.`),
    ...tracks.flatMap((track) => wantsOfTrack(track, skills)),
    ...pointsWanted(body),
  ];
}

function wantsOfTrack({ name, skills: keys, levels }: Track, skills: readonly Skill[]): string[] {
  const stages = new Map(skills.map((one) => [one.key, one.stages.length]));
  const unknown = keys.filter((key) => !stages.has(key));
  const beyond = levels.flatMap((level) =>
    Object.entries(level.needs)
      .filter(([key, stage]) => !keys.includes(key) || stage > (stages.get(key) ?? 0))
      .map(([key]) => `Level “${level.name}” asks for a stage of ${key} that is not there.`),
  );
  return [
    ...(keys.length === 0 ? [`The path “${name}” names no skill yet.`] : []),
    ...unknown.map((key) => `The path “${name}” names the skill ${key}, which is not there.`),
    ...beyond,
  ];
}

function pointsWanted({ kind, points, skills, tracks }: Body): string[] {
  if (kind !== 'milestones') return [];
  const most = Math.max(0, ...skills.map(({ stages }) => stages.length));
  const short = points.length <= most;
  const open = tracks.some(({ levels }) => levels.some((level) => level.points === null));
  return [
    ...(short ? ['Please say how many points each stage is worth.'] : []),
    ...(open ? ['Please say from how many points on each level is.'] : []),
  ];
}

/** The skills one path is made of, in its order. */
export function skillsOfTrack(body: Pick<Body, 'skills'>, track: Pick<Track, 'skills'>): Skill[] {
  return track.skills.flatMap((key) => body.skills.find((one) => one.key === key) ?? []);
}

/** What a stage is called: its own name, or its number. */
export const stageName = (skill: Pick<Skill, 'stages'>, stage: number): string =>
  stage === 0 ? 'Not yet' : skill.stages[stage - 1]?.name || `Stage ${stage}`;

export type Column = { readonly key: string; readonly name: string; readonly about: string };

/** What stands above each stage of a path: in a grid the level that asks for it throughout, else its number. */
export function columnsOf(body: Body, track: Track): Column[] {
  const most = Math.max(0, ...skillsOfTrack(body, track).map(({ stages }) => stages.length));
  return Array.from({ length: most }, (_, at) => {
    const stage = at + 1;
    const level = track.levels.find(({ needs }) => {
      const asked = Object.values(needs);
      return body.kind === 'grid' && asked.length > 0 && asked.every((one) => one === stage);
    });
    const points = body.points[stage];
    const worth = points === undefined ? '' : points === 1 ? '1 point' : `${points} points`;
    return { key: `stage-${stage}`, name: level?.name ?? `Stage ${stage}`, about: worth };
  });
}
