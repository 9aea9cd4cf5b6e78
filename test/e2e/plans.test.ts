/** A growth plan between two people, in two browsers: proposed, taken, evidenced, and a case of it. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeOn } from '../axe.ts';
import {
  choose,
  enter,
  eventually,
  inDays,
  openRooms,
  people,
  signIn,
  startSeries,
} from './room-kit.ts';

openRooms();

async function begin() {
  const { lea, ben } = await people();
  const [first, second] = [await signIn(lea), await signIn(ben)];
  const { meetingId } = await startSeries(first, ben, { kind: 'career' });
  const theirs = await enter(first, `/people/${ben.personId}/growth`);
  const mine = await enter(second, '/growth');
  return { lea: theirs, ben: mine, room: `/one-to-ones/${meetingId}` };
}

const goal = 'Lead the design of the queue';

async function propose(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Propose a goal' }).click();
  const dialog = page.getByRole('dialog', { name: 'Propose a goal' });
  await dialog.getByLabel('What').fill(goal);
  await dialog.getByLabel('Why you propose it').fill('You see the whole of it.');
  await dialog.getByLabel('By when').fill(inDays(120));
  await dialog.getByRole('button', { name: 'Propose it' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

async function addMilestone(page: Page, doneWhen: string): Promise<void> {
  await page.getByRole('button', { name: 'Milestone' }).press('Enter');
  await page.getByLabel('Done when').fill(doneWhen);
  await page.getByLabel('By', { exact: true }).fill(inDays(30));
  await page.keyboard.press('Enter');
  await page.getByRole('checkbox', { name: `Done: ${doneWhen}` }).waitFor();
}

async function addEvidence(page: Page, said: string, kept = false): Promise<void> {
  await page.getByRole('button', { name: 'Evidence' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Add evidence' });
  await dialog.getByLabel('In a sentence').fill(said);
  if (kept) await dialog.getByRole('switch', { name: 'For yourself alone' }).press('Space');
  await dialog.getByRole('button', { name: 'Add it' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('article').getByText(said).waitFor();
}

async function takenAlong(page: Page): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Take it along' }).click(),
  ]);
  return {
    name: download.suggestedFilename(),
    text: await readFile(await download.path(), 'utf8'),
  };
}

describe('a growth plan', () => {
  it('is proposed, taken, evidenced and taken along as a case', async () => {
    const { lea, ben, room } = await begin();
    await propose(lea.page);
    await ben.page.getByRole('button', { name: 'Take it into your plan' }).click();
    await ben.page.getByRole('article').getByText('proposed by lea').waitFor();
    expect(await lea.page.getByRole('article').count()).toBe(0);
    await choose(ben.page, 'Change who sees: Your growth plan', 'Show to lea');
    await lea.page.getByRole('article').getByRole('heading', { name: goal }).waitFor();

    await addMilestone(ben.page, 'Two have read the draft');
    await ben.page.getByRole('checkbox', { name: /Two have read/ }).press('Space');
    await addEvidence(ben.page, 'I doubt myself here', true);
    await addEvidence(ben.page, 'The vendor asked me first');
    const seen = lea.page.getByRole('article');
    await seen.getByText('The vendor asked me first').waitFor();
    await eventually(() => seen.getByRole('checkbox').isChecked()).toBe(true);
    expect(await lea.page.getByText('I doubt myself here').count()).toBe(0);
    const path = ben.page.getByRole('region', { name: /^Your path/ });
    await path.getByRole('link', { name: new RegExp(`^${goal}, under way`) }).press('Enter');
    await eventually(async () => ben.page.url()).toContain('#goal-');

    await lea.page.goto(new URL(room, lea.page.url()).href);
    await lea.page.getByText('Latest evidence').getByText('The vendor').waitFor();
    expect(await axeOn(ben.page)).toEqual([]);
    await choose(ben.page, 'Build a case', 'A case for a promotion');
    await ben.page.getByText('You keep this for yourself.').waitFor();
    const { name, text } = await takenAlong(ben.page);
    expect(name).toBe('A case for a promotion.md');
    expect(text).toContain(goal);
    expect(text).toContain('The vendor asked me first');
    expect(text).toContain('Two have read the draft');
    expect(text).not.toContain('I doubt myself here');
    await ben.page.getByLabel('Title', { exact: true }).fill('Why me, why now');
    await ben.page.getByRole('button', { name: 'Keep this version' }).click();
    await ben.page.getByRole('heading', { level: 1, name: 'Why me, why now' }).waitFor();
    expect(await axeOn(ben.page)).toEqual([]);
    expect([...lea.errors, ...ben.errors]).toEqual([]);
  });
});
