import type { Columns } from '../../../platform/columns.ts';
import type { RecordSource } from '../../../platform/record.ts';
import { filesOf } from './rules-record.ts';
import { reachPlan } from './store.ts';
import { myCases } from './store-cases.ts';
import { proposalsBy, proposalsFor } from './store-proposals.ts';

/** The person's own plan with all that is kept in it, what was proposed both ways, and their cases. */
export const record: RecordSource = async ({ db, viewer }) => {
  const plan = await reachPlan(db, viewer, viewer.personId);
  const json = {
    dreams: plan?.dreams ?? [],
    goals: plan?.goals ?? [],
    proposedToMe: await proposalsFor(db, viewer, viewer.personId),
    proposedByMe: await proposalsBy(db, viewer),
    cases: await myCases(db, viewer),
  };
  return { markdown: filesOf(json), json };
};

const key = { organisation_id: 'retain', person_id: 'retain' } as const;

/** What may become of each column: a plan is its owner's words throughout. */
export const columns: Columns = {
  'plans.dreams': {
    ...key,
    dream_id: 'retain',
    words: 'export',
    made_at: 'export',
    let_go_at: 'retain',
  },
  'plans.goals': {
    ...key,
    goal_id: 'retain',
    dream_id: 'export',
    what: 'export',
    why: 'export',
    by_on: 'export',
    skill_version_id: 'export',
    skill_key: 'export',
    skill_name: 'export',
    helper_id: 'retain',
    helper: 'export',
    proposal_id: 'retain',
    made_at: 'export',
    changed_at: 'export',
    words: 'erase',
  },
  'plans.turns': {
    ...key,
    turn_id: 'retain',
    goal_id: 'retain',
    turned: 'export',
    learned: 'export',
    at: 'export',
  },
  'plans.milestones': {
    ...key,
    milestone_id: 'retain',
    goal_id: 'retain',
    done_when: 'export',
    due_on: 'export',
    made_at: 'export',
    done_at: 'export',
    words: 'erase',
  },
  'plans.evidence': {
    ...key,
    evidence_id: 'retain',
    goal_id: 'retain',
    kind: 'export',
    said: 'export',
    url: 'export',
    win_id: 'export',
    meeting_id: 'export',
    happened_on: 'export',
    at: 'export',
    kept_at: 'export',
    words: 'erase',
  },
  'plans.proposals': {
    ...key,
    proposal_id: 'retain',
    from_id: 'retain',
    pair_id: 'retain',
    kind: 'export',
    goal_id: 'export',
    what: 'export',
    why: 'export',
    by_on: 'export',
    made_at: 'export',
  },
  'plans.answers': {
    ...key,
    proposal_id: 'retain',
    answer: 'export',
    said: 'export',
    at: 'export',
  },
  'plans.cases': {
    ...key,
    case_id: 'retain',
    kind: 'export',
    goal_id: 'export',
    title: 'export',
    made_at: 'export',
  },
  'plans.versions': {
    organisation_id: 'retain',
    case_id: 'retain',
    number: 'export',
    body: 'export',
    at: 'export',
  },
  'plans.facts': { organisation_id: 'retain', case_id: 'retain', fact: 'retain', at: 'retain' },
};
