/**
 * The first ten minutes, as a newcomer has them: the program starts on an empty database, they import
 * their people, meet somebody, move a meeting, keep a promise and take everything with them; two
 * people at once, in two browsers, on each kind of database.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import pg from 'pg';
import type { Browser, Page } from 'playwright-core';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../src/platform/ids.ts';
import { openBrowser, openPage } from '../browser.ts';
import { testDatabase } from '../database.ts';
import { killAll } from '../ground/hold.ts';
import { type Running, startProgram } from '../ground/program.ts';

const password = 'four quiet herons and a boat';
const roster = `email,name,title,team,manager_email,start_date,time_zone
lea@example.org,Lea Sommer,Engineering Manager,harbour,,2021-03-01,Europe/Berlin
ben@example.org,Ben Okafor,Software Engineer,harbour,lea@example.org,2022-05-01,Europe/Berlin
mia@example.org,Mia Tanaka,Senior Engineer,harbour,lea@example.org,2020-01-15,Asia/Tokyo
kim@example.org,Kim Nobody,Engineer,harbour,ghost@example.org,2023-01-01,Europe/Berlin
`;

let folder: string;
let program: Running;
let browser: Browser;
let lea: Page;
let ben: Page;
const errors: string[][] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'groundswell-story-'));
  program = await startProgram({ folder, environment: await ownDatabase() });
  browser = await openBrowser();
  lea = await person();
  ben = await person();
}, 180_000);

afterAll(async () => {
  await killAll(program, folder);
  await rm(folder, { recursive: true, force: true });
});

/** Embedded in the folder, or a fresh database on the tests' server. */
async function ownDatabase(): Promise<Record<string, string>> {
  const found = testDatabase();
  if (found.kind !== 'server') return {};
  const name = `story_${newId().replaceAll('-', '')}`;
  const client = new pg.Client(found.owner);
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const { user, password: secret, host, port } = found.owner;
  return { DATABASE_URL: `postgres://${user}:${secret}@${host}:${port}/${name}` };
}

async function person(): Promise<Page> {
  const opened = await openPage(browser, program.url, null);
  opened.page.setDefaultTimeout(20_000);
  errors.push(opened.errors);
  return opened.page;
}

const soon = (): string => Temporal.Now.plainDateISO().add({ days: 2 }).toString();

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();

async function choose(page: Page, path: string): Promise<void> {
  await page.goto(`${program.url}${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

async function inLeasRoom(): Promise<string> {
  await choose(lea, '/one-to-ones');
  await lea.locator('a[href^="/one-to-ones/"]').first().click();
  await lea.getByRole('region', { name: 'Agenda' }).waitFor();
  return new URL(lea.url()).pathname;
}

describe('the first ten minutes', () => {
  it('begins with an organisation and oneself, in under a minute', async () => {
    await expect.poll(() => program.said()).toMatch(/welcome#\S+/);
    const link = /http\S+welcome#\S+/.exec(program.said())?.[0] ?? '';
    await lea.goto(link);
    await lea.getByLabel('What is your organisation called?').fill('Tidewater');
    await lea.getByLabel('Your name').fill('Lea Sommer');
    await lea.getByLabel('Your e-mail').fill('lea@example.org');
    await lea.getByLabel('A password').fill(password);
    await button(lea, 'Begin').click();
    await lea.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
  });

  it('imports the people: what will change is seen first, bad lines are named, good ones kept', async () => {
    await choose(lea, '/admin/import');
    const file = { name: 'roster.csv', mimeType: 'text/csv', buffer: Buffer.from(roster) };
    await lea.setInputFiles('input[type=file]', file);
    await lea.getByText('3 people are new').first().waitFor();
    await lea.getByText('ghost@example.org').first().waitFor();
    await button(lea, /^Import/).click();
    await lea.getByText('This has changed').first().waitFor();
    await choose(lea, '/people');
    for (const name of ['Ben Okafor', 'Mia Tanaka']) await lea.getByText(name).first().waitFor();
  });

  it('invites Ben, who opens his account with the link', async () => {
    await lea
      .getByRole('link', { name: /Ben Okafor/ })
      .first()
      .click();
    await button(lea, 'Invite').click();
    await button(lea, 'Make the link').click();
    const link = await lea.getByLabel('The link').inputValue();
    await ben.goto(link);
    await ben.getByRole('region', { name: 'Who reads what' }).waitFor();
    await ben.getByLabel('Choose a password').fill(password);
    await button(ben, 'Open my account').click();
    await ben.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
  });

  it('starts to meet Ben every week', async () => {
    await lea.keyboard.press('Escape');
    await lea.getByRole('dialog').waitFor({ state: 'hidden' });
    await button(lea, /Meet Ben regularly/).click();
    await button(lea, 'Start').click();
    await lea.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await inLeasRoom()).toMatch(/^\/one-to-ones\/[0-9a-f-]{36}$/);
  });

  it('prepares and meets, together in one room', async () => {
    await ben.goto(lea.url());
    const [hers, his] = [lea, ben].map((page) => page.getByRole('region', { name: 'Agenda' }));
    if (!hers || !his) throw new Error('two agendas');
    await his.getByLabel('Add a talking point').fill('Which project comes next for me');
    await button(ben, 'Only you').click();
    await ben.keyboard.press('Escape');
    await his.getByLabel('Add a talking point').press('Enter');
    await hers.getByText('Which project comes next for me').first().waitFor();
    const notes = (page: Page) => page.locator('[contenteditable=true]').first();
    await notes(lea).click();
    await lea.keyboard.type('We looked at two projects. ');
    await notes(ben).getByText('We looked at two projects.').first().waitFor();
    await notes(ben).click();
    await ben.keyboard.press('End');
    await ben.keyboard.type('I lean to the harbour.');
    await notes(lea).getByText('I lean to the harbour.').first().waitFor();
  });

  it('makes a promise', async () => {
    const promises = ben.getByRole('region', { name: 'Commitments' });
    await promises.getByLabel('What').fill('Ask the harbour team what they need');
    await promises.getByLabel('By').fill(soon());
    await button(ben, 'Commit').click();
    await lea
      .getByRole('region', { name: 'Commitments' })
      .getByText('Ask the harbour team what they need')
      .first()
      .waitFor();
  });

  it('moves the meeting to a slot that is free for both', async () => {
    const head = () =>
      lea
        .locator('main')
        .first()
        .textContent()
        .then((text) => text?.slice(0, 120));
    const before = await head();
    await button(lea, /^Move/).click();
    await lea.getByRole('list', { name: 'Free slots' }).getByRole('button').nth(2).click();
    await lea.getByRole('dialog').waitFor({ state: 'hidden' });
    await expect.poll(head).not.toBe(before);
  });

  it('holds the meeting; what was not discussed is carried over to the next', async () => {
    await button(lea, /held/i).click();
    await lea.getByRole('link', { name: /next/i }).first().click();
    await lea
      .getByRole('region', { name: 'Agenda' })
      .getByText('Which project comes next for me')
      .first()
      .waitFor();
  });

  it('keeps the promise, and the other sees that nothing is owed any more', async () => {
    const name = 'Kept: Ask the harbour team what they need';
    await expect.poll(() => lea.getByRole('checkbox', { name }).count()).toBe(1);
    await choose(ben, '/');
    await ben.getByRole('checkbox', { name }).first().click();
    await expect.poll(() => lea.getByRole('checkbox', { name, checked: false }).count()).toBe(0);
  });

  it('exports it all: each their own words and what was shared, nothing else', async () => {
    const mine = await exported(ben);
    expect(mine).toContain('Which project comes next for me');
    expect(mine).toContain('We looked at two projects.');
    expect(mine).toContain('Ask the harbour team what they need');
    const hers = await exported(lea);
    expect(hers).toContain('I lean to the harbour.');
    expect(errors.flat()).toEqual([]);
  });
});

/** Every text of the zip a person downloads. */
async function exported(page: Page): Promise<string> {
  await choose(page, '/me/record');
  const download = page.waitForEvent('download');
  await button(page, 'Export my record').click();
  const path = await (await download).path();
  const files = unzipSync(new Uint8Array(await readFile(path)));
  expect(Object.keys(files).some((name) => name.endsWith('.md'))).toBe(true);
  expect(Object.keys(files).some((name) => name.endsWith('.json'))).toBe(true);
  return Object.values(files)
    .map((bytes) => strFromU8(bytes))
    .join('\n');
}
