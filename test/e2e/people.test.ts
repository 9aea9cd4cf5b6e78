/** People, team, import and invitations: by keyboard alone, without the network, and for any eyes. */
import type { Browser } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Look, openBrowser, openPage } from '../browser.ts';
import { openServed, type ServedWorld, type Session } from '../served.ts';

let world: ServedWorld;
let browser: Browser;

beforeAll(async () => {
  world = await openServed();
  browser = await openBrowser();
});

async function lead(): Promise<Session> {
  const { lea } = await world.organisation(['lea', 'ben', 'mia'], {
    administrators: ['lea'],
    lines: [
      ['ben', 'lea'],
      ['mia', 'ben'],
    ],
  });
  return world.signIn(lea);
}

async function enter(session: Session | null, path: string, look: Look = {}) {
  const opened = await openPage(browser, world.url, session, look);
  await opened.page.goto(`${world.url}${path}`);
  await opened.page.getByRole('heading', { level: 1 }).waitFor();
  return opened;
}

const roster = {
  name: 'roster.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    'email,name,team,manager_email\nida@x.org,Ida,Kelp,ole@x.org\nole@x.org,Ole,Kelp,ida@x.org\nbad,,,\n',
  ),
};

describe('people', () => {
  it('are added by keyboard alone (U-03)', { timeout: 60_000 }, async () => {
    const { page, errors } = await enter(await lead(), '/people');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').waitFor();
    await page.keyboard.type('Add a person');
    await page.getByRole('option', { name: 'Add a person' }).waitFor();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Add a person' });
    await dialog.getByLabel('Name', { exact: true }).and(page.locator(':focus')).waitFor();
    await page.keyboard.type('Rio Tamsin');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Staff Engineer');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Rio Tamsin' }).waitFor();
    await page.getByText('no account yet').waitFor();
    expect(errors).toEqual([]);
  });

  it('are imported after a look at what changes; a circle is named; nothing twice', async () => {
    const { page } = await enter(await lead(), '/admin/import');
    await page.setInputFiles('input[type=file]', roster);
    await page.getByText('2 people are new').waitFor();
    await page.getByText('Ida → Ole → Ida').waitFor();
    await page.getByRole('button', { name: 'Import this' }).click();
    await page.getByText('This has changed').waitFor();
    await page.setInputFiles('input[type=file]', roster);
    await page.getByText('everything in this file is here already').waitFor();
  });

  it('say that the network is away, and keep the file that was chosen', async () => {
    const { page, context } = await enter(await lead(), '/admin/import');
    await page.setInputFiles('input[type=file]', roster);
    await page.getByText('2 people are new').waitFor();
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Import this' }).click();
    await page.getByText('No connection right now').waitFor();
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Import this' }).click();
    await page.getByText('This has changed').waitFor();
  });
});
