import { contract } from '../../src/domains/growth/ladders/contract.ts';
import { all, eachTheirOwn, none, type Row } from './outcomes.ts';
import type { Relation, Stage } from './stage.ts';

/** A published ladder with a draft, and one that was never published; four people keep both. */
type Ladders = {
  readonly open: string;
  readonly hidden: string;
  readonly versions: readonly [string, string];
};
const made = new WeakMap<Stage, Ladders>();

const laddersOf = (stage: Stage): Ladders => {
  const found = made.get(stage);
  if (!found) throw new Error('Nobody made a ladder on this stage.');
  return found;
};

const keepers = ['author', 'other', 'otherManager'] as const;
const keepersWord = ({ canaries }: Stage): string =>
  canaries.find((one) => one.for.join() === [...keepers, 'administrator'].join())?.word ?? '';

const bodyOf = (name: string, about: string) => ({
  name,
  kind: 'grid' as const,
  skills: [{ key: 'steering', name: 'Steering', stages: [{ about }] }],
  tracks: [{ key: 'sailor', name: 'Sailor', skills: ['steering'], levels: [] }],
});

async function ladders(stage: Stage): Promise<void> {
  const desk = stage.world.as(stage.people.administrator);
  const begun = async (name: string) => {
    const { ladderId } = await desk(contract, 'begin', { name });
    for (const keeper of keepers) {
      const { personId } = stage.people[keeper];
      await desk(contract, 'appoint', { ladderId, personId });
    }
    return ladderId;
  };
  const [open, hidden] = [await begun('Open'), await begun('Hidden')];
  const versions: string[] = [];
  for (const [revision, about] of [[1, 'Holds a course'] as const, [0, 'Chooses one'] as const]) {
    const written = { ladderId: open, body: bodyOf('Open', about), revision };
    const now = await desk(contract, 'write', written);
    const told = { ladderId: open, note: '', revision: now.revision };
    versions.push((await desk(contract, 'publish', told)).versionId);
  }
  const word = keepersWord(stage);
  await desk(contract, 'write', { ladderId: open, body: bodyOf('Open', word), revision: 0 });
  await desk(contract, 'write', { ladderId: hidden, body: bodyOf(word, word), revision: 1 });
  const [first = '', second = ''] = versions;
  made.set(stage, { open, hidden, versions: [first, second] });
}

const open = (stage: Stage) => ({ ladderId: laddersOf(stage).open });
const hidden = (stage: Stage) => ({ ladderId: laddersOf(stage).hidden });

/** Keepers and administrators change it; what is published is everybody's to read here. */
const those = (relations: readonly Relation[], outcome: 'yes' | 'may-not') =>
  Object.fromEntries(relations.map((one) => [one, outcome]));
const keeping = { ...all('not-here'), ...those([...keepers, 'administrator'], 'yes') };
const changing = { ...keeping, ...those(['managersManager', 'stranger'], 'may-not') };
const everybody = { ...all('yes'), otherOrganisation: 'not-here' } as const;
const administering = {
  ...all('may-not'),
  administrator: 'yes',
  otherOrganisation: 'not-here',
} as const;
/** The others keep it themselves. */
const withoutFirstLock = ['managersManager', 'stranger', 'otherOrganisation'] as const;
const kept = { before: ladders, withoutFirstLock };

export const laddersRows: Readonly<Record<string, Row>> = {
  'ladders.list': { input: none, expect: eachTheirOwn, ...kept },
  'ladders.open': { input: hidden, expect: keeping, ...kept },
  'ladders.compare': {
    input: (stage) => {
      const { open: ladderId, versions } = laddersOf(stage);
      return { ladderId, from: versions[0], to: versions[1] };
    },
    expect: everybody,
    ...kept,
  },
  'ladders.skill': {
    input: (stage) => ({ versionId: laddersOf(stage).versions[0], skillKey: 'steering' }),
    expect: everybody,
    ...kept,
  },
  'ladders.takeOut': { input: hidden, expect: keeping, ...kept },
  'ladders.mine': { input: none, expect: eachTheirOwn, ...kept },
  'ladders.draft': { input: hidden, expect: keeping, ...kept },
  'ladders.begin': {
    input: () => ({ name: 'Another', ours: true }),
    expect: { ...all('may-not'), administrator: 'yes', otherOrganisation: 'yes' },
  },
  'ladders.write': {
    input: (stage) => ({ ...open(stage), body: bodyOf('Open', 'Reads the wind'), revision: 1 }),
    expect: changing,
    ...kept,
  },
  'ladders.discard': { input: open, expect: changing, ...kept },
  'ladders.publish': {
    input: (stage) => ({ ...open(stage), note: 'Better words', revision: 1 }),
    expect: changing,
    ...kept,
  },
  'ladders.archive': {
    input: (stage) => ({ ...open(stage), archived: true }),
    expect: changing,
    ...kept,
  },
  'ladders.appoint': {
    input: (stage) => ({ ...open(stage), personId: stage.people.stranger.personId }),
    expect: administering,
    ...kept,
  },
  'ladders.relieve': {
    input: (stage) => ({ ...open(stage), personId: stage.people.author.personId }),
    expect: administering,
    ...kept,
  },
  'ladders.bringIn': {
    input: (stage) => ({
      ...open(stage),
      files: [
        {
          name: 'open.yaml',
          text: 'ladder: Open\nskills:\n  - { name: Rowing, stages: [Rows] }\n',
        },
      ],
      apply: true,
    }),
    expect: changing,
    ...kept,
  },
  'ladders.look': { input: open, expect: everybody, before: ladders },
  'ladders.seen': {
    input: none,
    expect: eachTheirOwn,
    before: ladders,
    silent: 'Whoever looks at no ladder has seen all there is.',
  },
};
