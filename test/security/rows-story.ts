import { eachTheirOwn, type Row } from './outcomes.ts';

export const storyRows: Readonly<Record<string, Row>> = {
  'story.moments': {
    input: ({ people }) => ({ personId: people.author.personId }),
    expect: eachTheirOwn,
  },
  'story.find': { input: () => ({ text: 'canary' }), expect: eachTheirOwn },
};
