/** Two people in two browsers prepare, meet and follow through. */
import { describe, expect, it } from 'vitest';
import {
  add,
  agenda,
  choose,
  drafts,
  eventually,
  inDays,
  openRooms,
  promises,
  room,
  type Seat,
  undo,
} from './room-kit.ts';

openRooms();

describe('a room', () => {
  it('shows a point to the other only once it is shared, and a tick to both', async () => {
    const { lea, ben } = await room();
    await add(lea.page, 'The harbour plan');
    await agenda(lea.page).getByText('only you see it').waitFor();
    await add(ben.page, 'My next project');
    expect(await agenda(ben.page).getByText('The harbour plan', { exact: true }).count()).toBe(0);
    await agenda(lea.page)
      .getByRole('button', { name: /^Only you see this/ })
      .click();
    await agenda(ben.page).getByText('The harbour plan', { exact: true }).waitFor();
    await agenda(ben.page).getByText('from lea').waitFor();
    await agenda(ben.page).getByLabel('Discussed: The harbour plan').check();
    await eventually(() =>
      agenda(lea.page).getByLabel('Discussed: The harbour plan').isChecked(),
    ).toBe(true);
    await agenda(lea.page)
      .getByText('ben ticked “The harbour plan”.')
      .waitFor({ state: 'attached' });
    expect(await agenda(lea.page).getByText('My next project').count()).toBe(0);
    expect([...lea.errors, ...ben.errors]).toEqual([]);
  });

  it('edits, reorders, drops and brings back a point', async () => {
    const { lea } = await room();
    await add(lea.page, 'First');
    await add(lea.page, 'Second');
    await choose(lea.page, 'More for: First', 'Edit');
    await lea.page.getByLabel('Words of the point').fill('First things first');
    await lea.page.keyboard.press('Enter');
    await agenda(lea.page).getByText('First things first').waitFor();
    await eventually(() => drafts(lea.page)).toEqual([]);
    await lea.page.getByRole('button', { name: 'Move Second' }).focus();
    await lea.page.keyboard.press('Space');
    await lea.page.waitForTimeout(300);
    await lea.page.keyboard.press('ArrowUp');
    await lea.page.waitForTimeout(300);
    await lea.page.keyboard.press('Space');
    const texts = () => agenda(lea.page).getByRole('listitem').allInnerTexts();
    await eventually(async () => (await texts())[0]).toContain('Second');
    await choose(lea.page, 'More for: Second', 'Drop');
    await eventually(async () => (await texts()).length).toBe(1);
    await undo(lea.page);
    await eventually(async () => (await texts()).length).toBe(2);
    await lea.page.reload();
    await eventually(async () => (await texts())[0]).toContain('Second');
  });

  it('lets both say how they arrive, and shows both to both', async () => {
    const { lea, ben } = await room();
    await lea.page.getByLabel('4 of 5, good').click({ force: true });
    await lea.page.getByLabel('One word, if you like').fill('curious');
    await lea.page.getByRole('button', { name: 'Say it' }).click();
    await ben.page.getByText('4 of 5, “curious”').waitFor();
    await ben.page.getByLabel('2 of 5, low').click({ force: true });
    await ben.page.getByRole('button', { name: 'Say it' }).click();
    await lea.page.getByText('2 of 5, low').waitFor();
  });

  it('keeps preparations sealed until both have published', async () => {
    const { lea, ben } = await room({ sealed: true });
    const write = async ({ page }: Seat, text: string) => {
      await page.getByLabel('Yours', { exact: true }).fill(text);
      await page.getByText('Saved. Only you see it').waitFor();
      await page.getByRole('button', { name: 'Publish' }).click();
    };
    await write(lea, 'I want to hear about the outage');
    await ben.page.getByText('lea has published').waitFor();
    expect(await ben.page.getByText('about the outage').count()).toBe(0);
    await write(ben, 'I need a quieter week');
    await ben.page.getByText('I want to hear about the outage').waitFor();
    await lea.page.getByText('I need a quieter week').waitFor();
  });

  it('holds promises: made, kept, taken back, moved with a reason, dropped with a reason', async () => {
    const { lea, ben } = await room();
    const make = promises(lea.page);
    await make.getByLabel('What').fill('Draw the new map');
    await make.getByLabel('ben', { exact: true }).click({ force: true });
    await make.getByLabel('By').fill(inDays(7));
    await make.getByRole('button', { name: 'Commit' }).click();
    const kept = promises(ben.page).getByLabel('Kept: Draw the new map');
    await kept.check();
    await eventually(() => promises(lea.page).getByText('kept', { exact: true }).count()).toBe(1);
    await undo(ben.page);
    await eventually(() => kept.isChecked()).toBe(false);
    await choose(ben.page, 'More for: Draw the new map', 'Agree on another day');
    await ben.page.getByLabel('Now due on').fill(inDays(14));
    await ben.page.getByLabel('Why').fill('The survey comes first');
    await ben.page.getByRole('button', { name: 'Agree', exact: true }).click();
    await promises(lea.page).getByText('The survey comes first').waitFor();
    await eventually(() => drafts(ben.page)).toEqual([]);
    await choose(lea.page, 'More for: Draw the new map', 'Drop it');
    await lea.page.getByLabel('Why').fill('The harbour is closed');
    await lea.page.getByRole('dialog').getByRole('button', { name: 'Drop it' }).click();
    await promises(ben.page).getByText('dropped: The harbour is closed').waitFor();
    await eventually(() => drafts(lea.page)).toEqual([]);
  });

  it('moves in one press, is skipped with a reason, and carries what is open along', async () => {
    const { lea, ben, path } = await room();
    await add(lea.page, 'Do not lose me');
    const when = () => ben.page.locator('h1 + div time').first().getAttribute('datetime');
    const before = await when();
    await lea.page.keyboard.press('Escape');
    await lea.page.getByRole('heading', { level: 1 }).focus();
    await lea.page.keyboard.press('m');
    await lea.page.getByRole('list', { name: 'Free slots' }).getByRole('button').first().click();
    await eventually(when).not.toBe(before);
    await undo(lea.page);
    await eventually(when).toBe(before);
    await choose(lea.page, 'More about this meeting', 'Skip this one');
    await lea.page.getByLabel('Why is it skipped?').fill('We are both at sea');
    await lea.page.getByRole('button', { name: 'Skip it' }).click();
    await ben.page.getByText('skipped: We are both at sea').waitFor();
    await eventually(() => drafts(lea.page)).toEqual([]);
    await lea.page.getByRole('link', { name: 'To the next one' }).click();
    await lea.page.waitForURL((url) => url.pathname !== path);
    await agenda(lea.page).getByText('carried over').waitFor();
    await lea.page.keyboard.press('h');
    await lea.page.getByRole('link', { name: 'To the next one' }).click();
    await agenda(lea.page).getByText('Do not lose me').waitFor();
  });
});
