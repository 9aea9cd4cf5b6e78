/** Questions between two people, in two real browsers: drawing, keeping, choosing, writing, the coach. */
import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { contract as decks } from '../../src/domains/coaching/decks/contract.ts';
import type { Session } from '../served.ts';
import { enter, openRooms, patience, startSeries, twoWithStarter } from './room-kit.ts';

openRooms();

let lea: Session;
let ben: Session;
/** The room of their one-to-one. */
let meetingId: string;

beforeAll(async () => {
  ({ lea, ben } = await twoWithStarter());
  ({ meetingId } = await startSeries(lea, ben.person));
});

const card = (page: Page): Locator => page.getByRole('region', { name: 'The question' });
const asked = (page: Page) => card(page).locator('p.font-serif').first().textContent();
const tool = (page: Page) => page.getByRole('button', { name: 'Question', exact: true });
const menu = (page: Page) => page.getByRole('dialog');

describe('a question in a room', () => {
  it('is drawn by one, seen by both at once, asked further, kept and put away', async () => {
    const path = `/one-to-ones/${meetingId}`;
    const [one, two] = [await enter(lea, path), await enter(ben, path)];
    await tool(two.page).waitFor();
    await tool(one.page).click();
    await menu(one.page)
      .getByRole('button', { name: /^Surprise us/ })
      .click();
    await card(one.page).waitFor();
    const { question } = await ben.call(decks, 'table', { meetingId });
    await expect.poll(() => asked(two.page).catch(() => null), patience).toBe(question?.text);
    expect(await asked(one.page)).toBe(question?.text);

    await card(two.page).getByRole('button', { name: 'Ask further' }).click();
    await card(two.page)
      .getByText(question?.probes[0] ?? '', { exact: true })
      .waitFor();
    expect(
      await card(two.page)
        .getByText(question?.probes[1] ?? '', { exact: true })
        .count(),
    ).toBe(0);

    await card(two.page).getByRole('button', { name: 'Keep an answer' }).click();
    await card(two.page)
      .getByLabel('What was said, in a few words')
      .fill('Fewer meetings on Fridays');
    await card(two.page).getByRole('button', { name: 'Into the notes' }).click();
    const notes = one.page.getByRole('textbox', { name: 'Shared notes' });
    await notes.getByText('Fewer meetings on Fridays').waitFor();
    await notes.getByText(question?.text ?? '').waitFor();

    await card(one.page).getByRole('button', { name: 'Keep an answer' }).click();
    await card(one.page)
      .getByLabel('What was said, in a few words')
      .fill('Ask the team about Fridays');
    await card(one.page).getByRole('button', { name: 'As a talking point' }).click();
    await two.page.getByRole('checkbox', { name: /Ask the team about Fridays/ }).waitFor();

    await card(one.page).getByRole('button', { name: 'Keep an answer' }).click();
    await card(one.page).getByLabel('What was said, in a few words').fill('Cancel the Friday call');
    await card(one.page).getByRole('button', { name: 'As a commitment' }).click();
    const form = card(one.page).locator('form');
    expect(await form.getByLabel('What').inputValue()).toBe('Cancel the Friday call');
    await form.getByLabel('By').fill('2030-01-15');
    await form.getByRole('button', { name: 'Commit' }).click();
    const promises = two.page.getByRole('region', { name: 'Commitments' });
    await promises.getByText('Cancel the Friday call').waitFor();

    await card(two.page).getByRole('button', { name: 'Put it away' }).click();
    await card(one.page).waitFor({ state: 'detached' });
    await one.page.getByRole('region', { name: 'Questions you two had' }).waitFor();
    expect([...one.errors, ...two.errors]).toEqual([]);
  });

  it('is one when both draw at the same moment', async () => {
    const path = `/one-to-ones/${meetingId}`;
    const both = [await enter(lea, path), await enter(ben, path)];
    for (const { page } of both) await tool(page).click();
    const surprise = both.map(({ page }) =>
      menu(page).getByRole('button', { name: /^Surprise us/ }),
    );
    await Promise.all(surprise.map((button) => button.waitFor()));
    await Promise.all(surprise.map((button) => button.click()));
    await Promise.all(both.map(({ page }) => card(page).waitFor()));
    const { question } = await lea.call(decks, 'table', { meetingId });
    for (const { page } of both)
      await expect.poll(() => asked(page), patience).toBe(question?.text);
    expect(both.flatMap(({ errors }) => errors)).toEqual([]);
  });
});

describe('a career conversation', () => {
  it('draws from the deck its engineer chose beforehand, and nothing twice', async () => {
    const { meetingId } = await startSeries(lea, ben.person, { kind: 'career' });
    const path = `/one-to-ones/${meetingId}`;
    const [one, two] = [await enter(lea, path), await enter(ben, path)];
    await two.page.getByRole('button', { name: 'Choose a deck' }).click();
    await menu(two.page)
      .getByRole('button', { name: /^Career: what next/ })
      .click();
    await one.page.getByText('Chosen for this conversation:').waitFor();
    await tool(one.page).click();
    const chosen = menu(one.page).getByRole('button', { name: /^Career: what next.*chosen/ });
    await chosen.click();
    const seen = new Set<string>();
    for (let nth = 0; nth < 6; nth += 1) {
      await expect.poll(async () => seen.has((await asked(one.page)) ?? ''), patience).toBe(false);
      seen.add((await asked(one.page)) ?? '');
      const another = card(one.page).getByRole('button', { name: 'Another one' });
      if (nth < 5) await another.click();
    }
    expect(seen.size).toBe(6);
    const { decks: all } = await ben.call(decks, 'choices', { meetingId });
    expect(all.find(({ title }) => title === 'Career: what next')?.left).toBe(10);
    expect([...one.errors, ...two.errors]).toEqual([]);
  });
});

describe('the coach', () => {
  it('offers to open a closed question, in the browser, without asking anybody', async () => {
    const { page, errors } = await enter(ben, `/one-to-ones/${meetingId}`);
    const field = page.getByLabel('Add a talking point');
    await field.fill('How was it?');
    await page.getByText('Reads as an open question').waitFor();
    await page.waitForLoadState('networkidle');
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.url()));
    page.on('websocket', (socket) => sent.push(socket.url()));
    await field.fill('Are you on track to meet the deadline?');
    await page.getByRole('button', { name: 'Reads as a closed question' }).click();
    const list = page.getByRole('list', { name: 'Ask it openly' });
    expect(await list.getByRole('button').allTextContents()).toEqual([
      'To what extent are you on track to meet the deadline?',
      'What tells you whether you are on track to meet the deadline?',
    ]);
    await list.getByRole('button').nth(1).click();
    expect(await field.inputValue()).toMatch(/^What tells you/);
    await page.getByText('Reads as an open question').waitFor();
    await field.fill('Have you tried talking to Sam?');
    await page.getByRole('button', { name: 'Reads as advice' }).waitFor();
    await field.fill('Hand-over');
    await page.getByText('Reads as').waitFor({ state: 'detached' });
    expect(sent).toEqual([]);
    expect(errors).toEqual([]);
  });
});

describe('own decks', () => {
  it('are written with the coach beside, shared, brought in from a file and removed', async () => {
    const { page, errors } = await enter(ben, '/decks');
    await page.getByRole('link', { name: 'New deck' }).click();
    await page.getByLabel('Name of the deck').fill('For Fridays');
    await page.getByRole('button', { name: 'Add a question' }).click();
    await page.getByLabel('Question', { exact: true }).fill('Was it a good week?');
    await page.getByRole('button', { name: 'Reads as a closed question' }).click();
    await page.getByRole('button', { name: 'To what extent was it a good week?' }).click();
    await page.reload();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { level: 1, name: 'For Fridays' }).waitFor();
    await page.getByText('To what extent was it a good week?').waitFor();
    await page.getByRole('button', { name: 'Share with everybody here' }).click();
    await page.getByRole('button', { name: 'Keep it to yourself' }).waitFor();
    const hers = await enter(lea, '/decks');
    await hers.page.getByRole('link', { name: /For Fridays.*from ben/ }).waitFor();

    await page.getByRole('link', { name: 'Decks', exact: true }).click();
    await page.getByRole('button', { name: 'Bring in' }).click();
    const file = page.getByLabel(/Choose a JSON or CSV file/);
    await file.setInputFiles({
      name: 'questions.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('question,deck\nWhat works?,From a file\n,From a file\n'),
    });
    await page.getByText('Line 3: Please write the question.').waitFor();
    const before = await ben.call(decks, 'shelf', {});
    expect(before.decks.some(({ title }) => title === 'From a file')).toBe(false);
    await page.getByRole('button', { name: 'Bring them in' }).click();
    await page.getByRole('link', { name: /From a file/ }).click();
    await page.getByText('What works?').waitFor();
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    await page.getByRole('button', { name: 'Remove it for good' }).click();
    await page.getByRole('heading', { level: 1, name: 'Question decks' }).waitFor();
    await page.getByRole('link', { name: /From a file/ }).waitFor({ state: 'detached' });
    expect([...errors, ...hers.errors]).toEqual([]);
  });
});
