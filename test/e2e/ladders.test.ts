/** A career ladder in two real browsers: begun, published, looked at, changed, and nothing rewritten. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { contract } from '../../src/domains/growth/ladders/contract.ts';
import { laddersImport } from '../../src/ladders.ts';
import { appRoot } from '../../src/platform/root.ts';
import { looks } from '../sweep.ts';
import { enter, eventually, openRooms, people, signIn } from './room-kit.ts';

openRooms();

const phone = looks['a dark phone'] ?? {};

const publish = async (page: Page, note: string) => {
  await page.getByRole('button', { name: 'Publish' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('A note on what changed and why').fill(note);
  await dialog.getByRole('button', { name: 'Put it in force' }).click();
  await page.getByRole('heading', { name: 'Versions' }).waitFor();
};

describe('a career ladder', () => {
  it('is begun and published, looked at by somebody, changed, and tells them what became of it', async () => {
    const { lea, ben } = await people(['lea']);
    const one = await enter(await signIn(lea), '/ladders');
    await one.page.getByText('No ladder yet').waitFor();
    await one.page.getByRole('button', { name: 'New ladder' }).click();
    await one.page.getByLabel('Name').fill('Harbour ladder');
    await one.page.getByRole('button', { name: 'Begin', exact: true }).click();
    await publish(one.page, 'A first one');

    const two = await enter(await signIn(ben), '/ladders');
    await two.page.getByRole('link', { name: /Harbour ladder/ }).click();
    await two.page.getByRole('button', { name: /^Finishes small changes/ }).click();
    await two.page.getByRole('dialog').getByText('Asks within the hour when stuck').waitFor();
    await two.page.keyboard.press('Escape');
    await two.page.getByRole('switch', { name: 'I look at this path' }).check();
    const mine = () => two.call(contract, 'mine', {});
    await eventually(async () => (await mine()).choice?.track).toBe('Engineer');

    await one.page.getByRole('link', { name: 'Edit' }).click();
    await one.page.locator('summary').filter({ hasText: 'Keeping it running' }).click();
    const editor = one.page.getByRole('region', { name: 'Skills' });
    await editor.locator('details[open]').getByLabel('Name', { exact: true }).fill('Keeping watch');
    // What was typed and not yet saved comes back with the page.
    await one.page.reload();
    await one.page.getByRole('button', { name: 'Save the draft' }).click();
    await publish(one.page, 'A better word');

    const news = two.page.getByRole('region', { name: 'What changed' });
    await news.getByText('Keeping it running is called Keeping watch now.').waitFor();
    await news.getByRole('button', { name: 'Seen' }).click();
    await news.waitFor({ state: 'detached' });
    await two.page.getByRole('rowheader', { name: /^Keeping watch/ }).waitFor();

    // An administrator names them, and takes it back: the other page follows.
    await one.page.getByRole('button', { name: 'Name a keeper' }).click();
    await one.page.getByRole('dialog').getByRole('option', { name: 'ben' }).click();
    await two.page.getByText('ben, and the administrators.').waitFor();
    await two.page.getByRole('link', { name: 'Edit' }).waitFor();
    await one.page.getByRole('button', { name: 'ben keeps it no longer' }).click();
    await two.page.getByRole('link', { name: 'Edit' }).waitFor({ state: 'detached' });

    await two.page.getByRole('link', { name: 'Version 1' }).click();
    await two.page.getByText('You are reading version 1, as it was.').waitFor();
    await two.page.getByRole('rowheader', { name: /^Keeping it running/ }).waitFor();
    expect([...one.errors, ...two.errors]).toEqual([]);
  });

  it('is read a skill at a time on a phone, and brought in from a file that is looked at first', async () => {
    const { lea } = await people(['lea']);
    const session = await signIn(lea);
    const { page, errors } = await enter(session, '/ladders', phone);
    await page.getByRole('button', { name: 'Bring in' }).click();
    const text = 'skill,stage,about\nSteering,1,Holds a course\nCare,1,Asks how somebody is\n';
    const file = { name: 'On board.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByText('2 skills, All.').waitFor();
    expect((await session.call(contract, 'list', {})).ladders).toEqual([]);
    await page.getByRole('button', { name: 'Make it a draft' }).click();
    await publish(page, '');
    await page.getByText('Holds a course').filter({ visible: true }).waitFor();
    await page.getByLabel('Skill', { exact: true }).selectOption('Care');
    await page.getByText('Asks how somebody is').filter({ visible: true }).waitFor();
    expect(errors).toEqual([]);
  });

  it('comes in by the command line: said first, then made a draft, by whoever says yes', async () => {
    const { lea } = await people(['lea']);
    const session = await signIn(lea);
    const file = join(appRoot, 'src/domains/growth/ladders/fixtures/table.csv');
    const lines: string[] = [];
    const bring = (answer: string) =>
      laddersImport(
        { words: ['ladders', 'import', file], flags: new Map() },
        {
          call: (_, input) => session.call(contract, 'bringIn', input as never),
          print: (line) => lines.push(line),
          ask: async () => answer,
        },
      );
    await bring('n');
    expect(lines).toEqual([
      'table: 2 skills, paths: Sailor.',
      'It is new here.',
      'Nothing was changed.',
    ]);
    expect((await session.call(contract, 'list', {})).ladders).toEqual([]);
    await bring('y');
    const { ladders } = await session.call(contract, 'list', {});
    expect(ladders).toMatchObject([{ name: 'table', number: null }]);
  });
});
