/** A book of wins in real browsers, filled by hand, by somebody who noticed, and from a repository. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { axeOn } from '../axe.ts';
import { groundswell, homeOf } from '../command-line.ts';
import { choose, enter, eventually, openRooms, people, signIn } from './room-kit.ts';

openRooms();
const room = mkdtempSync(join(tmpdir(), 'groundswell-wins-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

async function log(page: Page, label: string, title: string): Promise<void> {
  await page.getByLabel(label).fill(title);
  await page.keyboard.press('Enter');
}

/** A repository in which this person merged two branches and released once. */
function repositoryOf(email: string): string {
  const folder = mkdtempSync(join(room, 'repository-'));
  const [author, day] = [{ name: 'Ben', email }, '2026-02-03T10:00:00Z'];
  const env = {
    PATH: process.env.PATH,
    HOME: room,
    GIT_AUTHOR_NAME: author.name,
    GIT_AUTHOR_EMAIL: author.email,
    GIT_AUTHOR_DATE: day,
    GIT_COMMITTER_NAME: author.name,
    GIT_COMMITTER_EMAIL: author.email,
    GIT_COMMITTER_DATE: day,
  };
  const git = (...words: string[]) => execFileSync('git', words, { cwd: folder, env });
  const work = (branch: string) => {
    git('switch', '--quiet', '-c', branch, 'main');
    git('commit', '--quiet', '--allow-empty', '-m', 'One of many');
    git('switch', '--quiet', 'main');
    git('merge', '--quiet', '--no-ff', '--no-edit', branch);
  };
  git('init', '--quiet', '--initial-branch=main');
  git('commit', '--quiet', '--allow-empty', '-m', 'Begin');
  work('calmer-pages');
  work('faster-search');
  git('tag', '--annotate', 'v1', '-m', 'Search for everybody');
  return folder;
}

describe('a book of wins', () => {
  it('is one’s own: of two, the manager sees the one that is shared, and what they noticed is kept', async () => {
    const { lea, ben } = await people();
    const sessions = [await signIn(ben), await signIn(lea)] as const;
    const bens = await enter(sessions[0], '/wins');
    await log(bens.page, 'What went well', 'Calmer pages at night');
    await bens.page.getByText('Calmer pages at night').waitFor();
    await log(bens.page, 'What went well', 'Asked for help early');
    await bens.page.getByText('Asked for help early').waitFor();
    await choose(bens.page, 'More for: Calmer pages at night', 'Share with lea');
    await bens.page.getByText('shared with lea').waitFor();

    const leas = await enter(sessions[1], `/people/${ben.personId}`);
    const wins = section(leas.page, 'Wins');
    await wins.getByText('Calmer pages at night').waitFor();
    expect(await leas.page.content()).not.toContain('Asked for help early');
    await log(leas.page, 'Log a win for ben', 'Stayed calm in the outage');
    const noticed = section(bens.page, 'Others noticed');
    await noticed.getByText('Stayed calm in the outage').waitFor();
    await noticed.getByRole('button', { name: 'Keep it' }).click();
    await eventually(() => noticed.count()).toBe(0);
    await bens.page.getByText('noticed by lea').waitFor();

    expect(await axeOn(bens.page)).toEqual([]);
    await choose(bens.page, 'More for: Calmer pages at night', 'Take back from lea');
    await eventually(() => wins.getByText('Calmer pages at night').count()).toBe(0);
    expect([...bens.errors, ...leas.errors]).toEqual([]);
  });

  it('takes from a repository what its person ticks, and goes along as a document', async () => {
    const { ben } = await people();
    const session = await signIn(ben);
    const { page, errors } = await enter(session, '/wins/import');
    const home = homeOf(room, new URL(page.url()).origin, session);
    const words = ['wins', 'import', '--git', repositoryOf(session.email), '--yes'];
    const ran = await groundswell(words, { HOME: home });
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toContain('3 new, 0 known already.');

    for (const name of ['v1: Search for everybody', 'Merged faster search']) {
      await page.getByLabel(name).check();
    }
    await page.getByLabel('Merged calmer pages').waitFor();
    expect(await axeOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Make 2 wins' }).click();
    await eventually(() => page.getByRole('checkbox').count()).toBe(1);

    await page.goto(new URL('/wins', page.url()).href);
    await page.getByText('v1: Search for everybody').waitFor();
    await page.getByText('Merged faster search').waitFor();
    expect(await page.getByText('Merged calmer pages').count()).toBe(0);
    await page.getByRole('button', { name: 'Take along' }).click();
    await page.getByLabel('From').fill('2026-01-01');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download' }).click(),
    ]);
    const text = readFileSync(await file.path(), 'utf8');
    expect(text).toContain('## 2026\n\n### January to March');
    expect(text).toContain('**v1: Search for everybody** (2026-02-03)');
    expect((await groundswell(words, { HOME: home })).out).toContain('0 new, 3 known already.');
    expect(errors).toEqual([]);
  });
});
