import { Transformer } from '@napi-rs/image';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { openWorld, type Person } from '../../../../test/world.ts';
import { contract as authoring } from '../../content/authoring/contract.ts';
import { contract as learning } from '../../learning/contract.ts';
import { contract as meetings } from '../../meetings/contract.ts';
import { contract } from './contract.ts';
import { findUntried } from './store-nudges.ts';

const world = await openWorld();
/** Served as the owner: the application's lock stands alone. */
const ownLockOnly = await openWorld({ withoutRowSecurity: true });

const engineers = [
  'Ben',
  'Kim',
  'Sam',
  'Noa',
  'Ida',
  'Tom',
  'Eva',
  'Jon',
  'Mia',
  'Ali',
  'Uma',
  'Pia',
] as const;
const waiting = [...engineers];
const people = await world.organisation(['Lea', ...engineers], {
  administrators: ['Lea'],
  lines: engineers.map((name) => [name, 'Lea'] as const),
});
await world.as(people.Lea)(learning, 'loadStarter', {});

/** The manager, the next engineer, their career conversation and the deck that comes with the product. */
async function begin(startsOn = '2026-11-30T10:00') {
  world.travelTo('2026-11-23T09:00:00Z');
  const { Lea } = people;
  const Ben = people[waiting.pop() ?? 'Ben'];
  const { meetingId } = await world.as(Lea)(meetings, 'start', {
    personId: Ben.personId,
    kind: 'career',
    cadence: { every: 'week', weeks: 4 },
    timeZone: 'Europe/Berlin',
    startsOn,
    durationMinutes: 60,
    place: '',
    sealedPreparation: false,
  });
  const { decks } = await world.as(Ben)(contract, 'decks', {});
  return { Lea, Ben, meetingId, itemId: decks[0]?.itemId ?? '' };
}

type Stage = Awaited<ReturnType<typeof begin>>;

const lay = (person: Person, { meetingId, itemId }: Stage, kind: 'together' | 'ahead') =>
  world.as(person)(contract, 'begin', {
    kind,
    meetingId,
    itemId,
    topic: 'Next year',
    pictures: 12,
  });

const open = (person: Person, sessionId: string) =>
  world.as(person)(contract, 'open', { sessionId });

async function chooseFirst(person: Person, sessionId: string, nth = 0): Promise<string> {
  const pictureId = (await open(person, sessionId)).cards[nth]?.pictureId ?? '';
  await world.as(person)(contract, 'choose', { sessionId, pictureIds: [pictureId] });
  return pictureId;
}

/** What this person sees each of the two to have chosen, by name. */
async function seenBy(person: Person, sessionId: string, { Lea, Ben }: Stage) {
  const { choices } = await open(person, sessionId);
  const of = ({ personId }: Person) => choices.find((one) => one.personId === personId)?.pictureIds;
  return { Lea: of(Lea), Ben: of(Ben) };
}

describe('pictures for two', () => {
  it('are the same for both, for a minute, and open when both have chosen', async () => {
    const stage = await begin();
    const { Lea, Ben, meetingId } = stage;
    const { sessionId } = await lay(Lea, stage, 'together');
    const [first, second] = [await open(Lea, sessionId), await open(Ben, sessionId)];
    expect(first.cards).toHaveLength(12);
    expect(second.cards).toEqual(first.cards);
    expect(first.browseUntil).toBe('2026-11-23T09:01:00.000Z');
    const mine = await chooseFirst(Ben, sessionId, 3);
    expect(await seenBy(Lea, sessionId, stage)).toEqual({ Lea: undefined, Ben: null });
    expect(await seenBy(Ben, sessionId, stage)).toEqual({ Lea: undefined, Ben: [mine] });
    const hers = await chooseFirst(Lea, sessionId, 5);
    const both = { Lea: [hers], Ben: [mine] };
    expect(await seenBy(Lea, sessionId, stage)).toEqual(both);
    expect(await seenBy(Ben, sessionId, stage)).toEqual(both);
    const { onTable } = await world.as(Ben)(contract, 'table', { meetingId });
    expect(onTable?.sessionId).toBe(sessionId);
  });

  it('stay sealed by each of the two locks alone', async () => {
    const stage = await begin();
    const { Lea, Ben } = stage;
    const { sessionId } = await lay(Lea, stage, 'together');
    await chooseFirst(Ben, sessionId);
    const sealed = { personId: Ben.personId, pictureIds: null };
    const byFirst = await ownLockOnly.as(Lea)(contract, 'open', { sessionId });
    expect(byFirst.choices).toMatchObject([sealed]);
    const bySecond = (who: Person) =>
      world.program.database.transaction('read', who, (db) =>
        db
          .selectFrom('pictures.picks')
          .where('session_id', '=', sessionId)
          .select('person_id as personId')
          .execute(),
      );
    expect(await bySecond(Lea)).toEqual([]);
    await chooseFirst(Lea, sessionId, 1);
    expect(await bySecond(Lea)).toHaveLength(2);
  });

  it('let somebody choose anew until the other has chosen, and no longer', async () => {
    const stage = await begin();
    const { sessionId } = await lay(stage.Ben, stage, 'together');
    await chooseFirst(stage.Ben, sessionId, 0);
    const again = await chooseFirst(stage.Ben, sessionId, 1);
    expect((await seenBy(stage.Ben, sessionId, stage)).Ben).toEqual([again]);
    await chooseFirst(stage.Lea, sessionId, 2);
    await expect(chooseFirst(stage.Ben, sessionId, 3)).rejects.toThrow('stay as they are');
  });

  it('are asked about only once they are open, one question on the table at a time', async () => {
    const stage = await begin();
    const { Lea, Ben } = stage;
    const { sessionId } = await lay(Lea, stage, 'together');
    const pictureId = await chooseFirst(Ben, sessionId);
    const ask = (probe: number) => world.as(Lea)(contract, 'ask', { sessionId, pictureId, probe });
    await expect(ask(0)).rejects.toThrow('First both of you choose');
    await chooseFirst(Lea, sessionId, 1);
    await ask(0);
    world.travelTo('2026-11-23T09:05:00Z');
    await ask(2);
    expect((await open(Ben, sessionId)).asked).toEqual({ pictureId, probe: 2 });
    const unchosen = (await open(Ben, sessionId)).cards[7]?.pictureId ?? '';
    const about = { sessionId, pictureId: unchosen, probe: 0 };
    await expect(world.as(Lea)(contract, 'ask', about)).rejects.toThrow();
  });

  it('lie on a table one session at a time', async () => {
    const stage = await begin();
    const { sessionId } = await lay(stage.Lea, stage, 'together');
    await expect(lay(stage.Ben, stage, 'together')).rejects.toThrow('lie on the table already');
    await world.as(stage.Ben)(contract, 'putAway', { sessionId });
    await lay(stage.Ben, stage, 'together');
  });
});

describe('a choice made ahead', () => {
  it('is nobody else’s until it is laid out', async () => {
    const stage = await begin();
    const { Lea, Ben, meetingId } = stage;
    const { sessionId } = await lay(Ben, stage, 'ahead');
    const layOut = () => world.as(Ben)(contract, 'layOut', { sessionId });
    await expect(layOut()).rejects.toThrow('before you have chosen');
    const pictureId = await chooseFirst(Ben, sessionId);
    const table = (person: Person) => world.as(person)(contract, 'table', { meetingId });
    expect(await table(Lea)).toEqual({ onTable: null, ahead: null });
    await expect(open(Lea, sessionId)).rejects.toThrow();
    expect((await table(Ben)).ahead?.sessionId).toBe(sessionId);
    await layOut();
    expect((await table(Lea)).onTable?.choices[0]?.pictureIds).toEqual([pictureId]);
    await world.as(Lea)(contract, 'ask', { sessionId, pictureId, probe: 0 });
  });
});

describe('a reflection', () => {
  it('is its author’s, until they share it, and again when they take it back', async () => {
    const stage = await begin();
    const { Lea, Ben } = stage;
    const { sessionId } = await lay(Lea, stage, 'together');
    await chooseFirst(Ben, sessionId);
    await chooseFirst(Lea, sessionId, 1);
    const ben = world.as(Ben);
    await ben(contract, 'reflect', { sessionId, words: 'I am the one who holds the rope.' });
    const seen = async () => {
      const opened = await open(Lea, sessionId);
      const { sessions } = await world.as(Lea)(contract, 'withPerson', {
        personId: Ben.personId,
      });
      return [opened.theirWords, sessions[0]?.theirWords];
    };
    expect(await seen()).toEqual([null, null]);
    await ben(contract, 'share', { sessionId, shared: true });
    expect(await seen()).toEqual(Array(2).fill('I am the one who holds the rope.'));
    await ben(contract, 'share', { sessionId, shared: false });
    expect(await seen()).toEqual([null, null]);
    await ben(contract, 'putAway', { sessionId });
    await ben(contract, 'reflect', { sessionId, words: 'Both hold it.' });
    const { sessions } = await ben(contract, 'mine', {});
    expect(sessions[0]).toMatchObject({
      topic: 'Next year',
      other: { name: 'Lea' },
      reflection: { words: 'Both hold it.' },
    });
    expect(sessions[0]?.mine).toHaveLength(1);
    expect(sessions[0]?.theirs).toHaveLength(1);
  });

  it('stays with its author when the pair is over, and the rest does not', async () => {
    const stage = await begin();
    const { Lea, Ben } = stage;
    const { sessionId } = await lay(Lea, stage, 'together');
    await chooseFirst(Ben, sessionId);
    await chooseFirst(Lea, sessionId, 1);
    await world.as(Ben)(contract, 'reflect', { sessionId, words: 'Mine.' });
    await world.owner.query(
      `update meetings.access set until = now() where pair_id =
         (select pair_id from meetings.pairs where engineer_id = $1)`,
      [Ben.personId],
    );
    const { sessions } = await world.as(Ben)(contract, 'mine', {});
    expect(sessions[0]).toMatchObject({ topic: null, theirs: [], reflection: { words: 'Mine.' } });
    expect(sessions[0]?.mine).toHaveLength(1);
    const all = (await world.as(Lea)(contract, 'mine', {})).sessions;
    const hers = all.find((one) => one.sessionId === sessionId);
    expect(hers).toMatchObject({ topic: 'Next year', theirs: [], theirWords: null });
  });
});

describe('pictures for one', () => {
  it('belong to one person, who may remove them with all they wrote', async () => {
    const { Lea, Ben, itemId } = await begin();
    const ben = world.as(Ben);
    const alone = { kind: 'alone', itemId, topic: 'What now?', pictures: 9 } as const;
    const { sessionId } = await ben(contract, 'begin', alone);
    await chooseFirst(Ben, sessionId);
    await ben(contract, 'reflect', { sessionId, words: 'A door.' });
    await expect(open(Lea, sessionId)).rejects.toThrow();
    await expect(ben(contract, 'share', { sessionId, shared: true })).rejects.toThrow(
      'Nobody else',
    );
    await ben(contract, 'forget', { sessionId });
    expect(await ben(contract, 'mine', {})).toEqual({ sessions: [] });
  });

  it('once laid before both are not removed by one', async () => {
    const stage = await begin();
    const { sessionId } = await lay(stage.Ben, stage, 'together');
    const forget = world.as(stage.Ben)(contract, 'forget', { sessionId });
    await expect(forget).rejects.toThrow('stays with both');
  });
});

/** A deck of the organisation's own: nine uploaded pictures, each of another colour. */
async function ownDeck(lea: ReturnType<typeof world.as>): Promise<string> {
  const { folderId } = await lea(authoring, 'addFolder', { name: 'Ours' });
  const names = Array.from({ length: 9 }, (_, nth) => `ours-${nth + 1}`);
  const common = await Promise.all(
    names.map(async (id, nth) => {
      const pixels = Buffer.alloc(40 * 30 * 4, nth * 25 + 5);
      const data = (await Transformer.fromRgbaPixels(pixels, 40, 30).png()).toString('base64');
      const { media } = await lea(authoring, 'addMedia', { folderId, name: `${id}.png`, data });
      return { id, mediaId: media.mediaId, drawing: '' };
    }),
  );
  const words = { alt: 'One colour.', probes: ['What do you see?', 'What else?'] };
  const pictures = Object.fromEntries(names.map((name) => [name, words]));
  const made = { folderId, type: 'picture-deck', title: 'Our walls', locale: 'en' } as const;
  const { itemId } = await lea(authoring, 'make', made);
  const body = { common: { pictures: common }, locales: { en: { title: 'Our walls', pictures } } };
  const { revision } = await lea(authoring, 'save', { itemId, revision: 1, body });
  const { versionId } = await lea(authoring, 'makeVersion', { itemId, revision });
  await lea(authoring, 'publish', { versionId });
  return itemId;
}

describe('an own deck', () => {
  it('of uploaded pictures is laid out like any other', async () => {
    const stage = await begin();
    const itemId = await ownDeck(world.as(stage.Lea));
    const { decks } = await world.as(stage.Ben)(contract, 'decks', {});
    expect(decks.map(({ title }) => title)).toContain('Our walls');
    const { sessionId } = await lay(stage.Ben, { ...stage, itemId }, 'together');
    const { cards } = await open(stage.Ben, sessionId);
    expect(cards).toHaveLength(9);
    expect(new Set(cards.map(({ mediaId }) => mediaId)).size).toBe(9);
  });
});

describe('the reminder', () => {
  it('comes before a career conversation, to whoever has not tried a picture in three months', async () => {
    const stage = await begin('2027-03-10T10:00');
    const { Ben, meetingId } = stage;
    const { organisationId, personId } = Ben;
    const found = async (now: string) => {
      world.travelTo(now);
      const scope = { organisationId, now: Temporal.Instant.from(now), personIds: [personId] };
      const steward = { organisationId, personId: null };
      const nudges = await world.program.steward.transaction('read', steward, (db) =>
        findUntried(db, scope),
      );
      return nudges.map((one) => [one.personId, one.subjectId, one.facts]);
    };
    expect(await found('2026-12-01T09:00:00Z')).toEqual([]);
    expect(await found('2027-03-01T09:00:00Z')).toEqual([[personId, meetingId, { before: false }]]);
    const { sessionId } = await lay(Ben, stage, 'ahead');
    await chooseFirst(Ben, sessionId);
    expect(await found('2027-03-02T09:00:00Z')).toEqual([]);
  });
});
