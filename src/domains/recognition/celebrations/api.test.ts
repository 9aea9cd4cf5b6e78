import { describe, expect, it } from 'vitest';
import { openWorld, type Person } from '../../../../test/world.ts';
import { newId } from '../../../platform/ids.ts';
import { contract as org } from '../../org/contract.ts';
import { contract as sharing } from '../../sharing/contract.ts';
import { contract as wins } from '../wins/contract.ts';
import { contract } from './contract.ts';
import { type Channel, channelNames, channels } from './rules-ways.ts';

const world = await openWorld();
/** Served as the owner: the application's lock stands alone. */
const ownLockOnly = await openWorld({ withoutRowSecurity: true });

const start = '2026-11-02T09:00:00Z';

async function begin() {
  world.travelTo(start);
  ownLockOnly.travelTo(start);
  const people = await world.organisation(['Lea', 'Ben', 'Ada', 'Cem', 'Nia'], {
    administrators: ['Nia'],
    lines: [
      ['Ben', 'Lea'],
      ['Lea', 'Cem'],
      ['Ada', 'Lea'],
    ],
  });
  const [lea, ben, ada] = [people.Lea, people.Ben, people.Ada].map((one) => world.as(one)) as [
    Celebrant,
    Celebrant,
    Celebrant,
  ];
  return { ...people, lea, ben, ada };
}

type Celebrant = ReturnType<typeof world.as>;
type Stage = Awaited<ReturnType<typeof begin>>;

const liked = (...channels: Exclude<Channel, 'page' | 'own'>[]) =>
  channels.map((channel) => ({ channel }));

/** Ben's card, shown to Lea. */
async function withCard({ ben, Lea }: Stage): Promise<void> {
  await ben(contract, 'keep', {
    liked: liked('one-to-one', 'all-hands', 'note'),
    never: liked('team-channel'),
    pleases: 'A sentence about what it changed.',
  });
  await ben(sharing, 'show', { thing: 'celebrations.card', personId: Lea.personId });
}

const words = (person: Person, channel: Channel) => ({
  personId: person.personId,
  channel,
  forWhat: 'The quiet release',
  body: 'Nobody noticed it, and that was the point.',
});

/** Written past the application, as this person: the database's lock stands alone. */
const insertAs = (who: Person, to: Person, channel: Channel) =>
  world.program.database.transaction('change', who, (db) =>
    db
      .insertInto('celebrations.celebrations')
      .values({
        organisation_id: who.organisationId,
        celebration_id: newId(),
        person_id: to.personId,
        author_id: who.personId,
        channel,
        way_words: '',
        for_what: 'The quiet release',
        body: 'Nobody noticed it.',
        written_at: start,
        goes_at: channel === 'page' ? start : null,
      })
      .execute(),
  );

/** What the database alone lets somebody read of all that was written. */
const seenByDatabase = (who: Person) =>
  world.program.database.transaction('read', who, (db) =>
    db.selectFrom('celebrations.celebrations').select('body').execute(),
  );

const bodies = async (call: Celebrant, list: 'received' | 'sent') =>
  (await call(contract, list, {})).celebrations.map(({ channel, body }) => [channel, body]);

describe('a way in front of others', () => {
  it('is shut by each of the two locks alone until the person has said yes', async () => {
    const stage = await begin();
    const { Lea, Ben, ben, lea } = stage;
    await withCard(stage);
    const byRules = () => ownLockOnly.as(Lea)(contract, 'celebrate', words(Ben, 'all-hands'));
    const byDatabase = () => insertAs(Lea, Ben, 'all-hands');
    const refused = async () => {
      await expect(byRules()).rejects.toThrow('Ben has not said yes');
      await expect(byDatabase()).rejects.toThrow('row-level security');
    };
    await refused();
    const seen = async () =>
      (await lea(contract, 'ways', { personId: Ben.personId })).ways.map(
        ({ channel, isOpen, because }) => [channel, isOpen, because],
      );
    expect(await seen()).toEqual([
      ['one-to-one', true, 'liked'],
      ['all-hands', false, 'unasked'],
      ['note', true, 'liked'],
      ['page', true, 'always'],
    ]);
    await ben(contract, 'consent', { channel: 'all-hands', given: true });
    expect((await seen())[1]).toEqual(['all-hands', true, 'liked']);
    await byRules();
    await byDatabase();
    await ben(contract, 'consent', { channel: 'all-hands', given: false });
    await refused();
  });

  it('stays shut when it is never wanted, whatever was said yes to before', async () => {
    const stage = await begin();
    const { Lea, Ben, ben } = stage;
    await ben(contract, 'consent', { channel: 'team-channel', given: true });
    await insertAs(Lea, Ben, 'team-channel');
    await withCard(stage);
    await expect(
      ownLockOnly.as(Lea)(contract, 'celebrate', words(Ben, 'team-channel')),
    ).rejects.toThrow('not a way Ben wants');
    await expect(insertAs(Lea, Ben, 'team-channel')).rejects.toThrow('row-level security');
  });

  it('is looked at again when what was ready has been said', async () => {
    const stage = await begin();
    const { Ben, ben, lea } = stage;
    await withCard(stage);
    await ben(contract, 'consent', { channel: 'all-hands', given: true });
    const { celebrationId } = await lea(contract, 'celebrate', words(Ben, 'all-hands'));
    expect(await bodies(ben, 'received')).toEqual([]);
    expect(await seenByDatabase(Ben)).toEqual([]);
    await ben(contract, 'consent', { channel: 'all-hands', given: false });
    const done = () => lea(contract, 'done', { celebrationId });
    await expect(done()).rejects.toThrow('has not said yes');
    await ben(contract, 'consent', { channel: 'all-hands', given: true });
    await done();
    expect(await bodies(ben, 'received')).toHaveLength(1);
    expect(await seenByDatabase(Ben)).toHaveLength(1);
  });
});

describe('who hears of a way', () => {
  it('is the same in the database as in the rules', async () => {
    for (const channel of channelNames) {
      const { rows } = await world.owner.query('select celebrations.audience($1) as audience', [
        channel,
      ]);
      expect(rows).toEqual([{ audience: channels[channel].audience }]);
    }
  });
});

describe('a celebration card', () => {
  it('is seen by whom it is shown to; a colleague learns the open ways and nothing else', async () => {
    const stage = await begin();
    const { Ben, ben, lea, ada } = stage;
    await withCard(stage);
    await ben(contract, 'consent', { channel: 'stand-up', given: true });
    const asked = { personId: Ben.personId };
    expect((await lea(contract, 'ways', asked)).card?.pleases).toContain('what it changed');
    const colleague = await ada(contract, 'ways', asked);
    expect(colleague.card).toBeNull();
    expect(colleague.ways.map(({ channel }) => channel)).toEqual(['stand-up', 'note', 'page']);
    await expect(ada(contract, 'celebrate', words(Ben, 'one-to-one'))).rejects.toThrow('not a way');
  });

  it('is kept in versions, of which only the last is shown', async () => {
    const stage = await begin();
    const { Ben, ben, lea } = stage;
    await withCard(stage);
    await ben(contract, 'keep', {
      liked: [{ channel: 'own', words: 'Cake' }],
      never: liked('note'),
    });
    const { card, earlier } = await ben(contract, 'mine', {});
    expect([card?.liked, earlier.length]).toEqual([[{ channel: 'own', words: 'Cake' }], 1]);
    const { rows } = await world.owner.query('select 1 from celebrations.cards');
    expect(rows.length).toBeGreaterThan(1);
    const seen = await world.program.database.transaction('read', stage.Lea, (db) =>
      db.selectFrom('celebrations.cards').select('pleases').execute(),
    );
    expect(seen).toEqual([{ pleases: '' }]);
    const cake = { ...words(Ben, 'own'), wayWords: 'Cake' };
    await lea(contract, 'celebrate', cake);
    await expect(lea(contract, 'celebrate', { ...cake, wayWords: 'Cigars' })).rejects.toThrow();
    await expect(lea(contract, 'celebrate', words(Ben, 'note'))).rejects.toThrow('not a way');
    await lea(contract, 'celebrate', words(Ben, 'page'));
  });

  it('cannot like what it never wants', async () => {
    const { ben } = await begin();
    const both = { liked: liked('note'), never: liked('note') };
    await expect(ben(contract, 'keep', both)).rejects.toThrow('cannot be both');
  });
});

describe('what was celebrated', () => {
  it('stays with the person for good, and with whoever wrote it', async () => {
    const stage = await begin();
    const { Ben, Cem, Nia, lea, ben } = stage;
    await lea(contract, 'celebrate', words(Ben, 'page'));
    await world.as(Nia)(org, 'setManager', { personId: Ben.personId, managerId: Cem.personId });
    await world.settle();
    expect(await bodies(ben, 'received')).toHaveLength(1);
    expect(await bodies(lea, 'sent')).toHaveLength(1);
    expect(await bodies(world.as(Cem), 'received')).toEqual([]);
  });

  it('may be about a win one may see, and about nobody else’s', async () => {
    const stage = await begin();
    const { Ben, Ada, lea, ben } = stage;
    const hidden = await ben(wins, 'log', { title: 'A hidden one' });
    const seen = await lea(wins, 'log', { title: 'A noticed one', personId: Ben.personId });
    const about = (winId: string, person: Person) =>
      lea(contract, 'celebrate', { ...words(person, 'page'), winId });
    await expect(about(hidden.winId, Ben)).rejects.toThrow();
    await expect(about(seen.winId, Ada)).rejects.toThrow();
    const waiting = async () =>
      (await lea(contract, 'team', {})).people.find(({ personId }) => personId === Ben.personId)
        ?.wins.length;
    expect(await waiting()).toBe(1);
    await about(seen.winId, Ben);
    expect(await waiting()).toBe(0);
  });

  it('is shown to a manager as days and counts, for their own reports alone', async () => {
    const stage = await begin();
    const { Ben, Cem, lea, ada } = stage;
    await withCard(stage);
    for (const channel of ['note', 'note', 'page', 'note', 'note'] as const) {
      await lea(contract, 'celebrate', words(Ben, channel));
    }
    await ada(contract, 'celebrate', words(Ben, 'note'));
    const { people } = await lea(contract, 'team', {});
    expect(people).toMatchObject([
      { name: 'Ada', lastOn: null, byOthers: false, match: null, isCardShown: false },
      {
        name: 'Ben',
        lastOn: '2026-11-02',
        days: ['2026-11-02'],
        byOthers: true,
        match: { count: 4, of: 5 },
      },
    ]);
    expect((await ada(contract, 'team', {})).people).toEqual([]);
    const { people: above } = await world.as(Cem)(contract, 'team', {});
    expect(above.map(({ name, byOthers }) => [name, byOthers])).toEqual([['Lea', false]]);
    expect((await ada(contract, 'between', { personId: stage.Lea.personId })).celebrations).toEqual(
      [],
    );
  });
});
