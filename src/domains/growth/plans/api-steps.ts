import type { Api, Context } from '../../../platform/operation.ts';
import { invalid, notFound } from '../../../platform/universal/problems.ts';
import { reachMeeting } from '../../meetings/public.ts';
import { reachOwn, tell } from './api-common.ts';
import type { contract } from './contract.ts';
import {
  insertEvidence,
  insertMilestone,
  keepEvidence,
  type NewEvidence,
  remove,
  tickMilestone,
  updateMilestone,
} from './store-write.ts';

type PlansApi = Api<(typeof contract)['operations']>;

const needs = {
  sentence: [],
  link: ['url', 'said'],
  note: ['said'],
  win: ['winId'],
} as const;

/** What each kind of evidence stands on is there, and what belongs to another kind is not. */
function mustBeWhole(made: NewEvidence): void {
  const missing = needs[made.kind].filter((name) => !made[name]);
  if (made.kind === 'sentence' && !made.said) {
    throw invalid([{ path: 'said', sentence: 'Please write a sentence.' }]);
  }
  if (missing.length > 0) {
    throw invalid(missing.map((path) => ({ path, sentence: 'This is needed for evidence so.' })));
  }
}

async function mustReachSources(ctx: Context, { meetingId }: NewEvidence): Promise<void> {
  if (meetingId && !(await reachMeeting(ctx.db, ctx.viewer, meetingId))) throw notFound();
}

export const steps = {
  addMilestone: async (ctx, { goalId, ...words }) => {
    await reachOwn(ctx, 'goal', goalId);
    const milestoneId = await insertMilestone(ctx.db, ctx.viewer, goalId, words, ctx.now);
    await tell(ctx, 'milestone-added', { goalId, milestoneId });
    return { milestoneId };
  },

  changeMilestone: async (ctx, { milestoneId, ...words }) => {
    const { goalId } = await reachOwn(ctx, 'milestone', milestoneId);
    await updateMilestone(ctx.db, ctx.viewer, milestoneId, words);
    await tell(ctx, 'milestone-changed', { goalId, milestoneId });
    return {};
  },

  tickMilestone: async (ctx, { milestoneId, done }) => {
    const { goalId } = await reachOwn(ctx, 'milestone', milestoneId);
    await tickMilestone(ctx.db, ctx.viewer, milestoneId, done ? ctx.now : null);
    await tell(ctx, 'milestone-ticked', { goalId, milestoneId });
    return {};
  },

  removeMilestone: async (ctx, { milestoneId }) => {
    const { goalId } = await reachOwn(ctx, 'milestone', milestoneId);
    await remove(ctx.db, ctx.viewer, 'milestone', milestoneId);
    await tell(ctx, 'milestone-removed', { goalId, milestoneId });
    return {};
  },

  addEvidence: async (ctx, { url, winId, meetingId, ...rest }) => {
    await reachOwn(ctx, 'goal', rest.goalId);
    const made = { ...rest, url: url ?? null, winId: winId ?? null, meetingId: meetingId ?? null };
    mustBeWhole(made);
    await mustReachSources(ctx, made);
    const evidenceId = await insertEvidence(ctx.db, ctx.viewer, made, ctx.now);
    const ids = { goalId: made.goalId, evidenceId };
    await tell(ctx, 'evidence-added', ids, made);
    return { evidenceId };
  },

  /** Both ways everybody who reads the plan hears it: for them it comes or goes. */
  keepEvidence: async (ctx, { evidenceId, kept }) => {
    const { goalId } = await reachOwn(ctx, 'evidence', evidenceId);
    await keepEvidence(ctx.db, ctx.viewer, evidenceId, kept ? ctx.now : null);
    await tell(ctx, 'evidence-kept', { goalId });
    return {};
  },

  removeEvidence: async (ctx, { evidenceId }) => {
    const { goalId } = await reachOwn(ctx, 'evidence', evidenceId);
    await remove(ctx.db, ctx.viewer, 'evidence', evidenceId);
    await tell(ctx, 'evidence-removed', { goalId });
    return {};
  },
} satisfies Partial<PlansApi>;
