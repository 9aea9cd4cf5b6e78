/**
 * What neighbours may ask of plans, always through the viewer.
 *
 * Told: `plans.goal-added`, `.goal-changed`, `.reached`, `.missed`, `.let-go`, `.reopened`,
 * `.milestone-…`, `.evidence-…` { personId, goalId }; `plans.proposed`, `.withdrawn`, `.accepted`,
 * `.declined` { proposalId, personId }; the person is whose plan it is.
 */
import type { Db } from '../../../platform/db/database.ts';
import type { Viewer } from '../../../platform/operation.ts';
import type { Skill } from './contract-shapes.ts';
import { stateOf } from './rules.ts';
import { reachPlan } from './store.ts';

export { countTouches as goalsTouched } from './store-story.ts';

type GoalSkill = { readonly goalId: string; readonly what: string; readonly skill: Skill };

/** Skills somebody wants to grow in: of goals under way, as far as the viewer may read that plan. */
export async function goalSkills(db: Db, viewer: Viewer, personId: string): Promise<GoalSkill[]> {
  const plan = await reachPlan(db, viewer, personId);
  const active = plan?.goals.filter((goal) => stateOf(goal) === 'active') ?? [];
  return active.flatMap(({ goalId, what, skill }) => (skill ? [{ goalId, what, skill }] : []));
}
