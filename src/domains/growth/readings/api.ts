import { implement } from '../../../platform/operation.ts';
import { asking } from './api-asking.ts';
import type { ReadingsApi } from './api-common.ts';
import { confidence } from './api-confidence.ts';
import { giving } from './api-giving.ts';
import { opening, reading } from './api-opening.ts';
import { contract } from './contract.ts';
import { roundsAbout, roundsAsked } from './store.ts';
import { suggestedToMe } from './store-suggestions.ts';

const lists = {
  mine: async ({ db, viewer }) => ({
    about: await roundsAbout(db, viewer),
    asked: await roundsAsked(db, viewer),
    suggestions: await suggestedToMe(db, viewer),
  }),
} satisfies Partial<ReadingsApi>;

export const operations = implement(contract, {
  ...lists,
  ...reading,
  ...asking,
  ...giving,
  ...opening,
  ...confidence,
});
