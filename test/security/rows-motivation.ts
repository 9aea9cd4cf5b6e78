import { contract } from '../../src/domains/motivation/contract.ts';
import { motivators } from '../../src/domains/motivation/rules-motivators.ts';
import { all, authorOfShared, eachTheirOwn, none, type Row, thePair } from './outcomes.ts';
import type { Stage } from './stage.ts';

const ranking = [...motivators];
const ofOther = ({ people }: Stage) => ({ personId: people.other.personId });

/** A word that only this one may ever read. */
const wordOf = ({ canaries }: Stage, who: 'author' | 'other'): string =>
  canaries.find((one) => one.for[0] === who && one.for.length === 1)?.word ?? '';

const blank = {
  moreOf: [],
  lessOf: [],
  toLearn: [],
  toTry: [],
  stretch: '',
  greatYear: '',
  promotion: 'unsaid' as const,
};
const wanted = (word: string) => ({ ...blank, moreOf: [word], toLearn: [word], greatYear: word });

const wants = (who: 'author' | 'other') => (stage: Stage) =>
  stage.world.as(stage.people[who])(contract, 'keepWants', wanted(wordOf(stage, who)));

const sorted = (stage: Stage) => stage.world.as(stage.people.other)(contract, 'take', { ranking });

const rounds = new WeakMap<Stage, string>();
const guessed = async (stage: Stage) => {
  const input = { ...ofOther(stage), ranking };
  const { roundId } = await stage.world.as(stage.people.author)(contract, 'guess', input);
  rounds.set(stage, roundId);
};

const knownHere = { otherOrganisation: 'not-here' } as const;

export const motivationRows: Readonly<Record<string, Row>> = {
  'motivation.mine': { input: none, expect: eachTheirOwn },
  'motivation.wants': { input: none, expect: eachTheirOwn, before: wants('author') },
  /** Everybody may ask; what they are told is what is shown to them, and here nothing is. */
  'motivation.ofPerson': {
    input: ofOther,
    expect: { ...eachTheirOwn, ...knownHere },
    before: wants('other'),
  },
  'motivation.prompts': {
    input: ({ ids }) => ({ meetingId: ids.careerMeeting }),
    expect: thePair,
    before: wants('other'),
  },
  /** About oneself, and about whom one leads. */
  'motivation.arrange': {
    input: (stage) => ({ ...ofOther(stage), ranking }),
    expect: { ...all('may-not'), ...knownHere, author: 'yes', other: 'yes' },
  },
  'motivation.take': { input: () => ({ ranking }), expect: eachTheirOwn },
  'motivation.keepWants': {
    input: () => ({ ...blank, toTry: ['a rota'] }),
    expect: eachTheirOwn,
  },
  'motivation.guess': {
    input: (stage) => ({ ...ofOther(stage), ranking }),
    expect: { ...all('may-not'), ...knownHere, author: 'yes' },
  },
  'motivation.lay': {
    input: ({ people }) => ({ personId: people.author.personId }),
    expect: { ...all('not-here'), other: 'yes' },
    before: sorted,
  },
  'motivation.takeBack': {
    input: (stage) => ({ roundId: rounds.get(stage) }),
    expect: authorOfShared,
    before: guessed,
  },
};
