import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { openWorld, type Person } from '../../../../test/world.ts';
import { contract as meetings } from '../../meetings/contract.ts';
import { contract as wins } from '../../recognition/wins/contract.ts';
import { contract as sharing } from '../../sharing/contract.ts';
import { contract as story } from '../../story/contract.ts';
import { contract as ladders } from '../ladders/contract.ts';
import { ladderInForce, skillsOf } from '../ladders/public.ts';
import { contract } from './contract.ts';
import { nudges } from './nudges.ts';
import { goalSkills, goalsTouched } from './public.ts';

const world = await openWorld();

const look = <T>(who: Person, work: Parameters<typeof world.program.database.transaction<T>>[2]) =>
  world.program.database.transaction('read', who, work);

async function begin() {
  world.travelTo('2026-03-02T08:00:00Z');
  const people = await world.organisation(['Lea', 'Ben', 'Sam'], {
    administrators: ['Lea'],
    lines: [['Ben', 'Lea']],
  });
  const { Lea, Ben } = people;
  await world.as(Lea)(meetings, 'start', {
    personId: Ben.personId,
    kind: 'career',
    cadence: { every: 'week', weeks: 4 },
    timeZone: 'Europe/Berlin',
    startsOn: '2026-03-03T10:00',
    durationMinutes: 60,
    place: null,
    sealedPreparation: false,
  });
  await world.as(Ben)(sharing, 'show', { thing: 'plans.plan', personId: Lea.personId });
  const goal = { what: 'Lead the queue', why: 'To be asked early', byOn: '2026-09-30' };
  const { goalId } = await world.as(Ben)(contract, 'addGoal', goal);
  const evidence = (more: object) =>
    world.as(Ben)(contract, 'addEvidence', {
      goalId,
      kind: 'sentence',
      said: 'Seen by the vendor',
      happenedOn: '2026-03-01',
      ...more,
    });
  return { ...people, goalId, evidence, ofBen: { personId: Ben.personId } };
}

/** The first skill of a ladder that an administrator publishes. */
async function aSkill(administrator: Person) {
  const call = world.as(administrator);
  const { ladderId } = await call(ladders, 'begin', { name: 'Ours', ours: true });
  await call(ladders, 'publish', { ladderId, note: '', revision: 1 });
  const [skill, versionId] = await look(administrator, async (db) => {
    const found = await ladderInForce(db, administrator);
    const skills = await skillsOf(db, administrator, found?.versionId ?? '');
    return [skills[0], found?.versionId] as const;
  });
  return { versionId: versionId ?? '', key: skill?.key ?? '' };
}

/** The same ladder with another name for each of its skills. */
async function nextVersion(administrator: Person): Promise<void> {
  const call = world.as(administrator);
  const [first] = (await call(ladders, 'list', {})).ladders;
  const ladderId = first?.ladderId ?? '';
  const { body } = await call(ladders, 'open', { ladderId });
  const skills = body.skills.map((one) => ({ ...one, name: `New ${one.name}` }));
  const written = { ladderId, body: { ...body, skills }, revision: 0 };
  const { revision } = await call(ladders, 'write', written);
  await call(ladders, 'publish', { ladderId, note: 'Other words', revision });
}

describe('a goal that grows a skill', () => {
  it('tells its owner alone, once, that the ladder has moved on, and keeps its words', async () => {
    const { Lea, Ben, goalId, ofBen } = await begin();
    const skill = await aSkill(Lea);
    const goal = { what: 'Lead the queue', why: '', byOn: '2026-09-30', skill };
    await world.as(Ben)(contract, 'changeGoal', { goalId, ...goal });
    await world.as(Ben)(contract, 'addGoal', goal);
    const plan = () => world.as(Ben)(contract, 'plan', {});
    const [before] = (await plan()).goals;
    expect((await plan()).changed).toEqual([]);
    await nextVersion(Lea);
    const after = await plan();
    expect(after.changed.map(({ name, fate }) => [name, fate])).toEqual([
      [`New ${before?.skill?.name}`, 'renamed'],
    ]);
    expect(after.goals[0]).toEqual(before);
    expect(await world.as(Lea)(contract, 'plan', ofBen)).toMatchObject({
      isShown: true,
      changed: [],
    });
    for (const one of after.goals)
      await world.as(Ben)(contract, 'turnGoal', {
        goalId: one.goalId,
        turned: 'let-go',
        learned: '',
      });
    expect((await plan()).changed).toEqual([]);
  });
});

describe('what is kept', () => {
  it('stays with its owner when the application is fooled, and a win goes by who sees the win', async () => {
    const { Lea, Ben, evidence, ofBen } = await begin();
    const { winId } = await world.as(Ben)(wins, 'log', { title: 'Queue runs' });
    await evidence({ kind: 'win', said: '', winId });
    await evidence({ said: 'I doubt myself here', kept: true });
    await evidence({});
    const said = async (call: ReturnType<typeof world.as>) =>
      (await call(contract, 'plan', ofBen)).goals[0]?.evidence.map((one) => one.said).sort();
    const fooled = () => said(world.as(Ben, { seen: Lea }));
    const rows = () =>
      look(Lea, (db) => db.selectFrom('plans.evidence').select('evidence_id').execute());
    expect(await said(world.as(Ben))).toHaveLength(3);
    expect(await said(world.as(Lea))).toEqual(['Seen by the vendor']);
    expect(await fooled()).toEqual(['Seen by the vendor']);
    expect(await rows()).toHaveLength(1);
    await world.as(Ben)(wins, 'share', { winId, personId: Lea.personId });
    expect(await said(world.as(Lea))).toEqual(['Queue runs', 'Seen by the vendor']);
    expect(await fooled()).toEqual(['Queue runs', 'Seen by the vendor']);
    const ofSam = world.as(Lea)(contract, 'addEvidence', {
      goalId: winId,
      kind: 'win',
      winId,
      happenedOn: '2026-03-01',
    });
    await expect(ofSam).rejects.toThrow('does not exist');
  });
});

describe('the story', () => {
  it('tells of goals that turned and proposals that were taken, to those who read the plan', async () => {
    const { Lea, Ben, goalId, ofBen } = await begin();
    const asked = {
      ...ofBen,
      kind: 'goal',
      what: 'Speak at the fair',
      why: '',
      byOn: '2026-08-01',
    } as const;
    const { proposalId } = await world.as(Lea)(contract, 'propose', asked);
    await world.as(Ben)(contract, 'accept', { proposalId });
    await world.as(Ben)(contract, 'turnGoal', {
      goalId,
      turned: 'missed',
      learned: 'Begin smaller',
    });
    const told = async (who: Person, personId: string) =>
      (await world.as(who)(story, 'moments', { personId })).moments.map(({ text }) => text).sort();
    expect(await told(Lea, Ben.personId)).toEqual([
      'Ben missed “Lead the queue”. Learned: Begin smaller',
      'Ben took your proposal “Speak at the fair” into their plan.',
    ]);
    expect(await told(Ben, Lea.personId)).toHaveLength(1);
    expect(await told(Ben, Ben.personId)).toHaveLength(2);
    await world.as(Ben)(sharing, 'hide', { thing: 'plans.plan', personId: Lea.personId });
    expect(await told(Lea, Ben.personId)).toHaveLength(1);
  });

  it('finds words of goals, milestones and evidence, and nothing that is kept', async () => {
    const { Lea, Ben, Sam, goalId, evidence } = await begin();
    await world.as(Ben)(contract, 'addMilestone', {
      goalId,
      doneWhen: 'Queue drafted',
      dueOn: '2026-05-01',
    });
    await evidence({ said: 'The queue frightens me', kept: true });
    const found = async (who: Person) =>
      (await world.as(who)(story, 'find', { text: 'queue' })).found.map(({ kind }) => kind).sort();
    expect(await found(Ben)).toEqual(['evidence', 'goal', 'milestone']);
    expect(await found(Lea)).toEqual(['goal', 'milestone']);
    expect(await found(Sam)).toEqual([]);
  });

  it('answers neighbours as far as the plan is shown', async () => {
    const { Lea, Ben, Sam, goalId } = await begin();
    await world.as(Ben)(contract, 'changeGoal', {
      goalId,
      what: 'Lead the queue',
      why: '',
      byOn: '2026-09-30',
      skill: await aSkill(Lea),
    });
    const skills = (who: Person) => look(who, (db) => goalSkills(db, who, Ben.personId));
    expect(await skills(Lea)).toMatchObject([{ goalId, what: 'Lead the queue' }]);
    expect(await skills(Sam)).toEqual([]);
    const [from, until] = ['2026-03-01T00:00:00Z', '2026-04-01T00:00:00Z'].map(
      Temporal.Instant.from,
    );
    if (!from || !until) throw new Error('two instants');
    expect(await look(Ben, (db) => goalsTouched(db, Ben, from, until))).toEqual({
      proposed: 0,
      own: 1,
    });
  });
});

describe('the reminders', () => {
  it('go to the plan’s owner: a proposal that waits, a milestone near, a quarter of rest', async () => {
    const { Lea, Ben, goalId, ofBen } = await begin();
    const found = async (now: string) => {
      world.travelTo(now);
      const { organisationId } = Ben;
      const scope = { organisationId, now: Temporal.Instant.from(now), personIds: null };
      const each = nudges.map(({ rule, find }) =>
        world.program.steward.transaction('read', { organisationId, personId: null }, async (db) =>
          (await find(db, scope)).map(({ personId, subjectId }) => [rule, personId, subjectId]),
        ),
      );
      return (await Promise.all(each)).flat();
    };
    expect(await found('2026-03-03T08:00:00Z')).toEqual([]);
    const asked = { ...ofBen, kind: 'goal', what: 'Speak', why: '', byOn: '2026-08-01' } as const;
    const { proposalId } = await world.as(Lea)(contract, 'propose', asked);
    const { milestoneId } = await world.as(Ben)(contract, 'addMilestone', {
      goalId,
      doneWhen: 'Drafted',
      dueOn: '2026-03-17',
    });
    expect(await found('2026-03-03T08:00:00Z')).toEqual([
      ['plans.proposed', Ben.personId, proposalId],
      ['plans.milestone', Ben.personId, milestoneId],
    ]);
    await world.as(Ben)(contract, 'decline', { proposalId });
    await world.as(Ben)(contract, 'tickMilestone', { milestoneId, done: true });
    expect(await found('2026-06-01T08:00:00Z')).toEqual([]);
    expect(await found('2026-06-03T09:00:00Z')).toEqual([
      ['plans.untouched', Ben.personId, goalId],
    ]);
    await world.as(Ben)(contract, 'turnGoal', { goalId, turned: 'let-go', learned: '' });
    expect(await found('2026-12-01T08:00:00Z')).toEqual([]);
  });
});
