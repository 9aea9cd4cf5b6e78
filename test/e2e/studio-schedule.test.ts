/** The schedule in a real browser: booked, moved by pointer and by keyboard alone, put into words. */
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { contract } from '../../src/domains/content/scheduling/contract.ts';
import type { Session } from '../served.ts';
import { always, desk, enter, eventually, openStudio } from './studio-kit.ts';

openStudio();

const zone = 'Europe/Berlin';
const monday = Temporal.Now.plainDateISO(zone).subtract({
  days: Temporal.Now.plainDateISO(zone).dayOfWeek - 1,
});
/** A time of this week as an instant, so that the whole of it is in view whatever day it is. */
const thisWeek = (days: number, time: string) =>
  monday.add({ days }).toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant().toString();

async function booked(lea: Session, itemId: string, from: string, until: string): Promise<string> {
  const plan = { ...always, window: { clock: 'instant' as const, from, until } };
  const { bookingId } = await lea.call(contract, 'book', { placement: 'today.top', itemId, plan });
  return bookingId;
}

const planOf = async (lea: Session, bookingId: string) =>
  (await lea.call(contract, 'booking', { bookingId })).plan;

const minutesBetween = (from: string | null, until: string | null) =>
  (Date.parse(until ?? '') - Date.parse(from ?? '')) / 60_000;

async function onTimeline() {
  const { lea, publish } = await desk();
  const from = thisWeek(1, '10:00');
  const until = thisWeek(2, '10:00');
  const bookingId = await booked(lea, await publish('Notice a win'), from, until);
  const page = await enter(lea, '/studio/schedule');
  await page.getByText('Week', { exact: true }).click();
  const bar = page.locator(`[data-booking="${bookingId}"]`);
  await bar.waitFor();
  return { lea, page, bar, bookingId, from, until };
}

describe('the timeline', () => {
  it('moves a booking under the pointer, stretches it by its end, and takes it back', async () => {
    const { lea, page, bar, bookingId, from } = await onTimeline();
    const box = await bar.boundingBox();
    if (!box) throw new Error('the bar is not drawn');
    const middle = box.y + box.height / 2;
    await page.mouse.move(box.x + box.width / 2, middle);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2 + box.width, middle, { steps: 5 });
    await page.mouse.up();
    const moved = async () => minutesBetween(from, (await planOf(lea, bookingId)).window.from);
    await eventually(moved).toBe(1440);
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await eventually(moved).toBe(0);
    const length = async () => {
      const { window } = await planOf(lea, bookingId);
      return minutesBetween(window.from, window.until);
    };
    await eventually(async () => (await bar.boundingBox())?.x).toBe(box.x);
    await page.mouse.move(box.x + box.width - 3, middle);
    await page.mouse.down();
    await page.mouse.move(box.x + 2 * box.width - 3, middle, { steps: 5 });
    await page.mouse.up();
    await eventually(length).toBe(2 * 1440);
  });

  it('does the same by keyboard, says so, and Escape puts it back', async () => {
    const { lea, page, bar, bookingId, from } = await onTimeline();
    await bar.focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'Shift+ArrowRight']) {
      await page.keyboard.press(key);
    }
    await page
      .getByRole('region', { name: 'Timeline' })
      .getByRole('status')
      .filter({ hasText: '12:00 to' })
      .waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('Notice a win is back in its place.').waitFor();
    expect(minutesBetween(from, (await planOf(lea, bookingId)).window.from)).toBe(0);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Enter');
    const stands = async () => {
      const { window } = await planOf(lea, bookingId);
      return [minutesBetween(from, window.from), minutesBetween(window.from, window.until)];
    };
    await eventually(stands).toEqual([60, 1440 + 60]);
    expect(await page.evaluate('document.activeElement.dataset.booking')).toBe(bookingId);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Notice a win' }).waitFor();
  });

  it('goes from booking to booking with up and down, and is one stop for Tab', async () => {
    const { lea, publish } = await desk();
    const item = await publish('Notice a win');
    for (const days of [0, 2, 4]) {
      await booked(lea, item, thisWeek(days, '09:00'), thisWeek(days, '15:00'));
    }
    const page = await enter(lea, '/studio/schedule');
    await page.getByText('Week', { exact: true }).click();
    const stops = page.locator('[data-booking][tabindex="0"]');
    await eventually(() => stops.count()).toBe(1);
    await stops.focus();
    const seen = new Set<unknown>();
    for (let steps = 0; steps < 3; steps += 1) {
      seen.add(await page.evaluate('document.activeElement.dataset.booking'));
      await page.keyboard.press('ArrowDown');
    }
    expect(seen.size).toBe(3);
    await eventually(() => stops.count()).toBe(1);
  });
});

describe('a booking', () => {
  it('is made in the form: an audience without syntax, every Friday on each viewer’s clock', async () => {
    const { lea, publish } = await desk();
    await publish('Write down what moves them');
    const page = await enter(lea, '/studio/schedule/new');
    await page.getByLabel('Placement').selectOption('today.top');
    await page.getByPlaceholder('Words of its title or text').fill('moves');
    await page.getByRole('option', { name: /Write down what moves them/ }).click();
    await page.getByText('Each viewer’s own clock').first().click();
    await page.getByRole('switch', { name: 'It comes again' }).check();
    await page.getByLabel('The first time, from').fill('2031-01-03T15:00');
    await page.getByLabel('to', { exact: true }).fill('2031-01-03T18:00');
    await page.getByText('Every Friday, 15:00–18:00, on each viewer’s own clock.').waitFor();
    await page.getByRole('button', { name: 'Name a new audience' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Managers');
    await dialog.getByRole('button', { name: 'Condition', exact: true }).click();
    await dialog.getByLabel('About').selectOption('role');
    await dialog.getByLabel('Add: Role').fill('manager');
    await dialog.getByLabel('Add: Role').press('Enter');
    await dialog.getByText('1 of 3 people').waitFor();
    await dialog.getByRole('list', { name: 'Some of them' }).getByText('Lea').waitFor();
    await dialog.getByRole('button', { name: 'Name this audience' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Book it' }).click();
    await page.getByRole('heading', { level: 1, name: 'Schedule' }).waitFor();
    const range = { from: '2031-01-01T00:00:00Z', until: '2031-02-01T00:00:00Z' };
    const { bookings, audiences } = await lea.call(contract, 'timeline', range);
    expect(audiences.map(({ name }) => name)).toEqual(['Managers']);
    expect(bookings).toMatchObject([
      {
        item: { title: 'Write down what moves them' },
        plan: {
          recurrence: {
            rule: 'FREQ=WEEKLY;BYDAY=FR',
            start: '2031-01-03T15:00',
            minutes: 180,
            zone: 'viewer',
          },
          audienceId: audiences[0]?.audienceId,
        },
      },
    ]);
  });

  it('keeps what was chosen on the device until it is sent', async () => {
    const { lea } = await desk();
    const page = await enter(lea, '/studio/schedule/new');
    await page.getByLabel('Placement').selectOption('me.learn');
    await page.getByLabel('Priority').fill('7');
    await page.reload();
    await eventually(() => page.getByLabel('Priority').inputValue()).toBe('7');
    expect(await page.getByLabel('Placement').inputValue()).toBe('me.learn');
  });

  it('says where an expression is wrong', async () => {
    const { lea } = await desk();
    const page = await enter(lea, '/studio/audiences/new');
    await page.getByText('As an expression').click();
    await page
      .getByRole('textbox', { name: 'Expression' })
      .fill('role == "manager" &&& country == "DE"');
    await page.locator('mark').waitFor();
    await page.getByRole('textbox', { name: 'Expression' }).fill('role == "manager"');
    await page.getByText('1 of 3 people').waitFor();
  });
});

describe('a release', () => {
  it('goes live with its changes listed before, and is rolled back in one action', async () => {
    const { lea, publish } = await desk();
    const bookingId = await booked(
      lea,
      await publish('Spring begins'),
      thisWeek(0, '00:00'),
      thisWeek(28, '00:00'),
    );
    const page = await enter(lea, '/studio/releases');
    await page.getByRole('button', { name: 'New release' }).click();
    await page.getByLabel('What is it called').fill('Spring');
    await page.getByRole('button', { name: 'Begin it' }).click();
    await page.getByRole('heading', { level: 1, name: 'Spring' }).waitFor();
    await page.getByLabel('Which booking').selectOption(bookingId);
    await page.getByRole('button', { name: 'Add it' }).click();
    await page.getByText('Spring begins begins to show in today.top.').waitFor();
    await page.getByRole('button', { name: 'Go live' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Spring begins begins to show in today.top.').waitFor();
    await dialog.getByRole('button', { name: 'Go live' }).click();
    await dialog.waitFor({ state: 'hidden' });
    const state = async () => (await lea.call(contract, 'booking', { bookingId })).state;
    await eventually(state).toBe('live');
    await page.getByRole('button', { name: 'Roll back' }).click();
    await dialog.getByText('Spring begins no longer shows in today.top.').waitFor();
    await dialog.getByRole('button', { name: 'Roll back' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await eventually(state).not.toBe('live');
  });
});
