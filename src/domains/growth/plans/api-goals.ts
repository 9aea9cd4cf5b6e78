import type { Api, Context } from '../../../platform/operation.ts';
import { conflict, invalid } from '../../../platform/universal/problems.ts';
import { reachGoal, reachOwn, tell } from './api-common.ts';
import type { contract } from './contract.ts';
import type { Helper } from './contract-shapes.ts';
import { mayTurn } from './rules.ts';
import { nameOf } from './store.ts';
import {
  insertDream,
  insertGoal,
  insertTurn,
  letGoOfDream,
  remove,
  rewordDream,
  updateGoal,
} from './store-write.ts';

type PlansApi = Api<(typeof contract)['operations']>;

async function mustBeHere(ctx: Context, helper: Helper | null): Promise<void> {
  if (!helper || !('personId' in helper)) return;
  if (await nameOf(ctx.db, ctx.viewer, helper.personId)) return;
  throw invalid([{ path: 'helper', sentence: 'Nobody of this organisation.' }]);
}

async function mustFit(
  ctx: Context,
  { dreamId, helper }: { dreamId: string | null; helper: Helper | null },
): Promise<void> {
  if (dreamId) await reachOwn(ctx, 'dream', dreamId);
  await mustBeHere(ctx, helper);
}

export const goals = {
  dream: async (ctx, { dreamId, words }) => {
    if (dreamId) {
      await reachOwn(ctx, 'dream', dreamId);
      await rewordDream(ctx.db, ctx.viewer, dreamId, words);
    }
    const dreamt = dreamId ?? (await insertDream(ctx.db, ctx.viewer, words, ctx.now));
    await tell(ctx, 'dreamt', { dreamId: dreamt });
    return { dreamId: dreamt };
  },

  letGoOfDream: async (ctx, { dreamId }) => {
    await reachOwn(ctx, 'dream', dreamId);
    await letGoOfDream(ctx.db, ctx.viewer, dreamId, ctx.now);
    await tell(ctx, 'let-go', { dreamId });
    return {};
  },

  addGoal: async (ctx, words) => {
    await mustFit(ctx, words);
    const goalId = await insertGoal(ctx.db, ctx.viewer, words, null, ctx.now);
    await tell(ctx, 'goal-added', { goalId });
    return { goalId };
  },

  changeGoal: async (ctx, { goalId, ...words }) => {
    await reachOwn(ctx, 'goal', goalId);
    await mustFit(ctx, words);
    await updateGoal(ctx.db, ctx.viewer, goalId, words, ctx.now);
    await tell(ctx, 'goal-changed', { goalId });
    return {};
  },

  turnGoal: async (ctx, { goalId, turned, learned }) => {
    await reachOwn(ctx, 'goal', goalId);
    const goal = await reachGoal(ctx, ctx.viewer.personId, goalId);
    if (!mayTurn(goal, turned)) throw conflict('This goal has turned already. Take it up first.');
    await insertTurn(ctx.db, ctx.viewer, goalId, { turned, learned }, ctx.now);
    await tell(ctx, turned, { goalId });
    return {};
  },

  removeGoal: async (ctx, { goalId }) => {
    await reachOwn(ctx, 'goal', goalId);
    await remove(ctx.db, ctx.viewer, 'goal', goalId);
    await tell(ctx, 'goal-removed', { goalId });
    return {};
  },
} satisfies Partial<PlansApi>;
