/** A desk of people who write and schedule, with things published and placements to put them in. */
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeAll, expect, vi } from 'vitest';
import { contract as authoring } from '../../src/domains/content/authoring/contract.ts';
import type { Plan } from '../../src/domains/content/scheduling/contract-shapes.ts';
import { type Look, openBrowser, openPage } from '../browser.ts';
import { openServed, type ServedWorld, type Session } from '../served.ts';

let world: ServedWorld;
let browser: Awaited<ReturnType<typeof openBrowser>>;
const opened: BrowserContext[] = [];
const errors: string[][] = [];

/** Long enough on a busy machine; what is there at once does not wait. */
export const eventually = <T>(ask: () => Promise<T>) => expect.poll(ask, { timeout: 25_000 });

/** Call once at the top of a test file. */
export function openStudio(): void {
  vi.setConfig({ testTimeout: 180_000 });
  beforeAll(async () => {
    world = await openServed();
    browser = await openBrowser();
  });
  afterEach(async () => {
    for (const context of opened.splice(0)) await context.close();
    expect(errors.splice(0).flat()).toEqual([]);
  });
}

export const always: Plan = {
  versionId: null,
  window: { clock: 'instant', from: null, until: null },
  recurrence: null,
  audienceId: null,
  priority: 0,
  weight: 1,
  cap: null,
  experiment: null,
};

/** Lea administers and publishes; Ben and Mia look on from Berlin. */
export async function desk() {
  const people = await world.organisation(['Lea', 'Ben', 'Mia'], {
    administrators: ['Lea'],
    lines: [['Ben', 'Lea']],
  });
  await world.owner.query('select scheduling.set_up($1, now())', [people.Lea.organisationId]);
  const lea = await world.signIn(people.Lea);
  const { folderId } = await lea.call(authoring, 'addFolder', { name: 'News' });
  const publish = async (title: string): Promise<string> => {
    const made = await lea.call(authoring, 'make', {
      folderId,
      type: 'tip',
      title,
      locale: 'en',
    });
    const { itemId } = made;
    const body = { common: {}, locales: { en: { title, summary: title, text: `${title}.` } } };
    const { revision } = await lea.call(authoring, 'save', { itemId, revision: 1, body });
    const { versionId } = await lea.call(authoring, 'makeVersion', { itemId, revision });
    await lea.call(authoring, 'publish', { versionId });
    return itemId;
  };
  return { ...people, lea, signIn: world.signIn, publish };
}

/** This person's browser at an address. */
export async function enter(session: Session, path: string, look: Look = {}): Promise<Page> {
  const {
    page,
    context,
    errors: own,
  } = await openPage(browser, world.url, session, {
    width: 1440,
    ...look,
  });
  opened.push(context);
  errors.push(own);
  page.setDefaultTimeout(25_000);
  await page.goto(`${world.url}${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}
