import { describe, expect, it } from 'vitest';
import { openWorld } from '../../../../test/world.ts';
import { contract as meetings } from '../../meetings/contract.ts';
import { contract as records } from '../../record/contract.ts';
import { contract as today } from '../../today/contract.ts';
import { contract, type Figures } from './contract.ts';

const world = await openWorld();

const figures = (over: Partial<Figures> = {}): Figures => ({
  turns: 12,
  sums: { open: 3.25, closed: 1.5, reflection: 2.25, input: 3.5, other: 1.5 },
  unsure: 2,
  afterOpen: { questions: 3, medianWords: 17 },
  afterClosed: { questions: 0, medianWords: null },
  answers: { heard: 4, cutShort: 1 },
  ownQuestions: { asked: 5, selfAnswered: 3 },
  ...over,
});

async function begin() {
  world.travelTo('2026-03-02T08:00:00Z');
  const people = await world.organisation(['Lea', 'Ben', 'Sam'], { lines: [['Ben', 'Lea']] });
  const { Lea, Ben, Sam } = people;
  const { meetingId } = await world.as(Lea)(meetings, 'start', {
    personId: Ben.personId,
    kind: 'one-on-one',
    cadence: { every: 'week', weeks: 1 },
    timeZone: 'Europe/Berlin',
    startsOn: '2026-03-03T10:00',
    durationMinutes: 30,
    place: null,
    sealedPreparation: false,
  });
  return { Lea, Ben, lea: world.as(Lea), ben: world.as(Ben), sam: world.as(Sam), meetingId };
}

async function bothAgreed() {
  const begun = await begin();
  await begun.lea(contract, 'agree', { meetingId: begun.meetingId });
  await begun.ben(contract, 'agree', { meetingId: begun.meetingId });
  return begun;
}

describe('a transcript', () => {
  it('is kept as figures only once both agree, by the manager alone', async () => {
    const { lea, ben, sam, meetingId } = await begin();
    const keep = { meetingId, figures: figures() };
    await lea(contract, 'agree', { meetingId });
    await expect(lea(contract, 'keep', keep)).rejects.toThrow('both of you');
    await ben(contract, 'agree', { meetingId });
    await expect(ben(contract, 'keep', keep)).rejects.toThrow('manager');
    await expect(sam(contract, 'keep', keep)).rejects.toThrow('does not exist');
    await lea(contract, 'keep', keep);
    expect(await lea(contract, 'meeting', { meetingId })).toMatchObject({
      side: 'manager',
      figures: figures(),
    });
  });

  it('tells the engineer that figures were kept, and never what they say', async () => {
    const { lea, ben, meetingId } = await bothAgreed();
    await lea(contract, 'keep', { meetingId, figures: figures() });
    const seen = await ben(contract, 'meeting', { meetingId });
    expect(seen).toMatchObject({ side: 'engineer', figures: null });
    expect(seen.keptAt).not.toBeNull();
    expect((await ben(contract, 'mine', {})).conversations).toEqual([]);
    expect((await lea(contract, 'mine', {})).conversations).toMatchObject([
      { meetingId, other: { name: 'Ben' }, figures: figures() },
    ]);
  });

  it('is taken back by either; the figures go if they say so', async () => {
    const { lea, ben, meetingId } = await bothAgreed();
    await lea(contract, 'keep', { meetingId, figures: figures() });
    await ben(contract, 'withdraw', { meetingId, erase: false });
    const left = await lea(contract, 'meeting', { meetingId });
    expect(left).toMatchObject({ theirs: null, figures: figures() });
    const again = { meetingId, figures: figures({ turns: 13 }) };
    await expect(lea(contract, 'keep', again)).rejects.toThrow('both of you');
    await ben(contract, 'withdraw', { meetingId, erase: true });
    expect(await lea(contract, 'meeting', { meetingId })).toMatchObject({
      keptAt: null,
      figures: null,
    });
    expect((await lea(contract, 'mine', {})).conversations).toEqual([]);
  });

  it('goes out with the manager, as figures', async () => {
    const { lea, ben, meetingId } = await bothAgreed();
    await lea(contract, 'keep', { meetingId, figures: figures() });
    const filesOf = async (who: typeof lea) =>
      JSON.stringify(await who(records, 'files', await who(records, 'export', {})));
    expect(await filesOf(lea)).toContain('1 of 4 answers met with input after one sentence');
    expect(await filesOf(ben)).not.toContain('met with input');
  });
});

describe('one’s own answer to one’s own question', () => {
  it('is brought up with enough counts, to the manager alone', async () => {
    const { lea, ben, meetingId } = await bothAgreed();
    const sentence = 'In 9 of your last 15 questions';
    const ids = [meetingId];
    for (const at of [0, 1]) {
      const { nextMeetingId } = await lea(meetings, 'hold', { meetingId: ids[at] ?? '' });
      ids.push(nextMeetingId ?? '');
    }
    for (const id of ids) {
      expect(JSON.stringify(await lea(today, 'list', {}))).not.toContain('your own answer');
      await lea(contract, 'agree', { meetingId: id });
      await ben(contract, 'agree', { meetingId: id });
      await lea(contract, 'keep', { meetingId: id, figures: figures() });
      await world.settle();
    }
    expect(JSON.stringify(await lea(today, 'list', {}))).toContain(sentence);
    expect(JSON.stringify(await ben(today, 'list', {}))).not.toContain('your own answer');
  });
});
