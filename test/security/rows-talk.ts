import { contract } from '../../src/domains/coaching/talk/contract.ts';
import { authorOfShared, eachTheirOwn, meeting, none, type Row, thePair } from './outcomes.ts';
import type { Stage } from './stage.ts';

const figures = {
  turns: 12,
  sums: { open: 3.1, closed: 1.4, reflection: 2.5, input: 3.9, other: 1.1 },
  unsure: 2,
  afterOpen: { questions: 3, medianWords: 17 },
  afterClosed: { questions: 1, medianWords: 7 },
  answers: { heard: 4, cutShort: 1 },
  ownQuestions: { asked: 5, selfAnswered: 2 },
};

const agreed = async ({ world, people, ids }: Stage): Promise<void> => {
  for (const person of [people.author, people.other]) {
    await world.as(person)(contract, 'agree', { meetingId: ids.meeting });
  }
};

const kept = async (stage: Stage): Promise<void> => {
  await agreed(stage);
  const { world, people, ids } = stage;
  await world.as(people.author)(contract, 'keep', { meetingId: ids.meeting, figures });
};

export const talkRows: Readonly<Record<string, Row>> = {
  'talk.meeting': { input: meeting, expect: thePair, before: kept },
  'talk.agree': { input: meeting, expect: thePair },
  'talk.withdraw': {
    input: (stage) => ({ ...meeting(stage), erase: true }),
    expect: thePair,
    before: kept,
  },
  'talk.keep': {
    input: (stage) => ({ ...meeting(stage), figures }),
    expect: authorOfShared,
    before: agreed,
  },
  'talk.mine': { input: none, expect: eachTheirOwn, before: kept },
};
