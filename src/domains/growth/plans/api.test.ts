import { describe, expect, it } from 'vitest';
import { openWorld, type Person } from '../../../../test/world.ts';
import { contract as meetings } from '../../meetings/contract.ts';
import { contract as record } from '../../record/contract.ts';
import { contract as sharing } from '../../sharing/contract.ts';
import { contract } from './contract.ts';

const world = await openWorld();

const career = {
  kind: 'career',
  cadence: { every: 'week', weeks: 4 },
  timeZone: 'Europe/Berlin',
  startsOn: '2026-03-03T10:00',
  durationMinutes: 60,
  place: null,
  sealedPreparation: false,
} as const;

async function begin() {
  world.travelTo('2026-03-02T08:00:00Z');
  const people = await world.organisation(['Lea', 'Ben', 'Sam'], { lines: [['Ben', 'Lea']] });
  const { Lea, Ben } = people;
  const { personId } = Ben;
  const { meetingId } = await world.as(Lea)(meetings, 'start', { personId, ...career });
  return { ...people, meetingId, ofBen: { personId } };
}

const design = {
  what: 'Lead the design of the new queue',
  why: 'I want to be asked early',
  byOn: '2026-09-30',
};
const show = (owner: Person, reader: Person) =>
  world.as(owner)(sharing, 'show', { thing: 'plans.plan', personId: reader.personId });

const gone = 'does not exist';

describe('a plan', () => {
  it('is its owner’s alone until they show it, and again when they hide it', async () => {
    const { Lea, Ben, Sam, ofBen } = await begin();
    const asBen = world.as(Ben);
    await asBen(contract, 'dream', { words: 'A team that builds tools for others' });
    const { goalId } = await asBen(contract, 'addGoal', design);
    await asBen(contract, 'addMilestone', { goalId, doneWhen: 'Read by two', dueOn: '2026-05-01' });
    const before = await world.as(Lea)(contract, 'plan', ofBen);
    expect(before).toMatchObject({ isShown: false, mayPropose: true, dreams: [], goals: [] });
    const nothing = { isShown: false, mayPropose: false, goals: [], proposals: [] };
    expect(await world.as(Sam)(contract, 'plan', ofBen)).toMatchObject(nothing);
    await show(Ben, Lea);
    const shown = await world.as(Lea)(contract, 'plan', ofBen);
    expect(shown.goals).toMatchObject([{ goalId, ...design, milestones: [{ doneAt: null }] }]);
    await expect(world.as(Lea)(contract, 'removeGoal', { goalId })).rejects.toThrow('whose plan');
    await expect(world.as(Sam)(contract, 'removeGoal', { goalId })).rejects.toThrow(gone);
    await asBen(sharing, 'hide', { thing: 'plans.plan', personId: Lea.personId });
    expect((await world.as(Lea)(contract, 'plan', ofBen)).goals).toEqual([]);
  });

  it('keeps to its owner what they keep, and does not even count it for others', async () => {
    const { Lea, Ben, meetingId, ofBen } = await begin();
    const asBen = world.as(Ben);
    const { goalId } = await asBen(contract, 'addGoal', design);
    await show(Ben, Lea);
    const at = { goalId, happenedOn: '2026-03-01' };
    await asBen(contract, 'addEvidence', { ...at, kind: 'sentence', said: 'Asked by the vendor' });
    const note = {
      ...at,
      kind: 'note',
      said: 'I doubt myself here',
      meetingId,
      kept: true,
    } as const;
    const { evidenceId } = await asBen(contract, 'addEvidence', note);
    const said = async (who: Person) =>
      (await world.as(who)(contract, 'plan', ofBen)).goals[0]?.evidence.map((one) => one.said);
    expect(await said(Ben)).toEqual(['Asked by the vendor', 'I doubt myself here']);
    expect(await said(Lea)).toEqual(['Asked by the vendor']);
    const touch = world.as(Lea)(contract, 'keepEvidence', { evidenceId, kept: false });
    await expect(touch).rejects.toThrow(gone);
    await asBen(contract, 'keepEvidence', { evidenceId, kept: false });
    expect(await said(Lea)).toHaveLength(2);
  });

  it('may miss a goal, says what was learned, and takes it up again', async () => {
    const { Ben } = await begin();
    const asBen = world.as(Ben);
    const { goalId } = await asBen(contract, 'addGoal', design);
    const missed = { goalId, turned: 'missed', learned: 'The queue was not the point' } as const;
    await asBen(contract, 'turnGoal', missed);
    await expect(asBen(contract, 'turnGoal', { ...missed, turned: 'reached' })).rejects.toThrow(
      'Take it up first',
    );
    world.travelTo('2026-03-03T08:00:00Z');
    await asBen(contract, 'turnGoal', { goalId, turned: 'reopened', learned: '' });
    const [goal] = (await asBen(contract, 'plan', {})).goals;
    expect(goal?.turns.map(({ turned }) => turned)).toEqual(['missed', 'reopened']);
    await asBen(contract, 'removeGoal', { goalId });
    expect((await asBen(contract, 'plan', {})).goals).toEqual([]);
  });
});

describe('a proposal', () => {
  it('enters the plan by its owner’s yes only, as it is or in their words', async () => {
    const { Lea, Ben, ofBen } = await begin();
    const [asLea, asBen] = [world.as(Lea), world.as(Ben)];
    const goal = await asLea(contract, 'propose', { ...ofBen, kind: 'goal', ...design });
    expect(await asBen(contract, 'plan', {})).toMatchObject({
      goals: [],
      proposals: [{ answer: null }],
    });
    await expect(asLea(contract, 'accept', goal)).rejects.toThrow('theirs to answer');
    const own = { ...goal, what: 'Lead one design', said: 'Smaller first' };
    const { goalId } = await asBen(contract, 'accept', own);
    await expect(asBen(contract, 'decline', goal)).rejects.toThrow('changed already');
    await expect(asLea(contract, 'withdraw', goal)).rejects.toThrow('changed already');
    expect((await asBen(contract, 'plan', {})).goals).toMatchObject([
      { goalId, what: 'Lead one design', proposedBy: { name: 'Lea' } },
    ]);
    const { proposals } = await asLea(contract, 'plan', ofBen);
    expect(proposals).toMatchObject([{ answer: { as: 'changed', said: 'Smaller first' } }]);
  });

  it('is about a goal its maker may read, and is made by the manager of the pair alone', async () => {
    const { Lea, Ben, Sam, ofBen } = await begin();
    const [asLea, asBen] = [world.as(Lea), world.as(Ben)];
    const { goalId } = await asBen(contract, 'addGoal', design);
    const step = {
      ...ofBen,
      kind: 'milestone',
      goalId,
      what: 'Draft',
      why: '',
      byOn: '2026-04-01',
    } as const;
    await expect(asLea(contract, 'propose', step)).rejects.toThrow(gone);
    await show(Ben, Lea);
    const milestone = await asLea(contract, 'propose', step);
    const change = await asLea(contract, 'propose', {
      ...step,
      ...design,
      kind: 'change',
      byOn: '2026-10-31',
    });
    await asBen(contract, 'accept', milestone);
    await asBen(contract, 'accept', change);
    expect((await asLea(contract, 'plan', ofBen)).goals).toMatchObject([
      { byOn: '2026-10-31', milestones: [{ doneWhen: 'Draft', dueOn: '2026-04-01' }] },
    ]);
    const toLea = { ...step, personId: Lea.personId, kind: 'goal', goalId: undefined } as const;
    await expect(asBen(contract, 'propose', toLea)).rejects.toThrow(gone);
    const fromSam = { ...step, kind: 'goal', goalId: undefined } as const;
    await expect(world.as(Sam)(contract, 'propose', fromSam)).rejects.toThrow(gone);
  });

  it('is declined with a word, or taken back while nobody has answered', async () => {
    const { Lea, Ben, ofBen } = await begin();
    const [asLea, asBen] = [world.as(Lea), world.as(Ben)];
    const first = await asLea(contract, 'propose', { ...ofBen, kind: 'goal', ...design });
    const second = await asLea(contract, 'propose', { ...ofBen, kind: 'goal', ...design });
    await asBen(contract, 'decline', { ...first, said: 'Not this year' });
    await asLea(contract, 'withdraw', second);
    const { goals, proposals } = await asBen(contract, 'plan', {});
    expect(goals).toEqual([]);
    expect(proposals).toMatchObject([{ answer: { as: 'declined', said: 'Not this year' } }]);
  });
});

describe('a case', () => {
  it('is built of facts with their sources, and what its writer wrote outlives new facts', async () => {
    const { Lea, Ben, ofBen } = await begin();
    const asBen = world.as(Ben);
    const { goalId } = await asBen(contract, 'addGoal', design);
    const at = { goalId, kind: 'link', happenedOn: '2026-02-01' } as const;
    await asBen(contract, 'addEvidence', {
      ...at,
      said: 'The draft',
      url: 'https://example.org/d',
    });
    await asBen(contract, 'addEvidence', {
      ...at,
      kind: 'sentence',
      said: 'Kept for me',
      kept: true,
    });
    const { caseId } = await asBen(contract, 'case', { kind: 'promotion' });
    const built = await asBen(contract, 'openCase', { caseId });
    expect(built.body).toContain('[The draft](<https://example.org/d>)');
    expect(built.body).not.toContain('Kept for me');
    expect(built.additions).toMatchObject([{ kept: true }]);
    const own = { caseId, title: 'Staff', body: 'In my own words.', after: built.version };
    await asBen(contract, 'writeCase', own);
    await expect(asBen(contract, 'writeCase', own)).rejects.toThrow('still here');
    await asBen(contract, 'turnGoal', { goalId, turned: 'reached', learned: 'Ask early' });
    const { additions, body } = await asBen(contract, 'openCase', { caseId });
    expect(body).toBe('In my own words.');
    const [kept, turned] = [additions[1], additions[0]];
    expect(turned?.fact).toBe(`goal:${goalId}:reached`);
    await asBen(contract, 'takeFacts', { caseId, facts: [turned?.fact ?? ''], add: true });
    await asBen(contract, 'takeFacts', { caseId, facts: [kept?.fact ?? ''], add: false });
    const now = await asBen(contract, 'openCase', { caseId });
    expect(now).toMatchObject({ additions: [], title: 'Staff', version: 3 });
    expect(now.body).toMatch(
      /^In my own words\.\n\n## Since then \(2026-03-02\)\n\n- Goal: .*Ask early\n$/s,
    );
    expect(now.versions.map(({ number }) => number)).toEqual([3, 2, 1]);
    await show(Ben, Lea);
    await expect(world.as(Lea)(contract, 'openCase', { caseId })).rejects.toThrow(gone);
    expect((await world.as(Lea)(contract, 'plan', ofBen)).isShown).toBe(true);
  });

  it('goes along in the record of its writer, with the plan and all that is kept', async () => {
    const { Lea, Ben, ofBen } = await begin();
    const asBen = world.as(Ben);
    const { goalId } = await asBen(contract, 'addGoal', design);
    const kept = { goalId, kind: 'sentence', happenedOn: '2026-02-01', kept: true } as const;
    await asBen(contract, 'addEvidence', { ...kept, said: 'Kept for me' });
    await asBen(contract, 'case', { kind: 'next-team', goalId });
    await world.as(Lea)(contract, 'propose', { ...ofBen, kind: 'goal', ...design, what: 'Speak' });
    const filesOf = async (who: Person) => {
      const { exportId } = await world.as(who)(record, 'export', {});
      const { files } = await world.as(who)(record, 'files', { exportId });
      return new Map(files.map(({ path, text }) => [path, text]));
    };
    const bens = await filesOf(Ben);
    expect(bens.get('growth/plan.md')).toContain('Kept for me (kept for myself)');
    expect(bens.get('growth/cases/A case for my next team.md')).toContain(design.what);
    const leas = await filesOf(Lea);
    expect(leas.get('growth/plan.md')).toContain('## Proposed by me');
    expect(leas.get('growth/plan.md')).not.toContain(design.what);
  });
});
