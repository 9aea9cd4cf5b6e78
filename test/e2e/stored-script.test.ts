/** S-02: whatever people write, in every place they can write, no page ever runs it. */
import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPage, type PersonsPage } from '../browser.ts';
import { payloads } from '../security/payloads.ts';
import { type Planted, plant, roster } from '../security/planted.ts';
import { openServed, type ServedWorld, type Session } from '../served.ts';

let world: ServedWorld;
let browser: Browser;
let planted: Planted;

beforeAll(async () => {
  world = await openServed();
  browser = await openBrowser();
  planted = await plant(world);
}, 120_000);

type Watched = PersonsPage & {
  /** What ran, was refused by the content policy, or asked another host. */
  readonly ran: string[];
  readonly refused: string[];
  readonly asked: string[];
};

/** Runs before anything of the page, in its frames too. */
const listener = `
  for (const name of ['alert', 'confirm', 'prompt', 'print']) window[name] = () => void gsRan(name);
  document.addEventListener('securitypolicyviolation', (event) =>
    void gsRefused(event.violatedDirective + ' ' + event.blockedURI));`;

async function watched(session: Session | null): Promise<Watched> {
  const opened = await openPage(browser, world.url, session);
  const seen = { ran: [] as string[], refused: [] as string[], asked: [] as string[] };
  await opened.context.exposeBinding('gsRan', (_, what: string) => void seen.ran.push(what));
  await opened.context.exposeBinding(
    'gsRefused',
    (_, what: string) => void seen.refused.push(what),
  );
  await opened.context.addInitScript(listener);
  opened.page.on('dialog', (dialog) => {
    seen.ran.push(`dialog ${dialog.type()}`);
    void dialog.dismiss();
  });
  opened.page.on('request', (request) => {
    const url = new URL(request.url());
    if (/^(http|ws)/.test(url.protocol) && url.origin !== world.url) seen.asked.push(request.url());
  });
  opened.page.setDefaultTimeout(25_000);
  return { ...opened, ...seen };
}

/** Elements no page of ours has: handlers, frames, strange links and scripts, outside pictures. */
const strangers = `[...document.querySelectorAll('*')].filter((one) =>
    one.getAttributeNames().some((name) => /^on/i.test(name) || name === 'srcdoc')
    || /^(iframe|object|embed|base|form\\[action\\]|marquee|math)$/i.test(one.localName)
    || /^(java|vb)script:|^data:text/i.test(String(one.getAttribute('href') ?? '').replace(/\\s/g, ''))
    || (one.localName === 'script' && !one.src.startsWith(location.origin + '/'))
    || (one.localName === 'img' && one.getAttribute('src') === 'x'))
  .map((one) => one.outerHTML.slice(0, 200))`;

const words = `[document.body.innerText, ...[...document.querySelectorAll('input, textarea')]
  .map((one) => one.value)].join('\\n')`;

/** Line breaks and blanks as the page lays them out. */
const plain = (text: string): string => text.replace(/[\s\u2028\u200b\ufeff]+/g, ' ').trim();

/** What shows what was planted; each is opened, and the words it shows are kept. */
async function visit({ page }: Watched, path: string, act?: (page: Page) => Promise<void>) {
  await page.goto(`${world.url}${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  await act?.(page);
  expect(await page.evaluate(strangers), path).toEqual([]);
  return plain(await page.evaluate<string>(words));
}

const foundNothing = ({ ran, refused, asked }: Watched) =>
  expect({ ran, refused, asked }).toEqual({ ran: [], refused: [], asked: [] });

const typed = (keys: string, text: string) => async (page: Page) => {
  await page.keyboard.press(keys);
  await page.keyboard.insertText(text);
  await page.waitForTimeout(500);
};

const file = (name: string, mimeType: string, text: string) => async (page: Page) => {
  const input = page.locator('input[type=file]').last();
  await input.setInputFiles({ name, mimeType, buffer: Buffer.from(text) });
  await page.getByText('alert(1)').first().waitFor();
};

/** As if copied from another page, markup and all. */
const paste = `{
  const data = new DataTransfer();
  data.setData('text/html', ${JSON.stringify(payloads.join('<br>'))});
  data.setData('text/plain', 'alert(1)');
  document.activeElement.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
}`;

const sharedNotes = (page: Page) => page.getByRole('textbox', { name: /shared notes/i }).first();

async function intoTheNotes(page: Page): Promise<void> {
  await sharedNotes(page).click();
  await page.keyboard.insertText(payloads.join(' '));
  await page.waitForTimeout(500);
}

describe('words that try to be a program', () => {
  it('are words on every page of the one who leads', { timeout: 120_000 }, async () => {
    const lea = await watched(planted.lea);
    const { personId } = planted.ben.person;
    const room = await visit(lea, `/one-to-ones/${planted.meetingId}`, intoTheNotes);
    const pages = [
      room,
      await visit(lea, '/'),
      await visit(lea, '/', typed('Control+k', '<img')),
      await visit(lea, '/one-to-ones'),
      await visit(lea, `/one-to-ones/${planted.careerId}`),
      await visit(lea, `/one-to-ones/${planted.careerId}/record`),
      await visit(lea, `/people/${personId}`),
      await visit(lea, '/people'),
      await visit(lea, '/team'),
      await visit(
        lea,
        '/me/record',
        file(
          '<img src=x onerror=alert(1)>.md',
          'text/markdown',
          '---\nperson: "<svg onload=alert(1)>"\n---\nx',
        ),
      ),
      await visit(lea, '/admin/organisation'),
      await visit(
        lea,
        '/admin/import',
        file('people.csv', 'text/csv', roster('<img src=x onerror=alert(1)>')),
      ),
      await visit(lea, '/admin/invitations'),
      await visit(lea, '/admin/audit'),
    ];
    foundNothing(lea);
    const shown = pages.join('\n');
    expect(payloads.filter((text) => !shown.includes(plain(text)))).toEqual([]);
    expect(pages.map((text) => text.includes('alert(1)')).filter(Boolean).length).toBeGreaterThan(
      9,
    );
  });

  it('are words to the other, to a newcomer, and as bare answers', {
    timeout: 120_000,
  }, async () => {
    const ben = await watched(planted.ben);
    for (const path of ['/', `/one-to-ones/${planted.meetingId}`, '/me/profile', '/people'])
      expect(await visit(ben, path)).toContain('alert(1)');
    await ben.page.goto(`${world.url}/api/meetings/room?meetingId=${planted.meetingId}`);
    expect(await ben.page.locator('body').textContent()).toContain('alert(1)');
    foundNothing(ben);
    const newcomer = await watched(null);
    const { pathname, search, hash } = new URL(planted.link);
    expect(await visit(newcomer, pathname + search + hash)).toContain('alert(1)');
    foundNothing(newcomer);
  });

  it('come out of a paste as words, whatever markup they were', { timeout: 60_000 }, async () => {
    const ben = await watched(planted.ben);
    await visit(ben, `/one-to-ones/${planted.meetingId}`, async (page) => {
      await sharedNotes(page).click();
      await page.evaluate(paste);
      await page.waitForTimeout(1000);
    });
    // The editor reads markup in a document where nothing can run; the policy refuses it there too.
    expect({ ran: ben.ran, asked: ben.asked }).toEqual({ ran: [], asked: [] });
  });

  it('would be seen to run on a page that takes them for markup', async () => {
    const careless = await watched(null);
    const body = `<h1>x</h1>${payloads.slice(7, 9).join('')}`;
    await careless.page.route('**/careless', (route) =>
      route.fulfill({ contentType: 'text/html', body }),
    );
    await careless.page.goto(`${world.url}/careless`);
    await expect.poll(() => careless.ran.length).toBeGreaterThan(0);
    expect(await careless.page.evaluate(strangers)).not.toEqual([]);
  });

  it('would be refused by the content policy there, and that is seen too', async () => {
    const careless = await watched(null);
    const policy = (await world.fetch('/')).headers.get('content-security-policy') ?? '';
    await careless.page.route('**/careless', (route) =>
      route.fulfill({
        contentType: 'text/html',
        headers: { 'content-security-policy': policy },
        body: `<h1>x</h1>${payloads.join('\n')}`,
      }),
    );
    await careless.page.goto(`${world.url}/careless`);
    await expect.poll(() => careless.refused.length).toBeGreaterThan(3);
    expect(careless.ran).toEqual([]);
  });
});
