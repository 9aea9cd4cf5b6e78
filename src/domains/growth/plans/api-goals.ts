import type { Api, Context } from '../../../platform/operation.ts';
import type { InputOf } from '../../../platform/universal/contract.ts';
import { conflict, invalid } from '../../../platform/universal/problems.ts';
import { whoIs } from '../../org/public.ts';
import { skillOf } from '../ladders/public.ts';
import { reachGoal, reachOwn, tell } from './api-common.ts';
import type { contract } from './contract.ts';
import type { Skill } from './contract-shapes.ts';
import { mayTurn } from './rules.ts';
import {
  insertDream,
  insertGoal,
  insertTurn,
  letGoOfDream,
  remove,
  rewordDream,
  updateGoal,
} from './store-write.ts';

type Ops = (typeof contract)['operations'];
type PlansApi = Api<Ops>;

type Fitting = Pick<InputOf<Ops['addGoal']>, 'dreamId' | 'helper' | 'skill'>;

/** A goal leads to a dream of one's own, with somebody of the house and a skill of a ladder, if any. */
async function fitted(ctx: Context, { dreamId, helper, skill }: Fitting): Promise<Skill | null> {
  const { db, viewer } = ctx;
  if (dreamId) await reachOwn(ctx, 'dream', dreamId);
  if (helper && 'personId' in helper && !(await whoIs(db, viewer, helper.personId))) {
    throw invalid([{ path: 'helper', sentence: 'Nobody of this organisation.' }]);
  }
  if (!skill) return null;
  const found = await skillOf(db, viewer, skill.versionId, skill.key);
  if (!found) throw invalid([{ path: 'skill', sentence: 'The ladder has no such skill.' }]);
  return { ...skill, name: found.name };
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
    const skill = await fitted(ctx, words);
    const goalId = await insertGoal(ctx.db, ctx.viewer, { ...words, skill }, null, ctx.now);
    await tell(ctx, 'goal-added', { goalId });
    return { goalId };
  },

  changeGoal: async (ctx, { goalId, ...words }) => {
    await reachOwn(ctx, 'goal', goalId);
    const skill = await fitted(ctx, words);
    await updateGoal(ctx.db, ctx.viewer, goalId, { ...words, skill }, ctx.now);
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
