import { describe, expect, it } from 'vitest';
import { openWorld, type Person } from '../../../test/world.ts';
import { contextOf } from '../../platform/run.ts';
import { contract as commitments } from '../commitments/contract.ts';
import { contract as motivation } from '../motivation/contract.ts';
import { contract as sharing } from '../sharing/contract.ts';
import { contract as story } from '../story/contract.ts';
import { contract as today } from '../today/contract.ts';
import { contract } from './contract.ts';
import { record } from './record.ts';
import { trade } from './store-glue.ts';

const world = await openWorld();
const monday = '2026-03-02';

async function begin() {
  world.travelTo(`${monday}T08:00:00Z`);
  const people = await world.organisation(['Lea', 'Ada', 'Bo', 'Cy', 'Zoe'], {
    lines: [
      ['Ada', 'Lea'],
      ['Bo', 'Lea'],
      ['Cy', 'Lea'],
      ['Lea', 'Zoe'],
    ],
  });
  return people;
}

const piece = {
  title: 'Queue of the mailer',
  kind: 'stretch',
  hours: 10,
  per: 'week',
  fromOn: monday,
  untilOn: '2026-04-30',
} as const;

const give = (lead: Person, to: Person, more: Partial<typeof piece> & { skills?: string[] } = {}) =>
  world.as(lead)(contract, 'assign', { ...piece, ...more, personId: to.personId, how: 'asked' });

const rota = { title: 'Minutes', hours: 2, everyWeeks: 1, startsOn: monday };

/** What the timetable does at night for one organisation. */
async function nextMorning({ organisationId, personId }: Person): Promise<void> {
  const data = { organisationId, ids: {} };
  await world.program.database.transaction('change', { organisationId, personId }, (db) =>
    world.queue.enqueue(db, 'work.turns.one', data),
  );
  await world.settle();
}

describe('a piece of work', () => {
  it('is given, begun, handed on and done; the person and who leads them see it, and nobody else', async () => {
    const { Lea, Ada, Bo, Zoe } = await begin();
    const { assignmentId } = await give(Lea, Ada);
    await world.as(Ada)(contract, 'begin', { assignmentId });
    const seen = await world.as(Ada)(contract, 'person', { personId: Ada.personId });
    expect(seen).toMatchObject({ hoursNow: 10, assignments: [{ begunOn: monday }] });
    expect(seen.sprinkle).toBeNull();
    for (const outsider of [Bo, Zoe]) {
      const asked = world.as(outsider)(contract, 'person', { personId: Ada.personId });
      await expect(asked).rejects.toThrow('does not exist');
    }
    world.travelTo('2026-03-16T08:00:00Z');
    const bo = { assignmentId, personId: Bo.personId };
    await world.as(Lea)(contract, 'handOn', bo);
    const team = await world.as(Lea)(contract, 'team', {});
    expect(team.people).toMatchObject([
      { name: 'Ada', hoursNow: 0, assignments: [{ handedOn: '2026-03-16' }] },
      { name: 'Bo', hoursNow: 10, assignments: [{ fromOn: '2026-03-16', how: 'asked' }] },
      { name: 'Cy', assignments: [] },
    ]);
    await expect(world.as(Lea)(contract, 'reopen', { assignmentId })).rejects.toThrow('handed on');
    const next = { assignmentId: team.people[1]?.assignments[0]?.assignmentId ?? '' };
    await world.as(Bo)(contract, 'finish', next);
    await expect(world.as(Bo)(contract, 'begin', next)).rejects.toThrow('over already');
    const told = await world.as(Lea)(story, 'moments', { personId: Bo.personId });
    expect(told.moments).toMatchObject([{ kind: 'stretch done', text: piece.title }]);
    const found = await world.as(Lea)(story, 'find', { text: 'queue' });
    expect(found.found).toHaveLength(2);
    expect((await world.as(Zoe)(story, 'find', { text: 'queue' })).found).toEqual([]);
  });

  it('is out of sight at once for whoever no longer leads, and comes with the person', async () => {
    const { Lea, Ada, Zoe } = await begin();
    await give(Lea, Ada);
    await world.owner.query('update org.reporting_lines set manager_id = $2 where person_id = $1', [
      Ada.personId,
      Zoe.personId,
    ]);
    const ada = { personId: Ada.personId };
    await expect(world.as(Lea)(contract, 'person', ada)).rejects.toThrow('does not exist');
    expect((await world.as(Zoe)(contract, 'person', ada)).assignments).toHaveLength(1);
  });

  it('is not shown to teammates by the database either, glue apart', async () => {
    const { Lea, Ada, Bo } = await begin();
    await give(Lea, Ada);
    await give(Lea, Ada, { kind: 'glue', title: 'Tidy the wiki' } as never);
    const titles = await world.program.database.transaction('read', Bo, (db) =>
      db.selectFrom('work.assignments').select('title').execute(),
    );
    expect(titles).toEqual([{ title: 'Tidy the wiki' }]);
  });

  it('is suggested to those who want to learn it, as far as they show it', async () => {
    const { Lea, Ada, Bo, Cy } = await begin();
    await give(Lea, Cy, { skills: ['Queues'] });
    const said = {
      moreOf: [],
      lessOf: [],
      toTry: [],
      greatYear: '',
      stretch: '',
      promotion: 'unsaid',
    };
    for (const one of [Ada, Bo]) {
      await world.as(one)(motivation, 'keepWants', { ...said, toLearn: ['Queues'] } as never);
    }
    const started = { thing: 'motivation.wants', personId: Lea.personId };
    await world.as(Lea)(contract, 'promise', { personId: Ada.personId, text: 'x', dueOn: monday });
    await world.as(Ada)(sharing, 'show', started);
    const { groups } = await world.as(Lea)(contract, 'suggest', {
      kind: 'core',
      skills: 'Queues',
    });
    expect(groups.map(({ people }) => people.map(({ name }) => name))).toEqual([
      ['Ada'],
      ['Cy'],
      ['Bo'],
    ]);
    expect(groups[0]?.people[0]?.reasons[0]?.text).toContain('as they show you');
    expect((await world.as(Bo)(contract, 'suggest', { kind: 'core' })).groups).toEqual([]);
  });
});

describe('a rota', () => {
  async function turning() {
    const people = await begin();
    const { rotaId } = await world.as(people.Lea)(contract, 'startRota', rota);
    const glue = () => world.as(people.Ada)(contract, 'glue', {});
    const holders = async () =>
      (await glue()).rotas[0]?.turns.map(({ person }) => person.name) ?? [];
    const turnOf = async ({ personId }: Person) =>
      (await glue()).rotas[0]?.turns.find((turn) => turn.person.personId === personId)
        ?.assignmentId ?? '';
    return { ...people, rotaId, glue, holders, turnOf };
  }

  it('goes round by itself, and the ledger of the team shows hours and nothing else', async () => {
    const { Lea, Zoe, glue, holders } = await turning();
    expect(new Set(await holders())).toEqual(new Set(['Ada', 'Bo', 'Cy']));
    world.travelTo('2026-03-25T08:00:00Z');
    expect(await holders()).toEqual([]);
    await nextMorning(Lea);
    expect(new Set(await holders())).toEqual(new Set(['Ada', 'Bo', 'Cy']));
    const { ledger, pieces, verdict } = await glue();
    expect(ledger.every(({ low, hours, high }) => low < hours && hours < high)).toBe(true);
    expect(Object.keys(pieces[0] ?? {}).sort()).toEqual(
      ['assignmentId', 'fromOn', 'hours', 'how', 'person', 'title'].sort(),
    );
    expect(verdict).toMatchObject({ p: null, isFlagged: false });
    const above = world.as(Zoe)(contract, 'glue', { managerId: Lea.personId });
    await expect(above).rejects.toThrow('does not exist');
  });

  it('gives the turns after to others as soon as one is done', async () => {
    const { Lea, glue, holders } = await turning();
    world.travelTo('2026-03-09T08:00:00Z');
    const [turn] = (await glue()).rotas[0]?.turns ?? [];
    await world.as(Lea)(contract, 'finish', { assignmentId: turn?.assignmentId ?? '' });
    const { ledger } = await glue();
    expect(await holders()).toHaveLength(3);
    expect(ledger.map(({ rotated }) => rotated).toSorted()).toEqual([0, 1, 1]);
  });

  it('lets two trade turns once both have said yes, and never before', async () => {
    const { Ada, Bo, turnOf } = await turning();
    const [turnId, otherTurnId] = [await turnOf(Ada), await turnOf(Bo)];
    const asked = { turnId, otherTurnId, why: 'A wedding' };
    const { swapId } = await world.as(Ada)(contract, 'askSwap', asked);
    const yes = { swapId, answer: 'yes' } as const;
    await expect(world.as(Ada)(contract, 'answerSwap', yes)).rejects.toThrow('theirs to say');
    const saysYesForBo = world.program.database.transaction('change', Ada, (db) =>
      db.updateTable('work.swaps').set({ answer: 'yes', answered_at: monday }).execute(),
    );
    await expect(saysYesForBo).rejects.toThrow('row-level security');
    await world.program.database.transaction('change', Bo, (db) => trade(db, swapId));
    expect(await turnOf(Ada)).toBe(turnId);
    await world.as(Bo)(contract, 'answerSwap', yes);
    expect([await turnOf(Ada), await turnOf(Bo)]).toEqual([otherTurnId, turnId]);
    await expect(world.as(Bo)(contract, 'answerSwap', yes)).rejects.toThrow('does not exist');
  });

  it('passes a turn on with a word that only the person and who leads them read', async () => {
    const { Ada, Bo, turnOf, holders } = await turning();
    const assignmentId = await turnOf(Ada);
    await world.as(Ada)(contract, 'skip', { assignmentId, why: 'In court' });
    expect(await holders()).not.toContain('Ada');
    const words = await world.program.database.transaction('read', Bo, (db) =>
      db.selectFrom('work.skips').select('why').execute(),
    );
    expect(words).toEqual([]);
  });

  it('spares whoever is away, and turns that lie in those days find somebody else', async () => {
    const { Ada, turnOf, holders } = await turning();
    expect(await turnOf(Ada)).not.toBe('');
    const days = { personId: Ada.personId, fromOn: monday, untilOn: '2026-04-30' };
    const { awayId } = await world.as(Ada)(contract, 'beAway', days);
    expect(await holders()).not.toContain('Ada');
    await world.as(Ada)(contract, 'beBack', { awayId });
  });

  it('ends with its turns ahead taken away, and what was done stays in the ledger', async () => {
    const { Lea, rotaId, glue } = await turning();
    await world.as(Lea)(contract, 'endRota', { rotaId });
    const { rotas, pieces } = await glue();
    expect(rotas).toEqual([]);
    expect(pieces).toHaveLength(1);
  });

  it('tells whose turn it is, and who had nothing that stretches them', async () => {
    const { Lea, Ada, Bo, turnOf } = await turning();
    await give(Lea, Bo, { kind: 'core' } as never);
    await world.settle();
    const nudged = async (one: Person) =>
      (await world.as(one)(today, 'list', {})).nudges.map(({ rule }) => rule);
    const first = await turnOf(Ada);
    expect(await nudged(first ? Ada : Bo)).toContain('work.turn');
    expect(await nudged(Lea)).toContain('work.unstretched');
  });
});

describe('promises about work', () => {
  it('become commitments of the two, and show when they are kept', async () => {
    const { Lea, Ada, Bo } = await begin();
    const made = { personId: Ada.personId, text: 'Find you a queue', dueOn: '2026-04-01' };
    const { commitmentId } = await world.as(Lea)(contract, 'promise', made);
    const seen = () => world.as(Ada)(contract, 'person', { personId: Ada.personId });
    expect((await seen()).promises).toMatchObject([{ text: made.text, closedAs: null }]);
    await world.as(Lea)(commitments, 'keep', { commitmentId });
    expect((await seen()).promises).toMatchObject([{ closedAs: 'kept' }]);
    await expect(world.as(Bo)(contract, 'promise', made)).rejects.toThrow('does not exist');
  });

  it('of time are kept beside what was taken', async () => {
    const { Lea, Ada } = await begin();
    await world.as(Lea)(contract, 'promiseTime', { hours: 8, fromMonth: '2026-02' });
    await world.as(Ada)(contract, 'takeTime', { hours: 3, onDay: '2026-03-01' });
    const future = world.as(Ada)(contract, 'takeTime', { hours: 3, onDay: '2026-03-20' });
    await expect(future).rejects.toThrow('not taken yet');
    const { months, people } = await world.as(Lea)(contract, 'experiments', {});
    expect(months.slice(-2)).toEqual([
      { month: '2026-02', promised: 24, taken: 0 },
      { month: '2026-03', promised: 24, taken: 3 },
    ]);
    expect(people[0]).toMatchObject({ name: 'Ada', promised: 8, taken: 3 });
    const own = await world.as(Ada)(contract, 'person', { personId: Ada.personId });
    expect(own.months.at(-1)).toEqual({ month: '2026-03', promised: 8, taken: 3 });
  });

  it('and all of one’s work go along in one’s record, and nothing of anybody else’s', async () => {
    const { Lea, Ada } = await begin();
    await give(Lea, Ada);
    await world.as(Ada)(contract, 'takeTime', { hours: 3, onDay: '2026-03-01' });
    const filesOf = (one: Person) =>
      world.program.database.transaction('read', one, async (db) => {
        const ctx = contextOf(world.program, db, one, world.program.clock());
        return (await record({ ...ctx, viewer: one })).markdown;
      });
    const [file] = await filesOf(Ada);
    expect(file?.path).toBe('work.md');
    expect(file?.text).toContain(
      '- Queue of the mailer (stretch; 10 h a week, 2026-03-02 to 2026-04-30; asked; not begun yet)',
    );
    expect(file?.text).toContain('- 2026-03-01: 3 h');
    expect(await filesOf(Lea)).toEqual([]);
  });
});
