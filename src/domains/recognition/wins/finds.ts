import type { FindSource } from '../../../platform/story.ts';
import { foundOf } from './rules-story.ts';
import { foundWins } from './store.ts';

/** Words in wins the viewer may read. */
export const finds: FindSource = async ({ db, viewer }, sought) =>
  (await foundWins(db, viewer, sought)).map((win) => foundOf(win, sought.text));
