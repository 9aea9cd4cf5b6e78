/** What moves someone, in two real browsers: sorted by keyboard, guessed, sealed, opened together. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { contract } from '../../src/domains/motivation/contract.ts';
import { nameOf } from '../../src/domains/motivation/rules-motivators.ts';
import { axeOn } from '../axe.ts';
import { ask, enter, eventually, openRooms, people, signIn, startSeries } from './room-kit.ts';

openRooms();

async function begin() {
  const { lea, ben } = await people();
  const [first, second] = [await signIn(lea), await signIn(ben)];
  const { meetingId } = await startSeries(first, ben, { kind: 'career' });
  return { lea: first, ben: second, meetingId };
}

type Stage = Awaited<ReturnType<typeof begin>>;

const about = ({ person }: Stage['lea']) => `/people/${person.personId}/motivation`;

/** What the server ever told this page about motivation. */
function toldTo(page: Page): string[] {
  const told: string[] = [];
  page.on('response', async (reply) => {
    if (reply.url().includes('/api/motivation/')) told.push(await reply.text().catch(() => ''));
  });
  return told;
}

const namesOn = (page: Page): Promise<string[]> =>
  page.getByRole('list', { name: 'What moves you' }).locator('.font-semibold').allTextContents();

/** Moves the last of the twelve one place up, by keyboard alone. */
async function lastOneUp(page: Page): Promise<string> {
  const name = (await namesOn(page)).at(-1) ?? '';
  await page.getByRole('button', { name: `Move ${name}`, exact: true }).focus();
  await page.keyboard.press('Space');
  await page.getByText(/picked up|place 12 of 12/).waitFor({ state: 'attached' });
  await page.keyboard.press('ArrowUp');
  await page.getByText('Now at place 11 of 12.').waitFor({ state: 'attached' });
  await page.keyboard.press('Space');
  await eventually(async () => (await namesOn(page)).at(-2)).toBe(name);
  return name;
}

describe('what moves someone', () => {
  it('is sorted by keyboard, and comes back in the middle of it', async () => {
    const { ben } = await begin();
    const { page, errors } = await enter(ben, '/motivation');
    await page.getByRole('list', { name: 'What moves you' }).waitFor();
    const name = await lastOneUp(page);
    const draft = async () => (await ask(ben.person)(contract, 'mine', {})).draft?.at(-2);
    await eventually(async () => nameOf((await draft()) ?? 'craft')).toBe(name);
    await page.reload();
    await eventually(async () => (await namesOn(page)).at(-2)).toBe(name);
    await page.getByRole('button', { name: 'This is it' }).click();
    await page.getByRole('list', { name: 'Your order' }).waitFor();
    const { takings } = await ask(ben.person)(contract, 'mine', {});
    expect(nameOf(takings[0]?.ranking[10] ?? 'craft')).toBe(name);
    expect(await axeOn(page)).toEqual([]);
    await page.getByRole('link', { name: 'What you want' }).click();
    await page.getByLabel('To learn').fill('How queues behave\nSaying no');
    await page.getByRole('button', { name: 'Keep it' }).click();
    await page.getByText('Kept.').waitFor();
    const kept = (await ask(ben.person)(contract, 'wants', {})).versions[0];
    expect(kept?.toLearn).toEqual(['How queues behave', 'Saying no']);
    expect(await axeOn(page)).toEqual([]);
    expect(errors).toEqual([]);
  });
});

describe('a sealed guess', () => {
  it('is opened together, and tells nothing before', async () => {
    const { lea, ben, meetingId } = await begin();
    const { ranking } = await sorted(ben);
    const [hers, his] = [await enter(lea, about(ben)), await enter(ben, about(lea))];
    const told = toldTo(his.page);
    await hers.page.getByRole('button', { name: 'Guess what moves ben' }).click();
    await hers.page.getByRole('button', { name: 'Seal it' }).click();
    await hers.page.getByText('Your guess lies here sealed').waitFor();
    await his.page.getByText('lea sealed a guess of what moves you').waitFor();
    expect(told.join()).toContain('"sheets":[]');
    expect(told.join()).not.toContain(`"personId":"${lea.person.personId}","ranking"`);
    await his.page.getByRole('button', { name: 'Open it together' }).click();
    await his.page.getByText('lea sees that order and you see the guess').waitFor();
    await his.page.getByRole('button', { name: 'Open both' }).click();
    for (const [{ page }, guess, order] of [
      [hers, 'You guessed', 'ben said'],
      [his, 'lea guessed', 'You said'],
    ] as const) {
      await page.getByRole('heading', { name: 'To talk about' }).waitFor();
      await page.getByRole('list', { name: guess }).waitFor();
      const first = page.getByRole('list', { name: order }).getByRole('listitem').first();
      expect(await first.textContent()).toBe(nameOf(ranking[0] ?? 'craft'));
      await page.getByText('Kendall’s tau').waitFor();
      expect(await axeOn(page)).toEqual([]);
    }
    await his.page.goto(new URL(`/one-to-ones/${meetingId}`, his.page.url()).href);
    await bringUp(his.page);
    expect([...hers.errors, ...his.errors]).toEqual([]);
  });
});

async function sorted(ben: Stage['ben']) {
  const { page, context } = await enter(ben, '/motivation');
  await page.getByRole('button', { name: 'This is it' }).click();
  await page.getByRole('list', { name: 'Your order' }).waitFor();
  await context.close();
  const { takings } = await ask(ben.person)(contract, 'mine', {});
  return takings[0] ?? { ranking: [] };
}

/** What moves one most becomes a question of the career conversation. */
async function bringUp(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'From what you want' }).click();
  const dialog = page.getByRole('dialog', { name: 'From what you want' });
  await dialog.getByRole('button', { name: 'Put it on the agenda' }).first().click();
  await dialog.getByRole('button', { name: 'On the agenda' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('region', { name: 'Agenda' }).getByText('moves you most').waitFor();
}
