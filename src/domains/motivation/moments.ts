import type { MomentSource } from '../../platform/story.ts';
import { ownRounds, roundsWith } from './store-rounds.ts';

/** Guesses the two opened together; on one's own page all of one's own. */
export const moments: MomentSource = async ({ db, viewer }, { personId, from, until }) => {
  const isMe = personId === viewer.personId;
  const rounds = isMe ? await ownRounds(db, viewer) : await roundsWith(db, viewer, personId);
  return rounds.flatMap(({ openedAt, other, managerId }) => {
    if (!openedAt || (from && openedAt < from) || (until && openedAt >= until)) return [];
    const isMyGuess = managerId === viewer.personId;
    const whose = isMyGuess
      ? `your guess of what moves ${other.name}`
      : `${other.name}’s guess of what moves you`;
    const href = `/people/${other.personId}/motivation`;
    return [
      { at: openedAt, kind: 'guess opened', icon: 'eye', text: `You opened ${whose}.`, href },
    ];
  });
};
