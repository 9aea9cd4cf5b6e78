/** Pages as other languages would have them (U-05): words two fifths longer, read from right to left. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { contract as authoring } from '../../src/domains/content/authoring/contract.ts';
import { contract as scheduling } from '../../src/domains/content/scheduling/contract.ts';
import { contract as meetings } from '../../src/domains/meetings/contract.ts';
import { type Look, openBrowser, openPage } from '../browser.ts';
import { openServed, type ServedWorld, type Session } from '../served.ts';

let world: ServedWorld;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let lea: Session;
const paths: Record<string, string> = {
  today: '/',
  people: '/people',
  'one-to-ones': '/one-to-ones',
  team: '/team',
  me: '/me',
  'me, signing in': '/me/security',
  'me, commitments': '/me/commitments',
  'me, words': '/me/record',
  'admin, import': '/admin/import',
  learn: '/learn',
  'made for managing': '/learn/made-for-managing',
  'question decks': '/decks',
  'a new deck': '/decks/new',
  studio: '/studio',
  'studio, folders': '/studio/folders',
  'studio, schedule': '/studio/schedule',
  'studio, booking': '/studio/schedule/new',
  'studio, placements': '/studio/schedule/placements',
  'studio, audiences': '/studio/audiences',
  'studio, releases': '/studio/releases',
  'studio, preview': '/studio/preview',
  'studio, figures': '/studio/figures',
  'studio, keys': '/studio/keys',
};

beforeAll(async () => {
  world = await openServed();
  browser = await openBrowser();
  const people = await world.organisation(['lea', 'ben'], {
    administrators: ['lea'],
    lines: [['ben', 'lea']],
  });
  lea = await world.signIn(people.lea);
  const { personId } = people.ben;
  const { meetingId } = await lea.call(meetings, 'start', {
    personId,
    kind: 'one-on-one',
    cadence: { every: 'week', weeks: 1 },
    timeZone: 'Europe/Berlin',
    startsOn: '2030-01-08T10:00',
    durationMinutes: 30,
    place: null,
    sealedPreparation: true,
  });
  await lea.call(meetings, 'addPoint', { meetingId, text: 'The harbour plan', shared: true });
  await written(people.lea.organisationId);
  paths.room = `/one-to-ones/${meetingId}`;
  paths.person = `/people/${personId}`;
});

/** An article in a folder, published and booked, so that Studio and Learn have something to show. */
async function written(organisationId: string): Promise<void> {
  await world.owner.query('select scheduling.set_up($1, now())', [organisationId]);
  const { folderId } = await lea.call(authoring, 'addFolder', { name: 'The harbour' });
  await lea.call(authoring, 'addFolder', { name: 'Below it', parentId: folderId });
  const title = 'Lanterns before boats';
  const made = await lea.call(authoring, 'make', {
    folderId,
    type: 'article',
    title,
    locale: 'en',
  });
  const { itemId } = made;
  const text = 'Ask first.\n\n> Then listen.\n\n- and wait';
  const words = { title, summary: 'On asking first.', text };
  const body = { common: {}, locales: { en: words } };
  const { revision } = await lea.call(authoring, 'save', { itemId, revision: 1, body });
  const { versionId } = await lea.call(authoring, 'makeVersion', { itemId, revision });
  await lea.call(authoring, 'publish', { versionId });
  await lea.call(scheduling, 'book', { placement: 'me.learn', itemId, plan: {} });
  await lea.call(scheduling, 'addAudience', { name: 'Germany', expression: 'country == "DE"' });
  await lea.call(scheduling, 'addRelease', { name: 'Spring' });
  paths['studio, item'] = `/studio/content/${itemId}`;
  paths['studio, history'] = `/studio/content/${itemId}/history`;
  paths.article = '/learn/lanterns-before-boats';
}

const looks: Record<string, Look> = {
  wide: { width: 1440 },
  'on a phone': { width: 360, height: 740 },
};

/** Turns the page around and lengthens its words. Runs in the page. */
const elsewhere = `(() => {
  document.documentElement.dir = 'rtl';
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    node.data = node.data.replace(/\\p{L}{2,}/gu, (word) =>
      word + 'ö'.repeat(Math.ceil(word.length * 0.4)));
  }
})()`;

/** Words that leave the screen, or are cut off without a sign of it. Runs in the page. */
const lost = `(() => {
  const found = [];
  const scrolls = (one) => one && (/auto|scroll/.test(getComputedStyle(one).overflowX) || scrolls(one.parentElement));
  const unseen = (one) => one && (one.matches('.sr-only, [cmdk-label]') || unseen(one.parentElement));
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const holder = node.parentElement;
    if (!node.data.trim() || unseen(holder) || !holder.checkVisibility()) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const { left, right } = range.getBoundingClientRect();
    const { overflowX, textOverflow } = getComputedStyle(holder);
    const isCut = overflowX !== 'visible' && textOverflow !== 'ellipsis'
      && holder.scrollWidth > holder.clientWidth + 1;
    const isOut = (left < -1 || right > innerWidth + 1) && textOverflow !== 'ellipsis' && !scrolls(holder);
    if (isCut || isOut) found.push(node.data.trim().slice(0, 40));
  }
  const over = document.documentElement.scrollWidth - innerWidth;
  if (over <= 0) return found;
  const wide = [...document.querySelectorAll('main *')].filter((one) => {
    const { left, right, width } = one.getBoundingClientRect();
    return width > 0 && (left < 0 || right > innerWidth) && !one.firstElementChild && !scrolls(one);
  });
  const where = wide.map((one) => one.textContent.slice(0, 30)).join(', ');
  return [...found, over + ' px wider than the screen, by ' + where];
})()`;

async function open(page: Page, path: string): Promise<void> {
  await page.goto(`${world.url}${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await expect.poll(() => page.locator('[aria-busy=true], .late').count()).toBe(0);
}

describe.each(Object.entries(looks))('every page in another language, %s', (_, look) => {
  it('loses no words and fits the screen', async () => {
    const { page } = await openPage(browser, world.url, lea, look);
    const found: string[] = [];
    for (const [name, path] of Object.entries(paths)) {
      await open(page, path);
      await page.evaluate(elsewhere);
      found.push(...(await page.evaluate<string[]>(lost)).map((one) => `${name}: ${one}`));
    }
    expect(found).toEqual([]);
  }, 120_000);
});

describe('read from right to left', () => {
  it('the rail stands on the right and what points somewhere points the other way', async () => {
    const { page } = await openPage(browser, world.url, lea, { width: 1440 });
    await open(page, '/people');
    await page.evaluate(elsewhere);
    const main = await page.getByRole('main').boundingBox();
    const rail = await page.getByRole('navigation').first().boundingBox();
    expect(rail?.x).toBeGreaterThan(main?.x ?? Number.POSITIVE_INFINITY);
    await open(page, paths.room ?? '/');
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
    await open(page, '/');
    await page.evaluate(
      `Object.assign(document.querySelector('h1').style, { width: '2rem', overflow: 'hidden', whiteSpace: 'nowrap' })`,
    );
    await page.evaluate(elsewhere);
    expect(await page.evaluate<string[]>(lost)).not.toEqual([]);
  });
});
