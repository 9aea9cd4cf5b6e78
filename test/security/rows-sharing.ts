import { all, eachTheirOwn, none, type Row } from './outcomes.ts';
import type { Stage } from './stage.ts';

const other = ({ people }: Stage) => ({
  thing: 'motivation.wants',
  personId: people.other.personId,
});

export const sharingRows: Readonly<Record<string, Row>> = {
  'sharing.mine': { input: none, expect: eachTheirOwn },
  /** One shows one's own to somebody one meets; nobody else is somebody to show it to. */
  'sharing.show': { input: other, expect: { ...all('may-not'), author: 'yes' } },
  'sharing.hide': { input: other, expect: eachTheirOwn },
};
