import type { Api, Context } from '../../../platform/operation.ts';
import { conflict, mayNot, notFound } from '../../../platform/universal/problems.ts';
import { pairsWith } from '../../meetings/public.ts';
import { reachGoal, reachOwn, tell } from './api-common.ts';
import type { contract } from './contract.ts';
import type { Proposal } from './contract-shapes.ts';
import { answerOf } from './rules.ts';
import {
  deleteProposal,
  insertAnswer,
  insertProposal,
  type ReachedProposal,
  reachProposal,
} from './store-proposals.ts';
import { insertGoal, insertMilestone, takeOver } from './store-write.ts';

type PlansApi = Api<(typeof contract)['operations']>;

/** The pair in which the viewer is the manager, met and open; nobody else proposes. */
export async function leadingPair(ctx: Context, personId: string): Promise<string | undefined> {
  const pairs = await pairsWith(ctx.db, ctx.viewer, personId);
  return pairs.find(({ side }) => side === 'manager')?.pairId;
}

async function reach(ctx: Context, proposalId: string): Promise<ReachedProposal> {
  const found = await reachProposal(ctx.db, ctx.viewer, proposalId);
  if (!found) throw notFound();
  return found;
}

async function reachAsked(ctx: Context, proposalId: string): Promise<ReachedProposal> {
  const found = await reach(ctx, proposalId);
  if (found.personId !== ctx.viewer.personId) throw mayNot('It is theirs to answer.');
  if (found.answer) throw conflict(`This was ${found.answer.as} already.`);
  return found;
}

const both = ({ personId, from }: ReachedProposal) => [personId, from.personId];

type Taken = Pick<Proposal, 'what' | 'why' | 'byOn'>;

/** What was proposed enters the plan here and nowhere else: by its owner's own hand. */
async function intoPlan(ctx: Context, asked: ReachedProposal, taken: Taken): Promise<string> {
  const { db, viewer, now } = ctx;
  if (asked.kind === 'goal') {
    const words = { ...taken, dreamId: null, skill: null, helper: null };
    return insertGoal(db, viewer, words, asked.proposalId, now);
  }
  if (!asked.goalId) throw conflict('The goal this was about is gone. You may decline it.');
  const { goalId } = await reachOwn(ctx, 'goal', asked.goalId);
  if (asked.kind === 'change') await takeOver(db, viewer, goalId, taken, now);
  else await insertMilestone(db, viewer, goalId, { doneWhen: taken.what, dueOn: taken.byOn }, now);
  return goalId;
}

export const proposing = {
  propose: async (ctx, { personId, goalId, ...made }) => {
    const pairId = await leadingPair(ctx, personId);
    if (!pairId) throw notFound();
    if ((made.kind === 'goal') === (goalId !== undefined)) {
      throw conflict('A milestone or a change is about a goal; a new goal is not.');
    }
    if (goalId) await reachGoal(ctx, personId, goalId);
    const row = { ...made, personId, pairId, goalId: goalId ?? null };
    const proposalId = await insertProposal(ctx.db, ctx.viewer, row, ctx.now);
    const ring = [ctx.viewer.personId, personId];
    await ctx.emit('plans.proposed', { proposalId, personId }, ring);
    return { proposalId };
  },

  withdraw: async (ctx, { proposalId }) => {
    const found = await reach(ctx, proposalId);
    if (found.from.personId !== ctx.viewer.personId) throw mayNot('You may decline it instead.');
    if (found.answer) throw conflict(`This was ${found.answer.as} already.`);
    await deleteProposal(ctx.db, ctx.viewer, proposalId);
    await ctx.emit('plans.withdrawn', { proposalId, personId: found.personId }, both(found));
    return {};
  },

  accept: async (ctx, { proposalId, said, what, why, byOn }) => {
    const asked = await reachAsked(ctx, proposalId);
    const taken = { what: what ?? asked.what, why: why ?? asked.why, byOn: byOn ?? asked.byOn };
    const goalId = await intoPlan(ctx, asked, taken);
    const answer = { as: answerOf(asked, taken), said };
    await insertAnswer(ctx.db, ctx.viewer, proposalId, answer, ctx.now);
    await ctx.emit('plans.accepted', { proposalId, personId: asked.personId }, both(asked));
    await tell(ctx, 'goal-changed', { goalId });
    return { goalId };
  },

  decline: async (ctx, { proposalId, said }) => {
    const asked = await reachAsked(ctx, proposalId);
    await insertAnswer(ctx.db, ctx.viewer, proposalId, { as: 'declined', said }, ctx.now);
    await ctx.emit('plans.declined', { proposalId, personId: asked.personId }, both(asked));
    return {};
  },
} satisfies Partial<PlansApi>;
