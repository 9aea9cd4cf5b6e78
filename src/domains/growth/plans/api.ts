import { type Api, implement } from '../../../platform/operation.ts';
import { notFound } from '../../../platform/universal/problems.ts';
import { whoIs } from '../../org/public.ts';
import { skillsChanged } from '../ladders/public.ts';
import { cases } from './api-cases.ts';
import { goals } from './api-goals.ts';
import { leadingPair, proposing } from './api-proposals.ts';
import { steps } from './api-steps.ts';
import { contract } from './contract.ts';
import { skillsUnderWay } from './rules.ts';
import { reachPlan } from './store.ts';
import { proposalsFor } from './store-proposals.ts';

type PlansApi = Api<(typeof contract)['operations']>;

const reading = {
  plan: async (ctx, { personId = ctx.viewer.personId }) => {
    const { db, viewer } = ctx;
    const plan = await reachPlan(db, viewer, personId);
    const own = personId === viewer.personId ? skillsUnderWay(plan?.goals ?? []) : [];
    const mayPropose = (await leadingPair(ctx, personId)) !== undefined;
    const name = (await whoIs(db, viewer, personId))?.name;
    if (!name) throw notFound();
    return {
      person: { personId, name },
      isShown: plan !== undefined,
      mayPropose,
      dreams: plan?.dreams ?? [],
      goals: plan?.goals ?? [],
      changed: await skillsChanged(db, viewer, own),
      proposals: await proposalsFor(db, viewer, personId),
    };
  },
} satisfies Partial<PlansApi>;

export const operations = implement(contract, {
  ...reading,
  ...goals,
  ...steps,
  ...proposing,
  ...cases,
});
