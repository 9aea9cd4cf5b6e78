import { contract } from '../../src/domains/commitments/contract.ts';
import { eachTheirOwn, meeting, none, type Row, thePair } from './outcomes.ts';
import type { Stage } from './stage.ts';

const one = ({ ids }: Stage) => ({ commitmentId: ids.commitment });

async function keep(stage: Stage): Promise<void> {
  await stage.world.as(stage.people.other)(contract, 'keep', one(stage));
}

export const commitmentsRows: Readonly<Record<string, Row>> = {
  'commitments.mine': { input: none, expect: eachTheirOwn },
  'commitments.withPerson': {
    input: ({ people }) => ({ personId: people.other.personId }),
    expect: eachTheirOwn,
  },
  'commitments.room': { input: meeting, expect: thePair },
  'commitments.counts': { input: none, expect: eachTheirOwn },
  'commitments.keepRate': { input: none, expect: eachTheirOwn },
  'commitments.search': { input: () => ({ text: 'canary' }), expect: eachTheirOwn },
  'commitments.make': {
    input: ({ ids, people }) => ({
      pairId: ids.pair,
      ownerId: people.author.personId,
      text: 'Ask about the room.',
      dueOn: '2030-02-02',
    }),
    expect: thePair,
  },
  'commitments.keep': { input: one, expect: thePair },
  'commitments.renegotiate': {
    input: (stage) => ({ ...one(stage), dueOn: '2030-03-01', why: 'The vendor is late.' }),
    expect: thePair,
  },
  'commitments.drop': {
    input: (stage) => ({ ...one(stage), why: 'No longer needed.' }),
    expect: thePair,
  },
  'commitments.reopen': { input: one, expect: thePair, before: keep },
};
