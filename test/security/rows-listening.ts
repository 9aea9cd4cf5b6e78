import { contract } from '../../src/domains/coaching/listening/contract.ts';
import { eachTheirOwn, meeting, none, type Row, thePair } from './outcomes.ts';
import type { Stage } from './stage.ts';

const running = new WeakMap<Stage, string>();
const session = (stage: Stage) => ({ sessionId: running.get(stage) ?? '' });

const asLea = ({ world, people }: Stage) => world.as(people.author);
const asBen = ({ world, people }: Stage) => world.as(people.other);

async function askedFor(stage: Stage): Promise<void> {
  const { sessionId } = await asLea(stage)(contract, 'ask', {
    ...meeting(stage),
    devices: 2,
    ribbon: true,
  });
  running.set(stage, sessionId);
}

async function agreed(stage: Stage): Promise<void> {
  await askedFor(stage);
  await asBen(stage)(contract, 'agree', { ...session(stage), ribbon: true });
  const heard = { speech: [], levels: [], stalls: [] };
  const now = Date.now();
  const reports = [{ from: now, to: now + 2000, ...heard }];
  await asBen(stage)(contract, 'report', { ...session(stage), reports });
}

async function ended(stage: Stage): Promise<void> {
  await agreed(stage);
  await asBen(stage)(contract, 'end', session(stage));
}

/** A word of the author's that nobody else may ever read. */
const secret = ({ canaries }: Stage): string =>
  canaries.find((one) => one.for.length === 1 && one.for[0] === 'author')?.word ?? '';

async function reflected(stage: Stage): Promise<void> {
  const said = { rushed: 'yes', solved: 'no', learnt: secret(stage) } as const;
  await asLea(stage)(contract, 'reflect', { ...meeting(stage), ...said });
}

const report = (stage: Stage) => {
  const from = Date.now();
  const heard = { speech: [{ from, to: from + 900 }], levels: [], stalls: [] };
  return { ...session(stage), reports: [{ from, to: from + 2000, ...heard }] };
};

export const listeningRows: Readonly<Record<string, Row>> = {
  'listening.room': { input: meeting, expect: thePair, before: agreed },
  'listening.clock': { input: none, expect: eachTheirOwn, open: true },
  'listening.floor': { input: session, expect: thePair, before: agreed },
  'listening.afterwards': { input: meeting, expect: thePair, before: ended },
  'listening.trend': { input: none, expect: eachTheirOwn, before: reflected },
  'listening.wishQuiet': {
    input: (stage) => ({ ...meeting(stage), on: true }),
    expect: thePair,
  },
  'listening.asked': { input: meeting, expect: thePair },
  'listening.answered': { input: meeting, expect: thePair },
  'listening.ask': {
    input: (stage) => ({ ...meeting(stage), devices: 2, ribbon: false }),
    expect: thePair,
  },
  'listening.agree': {
    input: (stage) => ({ ...session(stage), ribbon: true }),
    expect: { ...thePair, author: 'conflict' },
    before: askedFor,
  },
  'listening.report': {
    input: report,
    expect: thePair,
    before: agreed,
    silent:
      'An event every two seconds would note who spoke when, and nobody else is to hear of it.',
  },
  'listening.end': { input: session, expect: thePair, before: agreed },
  'listening.erase': { input: session, expect: thePair, before: ended },
  'listening.reflect': {
    input: (stage) => ({ ...meeting(stage), rushed: 'no', solved: 'no', learnt: 'Mine.' }),
    expect: thePair,
    before: reflected,
  },
  'listening.forgetReflection': { input: meeting, expect: thePair, before: reflected },
};
