/** Two people, two real browsers, one note. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { notesHome } from '../../src/domains/meetings/live.ts';
import { openBrowser } from '../browser.ts';
import { testDatabase } from '../database.ts';
import { endAccess, makePair, type NotesServer, serveNotes } from '../notes-kit.ts';
import { buildPage, contextOf, openNotePage, servePage } from '../notes-page.ts';
import { openWorld, type Person, type World } from '../world.ts';

let world: World;
let server: NotesServer;
let browser: Browser;
let page: { folder: string; remove(): Promise<void> };

const start = async (port?: number): Promise<NotesServer> => {
  const found = testDatabase();
  return serveNotes({
    program: world.program,
    bell: found.app,
    home: notesHome(world.program),
    pages: (app) => servePage(app, page.folder),
    ...(port ? { port } : {}),
  });
};

beforeAll(async () => {
  page = await buildPage();
  world = await openWorld();
  server = await start();
  browser = await openBrowser();
});
afterAll(async () => {
  await server?.stop();
  await page?.remove();
});

async function two() {
  const { lea, ben } = await world.organisation(['lea', 'ben']);
  const pair = await makePair(world.owner, lea, ben);
  const open = async (person: Person, script = '') => {
    const context = await contextOf(browser, server.origin, person);
    await context.addInitScript(script);
    const opened = await openNotePage(context, server.origin, pair.shared, person);
    const complaints: string[] = [];
    opened.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    const words = opened.getByRole('textbox', { name: 'Shared notes' });
    const status = (word: string) =>
      opened.getByTestId('note-status').getByText(word, { exact: true }).waitFor();
    await status('Saved');
    return { context, page: opened, words, status, complaints };
  };
  return { lea, ben, pair, open };
}

/** The words without the names that cursors carry. */
const textOf = (at: Page): Promise<string> =>
  at.evaluate(
    `[...document.querySelectorAll('.note-words > p')].map((line) =>
      [...line.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data).join('')).join('\\n')`,
  );

const slow = { timeout: 120_000 };

describe('a note in two browsers', () => {
  it('shows each the words and the cursor of the other', slow, async () => {
    const { lea, ben, open } = await two();
    const [hers, his] = [await open(lea), await open(ben)];
    await hers.words.pressSequentially('Where to this week?');
    await his.words.getByText('Where to this week?').waitFor();
    expect(await his.page.locator('.note-caret-name').textContent()).toBe('lea');
    await his.words.press('Control+End');
    await his.words.pressSequentially(' To the coast.');
    await hers.words.getByText('Where to this week? To the coast.').waitFor();
    await hers.status('Saved');
    expect([...hers.complaints, ...his.complaints]).toEqual([]);
    await hers.context.close();
    await his.context.close();
  });

  it(
    'keeps what is typed without the server, through a killed tab, and merges it on return',
    slow,
    async () => {
      const { lea, ben, pair, open } = await two();
      const [hers, his] = [await open(lea), await open(ben)];
      await hers.words.pressSequentially('Before.');
      await his.words.getByText('Before.').waitFor();
      await hers.status('Saved');

      const port = Number(new URL(server.origin).port);
      await server.stop();
      await hers.status('Offline, kept on this device');
      await hers.words.press('Control+End');
      await hers.words.pressSequentially(' Hers alone.');
      await his.words.press('Control+Home');
      await his.words.pressSequentially('His alone. ');
      const crashed = hers.page.waitForEvent('crash');
      await hers.page.goto('chrome://crash').catch(() => undefined);
      await crashed;
      await hers.page.close();

      server = await start(port);
      const again = await openNotePage(hers.context, server.origin, pair.shared, lea);
      for (const one of [again, his.page]) {
        await expect
          .poll(() => textOf(one), { timeout: 10_000 })
          .toBe('His alone. Before. Hers alone.');
      }
      await again.getByTestId('note-status').getByText('Saved', { exact: true }).waitFor();
      await hers.context.close();
      await his.context.close();
    },
  );

  it(
    'would be caught if it lost: a browser that can keep nothing says so, and then loses it',
    slow,
    async () => {
      const { lea, pair, open } = await two();
      const forbid = `Object.defineProperty(window, 'indexedDB', { value: { open() { throw new Error('no'); } } })`;
      const hers = await open(lea, forbid);
      const port = Number(new URL(server.origin).port);
      await server.stop();
      await hers.words.pressSequentially('Nowhere but here.');
      await hers.status('Offline, and this browser cannot keep it: please leave the page open');
      await hers.page.close();
      server = await start(port);
      const again = await openNotePage(hers.context, server.origin, pair.shared, lea);
      await again.getByTestId('note-status').getByText('Saved', { exact: true }).waitFor();
      expect(await textOf(again)).toBe('');
      await hers.context.close();
    },
  );

  it('says Saved only when it is, and goes on after the line broke', slow, async () => {
    const { lea, open } = await two();
    const hers = await open(lea);
    await hers.context.setOffline(true);
    await hers.status('Offline, kept on this device');
    await hers.words.pressSequentially('On the train.');
    expect(await hers.page.getByTestId('note-status').textContent()).not.toContain('Saved');
    await hers.context.setOffline(false);
    await hers.status('Saved');
    expect(hers.complaints.filter((line) => !line.includes('net::ERR'))).toEqual([]);
    await hers.context.close();
  });

  it('closes when the access ends, and keeps no copy on the device', slow, async () => {
    const { ben, pair, open } = await two();
    const his = await open(ben);
    await his.words.pressSequentially('Between us.');
    await his.status('Saved');
    await endAccess(world.owner, pair.pairId, ben.personId);
    await his.status('This note is no longer open to you');
    expect(await his.words.getAttribute('contenteditable')).toBe('false');
    const left = () => his.page.evaluate('indexedDB.databases()') as Promise<{ name: string }[]>;
    await expect
      .poll(left)
      .not.toContainEqual(expect.objectContaining({ name: expect.stringContaining('note') }));
    await his.context.close();
  });

  it('forgets copies of long ago, but never words the server lacks', slow, async () => {
    const { lea, open } = await two();
    const old = Date.UTC(2020, 0, 1);
    const entries = {
      'groundswell-note-old': { at: old, saved: true },
      'groundswell-note-owed': { at: old, saved: false },
    };
    const script = `
      localStorage.setItem('groundswell.kept-notes', ${JSON.stringify(JSON.stringify(entries))});
      for (const name of ${JSON.stringify(Object.keys(entries))}) indexedDB.open(name).onsuccess = (e) => e.target.result.close();`;
    const hers = await open(lea, script);
    const names = () =>
      hers.page.evaluate(
        'indexedDB.databases().then((all) => all.map(({ name }) => name))',
      ) as Promise<string[]>;
    await expect.poll(names).not.toContain('groundswell-note-old');
    expect(await names()).toContain('groundswell-note-owed');
    await hers.context.close();
  });

  it('knows headings, lists, tasks and marks from the toolbar and the keyboard', slow, async () => {
    const { lea, open } = await two();
    const { page: at, words, status, context } = await open(lea);
    await words.pressSequentially('## Plan');
    await words.press('Enter');
    await words.pressSequentially('- first');
    await words.press('Enter');
    await words.press('Enter');
    await at.getByRole('button', { name: 'Tasks' }).click();
    await words.pressSequentially('call Ada');
    await at.getByRole('checkbox', { name: 'call Ada' }).check();
    await status('Saved');
    await at.getByRole('heading', { name: 'Plan', level: 2 }).waitFor();
    expect(await at.getByRole('listitem').count()).toBe(2);
    await at.getByRole('button', { name: 'Heading' }).focus();
    await at.keyboard.press('ArrowRight');
    expect(await at.locator(':focus').getAttribute('aria-label')).toBe('Bold');
    await context.close();
  });
});
