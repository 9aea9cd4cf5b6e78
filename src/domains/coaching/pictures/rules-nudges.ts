import type { Says } from '../../../platform/universal/telling.ts';

export const sayUntried: Says = ({ facts, aboutName }) => ({
  sentence: facts.before
    ? `You have not tried a picture in three months. The career conversation with ${aboutName} would be a place for one.`
    : `You have not tried a picture yet. The career conversation with ${aboutName} would be a place for one.`,
  action: 'Open the room',
});
