import { go, to } from '../../../../web/router.tsx';
import { type ChangeResult, useChange } from '../../../../web/use.ts';
import type { contract } from '../contract.ts';
import { plans } from './calls.ts';

type Case = (typeof contract)['operations']['case'];

/** Builds a case and opens it. */
export const useBuildCase = (): ChangeResult<Case, { caseId: string }> =>
  useChange(plans.case, {
    offline: 'refuse',
    refusal: 'toast',
    onDone: ({ caseId }) => go(to('/growth/case/:caseId', { caseId })),
  });
