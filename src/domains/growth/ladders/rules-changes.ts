import type { Body, LadderChange, Skill, Stage, Track, WordsChanged } from './contract-shapes.ts';

/** What is different in `after`: each skill and path by its key, whatever it is called now. */
export function changesOf(before: Body, after: Body): LadderChange[] {
  const heading = headingWords(before, after);
  const ladder: LadderChange[] =
    heading.length > 0
      ? [
          {
            of: 'ladder',
            what: before.name === after.name ? 'changed' : 'renamed',
            key: '',
            name: after.name,
            was: before.name === after.name ? null : before.name,
            words: heading,
          },
        ]
      : [];
  return [
    ...ladder,
    ...changesIn('skill', before.skills, after.skills, skillWords),
    ...changesIn('track', before.tracks, after.tracks, (was, is) => trackWords(was, is, after)),
  ];
}

type Named = { readonly key: string; readonly name: string };

function changesIn<T extends Named>(
  of: LadderChange['of'],
  before: readonly T[],
  after: readonly T[],
  wordsOf: (was: T, is: T) => WordsChanged[],
): LadderChange[] {
  const old = new Map(before.map((one) => [one.key, one]));
  const now = new Set(after.map(({ key }) => key));
  const gone = before.filter(({ key }) => !now.has(key));
  const whole = (what: 'added' | 'removed', { key, name }: T): LadderChange => ({
    of,
    what,
    key,
    name,
    was: null,
    words: [],
  });
  const kept = after.flatMap((is): LadderChange[] => {
    const was = old.get(is.key);
    if (!was) return [whole('added', is)];
    const words = wordsOf(was, is);
    const renamed = was.name !== is.name;
    if (!renamed && words.length === 0) return [];
    const what = renamed ? 'renamed' : 'changed';
    return [{ of, what, key: is.key, name: is.name, was: renamed ? was.name : null, words }];
  });
  return [...kept, ...gone.map((one) => whole('removed', one))];
}

const differs = (where: string, before: string, after: string): WordsChanged[] =>
  before === after ? [] : [{ where, before, after }];

const headingWords = (was: Body, is: Body): WordsChanged[] => [
  ...differs('Name', was.name, is.name),
  ...differs('What it is', was.about, is.about),
  ...differs('Where its words come from', was.source, is.source),
  ...differs('Kind', was.kind, is.kind),
  ...differs('Points a stage', was.points.join(', '), is.points.join(', ')),
];

const none: Stage = { name: '', about: '', signals: [], examples: [] };

/** How the words of a skill differ; its name is told apart. */
function skillWords(was: Skill, is: Skill): WordsChanged[] {
  const most = Math.max(was.stages.length, is.stages.length);
  const stages = Array.from({ length: most }, (_, at) =>
    stageWords(`Stage ${at + 1}`, was.stages[at] ?? none, is.stages[at] ?? none),
  );
  return [
    ...differs('Group', was.group, is.group),
    ...differs('What it is', was.about, is.about),
    ...differs('Stages', String(was.stages.length), String(is.stages.length)),
    ...stages.flat(),
  ];
}

const stageWords = (where: string, was: Stage, is: Stage): WordsChanged[] => [
  ...differs(`${where}, its name`, was.name, is.name),
  ...differs(`${where}, what it is`, was.about, is.about),
  ...differs(`${where}, what one can see`, was.signals.join('\n'), is.signals.join('\n')),
  ...differs(`${where}, examples`, was.examples.join('\n'), is.examples.join('\n')),
];

function trackWords(was: Track, is: Track, { skills }: Body): WordsChanged[] {
  const called = (key: string) => skills.find((one) => one.key === key)?.name ?? key;
  const list = (keys: readonly string[]) => keys.map(called).join(', ');
  const levels = changesIn('track', was.levels, is.levels, (a, b) => [
    ...differs('what it is', a.about, b.about),
    ...differs('stages', needsIn(a.needs, called), needsIn(b.needs, called)),
    ...differs('points', String(a.points ?? ''), String(b.points ?? '')),
  ]);
  return [
    ...differs('What it is', was.about, is.about),
    ...differs('Skills', list(was.skills), list(is.skills)),
    ...levels.flatMap(levelWords),
  ];
}

function levelWords({ what, name, was, words }: LadderChange): WordsChanged[] {
  if (what === 'added') return [{ where: 'Level', before: '', after: name }];
  if (what === 'removed') return [{ where: 'Level', before: name, after: '' }];
  return [
    ...differs('Level', was ?? name, name),
    ...words.map((one) => ({ ...one, where: `Level ${name}, ${one.where}` })),
  ];
}

const needsIn = (needs: Readonly<Record<string, number>>, called: (key: string) => string) =>
  Object.entries(needs)
    .toSorted(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([key, stage]) => `${called(key)} ${stage}`)
    .join(', ');

/** What became of a skill somebody refers to, by the words they referred to. */
export type Fate = 'same' | 'renamed' | 'changed' | 'removed';

export function fateOf(was: Skill, after: readonly Skill[]): { fate: Fate; is: Skill | null } {
  const is = after.find(({ key }) => key === was.key);
  if (!is) return { fate: 'removed', is: null };
  if (skillWords(was, is).length > 0) return { fate: 'changed', is };
  return { fate: was.name === is.name ? 'same' : 'renamed', is };
}
