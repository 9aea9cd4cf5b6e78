import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/ids.ts';
import type { Viewer } from '../../../platform/operation.ts';
import type { Evidence, Helper, Milestone, Skill, Turned } from './contract-shapes.ts';

/** Everything here is the viewer's own: written by them, in their own plan. */
const own = ({ organisationId, personId }: Viewer) => ({
  organisation_id: organisationId,
  person_id: personId,
});

export async function insertDream(db: Db, viewer: Viewer, words: string, now: Temporal.Instant) {
  const dreamId = newId();
  await db
    .insertInto('plans.dreams')
    .values({ ...own(viewer), dream_id: dreamId, words, made_at: now.toString() })
    .execute();
  return dreamId;
}

const theDream = (db: Db, viewer: Viewer, dreamId: string) =>
  db
    .updateTable('plans.dreams')
    .where('organisation_id', '=', viewer.organisationId)
    .where('person_id', '=', viewer.personId)
    .where('dream_id', '=', dreamId);

export const rewordDream = (db: Db, viewer: Viewer, dreamId: string, words: string) =>
  theDream(db, viewer, dreamId).set({ words }).execute();

export const letGoOfDream = (db: Db, viewer: Viewer, dreamId: string, now: Temporal.Instant) =>
  theDream(db, viewer, dreamId).set({ let_go_at: now.toString() }).execute();

export type GoalWords = {
  readonly what: string;
  readonly why: string;
  readonly byOn: string;
  readonly dreamId: string | null;
  readonly skill: Skill | null;
  readonly helper: Helper | null;
};

const goalColumns = ({ what, why, byOn, dreamId, skill, helper }: GoalWords) => ({
  what,
  why,
  by_on: byOn,
  dream_id: dreamId,
  skill_version_id: skill?.versionId ?? null,
  skill_key: skill?.key ?? null,
  skill_name: skill?.name ?? null,
  helper_id: helper && 'personId' in helper ? helper.personId : null,
  helper: helper && 'name' in helper ? helper.name : null,
});

export async function insertGoal(
  db: Db,
  viewer: Viewer,
  words: GoalWords,
  proposalId: string | null,
  now: Temporal.Instant,
): Promise<string> {
  const goalId = newId();
  await db
    .insertInto('plans.goals')
    .values({
      ...own(viewer),
      ...goalColumns(words),
      goal_id: goalId,
      proposal_id: proposalId,
      made_at: now.toString(),
      changed_at: now.toString(),
    })
    .execute();
  return goalId;
}

const theGoal = (db: Db, viewer: Viewer, goalId: string) =>
  db
    .updateTable('plans.goals')
    .where('organisation_id', '=', viewer.organisationId)
    .where('person_id', '=', viewer.personId)
    .where('goal_id', '=', goalId);

export const updateGoal = (
  db: Db,
  viewer: Viewer,
  goalId: string,
  words: GoalWords,
  now: Temporal.Instant,
) =>
  theGoal(db, viewer, goalId)
    .set({ ...goalColumns(words), changed_at: now.toString() })
    .execute();

/** Only what a proposal may change. */
export const takeOver = (
  db: Db,
  viewer: Viewer,
  goalId: string,
  { what, why, byOn }: Pick<GoalWords, 'what' | 'why' | 'byOn'>,
  now: Temporal.Instant,
) =>
  theGoal(db, viewer, goalId).set({ what, why, by_on: byOn, changed_at: now.toString() }).execute();

export const insertTurn = (
  db: Db,
  viewer: Viewer,
  goalId: string,
  { turned, learned }: { turned: Turned; learned: string },
  now: Temporal.Instant,
) =>
  db
    .insertInto('plans.turns')
    .values({
      ...own(viewer),
      turn_id: newId(),
      goal_id: goalId,
      turned,
      learned,
      at: now.toString(),
    })
    .execute();

export type MilestoneWords = Pick<Milestone, 'doneWhen' | 'dueOn'>;

export async function insertMilestone(
  db: Db,
  viewer: Viewer,
  goalId: string,
  { doneWhen, dueOn }: MilestoneWords,
  now: Temporal.Instant,
): Promise<string> {
  const milestoneId = newId();
  await db
    .insertInto('plans.milestones')
    .values({
      ...own(viewer),
      milestone_id: milestoneId,
      goal_id: goalId,
      done_when: doneWhen,
      due_on: dueOn,
      made_at: now.toString(),
    })
    .execute();
  return milestoneId;
}

const theMilestone = (db: Db, viewer: Viewer, milestoneId: string) =>
  db
    .updateTable('plans.milestones')
    .where('organisation_id', '=', viewer.organisationId)
    .where('person_id', '=', viewer.personId)
    .where('milestone_id', '=', milestoneId);

export const updateMilestone = (
  db: Db,
  viewer: Viewer,
  milestoneId: string,
  { doneWhen, dueOn }: MilestoneWords,
) => theMilestone(db, viewer, milestoneId).set({ done_when: doneWhen, due_on: dueOn }).execute();

export const tickMilestone = (
  db: Db,
  viewer: Viewer,
  milestoneId: string,
  doneAt: Temporal.Instant | null,
) =>
  theMilestone(db, viewer, milestoneId)
    .set({ done_at: doneAt?.toString() ?? null })
    .execute();

export type NewEvidence = Pick<
  Evidence,
  'kind' | 'said' | 'url' | 'winId' | 'meetingId' | 'happenedOn'
> & { readonly goalId: string; readonly kept: boolean };

export async function insertEvidence(
  db: Db,
  viewer: Viewer,
  made: NewEvidence,
  now: Temporal.Instant,
): Promise<string> {
  const evidenceId = newId();
  await db
    .insertInto('plans.evidence')
    .values({
      ...own(viewer),
      evidence_id: evidenceId,
      goal_id: made.goalId,
      kind: made.kind,
      said: made.said,
      url: made.url,
      win_id: made.winId,
      meeting_id: made.meetingId,
      happened_on: made.happenedOn,
      at: now.toString(),
      kept_at: made.kept ? now.toString() : null,
    })
    .execute();
  return evidenceId;
}

export const keepEvidence = (
  db: Db,
  viewer: Viewer,
  evidenceId: string,
  keptAt: Temporal.Instant | null,
) =>
  db
    .updateTable('plans.evidence')
    .where('organisation_id', '=', viewer.organisationId)
    .where('person_id', '=', viewer.personId)
    .where('evidence_id', '=', evidenceId)
    .set({ kept_at: keptAt?.toString() ?? null })
    .execute();

const parts = {
  goal: ['plans.goals', 'goal_id'],
  milestone: ['plans.milestones', 'milestone_id'],
  evidence: ['plans.evidence', 'evidence_id'],
} as const;

export async function remove(
  db: Db,
  { organisationId, personId }: Viewer,
  part: keyof typeof parts,
  id: string,
): Promise<void> {
  const [table, key] = parts[part];
  await db
    .deleteFrom(table)
    .where('organisation_id', '=', organisationId)
    .where('person_id', '=', personId)
    .where(key as never, '=', id as never)
    .execute();
}
