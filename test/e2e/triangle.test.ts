/** A manager finds their style, sets a target, sees the drift, and takes their words along. */
import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { Temporal } from 'temporal-polyfill';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { contract } from '../../src/domains/style/triangle/contract.ts';
import { axeOn } from '../axe.ts';
import { openBrowser, openPage } from '../browser.ts';
import { openServed, type ServedWorld } from '../served.ts';
import type { Person } from '../world.ts';

vi.setConfig({ testTimeout: 120_000 });

let world: ServedWorld;
let browser: Browser;

beforeAll(async () => {
  world = await openServed();
  browser = await openBrowser();
});

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** Chooses with the arrows, waiting each time until the next pair has come. */
async function choose(page: Page, from: number, until: number, key: string): Promise<void> {
  for (let nth = from; nth <= until; nth++) {
    await page.getByRole('heading', { name: `${nth} of 24` }).waitFor();
    await page.keyboard.press(key);
  }
}

/** Four weeks that went to people, told on the Saturdays they were; then it is now again. */
async function fourWeeks(lea: Person): Promise<void> {
  await world.owner.query(
    `update triangle.targets set set_at = set_at - interval '60 days' where person_id = $1`,
    [lea.personId],
  );
  const now = Temporal.Now.instant();
  const today = now.toZonedDateTimeISO('Europe/Berlin').toPlainDate();
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  for (const back of [5, 4, 3, 2]) {
    const week = monday.subtract({ weeks: back });
    world.travelTo(`${week.add({ days: 5 })}T10:00:00Z`);
    const split = { product: 10, performance: 10, people: 80 };
    await world.as(lea)(contract, 'tap', { weekOn: week.toString(), split });
  }
  world.travelTo(now.toString());
  const { organisationId } = lea;
  await world.program.database.transaction('change', lea, (db) =>
    world.program.enqueue(db, 'triangle.keep-weeks.one', { organisationId, ids: {} }),
  );
  await world.settle();
}

async function downloaded(page: Page, click: () => Promise<void>): Promise<Buffer> {
  const coming = page.waitForEvent('download');
  await click();
  return readFile(await (await coming).path());
}

async function recordOf(page: Page): Promise<string> {
  await page.goto(`${world.url}/me/record`);
  const bytes = await downloaded(page, () => button(page, 'Export my record').click());
  const files = unzipSync(new Uint8Array(bytes));
  return strFromU8(files['style/style.md'] ?? new Uint8Array());
}

describe('a manager', () => {
  it('finds their style by keyboard, breaks off and goes on, aims, sees the drift and exports it', async () => {
    const { lea } = await world.organisation(['lea', 'ben'], { lines: [['ben', 'lea']] });
    const { page, errors } = await openPage(browser, world.url, await world.signIn(lea));
    await page.goto(`${world.url}/style`);
    await page.getByRole('link', { name: 'Find out' }).click();
    await button(page, 'Begin').press('Enter');
    await choose(page, 1, 9, 'ArrowLeft');
    await page.getByRole('heading', { name: '10 of 24' }).waitFor();
    await expect
      .poll(async () => (await world.as(lea)(contract, 'mine', {})).open?.answered)
      .toBe(9);
    await page.goto(`${world.url}/style`);
    await page.getByRole('link', { name: 'Go on (9 of 24)' }).click();
    await choose(page, 10, 24, 'ArrowRight');
    await button(page, 'One back').click();
    await choose(page, 24, 24, 'ArrowLeft');
    await button(page, 'See where you stand').press('Enter');
    await page.getByText('How you see yourself', { exact: true }).waitFor();
    await page.getByText(/^You (lean|stand)/).waitFor();

    await button(page, 'Set a target').click();
    const aims = page.getByRole('region', { name: 'Your target' });
    await aims.getByRole('spinbutton', { name: 'Product' }).fill('40');
    await aims.getByRole('spinbutton', { name: 'People' }).fill('20');
    await button(page, 'Keep this target').press('Enter');
    await page.getByText('You aim for product', { exact: false }).waitFor();
    const target = (await world.as(lea)(contract, 'mine', {})).target?.sides;
    expect(target?.people).toBe(20);
    expect(await page.getByText('points more of your attention').count()).toBe(0);

    await fourWeeks(lea);
    await page
      .getByText('For 4 weeks the people side got about 60 points more', { exact: false })
      .waitFor();
    expect(await axeOn(page)).toEqual([]);
    await page.getByLabel('What gives me energy').fill('A quiet hour with a hard question.');
    await page.getByText('Kept.').waitFor();
    const drawing = await downloaded(page, () => button(page, 'Drawing as SVG').click());
    expect(drawing.toString()).toContain('Performance');
    expect(drawing.toString()).not.toMatch(/var\(|class=/);
    const picture = await downloaded(page, () => button(page, 'PNG').click());
    expect(picture.subarray(1, 4).toString()).toBe('PNG');

    await page.goto(`${world.url}/`);
    await page.getByText('the people side got about 60 points more', { exact: false }).waitFor();
    const style = await recordOf(page);
    expect(style).toContain('A quiet hour with a hard question.');
    expect(style).toContain('## My target');
    expect(errors).toEqual([]);
  });
});
