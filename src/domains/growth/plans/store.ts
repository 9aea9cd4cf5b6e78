import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import { rowsOf } from '../../../platform/db/rows.ts';
import type { Viewer } from '../../../platform/operation.ts';
import { winsOf } from '../../recognition/wins/public.ts';
import { isShown } from '../../sharing/public.ts';
import type { Dream, Evidence, Goal, Milestone } from './contract-shapes.ts';
import { thePlan } from './rules.ts';

export type Plan = { readonly dreams: Dream[]; readonly goals: Goal[] };

/** Somebody's plan as far as they show it; the first of the two locks. */
export async function reachPlan(
  db: Db,
  viewer: Viewer,
  personId: string,
): Promise<Plan | undefined> {
  if (!(await isShown(db, viewer, thePlan, personId))) return undefined;
  const dreams = await rowsOf(
    db,
    sql<Dream>`select d.dream_id as "dreamId", d.words, d.made_at as "madeAt" from plans.dreams d
      where d.organisation_id = ${viewer.organisationId} and d.person_id = ${personId}
        and d.let_go_at is null
      order by d.made_at, d.dream_id`,
  );
  return { dreams, goals: await goalsOf(db, viewer, personId) };
}

type Of<T> = T & { readonly goalId: string };

async function goalsOf(db: Db, viewer: Viewer, personId: string): Promise<Goal[]> {
  const goals = await bareGoals(db, viewer, personId);
  if (goals.length === 0) return [];
  const of = { organisationId: viewer.organisationId, personId };
  const turns = groupOf(await turnsOf(db, of));
  const milestones = groupOf(await milestonesOf(db, of));
  const evidence = groupOf(await withWins(db, viewer, personId));
  return goals.map((goal) => ({
    ...goal,
    turns: turns.get(goal.goalId) ?? [],
    milestones: milestones.get(goal.goalId) ?? [],
    evidence: evidence.get(goal.goalId) ?? [],
  }));
}

function groupOf<T>(rows: readonly Of<T>[]): Map<string, Omit<Of<T>, 'goalId'>[]> {
  const groups = new Map<string, Omit<Of<T>, 'goalId'>[]>();
  for (const { goalId, ...row } of rows) {
    groups.set(goalId, [...(groups.get(goalId) ?? []), row]);
  }
  return groups;
}

type Bare = Omit<Goal, 'turns' | 'milestones' | 'evidence'>;
type BareRow = Omit<Bare, 'skill' | 'helper' | 'proposedBy'> & {
  versionId: string | null;
  key: string | null;
  skillName: string | null;
  helperId: string | null;
  helper: string | null;
  fromId: string | null;
  fromName: string | null;
};

async function bareGoals(
  db: Db,
  { organisationId, personId: me }: Viewer,
  personId: string,
): Promise<Bare[]> {
  const rows = await rowsOf(
    db,
    sql<BareRow>`select g.goal_id as "goalId", g.dream_id as "dreamId", g.what, g.why,
        g.by_on as "byOn", g.made_at as "madeAt", g.changed_at as "changedAt",
        g.skill_version_id as "versionId", g.skill_key as key, g.skill_name as "skillName",
        g.helper_id as "helperId", coalesce(h.name, g.helper) as helper,
        x.person_id as "fromId", x.name as "fromName"
      from plans.goals g
      left join org.people h on h.organisation_id = g.organisation_id and h.person_id = g.helper_id
      left join plans.proposals p on p.organisation_id = g.organisation_id
        and p.proposal_id = g.proposal_id and ${me}::uuid in (p.person_id, p.from_id)
      left join org.people x on x.organisation_id = p.organisation_id and x.person_id = p.from_id
      where g.organisation_id = ${organisationId} and g.person_id = ${personId}
      order by g.by_on, g.goal_id`,
  );
  return rows.map(({ versionId, key, skillName, helperId, helper, fromId, fromName, ...goal }) => ({
    ...goal,
    skill: versionId && key && skillName ? { versionId, key, name: skillName } : null,
    helper: helper === null ? null : { personId: helperId, name: helper },
    proposedBy: fromId && fromName ? { personId: fromId, name: fromName } : null,
  }));
}

type Owner = { readonly organisationId: string; readonly personId: string };

const turnsOf = (db: Db, { organisationId, personId }: Owner) =>
  rowsOf(
    db,
    sql<Of<Goal['turns'][number]>>`select t.goal_id as "goalId", t.turned, t.learned, t.at
      from plans.turns t
      where t.organisation_id = ${organisationId} and t.person_id = ${personId}
      order by t.at, t.turn_id`,
  );

const milestonesOf = (db: Db, { organisationId, personId }: Owner) =>
  rowsOf(
    db,
    sql<Of<Milestone>>`select m.goal_id as "goalId", m.milestone_id as "milestoneId",
        m.done_when as "doneWhen", m.due_on as "dueOn", m.made_at as "madeAt", m.done_at as "doneAt"
      from plans.milestones m
      where m.organisation_id = ${organisationId} and m.person_id = ${personId}
      order by m.due_on, m.milestone_id`,
  );

/** What is kept for its owner alone is not even counted for anybody else. */
const evidenceOf = (db: Db, { organisationId, personId: me }: Viewer, personId: string) =>
  rowsOf(
    db,
    sql<Of<Evidence>>`select e.goal_id as "goalId", e.evidence_id as "evidenceId", e.kind, e.said,
        e.url, e.win_id as "winId", e.meeting_id as "meetingId", e.happened_on as "happenedOn",
        e.at, e.kept_at as "keptAt"
      from plans.evidence e
      where e.organisation_id = ${organisationId} and e.person_id = ${personId}
        and (${me === personId} or e.kept_at is null)
      order by e.happened_on, e.evidence_id`,
  );

/** A win is told in its own words of now, to those who may see the win. */
async function withWins(db: Db, viewer: Viewer, personId: string): Promise<Of<Evidence>[]> {
  const rows = await evidenceOf(db, viewer, personId);
  if (!rows.some(({ winId }) => winId)) return rows;
  const wins = new Map(
    (await winsOf(db, viewer, personId)).map(({ winId, title }) => [winId, title]),
  );
  return rows.flatMap((row) => {
    const said = row.winId ? wins.get(row.winId) : row.said;
    return said === undefined ? [] : [{ ...row, said }];
  });
}

type Part = 'dream' | 'goal' | 'milestone' | 'evidence';
const places: Readonly<Record<Part, { table: string; key: string }>> = {
  dream: { table: 'plans.dreams', key: 'dream_id' },
  goal: { table: 'plans.goals', key: 'goal_id' },
  milestone: { table: 'plans.milestones', key: 'milestone_id' },
  evidence: { table: 'plans.evidence', key: 'evidence_id' },
};

export type ReachedPart = { readonly personId: string; readonly goalId: string | null };

/** Whose part of a plan this is, for those who may read it. */
export async function reachPart(
  db: Db,
  viewer: Viewer,
  part: Part,
  id: string,
): Promise<ReachedPart | undefined> {
  const { table, key } = places[part];
  const [found] = await rowsOf(
    db,
    sql<ReachedPart & { hidden: boolean }>`select t.person_id as "personId",
        ${part === 'dream' ? sql`null::uuid` : sql`t.goal_id`} as "goalId",
        ${part === 'evidence' ? sql`t.kept_at is not null or t.win_id is not null` : sql`false`} as hidden
      from ${sql.table(table)} t
      where t.organisation_id = ${viewer.organisationId} and t.${sql.ref(key)} = ${id}`,
  );
  if (!found) return undefined;
  const { personId, goalId, hidden } = found;
  if (personId === viewer.personId) return { personId, goalId };
  return !hidden && (await isShown(db, viewer, thePlan, personId))
    ? { personId, goalId }
    : undefined;
}
