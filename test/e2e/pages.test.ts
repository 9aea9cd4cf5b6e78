/** Every page, in both themes, wide and on a phone: axe (U-01), valid HTML (U-02), nothing cut off. */
import { HtmlValidate } from 'html-validate';
import { beforeAll, describe, expect, it } from 'vitest';
import { contract as decks } from '../../src/domains/coaching/decks/contract.ts';
import { contract as authoring } from '../../src/domains/content/authoring/contract.ts';
import { contract as learning } from '../../src/domains/learning/contract.ts';
import { contract as meetings } from '../../src/domains/meetings/contract.ts';
import { axeOn } from '../axe.ts';
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
  'me, learn': '/me/learn',
  'me, words': '/me/record',
  'all there is to learn': '/learn',
  'an article': '/learn/the-first-ten-minutes',
  'a programme': '/learn/your-first-eight-weeks',
  'am I made for managing': '/learn/made-for-managing',
  'question decks': '/decks',
  'a new deck': '/decks/new',
  admin: '/admin',
  'admin, import': '/admin/import',
  'admin, invitations': '/admin/invitations',
  'admin, mails': '/admin/mails',
  'admin, audit log': '/admin/audit',
  studio: '/studio',
  'studio, narrowed': '/studio?type=article&standing=draft',
  'studio, folders': '/studio/folders',
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
  const plan = {
    cadence: { every: 'week', weeks: 1 },
    timeZone: 'Europe/Berlin',
    startsOn: '2030-01-08T10:00',
    durationMinutes: 30,
    place: null,
    sealedPreparation: true,
  } as const;
  const start = (kind: 'one-on-one' | 'career') =>
    lea.call(meetings, 'start', { personId: people.ben.personId, kind, ...plan });
  const { meetingId } = await start('one-on-one');
  paths.room = `/one-to-ones/${meetingId}`;
  paths['career room'] = `/one-to-ones/${(await start('career')).meetingId}`;
  paths.person = `/people/${people.ben.personId}`;
  paths['a person not met yet'] = `/people/${people.kim.personId}`;
  await lea.call(meetings, 'addPoint', { meetingId, text: 'The harbour plan', shared: true });
  await lea.call(decks, 'draw', { meetingId, deckId: null });
  const ours = { title: 'Ours', questions: [{ text: 'What else?', probes: ['And?'] }] };
  paths['a deck'] = `/decks/${(await lea.call(decks, 'write', ours)).deckId}`;
  await write();
});

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

const looks: Record<string, Look> = {
  'wide and light': { width: 1440, theme: 'light' },
  'a dark phone': { width: 360, height: 740, theme: 'dark' },
};

const html = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    // React writes these, and browsers take them.
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'void-style': 'off',
    'no-implicit-button-type': 'error',
    'no-inline-style': 'off',
    'long-title': 'off',
  },
});

async function mistakesIn(page: string): Promise<string[]> {
  const report = await html.validateString(page);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId} at ${selector}: ${message}`),
  );
}

describe.each(Object.entries(looks))('every page, %s', (_, look) => {
  it('is whole, valid and readable by everybody', async () => {
    const { page, errors } = await openPage(browser, world.url, lea, look);
    const found: string[] = [];
    for (const [name, path] of Object.entries(paths)) {
      await page.goto(`${world.url}${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      // Lines where words will be are not the page yet.
      await expect.poll(() => page.locator('[aria-busy=true], .late').count()).toBe(0);
      const over = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
      if (Number(over) > 0) found.push(`${name}: ${over} px wider than the screen`);
      found.push(...(await axeOn(page)).map((one) => `${name}: ${one}`));
      found.push(...(await mistakesIn(await page.content())).map((one) => `${name}: ${one}`));
    }
    expect(found).toEqual([]);
    expect(errors).toEqual([]);
  }, 180_000);
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
