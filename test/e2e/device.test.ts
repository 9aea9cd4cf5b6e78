/** What a device keeps of a person, and that it forgets all of it (U-06). */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { contract as account } from '../../src/domains/account/contract.ts';
import { cookiesOf, openBrowser, openPage, type PersonsPage } from '../browser.ts';
import { openServed, type ServedWorld, type Session } from '../served.ts';

const patient = { timeout: 20_000 };
const canary = 'kittiwake on the harbour wall';

let world: ServedWorld;
let browser: Awaited<ReturnType<typeof openBrowser>>;

beforeAll(async () => {
  world = await openServed();
  browser = await openBrowser();
});

type Stored = { databases: string; caches: string; urls: string; local: string; session: string };

/** Everything the browser holds for our address, as text. Runs in the page. */
const readAll = `(async () => {
  const ask = (request) => new Promise((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
  const databases = [];
  for (const { name } of await indexedDB.databases()) {
    const database = await ask(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      databases.push(await ask(database.transaction(store).objectStore(store).getAll()));
    }
    database.close();
  }
  const cached = [];
  const urls = [];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      urls.push(request.url);
      cached.push(await (await cache.match(request)).text());
    }
  }
  return {
    databases: JSON.stringify(databases),
    caches: cached.join(),
    urls: urls.join(),
    local: JSON.stringify({ ...localStorage }),
    session: JSON.stringify({ ...sessionStorage }),
  };
})()`;

const stored = (page: Page): Promise<Stored> => page.evaluate<Stored>(readAll);

const holding = (left: Stored, text: string): string[] =>
  Object.entries(left)
    .filter(([, held]) => held.includes(text))
    .map(([where]) => where);

const open = async (path: string): Promise<PersonsPage & { session: Session }> => {
  const { lea } = await world.organisation(['lea', 'ben']);
  const session = await world.signIn(lea);
  const persons = await openPage(browser, world.url, session);
  await persons.page.goto(`${world.url}${path}`);
  return { ...persons, session };
};

const workerReady = (page: Page): Promise<unknown> =>
  page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');

describe('a device', { timeout: 90_000 }, () => {
  it('opens without the network, with what was last seen', async () => {
    const { page, context, errors } = await open('/me/device');
    await page.getByRole('heading', { name: 'lea' }).waitFor();
    await workerReady(page);
    await expect.poll(async () => (await stored(page)).databases, patient).toContain('lea');
    await context.setOffline(true);
    await page.reload();
    await page.getByRole('heading', { name: 'lea' }).waitFor();
    await page.getByText('You are offline.').waitFor();
    expect(errors.filter((error) => !/ERR_INTERNET_DISCONNECTED/.test(error))).toEqual([]);
  });

  it('keeps a thought written without the network through a killed tab, and sends it once', async () => {
    const { lea, ben } = await world.organisation(['lea', 'ben'], { lines: [['ben', 'lea']] });
    const { page, context } = await openPage(browser, world.url, await world.signIn(lea));
    context.setDefaultTimeout(25_000);
    await page.goto(`${world.url}/me/device`);
    await page.getByRole('heading', { name: 'lea' }).waitFor();
    await workerReady(page);
    await context.setOffline(true);
    await page.keyboard.press('c');
    await page.getByRole('option', { name: 'ben' }).click();
    await page.getByRole('textbox', { name: 'Thought' }).fill(canary);
    await page.getByRole('button', { name: 'Keep it' }).click();
    await page.getByText('1 change is waiting to be sent.').waitFor();
    await page.close();
    const kept = async () =>
      (
        await world.owner.query('select author_id from meetings.talking_points where text = $1', [
          canary,
        ])
      ).rows;
    expect(await kept()).toEqual([]);
    await context.setOffline(false);
    const again = await context.newPage();
    await again.goto(`${world.url}/people/${ben.personId}`);
    await expect.poll(kept, patient).toEqual([{ author_id: lea.personId }]);
    await again.getByText(canary).waitFor();
    expect((await stored(again)).databases).not.toContain('"operation":"capture"');
  });

  it('forgets everything at sign-out', async () => {
    const { page } = await open('/me/device');
    await page.getByRole('heading', { name: 'lea' }).waitFor();
    await page.evaluate(`localStorage.setItem('groundswell.draft.x', '${canary}')`);
    await page.evaluate(`sessionStorage.setItem('x', '${canary}')`);
    await page.getByLabel('Dark').click({ force: true });
    await expect.poll(async () => (await stored(page)).databases, patient).toContain('lea');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    const left = await stored(page);
    expect(holding(left, canary)).toEqual([]);
    expect(left.databases).not.toContain('lea');
    expect(JSON.parse(left.local)).toEqual({ 'groundswell.theme': 'dark' });
    expect(left.urls).not.toContain('/api/');
  });

  /** A thought not yet sent, and a session left alone for too long. */
  async function afterAFortnight() {
    const { lea, ben } = await world.organisation(['lea', 'ben']);
    const { page, context } = await openPage(browser, world.url, await world.signIn(lea));
    await page.goto(`${world.url}/me/device`);
    await page.getByRole('heading', { name: 'lea' }).waitFor();
    await page.evaluate(`localStorage.setItem('groundswell.draft.x', '${canary}')`);
    await expect.poll(async () => (await stored(page)).databases, patient).toContain('lea');
    await world.owner.query(
      `update auth.session set updated_at = now() - interval '15 days' where user_id =
        (select user_id from org.people where organisation_id = $1 and person_id = $2)`,
      [lea.organisationId, lea.personId],
    );
    await expect
      .poll(() => page.evaluate(`fetch('/api/org/me').then((got) => got.status)`))
      .toBe(401);
    await page.reload();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    const comesBack = async (person: typeof lea) => {
      await context.addCookies(cookiesOf(await world.signIn(person), world.url));
      await page.goto(`${world.url}/me/device`);
      await page.getByRole('heading', { name: person.name }).waitFor();
    };
    return { lea, ben, page, comesBack };
  }

  it('keeps unsent words through a session that ran out, for the same person', async () => {
    const { lea, page, comesBack } = await afterAFortnight();
    const left = await stored(page);
    expect(holding(left, canary)).toEqual(['local']);
    expect(left.databases).not.toContain('lea');
    await comesBack(lea);
    const back = await stored(page);
    expect(holding(back, canary)).toEqual(['local']);
    expect(back.local).not.toContain('words-of');
  });

  it('shows them to nobody else who signs in there: they are forgotten first', async () => {
    const { ben, page, comesBack } = await afterAFortnight();
    await comesBack(ben);
    await expect.poll(async () => holding(await stored(page), canary), patient).toEqual([]);
  });

  it('forgets everything when its session is ended elsewhere', async () => {
    const { page, session } = await open('/me/device');
    await page.getByRole('heading', { name: 'lea' }).waitFor();
    await page.evaluate(`localStorage.setItem('groundswell.draft.x', '${canary}')`);
    await expect.poll(async () => (await stored(page)).databases, patient).toContain('lea');
    await session.call(account, 'endSessions', { keepThis: false });
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    const left = await stored(page);
    expect(holding(left, canary)).toEqual([]);
    expect(left.databases).not.toContain('lea');
  });
});
