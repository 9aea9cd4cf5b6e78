/** Two people, two real browsers, one note. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { notesHome } from '../../src/domains/meetings/live.ts';
import { makePair, type NotesServer, serveNotes } from '../notes-kit.ts';
import { buildPage, contextOf, openBrowser, openNotePage, servePage } from '../notes-page.ts';
import { openWorld, type Person, type World } from '../world.ts';

let world: World;
let server: NotesServer;
let browser: Browser;
let page: { folder: string; remove(): Promise<void> };

const start = async (port?: number): Promise<NotesServer> => {
  const found = inject('database');
  if (!found) throw new Error('no database');
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
  await browser?.close();
  await server?.stop();
  await page?.remove();
});

async function two() {
  const { lea, ben } = await world.organisation(['lea', 'ben']);
  const pair = await makePair(world.owner, lea, ben);
  const open = async (person: Person) => {
    const context = await contextOf(browser, server.origin, person);
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

describe('a note in two browsers', () => {
  it('shows each the words and the cursor of the other', async () => {
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
    await hers.page.screenshot({ path: '/tmp/note-1.png' });
    await hers.context.close();
    await his.context.close();
  });
});
