/** Two who write and one who looks over, each in a browser of their own. */
import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { contract as authoring } from '../../src/domains/content/authoring/contract.ts';
import { axeOn } from '../axe.ts';
import { type Look, openBrowser, openPage } from '../browser.ts';
import { openServed, type ServedWorld, type Session } from '../served.ts';

vi.setConfig({ testTimeout: 180_000 });

let world: ServedWorld;
let browser: Browser;
const opened: BrowserContext[] = [];

beforeAll(async () => {
  world = await openServed();
  browser = await openBrowser();
});

afterEach(async () => {
  for (const context of opened.splice(0)) await context.close();
});

type Seat = { page: Page; context: BrowserContext; errors: string[] };

async function enter(session: Session, path: string, look: Look = {}): Promise<Seat> {
  const seat = await openPage(browser, world.url, session, { width: 1440, ...look });
  opened.push(seat.context);
  await arrive(seat.page, path);
  return seat;
}

async function arrive(page: Page, path: string): Promise<void> {
  page.setDefaultTimeout(25_000);
  await page.goto(`${world.url}${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** Ann and Ben write, Rae looks over, Pia leads the folder, Zoe has no part in it. */
async function folder() {
  const people = await world.organisation(['Ann', 'Ben', 'Rae', 'Pia', 'Zoe', 'Ada'], {
    administrators: ['Ada'],
  });
  const ada = await world.signIn(people.Ada);
  const { folderId } = await ada.call(authoring, 'addFolder', { name: 'News', secondEyes: true });
  const roles = { Ann: 'author', Ben: 'author', Rae: 'reviewer', Pia: 'publisher' } as const;
  for (const [name, role] of Object.entries(roles)) {
    const { personId } = people[name as keyof typeof roles];
    await ada.call(authoring, 'giveRole', { folderId, personId, role });
  }
  const signIn = (name: keyof typeof people) => world.signIn(people[name]);
  return { ada, folderId, signIn };
}

/** An article of two paragraphs that Ann began, and where it is written. */
async function article() {
  const { folderId, signIn, ...rest } = await folder();
  const ann = await signIn('Ann');
  const { itemId } = await ann.call(authoring, 'make', {
    folderId,
    type: 'article',
    title: 'Three seconds',
    locale: 'en',
  });
  const words = { title: 'Three seconds', text: 'Ask a question.\n\nThen wait.' };
  const body = { common: {}, locales: { en: words } };
  await ann.call(authoring, 'save', { itemId, revision: 1, body });
  const stands = async () => (await ann.call(authoring, 'item', { itemId })).draft.body.locales;
  return { ...rest, ann, signIn, itemId, stands, path: `/studio/content/${itemId}` };
}

const saved = (page: Page): Locator => page.getByTestId('save-status');
const isSaved = (page: Page) => expect.poll(() => saved(page).textContent()).toBe('Saved');
const field = (page: Page, name: string): Locator =>
  page.getByRole('textbox', { name, exact: true });
const text = (page: Page): Locator => field(page, 'Text');
const studioLink = (page: Page): Locator =>
  page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: 'Studio' });

describe('Studio', () => {
  it('is shown to those who work in it, and to nobody else', async () => {
    const { signIn } = await folder();
    const ann = await enter(await signIn('Ann'), '/');
    await studioLink(ann.page).waitFor();
    await ann.page.keyboard.press('6');
    await ann.page.getByRole('heading', { level: 1, name: 'Content' }).waitFor();
    const zoe = await enter(await signIn('Zoe'), '/studio');
    await zoe.page.getByText('Studio is where people write for many others').waitFor();
    expect(await studioLink(zoe.page).count()).toBe(0);
  });

  it('takes an announcement in two languages from its first word to its readers', async () => {
    const { signIn } = await folder();
    const { page, errors } = await enter(await signIn('Ann'), '/studio');
    await page.keyboard.press('n');
    await page.getByRole('radio', { name: /^Announcement/ }).click({ force: true });
    await page.getByLabel('Title').fill('A day for learning');
    await page.keyboard.press('Enter');
    await text(page).click();
    await page.keyboard.type('## Take it\nNothing else is booked.');
    await page.getByRole('button', { name: 'Add a language' }).click();
    await page.getByRole('dialog').getByLabel('Language').selectOption('de');
    await page.getByRole('button', { name: 'Add German' }).click();
    await page.getByText('Not written yet. Readers see the English.').first().waitFor();
    await field(page, 'Title, German').fill('Ein Tag zum Lernen');
    await field(page, 'Text, German').click();
    await page.keyboard.type('Nimm ihn dir.');
    await isSaved(page);
    expect(await axeOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Ask for a review' }).click();
    await page.getByRole('checkbox', { name: /Rae/ }).check();
    await page.getByLabel('What should they look at?').fill('Is the German right?');
    await page.getByRole('button', { name: 'Ask', exact: true }).click();
    await page.getByText('In review', { exact: true }).waitFor();

    const path = new URL(page.url()).pathname;
    const rae = await enter(await signIn('Rae'), path);
    await rae.page.getByText('Is the German right?', { exact: true }).waitFor();
    await rae.page.getByRole('button', { name: 'Comment on Text, German' }).click();
    await rae.page.getByLabel('Your comment').fill('A warmer verb?');
    await rae.page.getByRole('button', { name: 'Comment', exact: true }).click();
    await page.getByRole('button', { name: '1 comment on Text, German' }).waitFor();
    await page.getByRole('button', { name: 'Mark as settled' }).click();
    await page.getByText('1 settled').waitFor();
    await rae.page.getByRole('button', { name: 'Approve' }).click();
    await rae.page.getByRole('dialog').getByRole('button', { name: 'Approve' }).click();
    await page.getByText('Approved', { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: 'Publish' }).count()).toBe(0);

    const pia = await enter(await signIn('Pia'), path);
    await pia.page.getByRole('button', { name: 'Publish' }).click();
    await pia.page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
    await page.getByText('Published', { exact: true }).waitFor();
    expect([...errors, ...rae.errors, ...pia.errors]).toEqual([]);
  });
});

describe('two who write at once', () => {
  it('lose no word: both stand, and the second sees what was merged', async () => {
    const { ann, signIn, path, stands } = await article();
    const first = await enter(ann, path);
    const second = await enter(await signIn('Ben'), path);
    await text(second.page).waitFor();
    await second.context.setOffline(true);
    await text(second.page).getByText('Then wait.').click();
    await second.page.keyboard.press('End');
    await second.page.keyboard.type(' Most people answer on two.');
    await field(second.page, 'Title').fill('Count to three');
    await expect.poll(() => saved(second.page).textContent()).toBe('Offline, kept on this device');

    await text(first.page).getByText('Ask a question.').click();
    await first.page.keyboard.press('End');
    await first.page.keyboard.type(' A real one.');
    await field(first.page, 'Title').fill('The gift of silence');
    await isSaved(first.page);

    await second.context.setOffline(false);
    await second.page.getByText('Ann wrote here at the same time.').waitFor();
    await isSaved(second.page);
    const both = 'Ask a question. A real one.\n\nThen wait. Most people answer on two.';
    expect((await stands()).en).toMatchObject({ text: both, title: 'The gift of silence' });
    for (const { page } of [first, second]) {
      await expect.poll(() => text(page).textContent()).toContain('A real one.');
      await expect.poll(() => text(page).textContent()).toContain('answer on two.');
    }
    expect(await axeOn(second.page)).toEqual([]);
    await second.page.getByRole('button', { name: 'Take this' }).click();
    await isSaved(second.page);
    expect((await stands()).en).toMatchObject({ title: 'Count to three', text: both });
    expect(first.errors).toEqual([]);
  });

  it('see each other’s words come in while nothing of their own is on its way', async () => {
    const { ann, signIn, path } = await article();
    const first = await enter(ann, path);
    const second = await enter(await signIn('Ben'), path);
    await text(second.page).waitFor();
    await text(first.page).getByText('Then wait.').click();
    await first.page.keyboard.press('End');
    await first.page.keyboard.type(' Longer.');
    await expect.poll(() => text(second.page).textContent()).toContain('Then wait. Longer.');
  });
});

describe('words that could not be sent', () => {
  it('survive a closed tab and are saved on return', async () => {
    const { ann, path, stands } = await article();
    const { page, context } = await enter(ann, path);
    await text(page).getByText('Then wait.').click();
    await context.setOffline(true);
    await page.keyboard.press('End');
    await page.keyboard.type(' Nobody dies of it.');
    await page.close();
    await context.setOffline(false);
    const again = await context.newPage();
    await arrive(again, path);
    await expect.poll(() => text(again).textContent()).toContain('Nobody dies of it.');
    await isSaved(again);
    expect((await stands()).en).toMatchObject({
      text: 'Ask a question.\n\nThen wait. Nobody dies of it.',
    });
  });
});

describe('what was kept', () => {
  it('shows what changed word by word, also to those who listen', async () => {
    const { ann, path } = await article();
    const { page, errors } = await enter(ann, path);
    const keep = async () => {
      await page.getByRole('button', { name: 'More for this item' }).click();
      await page.getByRole('menuitem', { name: 'Keep a version' }).click();
      await page.getByRole('button', { name: 'Keep', exact: true }).click();
      await page.getByText('Kept.').first().waitFor();
    };
    await keep();
    await text(page).getByText('Then wait.').click();
    await page.keyboard.press('End');
    await page.keyboard.type(' Longer.');
    await isSaved(page);
    await page.getByRole('link', { name: 'What changed between them' }).click();
    await page.getByRole('insertion').filter({ hasText: 'Longer.' }).waitFor();
    expect(await page.getByRole('insertion').first().textContent()).toContain('added:');
    expect(await axeOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Take up again, version 1' }).click();
    await page.getByRole('heading', { level: 1, name: 'Three seconds' }).waitFor();
    await expect.poll(() => text(page).textContent()).not.toContain('Longer.');
    expect(errors).toEqual([]);
  });
});

describe('folders', () => {
  it('are made, given people and emptied again', async () => {
    const { ada } = await folder();
    const { page, errors } = await enter(ada, '/studio/folders');
    await page.getByRole('button', { name: 'New folder' }).click();
    await page.getByLabel('Name').fill('Webinars');
    await page.getByRole('button', { name: 'Make the folder' }).click();
    await page.getByRole('heading', { level: 2, name: 'Webinars' }).waitFor();
    await page.getByRole('button', { name: 'Give a role' }).click();
    await page.getByPlaceholder('A name').fill('Zoe');
    await page.getByRole('option', { name: /Zoe/ }).click();
    await page.getByRole('dialog').getByLabel('Role').selectOption('reviewer');
    await page.getByRole('button', { name: 'Give the role' }).click();
    await page.getByRole('combobox', { name: 'Role of Zoe' }).waitFor();
    expect(await axeOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Take the role of Zoe' }).click();
    await page.getByText('Nobody has a role here yet.').waitFor();
    await page.getByRole('button', { name: 'More for Webinars' }).click();
    await page.getByRole('menuitem', { name: 'Remove the folder' }).click();
    await page.getByText('The folder is removed.').waitFor();
    expect(errors).toEqual([]);
  });

  it('go out as Markdown and come in again', async () => {
    const { ann } = await article();
    const { page } = await enter(ann, '/studio');
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Take out as Markdown' }).click();
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Take out', exact: true }).click();
    const files = unzipSync(await readFile((await (await coming).path()) ?? ''));
    const [path = '', bytes] = Object.entries(files)[0] ?? [];
    expect(path).toMatch(/three-seconds\.md$/);
    const markdown = strFromU8(bytes ?? new Uint8Array());
    expect(markdown).toContain('Then wait.');

    const changed = markdown.replace('Then wait.', 'Then wait, and wait.');
    const zip = zipSync({ [path.replace(/^.*\//, '')]: new TextEncoder().encode(changed) });
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Bring in Markdown' }).click();
    await page.locator('dialog input[type=file]').setInputFiles({
      name: 'content.zip',
      mimeType: 'application/zip',
      buffer: Buffer.from(zip),
    });
    await page.getByRole('button', { name: 'Bring in 1' }).click();
    await page.getByText('1 file is brought in.').waitFor();
  });
});
