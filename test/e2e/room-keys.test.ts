/** The journeys of a room by keyboard alone; the focus is never lost (U-03). */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  add,
  agenda,
  enter,
  eventually,
  inDays,
  openRooms,
  people,
  promises,
  room,
  signIn,
} from './room-kit.ts';

openRooms();

/** What a screen reader would call the thing that has the focus. */
const nameOfFocused = `(() => {
  const at = document.activeElement;
  return at?.getAttribute('aria-label') || at?.labels?.[0]?.textContent || at?.textContent || at?.tagName || '';
})()`;

/** A person with a keyboard and nothing else. */
function hands(page: Page) {
  const focused = () => page.evaluate<string>(nameOfFocused);
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const tabTo = async (name: RegExp) => {
    for (let steps = 0; steps < 80; steps += 1) {
      await page.keyboard.press('Tab');
      if (name.test(await focused())) return;
    }
    throw new Error(`no way by Tab to ${name}; the focus is on ${await focused()}`);
  };
  /** Opens a menu and takes the item by its first letter. */
  const take = async (menu: RegExp, item: string) => {
    await tabTo(menu);
    await press('Enter');
    await eventually(() => page.evaluate(`document.activeElement.role`)).toBe('menuitem');
    if (!(await focused()).startsWith(item)) await press(item.charAt(0).toLowerCase());
    expect(await focused()).toContain(item);
    await press('Enter');
  };
  const isSomewhere = () =>
    eventually(() => page.evaluate('document.activeElement !== document.body')).toBe(true);
  return {
    focused,
    press,
    tabTo,
    take,
    isSomewhere,
    type: (text: string) => page.keyboard.type(text),
  };
}

describe('by keyboard alone', () => {
  it('a rhythm is begun, a point shared and ticked, the meeting held, the next one opened', async () => {
    const { lea } = await people();
    const { page } = await enter(await signIn(lea), '/one-to-ones');
    const { focused, press, tabTo, isSomewhere, type } = hands(page);
    await tabTo(/^Start with ben/);
    await press('Enter');
    await page.getByRole('dialog').waitFor();
    await tabTo(/^Start$/);
    await press('Enter');
    await page.getByRole('heading', { name: 'One-to-one with ben' }).waitFor();
    await press('a');
    await eventually(focused).toBe('Add a talking point');
    await type('The tide tables');
    await press('Enter');
    await agenda(page).getByText('The tide tables').waitFor();
    await tabTo(/^Only you see this; show it/);
    await press('Enter');
    await agenda(page).getByText('you both see it').waitFor();
    await press('Shift+Tab');
    expect(await focused()).toBe('Discussed: The tide tables');
    await press('Space');
    await eventually(() => agenda(page).getByLabel('Discussed: The tide tables').isChecked()).toBe(
      true,
    );
    await press('h');
    await page.getByText('held', { exact: true }).waitFor();
    await tabTo(/^To the next one/);
    await press('Enter');
    await promises(page).waitFor();
    await isSomewhere();
  });

  it('a point is edited, kept for every time, dropped and brought back', async () => {
    const { lea } = await room();
    const { focused, press, take, tabTo, isSomewhere, type } = hands(lea.page);
    await add(lea.page, 'Ropes');
    await take(/^More for: Ropes/, 'Edit');
    await eventually(focused).toBe('Words of the point');
    await press('End');
    await type(' and knots');
    await press('Enter');
    await eventually(focused).toBe('More for: Ropes and knots');
    await press('Shift+Tab');
    await take(/^More for: Ropes/, 'Every time');
    await agenda(lea.page).getByText('every time').waitFor();
    await press('Shift+Tab');
    await take(/^More for: Ropes/, 'Drop');
    await eventually(focused).toBe('Add a talking point');
    await tabTo(/^Undo$/);
    await press('Enter');
    await agenda(lea.page).getByText('Ropes and knots').waitFor();
    await isSomewhere();
  });

  it('one says how one arrives', async () => {
    const { lea, ben } = await room();
    const { press, tabTo, type, isSomewhere } = hands(lea.page);
    await tabTo(/^1 of 5/);
    await press('ArrowRight', 'ArrowRight', 'ArrowRight');
    await tabTo(/^One word/);
    await type('awake');
    await press('Enter');
    await ben.page.getByText('of 5, “awake”').waitFor();
    await isSomewhere();
  });

  it('a promise is made, kept, opened again and moved to another day', async () => {
    const { lea } = await room();
    const { press, tabTo, take, type, isSomewhere } = hands(lea.page);
    await tabTo(/^What$/);
    await type('Mend the net');
    await tabTo(/^By$/);
    const [year, month, day] = inDays(9).split('-');
    await type(`${month}${day}${year}`);
    await press('Enter');
    await promises(lea.page).getByText('Mend the net').waitFor();
    await tabTo(/^Kept: Mend the net/);
    await press('Space');
    await promises(lea.page).getByText('kept', { exact: true }).waitFor();
    await press('Space');
    await promises(lea.page).getByText(/^due/).waitFor();
    await take(/^More for: Mend the net/, 'Agree');
    await lea.page.getByRole('dialog').waitFor();
    await type('1215');
    await tabTo(/^Why$/);
    await type('More thread is needed');
    await tabTo(/^Agree$/);
    await press('Enter');
    await promises(lea.page).getByText('More thread is needed').waitFor();
    await isSomewhere();
  });

  it('a meeting is moved, and skipped with a reason', async () => {
    const { lea } = await room();
    const { focused, press, tabTo, take, type, isSomewhere } = hands(lea.page);
    const when = lea.page.locator('h1 + div time').first();
    const before = await when.getAttribute('datetime');
    await tabTo(/^Move/);
    await press('Enter');
    await lea.page.getByRole('list', { name: 'Free slots' }).waitFor();
    await press('Tab', 'Tab');
    await press('Enter');
    await eventually(() => when.getAttribute('datetime')).not.toBe(before);
    await isSomewhere();
    await take(/^More about this meeting/, 'Skip');
    await eventually(focused).toBe('Why is it skipped?');
    await type('Fog');
    await tabTo(/^Skip it$/);
    await press('Enter');
    await lea.page.getByText('skipped: Fog').waitFor();
    await isSomewhere();
  });
});
