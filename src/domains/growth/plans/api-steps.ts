import type { Api, Context } from '../../../platform/operation.ts';
import { invalid, notFound } from '../../../platform/universal/problems.ts';
import { reachMeeting } from '../../meetings/public.ts';
import { reachWin } from '../../recognition/wins/public.ts';
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

/** What each kind of evidence stands on. */
const needs = {
  sentence: ['said'],
  link: ['said', 'url'],
  note: ['said'],
  win: ['winId'],
} as const;
const sentences = {
  said: 'Please write a few words.',
  url: 'Please give the link.',
  winId: 'Please choose a win.',
};

function mustBeWhole(made: NewEvidence): void {
  const missing = needs[made.kind].filter((name) => !made[name]);
  if (missing.length === 0) return;
  throw invalid(missing.map((path) => ({ path, sentence: sentences[path] })));
}

async function mustReachSources(ctx: Context, { meetingId, winId }: NewEvidence): Promise<void> {
  if (meetingId && !(await reachMeeting(ctx.db, ctx.viewer, meetingId))) throw notFound();
  if (!winId) return;
  const win = await reachWin(ctx.db, ctx.viewer, winId);
  if (win?.personId !== ctx.viewer.personId) throw notFound();
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
    const made = {
      ...rest,
      url: rest.kind === 'link' ? (url ?? null) : null,
      winId: rest.kind === 'win' ? (winId ?? null) : null,
      meetingId: meetingId ?? null,
    };
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
