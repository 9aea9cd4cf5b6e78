/** A round of readings in two real browsers: asked, given sealed, opened together; and a line of confidence. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { contract as ladders } from '../../src/domains/growth/ladders/contract.ts';
import { axeOn } from '../axe.ts';
import {
  enter,
  eventually,
  openRooms,
  people,
  type Seat,
  signIn,
  startSeries,
} from './room-kit.ts';

openRooms();

const secret = 'The night the queue stood still, and nobody woke me.';

/** Lea leads and meets Ben; there is the ladder that comes with the product. */
async function crew() {
  const { lea, ben } = await people(['lea']);
  const [first, second] = [await signIn(lea), await signIn(ben)];
  const { meetingId } = await startSeries(first, ben, { kind: 'career' });
  const { ladderId } = await first.call(ladders, 'begin', { name: 'Everyday', ours: true });
  await first.call(ladders, 'publish', { ladderId, note: '', revision: 1 });
  return { lea: first, ben: second, meetingId };
}

/** What the server ever told this page of readings. */
function toldTo({ page }: Seat): string[] {
  const told: string[] = [];
  page.on('response', async (reply) => {
    if (!reply.url().includes('/api/readings/')) return;
    told.push(await reply.text().catch(() => ''));
  });
  return told;
}

const main = (page: Page) => page.getByRole('main');

/** Says a stage with an example, looks it over and gives it. */
async function give(page: Page, stage: number, example: string): Promise<void> {
  await page
    .getByRole('radio')
    .nth(stage - 1)
    .check();
  await page.getByLabel('An example').fill(example);
  await page.getByText('Kept.', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Look it over' }).click();
  await page.getByRole('button', { name: 'Give it, sealed' }).click();
  await page.getByText('Given. It stays sealed').waitFor();
}

describe('readings', () => {
  it('are asked for, given sealed, and opened together as two dots with intervals', async () => {
    const { lea, ben, meetingId } = await crew();
    const his = await enter(ben, '/readings/ask');
    await his.page.getByRole('checkbox', { name: /Keeping it running/ }).check();
    await his.page.getByPlaceholder('A name').fill('lea');
    await his.page.getByRole('option', { name: /lea/i }).click();
    await his.page.getByRole('button', { name: 'Begin the round' }).click();
    await his.page.getByRole('heading', { name: 'A round about you' }).waitFor();

    const hers = await enter(lea, '/readings');
    const told = { his: toldTo(his), hers: toldTo(hers) };
    await hers.page.getByRole('link', { name: /Keeping it running/ }).click();
    await hers.page.getByText('will see what you give with your name').waitFor();
    await give(hers.page, 2, secret);
    await his.page.getByText('Given, sealed').waitFor();

    await his.page.getByRole('link', { name: 'Give your own reading' }).click();
    await give(his.page, 5, 'I wrote the plan for outages.');
    expect(told.his.join()).not.toContain(secret);
    expect(told.hers.join()).not.toContain('plan for outages');

    await his.page.getByRole('button', { name: 'Open it', exact: true }).click();
    await his.page.getByRole('button', { name: 'Open it now' }).click();
    await bothSee(his, 'You say 5', secret);
    await hers.page.goto(his.page.url());
    await bothSee(hers, 'ben says 5', 'plan for outages');
    expect(await axeOn(his.page)).toEqual([]);

    await hers.page.goto(new URL(`/one-to-ones/${meetingId}`, his.page.url()).href);
    await main(hers.page).getByRole('link', { name: 'The dots and the examples' }).waitFor();
    expect([...his.errors, ...hers.errors]).toEqual([]);
  });

  it('leave a line of confidence that its person says and shows', async () => {
    const { lea, ben } = await crew();
    const his = await enter(ben, '/readings');
    const { page } = his;
    await page.getByLabel('A skill to follow').fill('Incidents');
    await page.getByRole('button', { name: 'Follow it' }).click();
    for (const [value, word] of [
      [8, 'quiet weeks'],
      [4, 'one bad night'],
    ] as const) {
      await page.getByRole('radio', { name: String(value), exact: true }).click({ force: true });
      await page.getByLabel('A word, if you like').fill(word);
      await page.getByRole('button', { name: 'Keep it' }).click();
      await page.getByText(`${value} of 10: ${word}`).waitFor();
    }
    await page.getByText('folk wisdom rather than science').waitFor();
    await page.getByText('Incidents: 8, now 4 of 10.').waitFor();

    const hers = await enter(lea, `/people/${ben.person.personId}/readings`);
    const line = hers.page.getByText('Incidents: 8, now 4 of 10.');
    expect(await line.count()).toBe(0);
    await page.getByRole('button', { name: /Change who sees: How confident/ }).click();
    await page.getByRole('menuitem', { name: 'Show to lea' }).click();
    await eventually(() => line.count()).toBe(1);
    expect(await axeOn(page)).toEqual([]);
    expect([...his.errors, ...hers.errors]).toEqual([]);
  });
});

async function bothSee({ page }: Seat, own: string, example: string): Promise<void> {
  await main(page).getByText(own).waitFor();
  await main(page).locator('svg circle').first().waitFor();
  await main(page).getByText('The examples of all 2').click();
  await main(page).getByText(example).waitFor();
}
