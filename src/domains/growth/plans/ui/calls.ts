import type { OutputOf } from '../../../../platform/universal/contract.ts';
import { calls } from '../../../../web/call.ts';
import { type ReadResult, useRead } from '../../../../web/use.ts';
import type { contract } from '../contract.ts';

export const plans = calls<typeof contract>('plans');

type Ops = (typeof contract)['operations'];
export type PlanRead = OutputOf<Ops['plan']>;
export type OpenCase = OutputOf<Ops['openCase']>;

/** One's own plan without a person, or that of somebody who shows it. */
export const usePlan = (personId?: string): ReadResult<PlanRead> =>
  useRead(plans.plan, personId ? { personId } : {}, {
    hears: ['sharing', 'wins', 'meetings', 'ladders'],
  });
