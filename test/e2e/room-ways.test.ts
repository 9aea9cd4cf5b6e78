/** Ways to a room other than a mouse on a good day: no network, a killed tab, any eyes. */
import { describe, expect, it } from 'vitest';
import { contract as meetings } from '../../src/domains/meetings/contract.ts';
import {
  add,
  agenda,
  ask,
  enter,
  eventually,
  openRooms,
  people,
  room,
  signIn,
  startSeries,
} from './room-kit.ts';

openRooms();

describe('a room without the network', () => {
  it('takes points, brings them back after a killed tab and sends them on return', {
    timeout: 60_000,
  }, async () => {
    const { lea, path, meetingId } = await room();
    await add(lea.page, 'Before the storm');
    await lea.page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
    await lea.context.setOffline(true);
    await add(lea.page, 'During the storm');
    await agenda(lea.page).getByLabel('Add a talking point').fill('Half a thou');
    await lea.page.waitForTimeout(300);
    const url = new URL(path, lea.page.url()).href;
    await lea.page.close();
    await lea.context.setOffline(false);
    const again = await lea.context.newPage();
    await again.goto(url);
    await agenda(again).getByText('During the storm').waitFor();
    await eventually(() => agenda(again).getByLabel('Add a talking point').inputValue()).toBe(
      'Half a thou',
    );
    await eventually(
      async () => (await ask(lea.person)(meetings, 'room', { meetingId })).agenda.length,
    ).toBe(2);
  });
});

describe('the thread', () => {
  it('tells the story, finds words in it, and keeps thoughts', async () => {
    const { lea, ben } = await people();
    const [first, second] = [await signIn(lea), await signIn(ben)];
    const { meetingId } = await startSeries(first, ben);
    const { pointId } = await first.call(meetings, 'addPoint', {
      meetingId,
      text: 'The lantern is dim',
      shared: true,
    });
    await first.call(meetings, 'tickPoint', { pointId, meetingId });
    await first.call(meetings, 'checkIn', { meetingId, energy: 4, word: 'bright' });
    await first.call(meetings, 'hold', { meetingId });
    const { page } = await enter(second, `/people/${lea.personId}`);
    await page.getByText('The lantern is dim').waitFor();
    await page.getByText('lea: energy 4 of 5, “bright”').waitFor();
    await page.getByLabel('Search what you and lea wrote').fill('lantern');
    await page.getByText('1 found').waitFor();
    await page.getByLabel('Search what you and lea wrote').fill('submarine');
    await page.getByText('No note, point or preparation has these words.').waitFor();
    await page.getByLabel('Add a talking point').fill('A quiet week');
    await page.keyboard.press('Enter');
    await page
      .getByRole('list', { name: 'Open talking points' })
      .getByText('A quiet week')
      .waitFor();
    const theirs = await ask(lea)(meetings, 'thread', { personId: ben.personId });
    expect(theirs.openPoints).toEqual([]);
  });
});
