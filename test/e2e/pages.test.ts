/**
 * Every page, in both themes, wide and on a phone: axe (U-01), valid HTML (U-02), nothing cut off, and
 * no word lost where words are two fifths longer and read from right to left (U-05).
 */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { contract as decks } from '../../src/domains/coaching/decks/contract.ts';
import { contract as authoring } from '../../src/domains/content/authoring/contract.ts';
import { contract as scheduling } from '../../src/domains/content/scheduling/contract.ts';
import { contract as learning } from '../../src/domains/learning/contract.ts';
import { contract as meetings } from '../../src/domains/meetings/contract.ts';
import { contract as org } from '../../src/domains/org/contract.ts';
import { axeOn } from '../axe.ts';
import { type Look, openBrowser, openPage } from '../browser.ts';
import { openServed, type ServedWorld, type Session } from '../served.ts';
import { elsewhere, goTo, looks, lost, mistakesIn, wrongOn } from '../sweep.ts';

let world: ServedWorld;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let lea: Session;
const paths: Record<string, string> = {
  today: '/',
  people: '/people',
  'a person to add': '/people?add',
  'one-to-ones': '/one-to-ones',
  team: '/team',
  me: '/me',
  'me, profile': '/me/profile',
  'me, who sees what': '/me/who-sees-what',
  'me, signing in': '/me/security',
  'me, commitments': '/me/commitments',
  'me, learn': '/me/learn',
  'me, words': '/me/record',
  'all there is to learn': '/learn',
  'an article': '/learn/the-first-ten-minutes',
  'a programme': '/learn/your-first-eight-weeks',
  'am I made for managing': '/learn/made-for-managing',
  'question decks': '/decks',
  'a new deck': '/decks/new',
  admin: '/admin',
  'admin, organisation': '/admin/organisation',
  'admin, import': '/admin/import',
  'admin, invitations': '/admin/invitations',
  'admin, mails': '/admin/mails',
  'admin, audit log': '/admin/audit',
  studio: '/studio',
  'studio, narrowed': '/studio?type=article&standing=draft',
  'studio, folders': '/studio/folders',
  'studio, schedule': '/studio/schedule',
  'studio, booking': '/studio/schedule/new',
  'studio, placements': '/studio/schedule/placements',
  'studio, audiences': '/studio/audiences',
  'studio, releases': '/studio/releases',
  'studio, preview': '/studio/preview',
  'studio, figures': '/studio/figures',
  'studio, keys': '/studio/keys',
  'a page that is not there': '/not/here',
};

beforeAll(async () => {
  world = await openServed();
  browser = await openBrowser();
  const people = await world.organisation(['lea', 'ben', 'kim'], {
    administrators: ['lea'],
    lines: [
      ['ben', 'lea'],
      ['kim', 'lea'],
    ],
  });
  lea = await world.signIn(people.lea);
  await lea.call(learning, 'loadStarter', {});
  const weekly = {
    cadence: { every: 'week', weeks: 1 },
    timeZone: 'Europe/Berlin',
    startsOn: '2030-01-08T10:00',
    durationMinutes: 30,
    place: null,
    sealedPreparation: true,
  } as const;
  const start = (kind: 'one-on-one' | 'career') =>
    lea.call(meetings, 'start', { personId: people.ben.personId, kind, ...weekly });
  const { meetingId } = await start('one-on-one');
  paths.room = `/one-to-ones/${meetingId}`;
  paths['career room'] = `/one-to-ones/${(await start('career')).meetingId}`;
  paths.person = `/people/${people.ben.personId}`;
  paths['a person not met yet'] = `/people/${people.kim.personId}`;
  await lea.call(meetings, 'addPoint', { meetingId, text: 'The harbour plan', shared: true });
  await lea.call(decks, 'draw', { meetingId, deckId: null });
  const ours = { title: 'Ours', questions: [{ text: 'What else?', probes: ['And?'] }] };
  paths['a deck'] = `/decks/${(await lea.call(decks, 'write', ours)).deckId}`;
  const { personId } = await lea.call(org, 'addPerson', { name: 'Rio' });
  const email = `rio.${personId}@example.org`;
  const { link } = await lea.call(org, 'invite', { personId, email });
  open['an invitation'] = `/invitation${new URL(link).hash}`;
  await write();
  await plan();
});

/** A booking, an audience and a release, so that their pages have something to show. */
async function plan(): Promise<void> {
  const { items } = await lea.call(authoring, 'list', { type: 'article', standing: 'published' });
  const itemId = items[0]?.itemId ?? '';
  const booked = await lea.call(scheduling, 'book', { placement: 'me.learn', itemId, plan: {} });
  const germany = { name: 'Germany', expression: 'country == "DE"' };
  const { audienceId } = await lea.call(scheduling, 'addAudience', germany);
  const { releaseId } = await lea.call(scheduling, 'addRelease', { name: 'Spring' });
  paths['studio, a booking'] = `/studio/schedule/booking/${booked.bookingId}`;
  paths['studio, an audience'] = `/studio/audiences/${audienceId}`;
  paths['studio, a release'] = `/studio/releases/${releaseId}`;
}

const roster = {
  name: 'roster.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    'email,name,team,manager_email\nida@x.org,Ida,Kelp,ole@x.org\nole@x.org,Ole,Kelp,ida@x.org\nbad,,,\n',
  ),
};

/** Something of each kind in Studio: written in two languages, kept twice, spoken about. */
async function write(): Promise<void> {
  const { folderId } = await lea.call(authoring, 'addFolder', { name: 'News', secondEyes: true });
  const make = async (type: 'article' | 'question-deck' | 'picture-deck' | 'webinar') => {
    const made = await lea.call(authoring, 'make', { folderId, type, title: 'Tide', locale: 'en' });
    paths[`studio, ${type}`] = `/studio/content/${made.itemId}`;
    return made.itemId;
  };
  await make('picture-deck');
  await make('webinar');
  const question = { text: 'What gave you energy?', probes: ['What about it?', 'And before?'] };
  await lea.call(authoring, 'save', {
    itemId: await make('question-deck'),
    revision: 1,
    body: {
      common: { questions: [{ id: 'energy' }] },
      locales: { en: { title: 'Tide', questions: { energy: question } }, de: { title: 'Flut' } },
    },
  });
  const itemId = await make('article');
  paths['studio, history'] = `/studio/content/${itemId}/history`;
  for (const [before, text] of ['Wait.', 'Wait, and **listen**.'].entries()) {
    const body = { common: {}, locales: { en: { title: 'Tide', text }, de: { title: 'Flut' } } };
    const save = { itemId, revision: before + 1, body };
    const { revision } = await lea.call(authoring, 'save', save);
    if (before === 0) continue;
    body.locales.de = { ...body.locales.de, ...{ text: 'Warte.' } };
    await lea.call(authoring, 'save', { itemId, revision, body });
  }
  await lea.call(authoring, 'makeVersion', { itemId, revision: 4 });
  await lea.call(authoring, 'comment', { itemId, path: 'locales.de.text', text: 'Warmer?' });
}

/** Pages of people who are not signed in. */
const open: Record<string, string> = {
  'sign in': '/sign-in',
  'a spent link': '/sign-in/link#spent',
  'a first start': '/welcome#a-link',
};

/** What has to be done on a page before it is worth looking at. */
const first: Record<string, (page: Page) => Promise<void>> = {
  'admin, import': async (page) => {
    await page.setInputFiles('input[type=file]', roster);
    await page.getByText('2 people are new').waitFor();
  },
};

async function visit(who: Session | null, all: Record<string, string>, look: Look) {
  const { page, errors } = await openPage(browser, world.url, who, look);
  const found: string[] = [];
  for (const [name, path] of Object.entries(all)) {
    await goTo(page, `${world.url}${path}`);
    await first[name]?.(page);
    found.push(...(await wrongOn(page)).map((one) => `${name}: ${one}`));
  }
  // Before signing in, being told so is no error.
  return [...found, ...errors.filter((one) => who || !one.includes('401'))];
}

describe.each(Object.entries(looks))('every page, %s', (_, look) => {
  it('is whole, valid and readable by everybody', async () => {
    expect(await visit(lea, paths, look)).toEqual([]);
  }, 240_000);

  it('is so before somebody has signed in', async () => {
    expect(await visit(null, open, look)).toEqual([]);
  }, 60_000);
});

describe('Me', () => {
  it('stands in groups, which a wide page shows beside the part and a phone before it', async () => {
    const { page } = await openPage(browser, world.url, lea, { width: 1280 });
    await goTo(page, `${world.url}/me`);
    const list = page.getByRole('navigation', { name: 'Me' });
    const groups = await list.getByRole('heading', { level: 2 }).allTextContents();
    expect(groups.length).toBeGreaterThan(3);
    for (const name of groups)
      expect(await list.getByRole('list', { name }).getByRole('link').count()).toBeGreaterThan(1);
    expect(await list.locator('[aria-current=page]').allTextContents()).toEqual(['Profile']);
    await page.setViewportSize({ width: 360, height: 740 });
    await expect.poll(() => list.locator('[aria-current=page]').count()).toBe(0);
    await list.getByRole('link', { name: 'Signing in' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Signing in' }).waitFor();
    expect(await list.count()).toBe(0);
    await page.getByRole('link', { name: 'Back to Me' }).click();
    await page.getByRole('heading', { level: 1, name: 'lea' }).waitFor();
    await list.getByRole('link', { name: 'Profile' }).waitFor();
  });
});

describe('the looking', () => {
  it('would find mistakes', async () => {
    const { page } = await openPage(browser, world.url, lea);
    await page.goto(`${world.url}/`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.evaluate(
      `document.querySelector('main').innerHTML += '<img src="x"><button></button><p><div></div></p><ul><p>no</p></ul>'`,
    );
    expect((await axeOn(page)).length).toBeGreaterThan(0);
    expect((await mistakesIn(await page.content())).length).toBeGreaterThan(0);
  });
});

describe('read from right to left', () => {
  it('the rail stands on the right and what points somewhere points the other way', async () => {
    const { page } = await openPage(browser, world.url, lea, { width: 1440 });
    await goTo(page, `${world.url}/people`);
    await page.evaluate(elsewhere);
    const main = await page.getByRole('main').boundingBox();
    const rail = await page.getByRole('navigation').first().boundingBox();
    expect(rail?.x).toBeGreaterThan(main?.x ?? Number.POSITIVE_INFINITY);
    await goTo(page, `${world.url}${paths.room}`);
    const scales = async (): Promise<string[]> =>
      page.evaluate(
        `[...document.querySelectorAll('svg[class*="-scale-x-100"]')].map((one) => getComputedStyle(one).scale)`,
      );
    const before = await scales();
    await page.evaluate(elsewhere);
    expect(before.length).toBeGreaterThan(0);
    expect(new Set(before)).toEqual(new Set(['none']));
    // What turns with a transition is on its way for a moment.
    await expect.poll(async () => [...new Set(await scales())]).toEqual(['-1 1']);
  });

  it('would be seen if words were lost (control)', async () => {
    const { page } = await openPage(browser, world.url, lea, { width: 360 });
    await goTo(page, world.url);
    await page.evaluate(
      `Object.assign(document.querySelector('h1').style, { width: '2rem', overflow: 'hidden', whiteSpace: 'nowrap' })`,
    );
    await page.evaluate(elsewhere);
    expect(await page.evaluate<string[]>(lost)).not.toEqual([]);
  });
});
