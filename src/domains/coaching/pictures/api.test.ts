import { describe, expect, it } from 'vitest';
import { openPictures, type Stage } from '../../../../test/pictures.ts';
import { openWorld, type Person } from '../../../../test/world.ts';
import { contract } from './contract.ts';

const world = await openWorld();
/** Served as the owner: the application's lock stands alone. */
const ownLockOnly = await openWorld({ withoutRowSecurity: true });
const { begin, lay, open, chooseFirst } = await openPictures(world);

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
