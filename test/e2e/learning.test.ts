/** What is presented, read, walked through and thought, in two people's browsers. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { contract as learning } from '../../src/domains/learning/contract.ts';
import type { Session } from '../served.ts';
import { enter, openRooms, served, twoWithStarter } from './room-kit.ts';

openRooms();

let lea: Session;
let ben: Session;

beforeAll(async () => {
  ({ lea, ben } = await twoWithStarter());
});

/** The most characters that stand on one line of an article. */
const longestLine = (page: Page): Promise<number> =>
  page.evaluate(`(() => {
    let most = 0;
    for (const { firstChild: text } of document.querySelectorAll('.read > p')) {
      const range = document.createRange();
      let start = 0, top = null;
      for (let at = 0; at < text.length; at += 1) {
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        const here = Math.round(range.getBoundingClientRect().top);
        if (top !== null && here > top + 5) { most = Math.max(most, at - start); start = at; }
        top = here;
      }
    }
    return most;
  })()`);

describe('Today', () => {
  it('presents an announcement, says why, and keeps it away once it is put away', async () => {
    const { page, errors } = await enter(ben, '/');
    await page.getByRole('heading', { name: 'Begin with one meeting' }).waitFor();
    await page.getByText('Why am I seeing this?').first().click();
    await page.getByText('who looked is not kept').waitFor();
    await page.getByRole('button', { name: 'Put away: Begin with one meeting' }).click();
    // The tip of the day stood behind it.
    await page.getByRole('heading', { name: 'A thought for today' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'A thought for today' }).waitFor();
    expect(await page.getByRole('heading', { name: 'Begin with one meeting' }).count()).toBe(0);
    await expect
      .poll(async () => {
        const { rows } = await served().owner.query(
          'select 1 from presentation.batches where organisation_id = $1',
          [ben.person.organisationId],
        );
        return rows.length;
      })
      .toBeGreaterThan(0);
    expect(errors).toEqual([]);
  });
});

describe('a count that the server has no room for', () => {
  it('holds up nothing that somebody does', async () => {
    const { page } = await enter(lea, '/');
    const refused = page.waitForRequest('**/api/presentation/measure');
    await page.route('**/api/presentation/measure', (route) => route.fulfill({ status: 503 }));
    await page.reload();
    await refused;
    await page.getByRole('button', { name: 'Put away: Begin with one meeting' }).click();
    await page.getByRole('heading', { name: 'A thought for today' }).waitFor();
    await expect.poll(async () => (await lea.call(learning, 'away', {})).versionIds.length).toBe(1);
  });
});

describe('an article', () => {
  it('has a measure one can read, another language, and opens where one stopped', async () => {
    const { page, errors } = await enter(ben, '/learn/three-seconds');
    await page.getByText('You ask a real question.').waitFor();
    expect(await longestLine(page)).toBeLessThanOrEqual(70);
    await page.getByText('Deutsch').click();
    await page.getByRole('heading', { level: 1, name: 'Drei Sekunden' }).waitFor();
    await page.getByText('English').click();
    await page.getByRole('heading', { name: 'On a call' }).scrollIntoViewIfNeeded();
    await expect
      .poll(async () => {
        const found = await ben.call(learning, 'open', { slug: 'three-seconds' });
        return found.type === 'article' ? (found.reading?.paragraph ?? 0) : 0;
      })
      .toBeGreaterThan(5);
    await page.goto(`${served().url}/me/learn`);
    await page.getByRole('link', { name: 'Read on' }).click();
    await page.getByText('You stopped here.').waitFor();
    expect(Number(await page.evaluate('scrollY'))).toBeGreaterThan(300);
    await page.getByRole('button', { name: 'To the top' }).click();
    expect(Number(await page.evaluate('scrollY'))).toBe(0);
    expect(errors).toEqual([]);
  });
});

describe('a programme', () => {
  it('is begun, walked a step, written on, and found again on Me', async () => {
    const { page, errors } = await enter(ben, '/learn/is-managing-for-me');
    await page.getByRole('button', { name: 'Begin today' }).click();
    const words = page.getByLabel('Your words, for you alone');
    await words.fill('Somebody suggested it.');
    await page.getByText('Kept.').waitFor();
    await page.getByRole('button', { name: 'Done', exact: true }).click();
    await page.getByText('1 of 14 steps done.').waitFor();
    await page.goto(`${served().url}/me/learn`);
    await page.getByText('Week 1 of 4 · 1 of 14 steps done').waitFor();
    const seenByLea = await lea.call(learning, 'open', { slug: 'is-managing-for-me' });
    expect(JSON.stringify(seenByLea)).not.toContain('Somebody suggested it.');
    await page.goto(`${served().url}/learn/is-managing-for-me`);
    await page.getByRole('button', { name: 'Leave this programme' }).click();
    await page.getByRole('button', { name: 'Begin today' }).waitFor();
    expect(errors).toEqual([]);
  });
});

describe('"Am I made for managing?"', () => {
  it('lays out one’s own words, without a number, and gives them away as a file', async () => {
    const { page, errors } = await enter(ben, '/learn/made-for-managing', { width: 360 });
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.getByText('Comes easily', { exact: true }).click();
    await page.getByText('Rather not', { exact: true }).click();
    await page.getByLabel('Your words, for you alone').fill('I would listen for a long time.');
    await page.getByText('Kept.').waitFor();
    await page.getByRole('button', { name: 'See what you said' }).click();
    await page.getByRole('heading', { name: 'Comes easily, and rather not' }).waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Take it along' }).click(),
    ]);
    const text = await readFile(await file.path(), 'utf8');
    expect(text).toContain('Comes easily · Rather not');
    expect(text).toContain('I would listen for a long time.');
    expect(errors).toEqual([]);
  });
});
