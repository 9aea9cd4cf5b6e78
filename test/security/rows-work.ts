import { contract } from '../../src/domains/work/contract.ts';
import { all, authorOfPrivate, eachTheirOwn, none, type Row, thePair } from './outcomes.ts';
import type { Stage } from './stage.ts';

/** A word only the two of the pair may ever read. */
const wordOf = ({ canaries }: Stage): string =>
  canaries.find((one) => one.for.length === 2)?.word ?? '';

const ofOther = ({ people }: Stage) => ({ personId: people.other.personId });
const piece = {
  title: 'Move the queue',
  kind: 'stretch',
  hours: 6,
  per: 'week',
  fromOn: '2030-01-07',
  untilOn: '2030-02-01',
} as const;
const weeks = { hours: 2, everyWeeks: 1, startsOn: '2030-01-07' } as const;

type Kept = 'assignmentId' | 'rotaId' | 'turnId' | 'otherTurnId' | 'swapId' | 'awayId' | 'takingId';
const kept = new WeakMap<Stage, Partial<Record<Kept, string>>>();
const keep = (stage: Stage, more: Partial<Record<Kept, string>>) =>
  kept.set(stage, { ...kept.get(stage), ...more });
const recall = (stage: Stage, name: Kept): string => kept.get(stage)?.[name] ?? '';
const one = (stage: Stage) => ({ assignmentId: recall(stage, 'assignmentId') });

const author = ({ world, people }: Stage) => world.as(people.author);
const other = ({ world, people }: Stage) => world.as(people.other);

async function work(stage: Stage): Promise<void> {
  const made = { ...piece, ...ofOther(stage), title: wordOf(stage), how: 'asked' } as const;
  keep(stage, await author(stage)(contract, 'assign', made));
}

async function finished(stage: Stage): Promise<void> {
  await work(stage);
  await author(stage)(contract, 'finish', one(stage));
}

/** A rota of two: kim joins the team, so that turns can be passed on and traded. */
async function rota(stage: Stage): Promise<void> {
  const { people, ids, world } = stage;
  await world.owner.query(
    'update org.reporting_lines set manager_id = $2 where person_id = $1 and until_date is null',
    [ids.kim, people.author.personId],
  );
  const begun = { title: wordOf(stage), ...weeks };
  const { rotaId } = await author(stage)(contract, 'startRota', begun);
  const { rotas } = await author(stage)(contract, 'glue', {});
  const held = (personId: string) =>
    rotas[0]?.turns.find((turn) => turn.person.personId === personId)?.assignmentId ?? '';
  const turnId = held(people.other.personId);
  keep(stage, { rotaId, turnId, otherTurnId: held(ids.kim), assignmentId: turnId });
}

const trade = (stage: Stage) => ({
  turnId: recall(stage, 'turnId'),
  otherTurnId: recall(stage, 'otherTurnId'),
  why: 'A wedding.',
});

async function asked(stage: Stage): Promise<void> {
  await rota(stage);
  keep(stage, await other(stage)(contract, 'askSwap', trade(stage)));
}

const days = { fromOn: '2030-03-01', untilOn: '2030-03-08' };
async function away(stage: Stage): Promise<void> {
  keep(stage, await other(stage)(contract, 'beAway', { ...ofOther(stage), ...days }));
}

const taken = { hours: 3, onDay: '2026-01-05' };
async function took(stage: Stage): Promise<void> {
  keep(stage, await other(stage)(contract, 'takeTime', taken));
}

const leads = { author: 'yes', otherManager: 'yes', managersManager: 'yes' } as const;
const theOther = { ...all('not-here'), other: 'yes' } as const;

export const workRows: Readonly<Record<string, Row>> = {
  'work.team': { input: none, expect: eachTheirOwn, before: work },
  'work.person': { input: ofOther, expect: thePair, before: work },
  'work.suggest': {
    input: () => ({ kind: 'stretch', skills: 'Queues' }),
    expect: eachTheirOwn,
    before: work,
  },
  'work.glue': { input: none, expect: eachTheirOwn, before: rota },
  'work.experiments': { input: none, expect: eachTheirOwn, before: took },

  'work.assign': {
    input: (stage) => ({ ...piece, ...ofOther(stage), how: 'asked' }),
    expect: thePair,
  },
  'work.edit': { input: (stage) => ({ ...piece, ...one(stage) }), expect: thePair, before: work },
  'work.begin': { input: one, expect: thePair, before: work },
  'work.finish': { input: one, expect: thePair, before: work },
  /** To somebody one leads, or to oneself. */
  'work.handOn': {
    input: (stage) => ({ ...one(stage), personId: stage.people.author.personId }),
    expect: authorOfPrivate,
    before: work,
  },
  'work.reopen': { input: one, expect: thePair, before: finished },
  'work.drop': { input: one, expect: thePair, before: work },

  'work.startRota': {
    input: () => ({ title: 'Minutes', ...weeks }),
    expect: { ...all('conflict'), ...leads },
  },
  'work.endRota': {
    input: (stage) => ({ rotaId: recall(stage, 'rotaId') }),
    expect: authorOfPrivate,
    before: rota,
  },
  'work.skip': {
    input: (stage) => ({ ...one(stage), why: 'In court that week.' }),
    expect: thePair,
    before: rota,
  },
  'work.askSwap': { input: trade, expect: { ...theOther, author: 'conflict' }, before: rota },
  'work.answerSwap': {
    input: (stage) => ({ swapId: recall(stage, 'swapId'), answer: 'no' }),
    expect: theOther,
    before: asked,
  },
  'work.beAway': { input: (stage) => ({ ...ofOther(stage), ...days }), expect: thePair },
  'work.beBack': {
    input: (stage) => ({ awayId: recall(stage, 'awayId') }),
    expect: thePair,
    before: away,
  },

  'work.promiseTime': {
    input: () => ({ hours: 8, fromMonth: '2030-01' }),
    expect: { ...all('not-here'), ...leads },
  },
  'work.takeTime': { input: () => taken, expect: eachTheirOwn },
  'work.untakeTime': {
    input: (stage) => ({ takingId: recall(stage, 'takingId') }),
    expect: theOther,
    before: took,
  },
  'work.promise': {
    input: (stage) => ({ ...ofOther(stage), text: 'Find you a queue', dueOn: '2030-02-01' }),
    expect: authorOfPrivate,
  },
};
