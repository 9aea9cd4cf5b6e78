/** The front door and the way out: Today by keyboard and offline, the record as a zip, notes moved in. */
import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { contract as meetings } from '../../src/domains/meetings/contract.ts';
import { axeOn } from '../axe.ts';
import { type Look, openBrowser, openPage } from '../browser.ts';
import { openServed, type ServedWorld, type Session } from '../served.ts';

let world: ServedWorld;
let browser: Browser;

beforeAll(async () => {
  world = await openServed();
  browser = await openBrowser();
});

/** Lea leads Ben and Ida, and met neither when she should have. */
async function behind() {
  const { Lea, Ben, Ida } = await world.organisation(['Lea', 'Ben', 'Ida'], {
    lines: [
      ['Ben', 'Lea'],
      ['Ida', 'Lea'],
    ],
  });
  const lea = await world.signIn(Lea);
  for (const report of [Ben, Ida]) {
    const { meetingId } = await lea.call(meetings, 'start', {
      personId: report.personId,
      kind: 'one-on-one',
      cadence: { every: 'week', weeks: 1 },
      timeZone: 'Europe/Berlin',
      startsOn: '2026-01-05T10:00',
      durationMinutes: 30,
      place: null,
      sealedPreparation: false,
    });
    await lea.call(meetings, 'skip', { meetingId, reason: 'A cold.' });
  }
  await world.settle();
  return { lea, Ben };
}

async function enter(session: Session, path: string, look: Look = {}) {
  const opened = await openPage(browser, world.url, session, look);
  await opened.page.goto(`${world.url}${path}`);
  await opened.page.getByRole('heading', { level: 1 }).waitFor();
  return opened;
}

describe('Today', () => {
  it('is worked through by keyboard: why, later, undo (U-03)', { timeout: 120_000 }, async () => {
    const { lea } = await behind();
    const { page, errors } = await enter(lea, '/');
    const cards = page.getByRole('listitem').filter({ hasText: 'was skipped' });
    await cards.first().waitFor();
    expect(await cards.count()).toBe(2);
    await cards.first().getByText('Why am I seeing this?').focus();
    await page.keyboard.press('Enter');
    await cards.first().getByText('Rogelberg').waitFor();
    expect(await axeOn(page)).toEqual([]);
    const second = await cards.nth(1).locator('p').first().textContent();
    await cards.first().getByRole('button', { name: 'Later' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => cards.count()).toBe(1);
    await expect
      .poll(() => page.evaluate<string | null>('document.activeElement.textContent'))
      .toBe(second);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => cards.count()).toBe(2);
    expect(errors).toEqual([]);
  });

  it('brings what is new without being asked, and takes away what is done', async () => {
    const { lea } = await behind();
    const { page } = await enter(lea, '/');
    const about = page.getByRole('listitem').filter({ hasText: 'with Ben' });
    await about.filter({ hasText: 'was skipped' }).waitFor();
    const { meetings: planned } = await lea.call(meetings, 'next', {});
    const ben = planned.find(({ person }) => person.name === 'Ben');
    await lea.call(meetings, 'hold', { meetingId: ben?.meetingId ?? '' });
    await world.settle();
    await expect.poll(() => about.filter({ hasText: 'was skipped' }).count()).toBe(0);
  });

  it('says what it is for when there is nothing, in both themes and on a phone', async () => {
    const { Solo } = await world.organisation(['Solo']);
    const solo = await world.signIn(Solo);
    for (const look of [{ theme: 'light' }, { theme: 'dark', width: 360 }] as const) {
      const { page } = await enter(solo, '/', look);
      await page.getByRole('link', { name: 'Plan a one-to-one' }).waitFor();
      expect(await axeOn(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(
        look.theme === 'dark' ? 360 : 1280,
      );
    }
  });
});

describe('your words', () => {
  it('leave as one zip that any notes app can open', { timeout: 120_000 }, async () => {
    const { lea, Ben } = await behind();
    await lea.call(meetings, 'capture', { personId: Ben.personId, text: 'canary thought' });
    const { page, errors } = await enter(lea, '/me/record');
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export my record' }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toMatch(/^groundswell-lea-\d{4}-\d\d-\d\d\.zip$/);
    const files = unzipSync(await readFile(await download.path()));
    const all = Object.values(files).map((bytes) => strFromU8(bytes));
    expect(Object.keys(files)).toContain('json/meetings.json');
    expect(all.join('\n')).toContain('canary thought');
    expect(errors).toEqual([]);
  });

  it('move in from a folder’s zip, after a look at what they become', async () => {
    const { lea } = await behind();
    const bytes = (text: string) => new TextEncoder().encode(text);
    const zip = zipSync({
      'notes/Ben/2025-03-04.md': bytes('We spoke about the plan.'),
      'notes/Somebody/2025-03-05.md': bytes('Who was this?'),
      'notes/Ben/photo.jpg': bytes('no note'),
    });
    const { page } = await enter(lea, '/me/record');
    const file = { name: 'notes.zip', mimeType: 'application/zip', buffer: Buffer.from(zip) };
    await page.getByLabel('Choose files or a zip').setInputFiles(file);
    await page.getByText('1 note would move in, 1 needs another look.').waitFor();
    expect(await axeOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Move one note in' }).click();
    await page.getByText('1 note moved in').waitFor();
    await page.getByLabel('Choose files or a zip').setInputFiles(file);
    await page.getByText('1 is here already').waitFor();
  });
});
