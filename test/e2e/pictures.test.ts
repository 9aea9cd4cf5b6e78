/** Pictures between two people, in two real browsers: looking, choosing, opening at once, keeping. */
import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { contract as pictures } from '../../src/domains/coaching/pictures/contract.ts';
import { axeOn } from '../axe.ts';
import type { Session } from '../served.ts';
import { enter, openRooms, patience, served, startSeries, twoWithStarter } from './room-kit.ts';

openRooms();

let lea: Session;
let ben: Session;

beforeAll(async () => {
  ({ lea, ben } = await twoWithStarter());
});

/** What the server ever told this page about pictures, without the cards that lie open to both. */
function toldTo(page: Page): string[] {
  const told: string[] = [];
  page.on('response', async (reply) => {
    if (!reply.url().includes('/api/pictures/')) return;
    const text = await reply.text().catch(() => '');
    told.push(text.replace(/"cards":\[.*?\}\]/gs, ''));
  });
  return told;
}

async function enterHearing(session: Session, path: string) {
  const seat = await enter(session, path);
  return { ...seat, told: toldTo(seat.page) };
}

async function layOut(page: Page, topic: string, who?: string): Promise<void> {
  await page.getByRole('button', { name: /^(Pictures|Lay out pictures)$/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Lay out pictures' });
  await dialog.getByLabel('What is it about?').fill(topic);
  if (who) await dialog.getByText(who, { exact: true }).click();
  await dialog.getByText('9', { exact: true }).click();
  await dialog.getByRole('button', { name: 'Lay them out' }).click();
}

const table = (page: Page, topic: string): Locator => page.getByRole('region', { name: topic });
const cards = (page: Page): Locator =>
  page.getByRole('list', { name: 'Pictures' }).locator('button[aria-pressed]');
const row = (page: Page, whose: string) => page.getByRole('region', { name: whose, exact: true });

/** Takes a picture by keyboard and seals the choice; answers what it shows. */
async function take(page: Page, nth: number): Promise<string> {
  const card = cards(page).nth(nth);
  await card.press('Enter');
  await page.getByRole('button', { name: 'This is mine' }).press('Enter');
  return (await card.getByRole('img').getAttribute('alt')) ?? '';
}

const altIn = (region: Locator) => region.getByRole('img').first().getAttribute('alt');

describe('pictures in a career conversation', () => {
  it('are looked at in silence, open at once, are asked about and kept', async () => {
    const { meetingId } = await startSeries(lea, ben.person, { kind: 'career' });
    const path = `/one-to-ones/${meetingId}`;
    const [one, two] = [await enterHearing(lea, path), await enterHearing(ben, path)];
    await layOut(one.page, 'A year from now');
    for (const { page } of [one, two]) {
      await expect.poll(() => cards(page).count(), patience).toBe(9);
      await page.getByRole('timer').waitFor();
    }
    const shown = async (page: Page) =>
      cards(page)
        .getByRole('img')
        .evaluateAll((all) => all.map((img) => img.getAttribute('alt')));
    expect(await shown(two.page)).toEqual(await shown(one.page));
    expect(await axeOn(two.page)).toEqual([]);

    const bens = await take(two.page, 2);
    await two.page.getByText('lea is still looking').waitFor();
    await expect.poll(() => one.told.join(''), patience).toContain(ben.person.personId);
    const { onTable } = await ben.call(pictures, 'table', { meetingId });
    const sealed = onTable?.choices[0]?.pictureIds?.[0] ?? 'none';
    expect(two.told.join('')).toContain(sealed);
    expect(one.told.join('')).not.toContain(sealed);
    expect(await row(one.page, 'ben chose').count()).toBe(0);

    const leas = await take(one.page, 5);
    for (const [page, mine, other, theirs] of [
      [one.page, leas, 'ben chose', bens],
      [two.page, bens, 'lea chose', leas],
    ] as const) {
      await row(page, other).waitFor();
      expect(await altIn(row(page, 'You chose'))).toBe(mine);
      expect(await altIn(row(page, other))).toBe(theirs);
    }

    await row(one.page, 'ben chose').getByRole('button').press('Enter');
    const card = onTable?.cards.find(({ alt }) => alt === bens);
    for (const probe of [card?.probes[0] ?? 'none', card?.probes[1] ?? 'none']) {
      await two.page.getByText(probe, { exact: true }).waitFor();
      await one.page.getByText(probe, { exact: true }).waitFor();
      await two.page.getByRole('button', { name: 'Next question' }).press('Enter');
    }

    const words = 'I would like somebody else to hold the rope for a while.';
    const keep = two.page.getByLabel('What you want to keep of this');
    await keep.fill(words);
    await two.page.getByText('Kept.', { exact: true }).waitFor();
    await two.page.getByRole('button', { name: 'Put them away' }).click();
    await table(one.page, 'A year from now').waitFor({ state: 'detached' });
    expect(one.told.join('')).not.toContain(words);

    await two.page.goto(`${served().url}/people/${lea.person.personId}`);
    const thread = two.page.getByRole('region', { name: 'Pictures', exact: true });
    await thread.getByText('A year from now').waitFor();
    const again = thread.getByLabel('What you want to keep of this');
    expect(await again.inputValue()).toBe(words);
    expect(
      await thread.getByRole('img').evaluateAll((all) => all.map((img) => img.getAttribute('alt'))),
    ).toEqual([bens, leas]);
    await one.page.goto(`${served().url}/people/${ben.person.personId}`);
    await one.page.getByText('A year from now').waitFor();
    expect(await one.page.getByText(words).count()).toBe(0);
    expect([...one.errors, ...two.errors]).toEqual([]);
  });

  it('are chosen by the engineer ahead, alone, and laid before both in the room', async () => {
    const { meetingId } = await startSeries(lea, ben.person);
    const path = `/one-to-ones/${meetingId}`;
    const [one, two] = [await enter(lea, path), await enter(ben, path)];
    await layOut(two.page, 'What I carry', 'You alone, ahead');
    const bens = await take(two.page, 0);
    await two.page.getByText('Only you see this').waitFor();
    expect(await lea.call(pictures, 'table', { meetingId })).toEqual({
      onTable: null,
      ahead: null,
    });
    expect(await table(one.page, 'What I carry').count()).toBe(0);
    await two.page.getByRole('button', { name: 'Lay it before both' }).click();
    await row(one.page, 'ben chose').waitFor();
    expect(await altIn(row(one.page, 'ben chose'))).toBe(bens);
    expect([...one.errors, ...two.errors]).toEqual([]);
  });
});

describe('pictures for oneself', () => {
  it('are laid out on Me, without a meeting, and seen by nobody else', async () => {
    const { page, errors } = await enter(ben, '/me/pictures');
    await layOut(page, 'What now?');
    const mine = await take(page, 4);
    await row(page, 'You chose').getByRole('button').click();
    await page.getByLabel('What you want to keep of this').first().fill('A door I had not seen.');
    await page.getByText('Kept.', { exact: true }).first().waitFor();
    await page.reload();
    await page.getByText('What now?').waitFor();
    expect(await page.getByRole('img', { name: mine }).count()).toBeGreaterThan(0);
    const { sessions } = await lea.call(pictures, 'mine', {});
    expect(sessions.map(({ topic }) => topic)).not.toContain('What now?');
    expect(errors).toEqual([]);
  });
});
