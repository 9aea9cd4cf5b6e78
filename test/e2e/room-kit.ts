/** A manager, an engineer, their rooms and two browsers; for tests of the pages of one-to-ones. */
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { afterEach, beforeAll, expect, vi } from 'vitest';
import { contract as learning } from '../../src/domains/learning/contract.ts';
import { contract as meetings } from '../../src/domains/meetings/contract.ts';
import { type Look, openBrowser, openPage } from '../browser.ts';
import { openServed, type ServedWorld, type Session } from '../served.ts';
import type { Person } from '../world.ts';

type Kind = 'one-on-one' | 'career';
export type Seat = Session & {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly errors: string[];
};

/** Long enough on a busy machine; what is there at once does not wait. */
export const patience = { timeout: 25_000 };
export const eventually = <T>(ask: () => Promise<T>) => expect.poll(ask, patience);

export const inDays = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

let world: ServedWorld;
let browser: Awaited<ReturnType<typeof openBrowser>>;
const opened: BrowserContext[] = [];

/** Call once at the top of a test file. */
export function openRooms(): void {
  vi.setConfig({ testTimeout: 120_000 });
  beforeAll(async () => {
    world = await openServed();
    browser = await openBrowser();
  });
  afterEach(async () => {
    for (const context of opened.splice(0)) await context.close();
  });
}

/** The server behind the pages. */
export const served = (): ServedWorld => world;

/** Asks the server itself what stands, as this person. */
export const ask = (person: Person) => world.as(person);

export const signIn = (person: Person): Promise<Session> => world.signIn(person);

/** Lea leads Ben and Kim; everyone can sign in. */
export const people = (administrators: readonly 'lea'[] = []) =>
  world.organisation(['lea', 'ben', 'kim'], {
    administrators,
    lines: [
      ['ben', 'lea'],
      ['kim', 'lea'],
    ],
  });

/** Lea, who administers, and Ben, whose organisation has what comes with the product. */
export async function twoWithStarter(): Promise<Record<'lea' | 'ben', Session>> {
  const { lea, ben } = await people(['lea']);
  const two = { lea: await signIn(lea), ben: await signIn(ben) };
  await two.lea.call(learning, 'loadStarter', {});
  return two;
}

type Plan = { kind?: Kind; sealed?: boolean };

export function startSeries(
  lea: Session,
  ben: Person,
  { kind = 'one-on-one', sealed = false }: Plan = {},
) {
  return lea.call(meetings, 'start', {
    personId: ben.personId,
    kind,
    cadence: { every: 'week', weeks: 1 },
    timeZone: 'Europe/Berlin',
    startsOn: `${inDays(1)}T10:00`,
    durationMinutes: 30,
    place: 'Harbour room',
    sealedPreparation: sealed,
  });
}

/** Both have the room of their next meeting open. */
export async function room(plan: Plan = {}) {
  const { lea, ben, kim } = await people();
  const [first, second] = [await signIn(lea), await signIn(ben)];
  const { meetingId } = await startSeries(first, ben, plan);
  const path = `/one-to-ones/${meetingId}`;
  const seats = await Promise.all([enter(first, path), enter(second, path)]);
  return { lea: seats[0], ben: seats[1], kim, path, meetingId };
}

export async function enter(session: Session, path: string, look: Look = {}): Promise<Seat> {
  const { page, context, errors } = await openPage(browser, world.url, session, look);
  page.setDefaultTimeout(patience.timeout);
  opened.push(context);
  await page.goto(`${world.url}${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return { ...session, page, context, errors };
}

export const agenda = (page: Page): Locator => page.getByRole('region', { name: 'Agenda' });
export const promises = (page: Page): Locator => page.getByRole('region', { name: 'Commitments' });
export const undo = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Undo', exact: true }).last().click();

/** What lies on this device of words that were typed and not sent. */
export const drafts = (page: Page): Promise<string[]> =>
  page.evaluate(`Object.keys(localStorage).filter((key) => key.startsWith('groundswell.draft.'))`);

export async function add(page: Page, text: string): Promise<void> {
  await agenda(page).getByLabel('Add a talking point').fill(text);
  await page.keyboard.press('Enter');
  await agenda(page).getByText(text, { exact: true }).waitFor();
}

export async function choose(page: Page, menu: string, item: string): Promise<void> {
  await page.getByRole('button', { name: menu }).click();
  await page.getByRole('menuitem', { name: item }).click();
}
