/** Celebrating somebody in their way, in two browsers: refused in front of others, a note by real mail. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { contract } from '../../src/domains/recognition/celebrations/contract.ts';
import { contract as wins } from '../../src/domains/recognition/wins/contract.ts';
import { axeOn } from '../axe.ts';
import { type MailServer, openMailServer } from '../mail-server.ts';
import { enter, eventually, openRooms, people, served, signIn } from './room-kit.ts';

let post: MailServer;

beforeAll(async () => {
  post = await openMailServer();
  vi.stubEnv('SMTP_URL', post.url);
});
openRooms();
afterAll(() => post.close());

const way = (page: Page, label: string) => page.getByRole('radio', { name: label });
const card = 'At the all-hands';

/** Ben writes his card and shows it to Lea. */
async function writeCard(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Write your card' }).click();
  const liked = page.getByRole('region', { name: 'I like' });
  for (const label of ['A private note', card]) {
    await liked.getByRole('button', { name: label, exact: true }).click();
  }
  await page.getByLabel('What pleases you').fill('Knowing what it changed.');
  await page.getByRole('button', { name: 'Keep the card' }).click();
  await page.getByRole('heading', { name: 'How I like to be celebrated' }).waitFor();
  await page.getByRole('button', { name: 'Change', exact: true }).last().click();
  await page.getByRole('menuitem', { name: 'Show to lea' }).click();
  await page.getByText('You and lea see this').waitFor();
}

describe('a celebration', () => {
  it('is refused in front of others until the engineer says yes; a private note arrives by mail', async () => {
    const { lea, ben } = await people();
    const [first, second] = [await signIn(lea), await signIn(ben)];
    const { winId } = await first.call(wins, 'log', {
      personId: ben.personId,
      title: 'The quiet release',
      impact: 'Nobody was called at night.',
    });
    const his = await enter(second, '/me/celebrations');
    await writeCard(his.page);

    const hers = await enter(first, `/people/${ben.personId}/celebrate?win=${winId}`);
    const { page } = hers;
    const words = page.getByLabel('What you say to ben');
    await eventually(() => words.inputValue()).toContain('Nobody was called at night.');
    expect(await way(page, card).isDisabled()).toBe(true);
    await page.getByText('ben has not said yes to this in front of others').waitFor();
    const aloud = {
      personId: ben.personId,
      channel: 'all-hands',
      forWhat: 'It',
      body: 'Aloud.',
    } as const;
    await expect(first.call(contract, 'celebrate', aloud)).rejects.toMatchObject({ status: 403 });

    await words.fill('You planned the night so that it needed nobody. Thank you.');
    await way(page, 'A private note').check();
    expect(await axeOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Send it', exact: true }).click();
    await page.getByText('You celebrated ben: The quiet release').waitFor();
    await his.page.getByText('You planned the night so that it needed nobody.').waitFor();
    await served().settle();
    expect(post.accepted).toHaveLength(1);
    expect(post.accepted[0]).toContain('You planned the night so that it needed nobody.');

    await page.goto(page.url().replace(/\/people\/.*/, `/people/${ben.personId}/celebrate`));
    await way(page, card).waitFor();
    await his.page.getByRole('switch', { name: card }).click();
    await eventually(() => way(page, card).isEnabled()).toBe(true);
    await way(page, card).check();
    await page.getByLabel('What is it for?').fill('The night nobody was called');
    await words.fill('This is what preparation sounds like: nothing.');
    await page.getByRole('button', { name: 'Have it ready' }).click();
    await page.getByRole('button', { name: 'I have done it' }).click();
    await his.page.getByText('This is what preparation sounds like: nothing.').waitFor();
    expect(await axeOn(page)).toEqual([]);
    expect(await axeOn(his.page)).toEqual([]);
    await served().settle();
    expect(post.accepted).toHaveLength(1);
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('celebrate some');
    await page.getByRole('option', { name: 'Celebrate somebody' }).click();
    await page.getByRole('dialog').getByRole('option', { name: 'ben' }).click();
    await page.getByRole('heading', { name: 'Celebrate ben' }).waitFor();
    expect([...hers.errors, ...his.errors]).toEqual([]);
  });
});
