import type { Context } from '../../../platform/operation.ts';
import { mayNot, notFound } from '../../../platform/universal/problems.ts';
import { shownTo } from '../../sharing/public.ts';
import type { Goal } from './contract-shapes.ts';
import { thePlan } from './rules.ts';
import { reachPart, reachPlan } from './store.ts';

type Part = Parameters<typeof reachPart>[2];

/** A part of the viewer's own plan; somebody it is shown to reads it and changes nothing. */
export async function reachOwn(ctx: Context, part: Part, id: string): Promise<{ goalId: string }> {
  const found = await reachPart(ctx.db, ctx.viewer, part, id);
  if (!found) throw notFound();
  if (found.personId !== ctx.viewer.personId) {
    throw mayNot('Only the person whose plan it is changes it. You may propose something.');
  }
  return { goalId: found.goalId ?? id };
}

/** One goal of somebody's plan, as far as the viewer may read it. */
export async function reachGoal(ctx: Context, personId: string, goalId: string): Promise<Goal> {
  const plan = await reachPlan(ctx.db, ctx.viewer, personId);
  const found = plan?.goals.find((goal) => goal.goalId === goalId);
  if (!found) throw notFound();
  return found;
}

/** Rings everybody who reads the plan, or its owner alone about what is kept. */
export async function tell(
  ctx: Context,
  what: string,
  ids: Record<string, string>,
  { kept = false } = {},
): Promise<void> {
  const { personId } = ctx.viewer;
  const readers = kept ? [] : await shownTo(ctx.db, ctx.viewer, thePlan);
  const ring = [personId, ...readers.map((one) => one.personId)];
  await ctx.emit(`plans.${what}`, { ...ids, personId }, ring);
}
