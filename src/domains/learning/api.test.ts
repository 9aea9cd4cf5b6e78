import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openWorld } from '../../../test/world.ts';
import { contract as authoring } from '../content/authoring/contract.ts';
import { contract as presentation } from '../content/presentation/contract.ts';
import { contract as org } from '../org/contract.ts';
import { contract as record } from '../record/contract.ts';
import { contract } from './contract.ts';

const world = await openWorld();

const reports = ['Ben', 'Ida', 'Kim', 'Noa', 'Ole', 'Pia', 'Ron', 'Sam', 'Tea', 'Uma'] as const;

/** A manager who administers, her reports, and what comes with the product. */
async function load() {
  world.travelTo('2026-11-23T09:00:00Z');
  const people = await world.organisation(['Lea', ...reports], {
    administrators: ['Lea'],
    lines: reports.map((name) => [name, 'Lea'] as const),
  });
  await world.as(people.Lea)(contract, 'loadStarter', {});
  return people;
}

/** Loading takes seconds, so one organisation serves for most, with a report for each test. */
const shared = await load();
const unread = [...reports];

function begin() {
  world.travelTo('2026-11-23T09:00:00Z');
  const name = unread.pop();
  if (!name) throw new Error('A test more than there are reports: name another one.');
  return { Lea: shared.Lea, Ben: shared[name] };
}

const opened = async (person: Parameters<typeof world.as>[0], slug: string, language?: string) =>
  world.as(person)(contract, 'open', { slug, ...(language ? { language } : {}) });

describe('what comes with the product', () => {
  it('is loaded once, by an administrator, and stands on Today, in rooms and on Me', async () => {
    const { Lea, Ben } = await load();
    const again = await world.as(Lea)(contract, 'loadStarter', {});
    expect(again).toEqual({ items: 56, bookings: 60, refused: [] });
    await expect(world.as(Ben)(contract, 'loadStarter', {})).rejects.toThrow('administrator');
    const placements = 'today.top,room.surprise,team.friday,me.learn';
    const now = async (person: typeof Lea) =>
      (await world.as(person)(presentation, 'now', { placements })).placements;
    const slugs = (await now(Lea)).map(({ items }) => items.map(({ slug }) => slug));
    expect(slugs[0]).toEqual(['welcome-to-groundswell', 'tip-wait']);
    expect(slugs[1]).toHaveLength(8);
    expect(slugs[1]).toContain('surprise-us');
    expect(slugs[2]).toEqual([]);
    expect(slugs[3]?.[0]).toBe('your-first-eight-weeks');
    expect(slugs[3]).toHaveLength(5);
    expect((await now(Ben))[3]?.items[0]?.slug).toBe('is-managing-for-me');
    world.travelTo('2026-11-27T12:00:00Z');
    expect((await now(Ben))[2]?.items[0]?.slug).toBe('small-soon-and-exact');
    world.travelTo('2026-12-12T09:00:00Z');
    const later = (await now(Ben))[0]?.items.map(({ slug }) => slug);
    expect(later).toHaveLength(1);
    expect(later?.[0]).toMatch(/^tip-/);
  });

  it('is not in the export of whoever loaded it: they are not their words', async () => {
    const { Lea } = begin();
    const asked = await world.as(Lea)(record, 'export', {});
    const { files } = await world.as(Lea)(record, 'files', asked);
    expect(files.map(({ path }) => path).filter((path) => path.includes('/content/'))).toEqual([]);
    expect(JSON.stringify(files)).not.toContain('Three seconds');
  });
});

describe('a webinar', () => {
  it('is a calendar file on the clock of whoever takes it, with the rules of that clock', async () => {
    const { Lea, Ben } = begin();
    const lea = world.as(Lea);
    const { folderId } = await lea(authoring, 'addFolder', { name: 'Webinars' });
    const title = 'Hard conversations, softly';
    const made = { folderId, type: 'webinar', title, locale: 'en' } as const;
    const { itemId } = await lea(authoring, 'make', made);
    const common = {
      startsAt: '2026-12-03T17:30:00Z',
      minutes: 45,
      joinUrl: 'https://meet.example.org/one',
    };
    const words = { title, summary: 'Bring a case; we listen.', text: 'See you there.' };
    const body = { common, locales: { en: words } };
    const saved = await lea(authoring, 'save', { itemId, revision: 1, body });
    const { versionId } = await lea(authoring, 'makeVersion', { itemId, revision: saved.revision });
    await lea(authoring, 'publish', { versionId });
    const slug = 'hard-conversations-softly';
    const taken = await world.as(Ben)(contract, 'calendar', { slug });
    expect(taken.fileName).toBe(`${slug}.ics`);
    // Long lines are folded (RFC 5545, 3.1).
    const lines = taken.text.replace(/\r\n /g, '').split('\r\n');
    const rules = lines.slice(lines.indexOf('BEGIN:VTIMEZONE'), lines.indexOf('END:VTIMEZONE'));
    expect(rules).toContain('TZID:Europe/Berlin');
    expect(rules).toContain('TZOFFSETTO:+0100');
    const event = lines.slice(lines.indexOf('BEGIN:VEVENT'), lines.indexOf('END:VEVENT'));
    expect(event).toEqual(
      expect.arrayContaining([
        `UID:${itemId}@groundswell`,
        'DTSTAMP:20261123T090000Z',
        'DTSTART;TZID=Europe/Berlin:20261203T183000',
        'DTEND;TZID=Europe/Berlin:20261203T191500',
        'SUMMARY:Hard conversations\\, softly',
        'LOCATION:https://meet.example.org/one',
      ]),
    );
    expect(event.find((line) => line.startsWith('DESCRIPTION:'))).toContain(
      'Bring a case\\; we listen.',
    );
    await expect(world.as(Ben)(contract, 'calendar', { slug: 'three-seconds' })).rejects.toThrow(
      'does not exist',
    );
  });
});

describe('a new organisation', () => {
  it('finds it on Today, moments after it was set up', async () => {
    const token = crypto.randomUUID();
    await world.owner.query(
      `insert into auth.link (hash, kind, expires_at) values ($1, 'set-up', '2100-01-01')`,
      [createHash('sha256').update(token).digest('base64url')],
    );
    const here = await world.as(null)(org, 'setUp', {
      token,
      organisationName: 'Skerry',
      timeZone: 'Europe/Berlin',
      name: 'Ida',
      email: `ida-${crypto.randomUUID()}@example.org`,
      password: 'a long walk by the sea',
    });
    await world.settle();
    const { placements } = await world.as({ ...here, role: 'administrator' })(presentation, 'now', {
      placements: 'today.top',
    });
    expect(placements[0]?.items.map(({ slug }) => slug)).toContain('welcome-to-groundswell');
  });
});

describe('an article', () => {
  it('opens where its reader stopped, for that reader alone, and forgets it when asked', async () => {
    const { Lea, Ben } = begin();
    const { itemId } = await opened(Ben, 'three-seconds');
    await world.as(Ben)(contract, 'keepPlace', { itemId, paragraph: 6, paragraphs: 20 });
    expect(await opened(Ben, 'three-seconds')).toMatchObject({
      reading: { paragraph: 6, paragraphs: 20, finishedAt: null },
    });
    expect(await opened(Lea, 'three-seconds')).toMatchObject({ reading: null });
    await world.as(Ben)(contract, 'keepPlace', { itemId, paragraph: 19, paragraphs: 20 });
    world.travelTo('2026-11-24T09:00:00Z');
    await world.as(Ben)(contract, 'keepPlace', { itemId, paragraph: 2, paragraphs: 20 });
    expect(await opened(Ben, 'three-seconds')).toMatchObject({
      reading: { paragraph: 2, finishedAt: '2026-11-23T09:00:00.000Z' },
    });
    await world.as(Ben)(contract, 'forgetPlace', { itemId });
    const { items } = await world.as(Ben)(contract, 'shelf', {});
    expect(items.find((one) => one.itemId === itemId)?.reading).toBe(null);
  });

  it('is read in the language one asks for, else in the one it was written in', async () => {
    const { Ben } = begin();
    expect(await opened(Ben, 'three-seconds', 'de-AT')).toMatchObject({
      title: 'Drei Sekunden',
      locale: 'de',
      locales: expect.arrayContaining(['de', 'en']),
    });
    expect(await opened(Ben, 'three-seconds', 'fr')).toMatchObject({ title: 'Three seconds' });
    await expect(opened(Ben, 'surprise-us')).rejects.toThrow('does not exist');
    await expect(opened(Ben, 'nothing-here')).rejects.toThrow('does not exist');
  });

  it('leaves no trace of who read what among the events', async () => {
    const { Ben } = begin();
    const { itemId } = await opened(Ben, 'three-seconds');
    await world.as(Ben)(contract, 'keepPlace', { itemId, paragraph: 1, paragraphs: 20 });
    const { rows } = await world.owner.query(
      'select name from platform.events where organisation_id = $1 and actor_id = $2',
      [Ben.organisationId, Ben.personId],
    );
    expect(rows).toEqual([]);
  });
});

describe('a programme', () => {
  const slug = 'your-first-eight-weeks';
  const programme = async (person: Parameters<typeof world.as>[0]) => {
    const found = await opened(person, slug);
    if (found.type !== 'programme') throw new Error('not a programme');
    return found;
  };

  it('begins today, has a next step, is moved along kindly, left and begun anew', async () => {
    const { Lea, Ben } = begin();
    const asBen = world.as(Ben);
    const { itemId, steps, weeks } = await programme(Ben);
    expect([weeks, steps.length, steps[0]?.dueOn]).toEqual([8, 28, null]);
    const { enrolmentId } = await asBen(contract, 'begin', { itemId });
    await expect(asBen(contract, 'begin', { itemId })).rejects.toThrow('already');
    await asBen(contract, 'doStep', { enrolmentId, stepId: 'w1-read', done: true });
    const words = 'She asked what I would do.';
    await asBen(contract, 'writeStep', { enrolmentId, stepId: 'w1-owe', words });
    world.travelTo('2026-12-09T09:00:00Z');
    const [way] = (await asBen(contract, 'underWay', {})).programmes;
    expect(way).toMatchObject({
      week: 3,
      done: 1,
      of: 28,
      waiting: 7,
      next: { stepId: 'w1-slots' },
    });
    await asBen(contract, 'catchUp', { enrolmentId });
    const moved = await programme(Ben);
    expect(moved.steps.find(({ stepId }) => stepId === 'w1-slots')?.dueOn).toBe('2026-12-09');
    expect(moved.steps.find(({ stepId }) => stepId === 'w1-owe')?.words).toBe(words);
    expect((await world.as(Lea)(contract, 'underWay', {})).programmes).toEqual([]);
    await asBen(contract, 'leave', { enrolmentId });
    await expect(
      asBen(contract, 'doStep', { enrolmentId, stepId: 'w1-read', done: true }),
    ).rejects.toThrow('does not exist');
    await asBen(contract, 'begin', { itemId, startsOn: '2026-12-14' });
    const anew = await programme(Ben);
    expect(anew.steps[0]).toMatchObject({ dueOn: '2026-12-14', doneAt: null, words: '' });
  });

  it('is nobody else’s to touch', async () => {
    const { Lea, Ben } = begin();
    const { itemId } = await programme(Ben);
    const { enrolmentId } = await world.as(Ben)(contract, 'begin', { itemId });
    const step = { enrolmentId, stepId: 'w1-read' };
    const asLea = world.as(Lea);
    await expect(asLea(contract, 'doStep', { ...step, done: true })).rejects.toThrow('not exist');
    await expect(asLea(contract, 'writeStep', { ...step, words: 'x' })).rejects.toThrow(
      'not exist',
    );
    await expect(asLea(contract, 'leave', { enrolmentId })).rejects.toThrow('not exist');
    const none = world.as(Ben)(contract, 'doStep', { enrolmentId, stepId: 'none', done: true });
    await expect(none).rejects.toThrow('not exist');
  });
});

describe('"Am I made for managing?"', () => {
  it('keeps what one says of each scene, for that person alone, until it is removed', async () => {
    const { Lea, Ben } = begin();
    const asBen = world.as(Ben);
    const said = { scene: 'hard-sentence', strength: 'learning', comfort: 'rather-not' } as const;
    await asBen(contract, 'reflect', { ...said, words: '' });
    await asBen(contract, 'reflect', { ...said, words: 'I would put it off.' });
    expect((await asBen(contract, 'reflections', {})).reflections).toMatchObject([
      { ...said, words: 'I would put it off.' },
    ]);
    expect((await world.as(Lea)(contract, 'reflections', {})).reflections).toEqual([]);
    const odd = asBen(contract, 'reflect', { ...said, scene: 'made-up', words: '' });
    await expect(odd).rejects.toThrow('does not exist');
    await asBen(contract, 'forgetReflections', {});
    expect((await asBen(contract, 'reflections', {})).reflections).toEqual([]);
  });
});

describe('what was put away from Today', () => {
  it('stays away for that person, until they bring it back', async () => {
    const { Lea, Ben } = begin();
    const { versionId } = await opened(Ben, 'three-seconds');
    await world.as(Ben)(contract, 'putAway', { versionId });
    await world.as(Ben)(contract, 'putAway', { versionId });
    expect((await world.as(Ben)(contract, 'away', {})).versionIds).toEqual([versionId]);
    expect((await world.as(Lea)(contract, 'away', {})).versionIds).toEqual([]);
    await world.as(Ben)(contract, 'bringBack', { versionId });
    expect((await world.as(Ben)(contract, 'away', {})).versionIds).toEqual([]);
  });
});
