import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openWorld } from '../../../../test/world.ts';
import { contract as learning } from '../../learning/contract.ts';
import { contract as meetings } from '../../meetings/contract.ts';
import { contract as record } from '../../record/contract.ts';
import { contract } from './contract.ts';

const world = await openWorld();

const plan = {
  cadence: { every: 'week', weeks: 1 },
  timeZone: 'Europe/Berlin',
  startsOn: '2026-11-24T10:00',
  durationMinutes: 30,
  place: null,
  sealedPreparation: false,
} as const;

/** Ben reports to Lea; Sam is a colleague. */
async function begin() {
  world.travelTo('2026-11-22T08:00:00Z');
  const people = await world.organisation(['Lea', 'Ben', 'Sam'], {
    administrators: ['Lea'],
    lines: [['Ben', 'Lea']],
  });
  const { Lea, Ben } = people;
  const meet = (kind: 'one-on-one' | 'career') =>
    world.as(Lea)(meetings, 'start', { personId: Ben.personId, kind, ...plan });
  const { meetingId, pairId } = await meet('one-on-one');
  const career = await meet('career');
  return { ...people, meetingId, pairId, careerId: career.meetingId };
}

const asked = (...texts: readonly string[]) =>
  texts.map((text, nth) => ({
    questionId: `q${nth}`,
    text,
    probes: ['And?', 'Then?'],
    why: 'So.',
  }));

type Someone = Parameters<typeof world.as>[0];
const deckOf = (person: Someone, ...texts: readonly string[]) =>
  world.as(person)(contract, 'write', { title: 'Ours', questions: asked(...texts) });

describe('a question in a room', () => {
  it('lies there for both at once and for nobody else, until one puts it away', async () => {
    const { Lea, Ben, Sam, meetingId } = await begin();
    const { deckId } = await deckOf(Ben, 'What else?');
    const { question } = await world.as(Ben)(contract, 'draw', { meetingId, deckId });
    expect(question).toMatchObject({ text: 'What else?', probes: ['And?', 'Then?'], hadAt: null });
    const seen = await world.as(Lea)(contract, 'table', { meetingId });
    expect(seen).toEqual({ question, chosen: null });
    await expect(world.as(Sam)(contract, 'table', { meetingId })).rejects.toThrow('not exist');
    await world.as(Lea)(contract, 'clearTable', { meetingId });
    expect((await world.as(Ben)(contract, 'table', { meetingId })).question).toBe(null);
  });

  it('is one when two draw at the same moment', async () => {
    const { Lea, Ben, meetingId } = await begin();
    const { deckId } = await deckOf(Ben, 'One?', 'Two?', 'Three?', 'Four?');
    await world.as(Ben)(contract, 'share', { deckId, shared: true });
    const draw = (who: Someone) =>
      world.as(who)(contract, 'draw', { meetingId, deckId, instead: null });
    const [one, two] = await Promise.all([draw(Lea), draw(Ben)]);
    expect(one.question.drawId).toBe(two.question.drawId);
    const { questions } = await world.as(Lea)(contract, 'had', {
      pairId: (await world.as(Lea)(meetings, 'room', { meetingId })).meeting.pairId,
    });
    expect(questions).toHaveLength(1);
  });

  it('does not come again within a year, unless wanted, in any room of theirs', async () => {
    const { Ben, meetingId, careerId } = await begin();
    const { deckId } = await deckOf(Ben, 'One?', 'Two?');
    const asBen = world.as(Ben);
    const first = await asBen(contract, 'draw', { meetingId, deckId });
    const second = await asBen(contract, 'draw', { meetingId: careerId, deckId });
    expect(second.question.text).not.toBe(first.question.text);
    const left = async () => (await asBen(contract, 'choices', { meetingId })).decks[0];
    expect(await left()).toMatchObject({ deckId, questions: 2, left: 0 });
    await expect(asBen(contract, 'draw', { meetingId, deckId })).rejects.toThrow('within a year');
    const again = await asBen(contract, 'draw', { meetingId, deckId, again: true });
    expect(again.question).toMatchObject({
      text: first.question.text,
      hadAt: first.question.drawnAt,
    });
    world.travelTo('2027-11-22T08:00:01Z');
    expect(await left()).toMatchObject({ left: 2 });
  });

  it('surprises with a question from the decks laid out, and says so when there are none', async () => {
    const { Lea, Ben, meetingId } = await begin();
    const surprise = () => world.as(Ben)(contract, 'draw', { meetingId, deckId: null });
    await expect(surprise()).rejects.toThrow('laid out');
    await world.as(Lea)(learning, 'loadStarter', {});
    const { decks, surprise: left } = await world.as(Ben)(contract, 'choices', { meetingId });
    expect(decks.length).toBeGreaterThanOrEqual(18);
    expect(decks.reduce((sum, { questions }) => sum + questions, 0)).toBeGreaterThanOrEqual(240);
    const { question } = await surprise();
    expect(question.probes.length).toBeGreaterThanOrEqual(2);
    expect((await world.as(Ben)(contract, 'choices', { meetingId })).surprise).toBe(left - 1);
  });

  it('is not drawn once the meeting is over', async () => {
    const { Lea, Ben, meetingId } = await begin();
    const { deckId } = await deckOf(Ben, 'One?');
    await world.as(Lea)(meetings, 'hold', { meetingId });
    await expect(world.as(Ben)(contract, 'draw', { meetingId, deckId })).rejects.toThrow('over');
  });
});

describe('the deck of a career conversation', () => {
  it('is chosen by the engineer, drawn from by both, and no way into other decks', async () => {
    const { Lea, Ben, Sam, careerId: meetingId } = await begin();
    const { deckId } = await deckOf(Ben, 'Where to?');
    const sams = await deckOf(Sam, 'Secret?');
    const asBen = world.as(Ben);
    await expect(world.as(Lea)(contract, 'open', { deckId })).rejects.toThrow('not exist');
    await expect(asBen(contract, 'choose', { meetingId, ...sams })).rejects.toThrow('not exist');
    await asBen(contract, 'choose', { meetingId, deckId });
    const chosen = { deckId, title: 'Ours' };
    expect((await world.as(Lea)(contract, 'table', { meetingId })).chosen).toEqual(chosen);
    const { question } = await world.as(Lea)(contract, 'draw', { meetingId });
    expect(question).toMatchObject({ deckId, text: 'Where to?' });
    await expect(world.as(Lea)(contract, 'choose', { meetingId, deckId })).rejects.toThrow(
      'engineer',
    );
    await world.as(Sam)(contract, 'share', { ...sams, shared: true });
    await asBen(contract, 'choose', { meetingId, ...sams });
    await world.as(Sam)(contract, 'share', { ...sams, shared: false });
    expect((await world.as(Lea)(contract, 'table', { meetingId })).chosen).toBe(null);
    await expect(world.as(Lea)(contract, 'open', sams)).rejects.toThrow('not exist');
    await asBen(contract, 'choose', { meetingId, deckId: null });
    expect((await asBen(contract, 'table', { meetingId })).chosen).toBe(null);
    await expect(world.as(Lea)(contract, 'open', { deckId })).rejects.toThrow('not exist');
  });
});

describe('an own deck', () => {
  it('is its author’s, until it is shared; in each language it keeps its questions', async () => {
    const { Ben, Sam } = await begin();
    const asBen = world.as(Ben);
    const { deckId } = await deckOf(Ben, 'What else?');
    await asBen(contract, 'write', {
      deckId,
      title: 'Unsere',
      locale: 'de',
      questions: asked('Was noch?'),
    });
    const shelf = async (who: Someone) => (await world.as(who)(contract, 'shelf', {})).decks;
    expect(await shelf(Ben)).toMatchObject([{ source: 'own', title: 'Ours', questions: 1 }]);
    expect(await shelf(Sam)).toEqual([]);
    await asBen(contract, 'share', { deckId, shared: true });
    expect(await shelf(Sam)).toMatchObject([{ source: 'shared', by: { name: 'Ben' } }]);
    const german = await world.as(Sam)(contract, 'open', { deckId, locale: 'de' });
    expect(german).toMatchObject({ title: 'Unsere', list: [{ text: 'Was noch?' }] });
    await expect(world.as(Sam)(contract, 'remove', { deckId })).rejects.toThrow('not exist');
    const { files } = await asBen(record, 'files', await asBen(record, 'export', {}));
    const file = files.find(({ path }) => path.endsWith('decks/Ours.md'))?.text ?? '';
    expect(file).toContain('## Unsere\n\n- Was noch?\n  - And?');
    await asBen(contract, 'share', { deckId, shared: false });
    expect(await shelf(Sam)).toEqual([]);
    await asBen(contract, 'remove', { deckId });
    expect(await shelf(Ben)).toEqual([]);
  });
});

const real = new URL('../../../../../shared/data/questions/questions.json', import.meta.url);

describe('bringing in', () => {
  const csv = 'question;deck;probes;why\nWhat went well?;Fridays;And you?|And I?;To end well\n';

  it('says what it would do, does it when told, and finds nothing to do the second time', async () => {
    const { Ben } = await begin();
    const asBen = world.as(Ben);
    const planned = { title: 'Fridays', questions: 1, locales: ['en'], state: 'new' };
    expect(await asBen(contract, 'bringIn', { text: csv })).toEqual({
      decks: [planned],
      refused: [],
      applied: false,
    });
    expect((await asBen(contract, 'shelf', {})).decks).toEqual([]);
    await asBen(contract, 'bringIn', { text: csv, apply: true });
    const { decks } = await asBen(contract, 'shelf', {});
    const { list } = await asBen(contract, 'open', { deckId: decks[0]?.deckId ?? '' });
    expect(list).toMatchObject([{ text: 'What went well?', probes: ['And you?', 'And I?'] }]);
    const again = await asBen(contract, 'bringIn', { text: csv, apply: true });
    expect(again.decks).toMatchObject([{ state: 'same' }]);
    expect((await asBen(contract, 'shelf', {})).decks).toHaveLength(1);
  });

  it.skipIf(!existsSync(real))('takes the 325 questions in two languages as they are', async () => {
    const { Ben } = await begin();
    const text = readFileSync(real, 'utf8');
    const { decks, refused } = await world.as(Ben)(contract, 'bringIn', { text, apply: true });
    expect(refused).toEqual([]);
    expect(decks).toHaveLength(7);
    expect(decks.reduce((sum, { questions }) => sum + questions, 0)).toBe(325);
    expect(decks.every(({ locales }) => locales.join() === 'en,ja-JP')).toBe(true);
    const shelf = (await world.as(Ben)(contract, 'shelf', {})).decks;
    const deckId = shelf.find(({ title }) => title === 'Work-life')?.deckId ?? '';
    const japanese = await world.as(Ben)(contract, 'open', { deckId, locale: 'ja-JP' });
    expect(japanese.title).toBe('ワーク・ライフ');
    expect(japanese.list[0]?.text).toMatch(/[\u3040-\u30ff]/);
  });
});
