/** Takes the README's pictures of the demo: `node scripts/pictures.ts`, after the web app was built. */
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { appRoot } from '../src/platform/root.ts';
import { type RunningDemo, startDemo } from '../test/demo.ts';

const folder = join(appRoot, 'docs/pictures');
const readme = await readFile(join(appRoot, 'README.md'), 'utf8');

async function signedIn(browser: Browser, demo: RunningDemo, theme: 'light' | 'dark') {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    colorScheme: theme,
    reducedMotion: 'reduce',
    timezoneId: 'Europe/Berlin',
    locale: 'en-GB',
  });
  const page = await context.newPage();
  await page.goto(await demo.linkFor(demo.manager));
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
  return page;
}

/** Only what the README shows. */
async function take(page: Page, name: string): Promise<void> {
  if (!readme.includes(`pictures/${name}.png`)) return;
  await page.waitForFunction(`!document.querySelector('[aria-busy=true]')`);
  await page.evaluate('document.fonts.ready');
  await page.waitForTimeout(500);
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

/** Pictures on the table of a room, with one chosen; put away again for the next. */
async function layOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Pictures', exact: true }).click();
  await page.getByLabel('What is it about?').fill('A year from now');
  await page.getByRole('button', { name: 'Lay them out' }).click();
  const cards = page.getByRole('list', { name: 'Pictures' }).locator('button[aria-pressed]');
  await cards.nth(1).click();
}

async function takeAll(browser: Browser, demo: RunningDemo, theme: 'light' | 'dark') {
  const page = await signedIn(browser, demo, theme);
  await take(page, `today-${theme}`);
  await page.locator('main a[href^="/one-to-ones/"]').first().click();
  await page.getByRole('region', { name: 'Agenda' }).waitFor();
  await take(page, `room-${theme}`);
  await layOut(page);
  await take(page, `pictures-${theme}`);
  await page.getByRole('button', { name: 'Put them away' }).click();
  await page.goto(`${demo.baseUrl}/me/listening`);
  await page.getByRole('heading', { name: 'Your part of the talk' }).waitFor();
  await take(page, `listening-${theme}`);
  await page.goto(`${demo.baseUrl}/people/${demo.engineer.personId}`);
  await page.getByRole('heading', { level: 1, name: demo.engineer.name }).waitFor();
  await take(page, `person-${theme}`);
  await page.goto(`${demo.baseUrl}/studio/schedule`);
  await page.getByText('Learn, on Me').first().waitFor();
  await take(page, `schedule-${theme}`);
  await page.goto(`${demo.baseUrl}/learn/three-seconds`);
  await page.getByRole('heading', { level: 1, name: 'Three seconds' }).waitFor();
  await take(page, `article-${theme}`);
  await page.context().close();
}

await mkdir(folder, { recursive: true });
const demo = await startDemo();
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'],
});
try {
  for (const theme of ['light', 'dark'] as const) await takeAll(browser, demo, theme);
} finally {
  await browser.close();
  await demo.stop();
}
