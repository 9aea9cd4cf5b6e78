/** A whole career conversation of two people: a deck, a question, a silence, pictures, probes, a promise. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { contract as learning } from '../../src/domains/learning/contract.ts';
import {
  enter,
  eventually,
  inDays,
  openRooms,
  people,
  promises,
  type Seat,
  signIn,
  startSeries,
} from './room-kit.ts';

openRooms();

const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();
const dialog = (page: Page): Locator => page.getByRole('dialog');
const question = (page: Page): Locator => page.getByRole('region', { name: 'The question' });
const pictures = (page: Page): Locator =>
  page.getByRole('list', { name: 'Pictures' }).locator('button[aria-pressed]');
const chosen = (page: Page, whose: string): Locator =>
  page.getByRole('region', { name: whose, exact: true });

async function careerRoom(): Promise<{ lea: Seat; ben: Seat }> {
  const { lea, ben } = await people(['lea']);
  const [first, second] = [await signIn(lea), await signIn(ben)];
  await first.call(learning, 'loadStarter', {});
  const { meetingId } = await startSeries(first, ben, { kind: 'career' });
  const path = `/one-to-ones/${meetingId}`;
  const [one, two] = await Promise.all([enter(first, path), enter(second, path)]);
  return { lea: one, ben: two };
}

async function announceSilences({ page }: Seat): Promise<void> {
  await press(page, 'Listen');
  const announced = dialog(page).getByLabel('Announce silences');
  await announced.click();
  await eventually(() => announced.isChecked()).toBe(true);
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });
}

describe('a career conversation', () => {
  it('is driven by the engineer, from a question to a promise', { timeout: 240_000 }, async () => {
    const { lea, ben } = await careerRoom();

    // Ben comes with a deck of his choice; Lea sees which.
    await press(ben.page, 'Choose a deck');
    await dialog(ben.page)
      .getByRole('button', { name: /^Career: where to/ })
      .click();
    await lea.page.getByText('Chosen for this conversation:').waitFor();

    // Both want silences to be announced.
    await announceSilences(lea);
    await announceSilences(ben);

    // One question, on both screens; then time to think, said to both.
    await press(lea.page, 'Question');
    await dialog(lea.page)
      .getByRole('button', { name: /^Career: where to/ })
      .click();
    for (const { page } of [lea, ben]) await question(page).waitFor();
    const asked = async ({ page }: Seat) => question(page).locator('p.font-serif').textContent();
    expect(await asked(ben)).toBe(await asked(lea));
    await lea.page.getByText('ben has time to think.').waitFor();
    await ben.page.getByText('Take your time. lea waits.').waitFor();
    await lea.page.locator('[data-quiet=thinking]').waitFor();
    expect(await ben.page.locator('[data-quiet]').count()).toBe(0);
    await press(ben.page, 'Go on');
    await lea.page.getByText('ben has time to think.').waitFor({ state: 'detached' });

    // What Ben said goes where both find it.
    await press(ben.page, 'Ask further');
    await press(ben.page, 'Keep an answer');
    await ben.page.getByLabel('What was said, in a few words').fill('Teaching, more than building');
    await press(ben.page, 'As a talking point');
    await lea.page
      .getByRole('region', { name: 'Agenda' })
      .getByText('Teaching, more than building', { exact: true })
      .waitFor();
    await press(ben.page, 'Put it away');
    await question(lea.page).waitFor({ state: 'detached' });

    // Pictures: looked at in silence, open at the same moment.
    await press(ben.page, 'Pictures');
    await dialog(ben.page).getByLabel('What is it about?').fill('A year from now');
    await dialog(ben.page).getByText('9', { exact: true }).click();
    await press(ben.page, 'Lay them out');
    for (const { page } of [lea, ben]) await eventually(() => pictures(page).count()).toBe(9);
    for (const [seat, nth] of [
      [ben, 1],
      [lea, 6],
    ] as const) {
      expect(await chosen(ben.page, 'lea chose').count()).toBe(0);
      await pictures(seat.page).nth(nth).click();
      await press(seat.page, 'This is mine');
    }
    await chosen(ben.page, 'lea chose').waitFor();
    await chosen(lea.page, 'ben chose').waitFor();

    // Probes, one by one, before both; then Ben's own words, which stay his.
    await chosen(lea.page, 'ben chose').getByRole('button').click();
    await press(ben.page, 'Next question');
    for (const { page } of [lea, ben]) await page.getByText(/^2 of \d+$/).waitFor();
    const reflection = 'I would like to be the one who shows the way down, too.';
    await ben.page.getByLabel('What you want to keep of this').fill(reflection);
    await ben.page.getByText('Kept.', { exact: true }).waitFor();
    await press(ben.page, 'Put them away');
    await chosen(lea.page, 'ben chose').waitFor({ state: 'detached' });

    // It ends with an owner and a day.
    await lea.page.getByRole('button', { name: 'Held' }).click();
    const close = lea.page.getByRole('dialog', { name: 'What comes of it?' });
    await close.getByLabel('What', { exact: true }).fill('Hold the first onboarding hour');
    await close.getByText('ben', { exact: true }).click();
    await close.getByLabel('By').fill(inDays(14));
    await close.getByRole('button', { name: 'Commit' }).click();
    await promises(ben.page).getByText('Hold the first onboarding hour').waitFor();

    // On Ben's side of the thread it is found again; on Lea's his words are not.
    await ben.page.goto(new URL(`/people/${lea.person.personId}`, ben.page.url()).href);
    const kept = ben.page.getByRole('region', { name: 'Pictures', exact: true });
    expect(await kept.getByLabel('What you want to keep of this').inputValue()).toBe(reflection);
    await lea.page.goto(new URL(`/people/${ben.person.personId}`, lea.page.url()).href);
    await lea.page.getByText('A year from now').waitFor();
    expect(await lea.page.content()).not.toContain(reflection);
    expect([...lea.errors, ...ben.errors]).toEqual([]);
  });
});
