import { newId } from '../../src/platform/ids.ts';
import { all, eachTheirOwn, none, type Row } from './outcomes.ts';
import type { Stage } from './stage.ts';

const parts = ['dream', 'goal', 'milestone', 'evidence', 'kept', 'proposal', 'case'] as const;
type Laid = Record<(typeof parts)[number], string>;
const laid = new WeakMap<Stage, Laid>();

const laidOn = (stage: Stage): Laid => {
  const found = laid.get(stage);
  if (!found) throw new Error('No plan lies on this stage.');
  return found;
};

/** The engineer's plan, which is shown to the manager; written as the owner of the tables, for speed. */
async function planned(stage: Stage): Promise<void> {
  const made = Object.fromEntries(parts.map((part) => [part, newId()])) as Laid;
  laid.set(stage, made);
  const { organisationId, personId } = stage.people.other;
  const own = { organisation_id: organisationId, person_id: personId };
  const now = new Date().toISOString();
  const word = (readers: number): string =>
    stage.canaries.find(({ for: of }) => of.includes('other') && of.length === readers)?.word ?? '';
  const [shown, kept] = [word(2), word(1)];
  const goal = { goal_id: made.goal };
  const said = { kind: 'sentence', happened_on: '2030-01-02', at: now };
  const asked = { from_id: stage.people.author.personId, pair_id: stage.ids.pair };
  const words = { what: shown, why: shown, by_on: '2030-06-01', made_at: now };
  const put = (table: string, row: Record<string, unknown>) => insert(stage, `plans.${table}`, row);
  await put('dreams', { ...own, dream_id: made.dream, words: shown, made_at: now });
  await put('goals', { ...own, ...goal, ...words, changed_at: now });
  await put('milestones', {
    ...own,
    ...goal,
    milestone_id: made.milestone,
    done_when: shown,
    due_on: '2030-03-01',
    made_at: now,
  });
  await put('evidence', { ...own, ...goal, ...said, evidence_id: made.evidence, said: shown });
  const forOneself = { evidence_id: made.kept, said: kept, kept_at: now };
  await put('evidence', { ...own, ...goal, ...said, ...forOneself });
  await put('proposals', { ...own, ...asked, ...words, proposal_id: made.proposal, kind: 'goal' });
  const document = { case_id: made.case, kind: 'promotion', title: kept, made_at: now };
  await put('cases', { ...own, ...document });
  const version = { case_id: made.case, number: 1, body: kept, at: now };
  await put('versions', { organisation_id: organisationId, ...version });
  await insert(stage, 'sharing.shown', {
    organisation_id: organisationId,
    owner_id: personId,
    thing: 'plans.plan',
    pair_id: stage.ids.pair,
    since: now,
  });
}

const insert = (stage: Stage, table: string, row: Record<string, unknown>) =>
  stage.world.owner.query(
    `insert into ${table} (${Object.keys(row).join(', ')})
     values (${Object.keys(row).map((_, nth) => `$${nth + 1}`)})`,
    Object.values(row),
  );

/** Whose plan it is; the one who is shown it reads and changes nothing. */
const itsOwner = { ...all('not-here'), other: 'yes', author: 'may-not' } as const;
const itsOwnerAlone = { ...all('not-here'), other: 'yes' } as const;
/** Everybody in the house learns that they are shown nothing; elsewhere the person does not exist. */
const itsReaders = { ...all('yes'), otherOrganisation: 'not-here' } as const;

const goalWords = { what: 'Another goal', why: '', byOn: '2030-07-01' };
const stone = { doneWhen: 'Another stone', dueOn: '2030-04-01' };
const dream = (stage: Stage) => ({ dreamId: laidOn(stage).dream });
const goal = (stage: Stage) => ({ goalId: laidOn(stage).goal });
const milestone = (stage: Stage) => ({ milestoneId: laidOn(stage).milestone });
const proposal = (stage: Stage) => ({ proposalId: laidOn(stage).proposal });
const aCase = (stage: Stage) => ({ caseId: laidOn(stage).case });
const kept = (stage: Stage) => ({ evidenceId: laidOn(stage).kept });

type Of = (stage: Stage) => Record<string, unknown>;
const row = (of: Of, more: object, expect: Row['expect']): Row => ({
  input: (stage) => ({ ...of(stage), ...more }),
  expect,
  before: planned,
});

export const plansRows: Readonly<Record<string, Row>> = {
  'plans.plan': row(({ people }) => ({ personId: people.other.personId }), {}, itsReaders),
  'plans.cases': row(none, {}, eachTheirOwn),
  'plans.openCase': row(aCase, {}, itsOwnerAlone),
  'plans.caseVersion': row(aCase, { number: 1 }, itsOwnerAlone),
  'plans.dream': row(dream, { words: 'Elsewhere' }, itsOwner),
  'plans.letGoOfDream': row(dream, {}, itsOwner),
  'plans.addGoal': row(none, goalWords, eachTheirOwn),
  'plans.changeGoal': row(goal, goalWords, itsOwner),
  'plans.turnGoal': row(goal, { turned: 'reached', learned: '' }, itsOwner),
  'plans.removeGoal': row(goal, {}, itsOwner),
  'plans.addMilestone': row(goal, stone, itsOwner),
  'plans.changeMilestone': row(milestone, stone, itsOwner),
  'plans.tickMilestone': row(milestone, { done: true }, itsOwner),
  'plans.removeMilestone': row(milestone, {}, itsOwner),
  'plans.addEvidence': row(
    goal,
    { kind: 'sentence', said: 'Seen.', happenedOn: '2030-01-03' },
    itsOwner,
  ),
  'plans.keepEvidence': row(kept, { kept: false }, itsOwnerAlone),
  'plans.removeEvidence': row(kept, {}, itsOwnerAlone),
  'plans.propose': row(
    ({ people }) => ({ personId: people.other.personId }),
    { kind: 'goal', ...goalWords },
    { ...all('not-here'), author: 'yes' },
  ),
  'plans.withdraw': row(proposal, {}, { ...all('not-here'), author: 'yes', other: 'may-not' }),
  'plans.accept': row(proposal, {}, itsOwner),
  'plans.decline': row(proposal, {}, itsOwner),
  'plans.case': row(none, { kind: 'next-team' }, eachTheirOwn),
  'plans.writeCase': row(aCase, { title: 'Mine', body: 'Words', after: 1 }, itsOwnerAlone),
  'plans.takeFacts': row(aCase, { facts: ['goal:none'], add: true }, itsOwnerAlone),
  'plans.removeCase': row(aCase, {}, itsOwnerAlone),
};
