import { describe, expect, it } from 'vitest';
import { openWorld } from '../../../../test/world.ts';
import { contract as org } from '../../org/contract.ts';
import { contract as sharing } from '../../sharing/contract.ts';
import { contract as story } from '../../story/contract.ts';
import { contract } from './contract.ts';

const locked = await openWorld();
/** The application's lock stands alone. */
const unlocked = await openWorld({ withoutRowSecurity: true });

async function begin(world = locked) {
  world.travelTo('2026-03-02T08:00:00Z');
  const people = await world.organisation(['Lea', 'Ben', 'Sam', 'Ada'], {
    administrators: ['Ada'],
    lines: [
      ['Ben', 'Lea'],
      ['Lea', 'Ada'],
    ],
  });
  const as = (name: keyof typeof people) => world.as(people[name]);
  const log = (name: keyof typeof people, title: string, more = {}) =>
    as(name)(contract, 'log', { title, ...more });
  const titles = async (name: keyof typeof people, of: keyof typeof people) => {
    const personId = people[of].personId;
    const { wins } = await as(name)(contract, 'ofPerson', { personId });
    return wins.map(({ title }) => title);
  };
  return { ...people, world, as, log, titles };
}

describe('a win of one’s own', () => {
  it('is seen by nobody else until it is shared, and then by that one alone', async () => {
    const { Lea, as, log, titles } = await begin();
    const one = await log('Ben', 'Calmer pages', { day: '2026-02-27', skills: ['SQL'] });
    await log('Ben', 'Led the review');
    expect(await titles('Lea', 'Ben')).toEqual([]);
    await expect(as('Lea')(contract, 'open', one)).rejects.toThrow('does not exist');

    await as('Ben')(contract, 'share', { ...one, personId: Lea.personId });
    expect(await titles('Lea', 'Ben')).toEqual(['Calmer pages']);
    expect(await titles('Sam', 'Ben')).toEqual([]);
    expect(await titles('Ada', 'Ben')).toEqual([]);
    expect(await as('Ben')(contract, 'open', one)).toMatchObject({
      standing: 'own',
      sharedWith: [{ name: 'Lea' }],
    });
    expect(await as('Lea')(contract, 'open', one)).toMatchObject({
      standing: 'theirs',
      sharedWith: [],
    });
    await as('Ben')(contract, 'unshare', { ...one, personId: Lea.personId });
    expect(await titles('Lea', 'Ben')).toEqual([]);
  });

  it('is shared only with somebody one meets', async () => {
    const { Sam, as, log } = await begin();
    const one = await log('Ben', 'Calmer pages');
    await expect(as('Ben')(contract, 'share', { ...one, personId: Sam.personId })).rejects.toThrow(
      'people you meet',
    );
  });

  it.each([locked, unlocked])('ends with the pair, until a new yes', async (on) => {
    const { Lea, Ben, Sam, as, log, titles } = await begin(on);
    const one = await log('Ben', 'Calmer pages');
    const lead = ({ personId: managerId }: typeof Sam) =>
      as('Ada')(org, 'setManager', { personId: Ben.personId, managerId });
    await as('Ben')(contract, 'share', { ...one, personId: Lea.personId });
    await lead(Sam);
    for (const who of ['Lea', 'Sam'] as const) expect(await titles(who, 'Ben')).toEqual([]);
    expect((await as('Ben')(contract, 'open', one)).sharedWith).toEqual([]);
    await as('Ben')(contract, 'share', { ...one, personId: Sam.personId });
    expect(await titles('Sam', 'Ben')).toEqual(['Calmer pages']);
    await lead(Lea);
    expect(await titles('Lea', 'Ben')).toEqual([]);
    await as('Ben')(contract, 'share', { ...one, personId: Lea.personId });
    expect(await titles('Lea', 'Ben')).toEqual(['Calmer pages']);
  });

  it.each([
    ['both locks', locked],
    ['one lock', unlocked],
  ])('is shown with the whole book and hidden with it, under %s', async (_, world) => {
    const { Lea, Ben, as, log, titles } = await begin(world);
    await log('Ben', 'Calmer pages');
    await log('Sam', 'Helped me out', { personId: Ben.personId });
    const book = { thing: 'wins.wins', personId: Lea.personId };
    await as('Ben')(sharing, 'show', book);
    expect(await titles('Lea', 'Ben')).toEqual(['Calmer pages']);
    const { waiting } = await as('Ben')(contract, 'arrived', {});
    await as('Ben')(contract, 'keep', { winId: waiting[0]?.winId ?? '' });
    expect(await titles('Lea', 'Ben')).toEqual(['Helped me out', 'Calmer pages']);
    await as('Ben')(sharing, 'hide', book);
    expect(await titles('Lea', 'Ben')).toEqual([]);
  });

  it('leaves what is not in the book to its person, even where the first lock is gone', async () => {
    const { Lea, Ben, Sam, world, as, log } = await begin();
    await log('Sam', 'Helped me out', { personId: Ben.personId });
    const one = await log('Sam', 'Stayed late', { personId: Ben.personId });
    await as('Ben')(contract, 'putAway', one);
    await as('Ben')(sharing, 'show', { thing: 'wins.wins', personId: Lea.personId });
    const through = (seen: typeof Ben) => world.as(Ben, { seen })(contract, 'arrived', {});
    expect(await through(Ben)).toMatchObject({ waiting: [{}], putAway: [one] });
    expect(await through(Lea)).toEqual({ waiting: [], putAway: [] });
    expect((await through(Sam)).putAway, 'its writer never reads the answer').toEqual([]);
  });

  it('is changed and removed by whoever wrote it, and has a day that has come', async () => {
    const { Ben, as, log } = await begin();
    const one = await log('Ben', 'Calmer pages');
    const win = {
      ...one,
      title: 'Calmer nights',
      day: '2026-03-01',
      impact: 'Six pages a week fewer',
    };
    await as('Ben')(contract, 'edit', win);
    expect((await as('Ben')(contract, 'book', { text: 'fewer pag' })).wins).toMatchObject([win]);
    await expect(as('Ben')(contract, 'edit', { ...win, day: '2026-03-09' })).rejects.toThrow(
      'not come yet',
    );
    await expect(as('Lea')(contract, 'edit', win)).rejects.toThrow('does not exist');
    await as('Ben')(contract, 'forget', one);
    expect(await as('Ben')(contract, 'ofPerson', { personId: Ben.personId })).toMatchObject({
      wins: [],
      wholeBook: true,
    });
  });
});

describe('a win somebody else noticed', () => {
  it('is seen by its writer and its person, who keeps it', async () => {
    const { Ben, as, log, titles } = await begin();
    const one = await log('Sam', 'Stayed calm in the outage', { personId: Ben.personId });
    expect(await titles('Sam', 'Ben')).toEqual(['Stayed calm in the outage']);
    expect(await titles('Lea', 'Ben')).toEqual([]);
    expect((await as('Ben')(contract, 'book', {})).wins).toEqual([]);
    await as('Ben')(contract, 'keep', one);
    expect((await as('Ben')(contract, 'book', {})).wins).toMatchObject([
      { standing: 'kept', writer: { name: 'Sam' } },
    ]);
    expect((await as('Sam')(contract, 'open', one)).standing).toBe('theirs');
  });

  it('is put away, and its writer only knows that it arrived', async () => {
    const { Ben, Lea, as, log } = await begin();
    const one = await log('Lea', 'Stayed late', { personId: Ben.personId });
    const asSent = await as('Lea')(contract, 'open', one);
    await as('Ben')(contract, 'keep', one);
    await as('Ben')(contract, 'share', { ...one, personId: Lea.personId });
    await as('Ben')(contract, 'putAway', one);
    expect(await as('Lea')(contract, 'open', one)).toEqual(asSent);
    expect((await as('Ben')(contract, 'book', {})).wins).toEqual([]);
    expect((await as('Ben')(contract, 'arrived', {})).putAway).toHaveLength(1);
    await expect(as('Ben')(contract, 'share', { ...one, personId: Lea.personId })).rejects.toThrow(
      'your own book',
    );
  });

  it('is put into one’s own words, beside what was written', async () => {
    const { Ben, as, log } = await begin();
    const one = await log('Lea', 'Hero of the week', { personId: Ben.personId });
    const words = { title: 'Restored the shop within an hour', day: '2026-03-01' };
    const own = await as('Ben')(contract, 'keep', { ...one, words });
    expect(own.winId).not.toBe(one.winId);
    expect((await as('Ben')(contract, 'book', {})).wins).toMatchObject([
      { ...words, standing: 'own', writer: { name: 'Ben' } },
    ]);
    expect(await as('Lea')(contract, 'open', one)).toMatchObject({ title: 'Hero of the week' });
    await expect(as('Lea')(contract, 'open', own)).rejects.toThrow('does not exist');
    await expect(as('Ben')(contract, 'keep', { ...one, words })).rejects.toThrow('already');
  });

  it('is taken back by its writer for a quarter of an hour, and changed by nobody', async () => {
    const { Ben, world, as, log } = await begin();
    const one = await log('Lea', 'For the wrong Ben', { personId: Ben.personId });
    const words = { ...one, title: 'x', day: '2026-03-01' };
    for (const name of ['Lea', 'Ben'] as const) {
      await expect(as(name)(contract, 'edit', words)).rejects.toThrow('not yours to change');
    }
    await expect(as('Ben')(contract, 'forget', one)).rejects.toThrow('put it away');
    world.travelTo('2026-03-02T08:14:00Z');
    await as('Lea')(contract, 'forget', one);
    const later = await log('Lea', 'For this Ben', { personId: Ben.personId });
    world.travelTo('2026-03-02T08:30:00Z');
    await expect(as('Lea')(contract, 'forget', later)).rejects.toThrow('has arrived');
  });

  it('stands in the story of the two, and is found there', async () => {
    const { Ben, Lea, as, log } = await begin();
    await log('Lea', 'Stayed calm in the outage', { personId: Ben.personId });
    await log('Ben', 'A private outage of mine');
    const search = { text: 'outage' };
    const inStory = await as('Lea')(story, 'find', { ...search, personId: Ben.personId });
    expect(inStory.found.map(({ text }) => text)).toEqual(['Stayed calm in the outage']);
    const { moments } = await as('Lea')(story, 'moments', { personId: Ben.personId });
    expect(moments.map(({ text }) => text)).toEqual(['You noticed: Stayed calm in the outage']);
    const ofBen = await as('Ben')(story, 'find', { ...search, personId: Lea.personId });
    expect(ofBen.found).toMatchObject([{ text: 'Stayed calm in the outage', kind: 'win' }]);
    const own = await as('Ben')(story, 'find', search);
    expect(own.found).toHaveLength(2);
  });
});

describe('an import', () => {
  const list = 'Halved the build (2026-02-01)\nWrote the guide (2026-02-02)\nHosted a talk';

  it('is looked at first, waits for a yes, and brings nothing twice', async () => {
    const { as } = await begin();
    const asBen = as('Ben');
    const open = async () => (await asBen(contract, 'candidates', {})).candidates;
    expect(await asBen(contract, 'bringIn', { text: list })).toMatchObject({
      source: 'list',
      known: 0,
    });
    expect(await open()).toEqual([]);
    await asBen(contract, 'bringIn', { text: list, apply: true });
    const candidates = await open();
    expect(candidates.map(({ title }) => title)).toEqual([
      'Hosted a talk',
      'Wrote the guide',
      'Halved the build',
    ]);
    expect((await asBen(contract, 'book', {})).wins).toEqual([]);

    const [talk, guide, build] = candidates.map(({ candidateId }) => candidateId) as [
      string,
      string,
      string,
    ];
    await asBen(contract, 'take', { candidateIds: [talk, guide] });
    await asBen(contract, 'passOver', { candidateIds: [build] });
    expect((await asBen(contract, 'book', {})).wins.map(({ title }) => title)).toEqual([
      'Hosted a talk',
      'Wrote the guide',
    ]);
    expect(await asBen(contract, 'bringIn', { text: list, apply: true })).toMatchObject({
      fresh: [],
      known: 3,
    });
    expect(await open()).toEqual([]);
    await expect(asBen(contract, 'take', { candidateIds: [talk] })).rejects.toThrow('not exist');
    await asBen(contract, 'bringBack', { candidateIds: [build] });
    expect(await open()).toMatchObject([{ candidateId: build }]);
    await expect(as('Lea')(contract, 'take', { candidateIds: [build] })).rejects.toThrow(
      'does not exist',
    );
  });

  it('knows a commit again that came from a forge before', async () => {
    const { as } = await begin();
    const merged = [
      {
        title: 'Faster search',
        html_url: 'https://forge.example/a/b/pull/7',
        merged_at: '2026-02-05T10:00:00Z',
        merge_commit_sha: 'ab'.repeat(20),
      },
    ];
    await as('Ben')(contract, 'bringIn', { text: JSON.stringify(merged), apply: true });
    const again = {
      title: 'Faster search',
      day: '2026-02-05',
      marks: [`commit:${'ab'.repeat(20)}`],
    };
    expect(await as('Ben')(contract, 'propose', { source: 'git', found: [again] })).toEqual({
      fresh: [],
      known: 1,
    });
    expect(await as('Sam')(contract, 'propose', { source: 'git', found: [again] })).toMatchObject({
      known: 0,
    });
  });
});

describe('the book', () => {
  it('is written as Markdown for a period, by year and quarter', async () => {
    const { as, log } = await begin();
    await log('Ben', 'Old', { day: '2024-05-01' });
    await log('Ben', 'Calmer *pages*', { day: '2026-02-27', impact: 'Sleep', skills: ['SQL'] });
    const { fileName, text, wins } = await as('Ben')(contract, 'document', { from: '2026-01-01' });
    expect({ fileName, wins }).toEqual({ fileName: 'wins-from-2026-01-01.md', wins: 1 });
    expect(text).toContain(
      '## 2026\n\n### January to March\n\n- **Calmer \\*pages\\*** (2026-02-27)\n  What it changed: Sleep\n  Skills: SQL',
    );
    const { quarters, skills } = await as('Ben')(contract, 'book', { skill: 'SQL' });
    expect({ quarters, skills }).toEqual({
      quarters: [
        { quarter: '2024-Q2', wins: 1 },
        { quarter: '2026-Q1', wins: 1 },
      ],
      skills: [{ skill: 'SQL', wins: 1 }],
    });
  });
});
