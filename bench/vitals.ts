/**
 * Web vitals of the demo in Chromium with Lighthouse: Today, a person and a room, signed in, on a desktop.
 *
 *     node bench/vitals.ts
 */
import { join } from 'node:path';
import lighthouse, { desktopConfig } from 'lighthouse';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { startDemo } from '../test/demo.ts';
import { freePort } from '../test/ports.ts';

const rounds = 3;
const categories = ['performance', 'accessibility', 'best-practices'] as const;
type Result = NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr'];
type Figures = Record<(typeof categories)[number] | 'bytes' | 'lcpMs' | 'tbtMs', number>;

const median = (values: number[]): number =>
  [...values].sort((one, two) => one - two)[Math.floor(values.length / 2)] ?? 0;

/** As somebody signed in who comes for the first time: cookies stay, everything kept goes. */
async function forget(context: BrowserContext, baseUrl: string): Promise<void> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.clearBrowserCache');
  await session.send('Storage.clearDataForOrigin', {
    origin: baseUrl,
    storageTypes: 'cache_storage,service_workers,indexeddb,local_storage',
  });
  await page.close();
}

async function visit(context: BrowserContext, url: string, port: number): Promise<Result> {
  await forget(context, new URL(url).origin);
  const flags = {
    port,
    disableStorageReset: true,
    onlyCategories: [...categories],
    logLevel: 'error' as const,
  };
  const result = await lighthouse(url, flags, desktopConfig);
  if (!result) throw new Error(`Lighthouse had nothing to say of ${url}`);
  if (new URL(result.lhr.finalDisplayedUrl).pathname !== new URL(url).pathname) {
    throw new Error(`${url} became ${result.lhr.finalDisplayedUrl}: not signed in?`);
  }
  return result.lhr;
}

async function scoresOf(context: BrowserContext, url: string, port: number): Promise<Figures> {
  const visits: Result[] = [];
  for (let round = 0; round < rounds; round += 1) visits.push(await visit(context, url, port));
  const score = (name: string) =>
    median(visits.map((one) => Math.round((one.categories[name]?.score ?? 0) * 100)));
  const audit = (name: string) =>
    Math.round(median(visits.map(({ audits }) => audits[name]?.numericValue ?? 0)));
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    'best-practices': score('best-practices'),
    bytes: audit('total-byte-weight'),
    lcpMs: audit('largest-contentful-paint'),
    tbtMs: audit('total-blocking-time'),
  };
}

async function pagesFrom(page: Page): Promise<Record<string, string>> {
  const href = (start: string) =>
    page.locator(`main a[href^="${start}"]`).first().getAttribute('href');
  const room = (await href('/one-to-ones/')) ?? '';
  await page.goto(new URL('/one-to-ones', page.url()).href);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const person = (await href('/people/')) ?? '';
  return { today: '/', person, room };
}

const demo = await startDemo();
const debugging = await freePort();
const context = await chromium.launchPersistentContext(join(demo.folder, 'profile'), {
  executablePath: '/usr/bin/chromium',
  headless: true,
  args: [
    `--remote-debugging-port=${debugging}`,
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
try {
  const page = await context.newPage();
  await page.goto(await demo.linkFor(demo.manager));
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
  const paths = await pagesFrom(page);
  await page.close();
  const figures: Record<string, Figures> = {};
  for (const [name, path] of Object.entries(paths)) {
    figures[name] = await scoresOf(context, `${demo.baseUrl}${path}`, debugging);
  }
  console.table(figures);
  console.log(JSON.stringify({ bench: 'vitals', figures }));
} finally {
  await context.close();
  await demo.stop();
}
