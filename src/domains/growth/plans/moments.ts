import type { MomentSource } from '../../../platform/story.ts';
import { sayAnswered, sayTurned } from './rules-story.ts';
import { answersBetween, turnsOf } from './store-story.ts';

/** Goals that turned, as far as the plan is shown, and proposals that found their way into one. */
export const moments: MomentSource = async ({ db, viewer }, { personId, from, until }) => {
  const span = { personId, from, until };
  const turns = await turnsOf(db, viewer, span);
  const answers = await answersBetween(db, viewer, span);
  return [...turns.map(sayTurned(viewer.personId)), ...answers.map(sayAnswered(viewer.personId))];
};
