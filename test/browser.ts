/** Debian's Chromium for tests: quiet on the network, one fresh profile a person. */
import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterwards } from './afterwards.ts';
import type { Session } from './served.ts';

const executablePath = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => existsSync(path));

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export type Look = { width?: number; height?: number; theme?: 'light' | 'dark'; timeZone?: string };

/** One browser a test file, closed behind it; `more` are flags of Chromium. */
export async function openBrowser(more: readonly string[] = []): Promise<Browser> {
  if (!executablePath) throw new Error('No Chromium here: `npm test` says how to get one.');
  const browser = await chromium.launch({
    executablePath,
    headless: true,
    args: [...flags, ...more],
  });
  afterwards(() => browser.close());
  return browser;
}

export type PersonsPage = {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly errors: string[];
};

/** A person's own browser, signed in where a session is given; what goes wrong in it is collected. */
export async function openPage(
  browser: Browser,
  url: string,
  session: Session | null,
  { width = 1280, height = 900, theme = 'light', timeZone = 'Europe/Berlin' }: Look = {},
): Promise<PersonsPage> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    reducedMotion: 'reduce',
    timezoneId: timeZone,
    locale: 'en-GB',
  });
  if (session) await context.addCookies(cookiesOf(session, url));
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return { page, context, errors };
}

export const cookiesOf = ({ cookie }: Session, url: string) =>
  cookie
    .split('; ')
    .filter((part) => part.includes('='))
    .map((part) => {
      const [name = '', value = ''] = part.split(/=(.*)/s);
      return { name, value, url };
    });
