/** The ways in as a person meets them: by keyboard, kindly, and with nothing typed lost. */
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { signInLink } from '../../src/platform/auth/one-time-link.ts';
import { axeOn } from '../axe.ts';
import { type Look, openBrowser, openPage, type PersonsPage } from '../browser.ts';
import { openServed, password, type ServedWorld, type Session } from '../served.ts';

let world: ServedWorld;
let browser: Awaited<ReturnType<typeof openBrowser>>;

vi.setConfig({ testTimeout: 90_000 });

const contexts: BrowserContext[] = [];

beforeAll(async () => {
  world = await openServed();
  browser = await openBrowser();
});

afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close();
});

async function someone(): Promise<Session> {
  const { lea } = await world.organisation(['lea'], { administrators: ['lea'] });
  return world.signIn(lea);
}

async function visit(path: string, session: Session | null = null, look: Look = {}) {
  const opened = await openPage(browser, world.url, session, look);
  contexts.push(opened.context);
  await opened.page.goto(world.url + path);
  return opened;
}

const at = (page: Page, path: string) => page.waitForURL((url) => url.pathname === path);

async function plugInPasskeys({ context, page }: PersonsPage): Promise<void> {
  const device = await context.newCDPSession(page);
  await device.send('WebAuthn.enable');
  await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    },
  });
}

/** What a refused sign-in says in the console is the browser's own line about the 401. */
const unexpected = ({ errors }: PersonsPage) => errors.filter((line) => !/401/.test(line));

describe('signing in', () => {
  it('goes by keyboard alone, keeps what was typed, and leads back to where one was', async () => {
    const { email } = await someone();
    const visitor = await visit('/me/security');
    const { page } = visitor;
    await at(page, '/sign-in');
    await page.getByLabel('E-mail').focus();
    await page.keyboard.type(email);
    await page.keyboard.press('Tab');
    await page.keyboard.type('not the right password');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('is not right').waitFor();
    expect(await page.getByLabel('E-mail').inputValue()).toBe(email);
    const typed = page.getByLabel('Password', { exact: true });
    expect(await typed.inputValue()).toBe('not the right password');
    await typed.fill(password);
    await page.keyboard.press('Enter');
    await at(page, '/me/security');
    await page.getByText(`You sign in as ${email}`).waitFor();
    expect(unexpected(visitor)).toEqual([]);
  });

  it('leads to no page but ours, whatever the address says', async () => {
    for (const next of ['https://evil.example/', '//evil.example/', '/\\evil.example/']) {
      const { email } = await someone();
      const { page } = await visit(`/sign-in?next=${encodeURIComponent(next)}`);
      await page.getByLabel('E-mail').fill(email);
      await page.getByLabel('Password', { exact: true }).fill(password);
      await page.keyboard.press('Enter');
      await at(page, '/');
      expect(new URL(page.url()).origin).toBe(world.url);
    }
  });

  it('with a passkey, after adding one', async () => {
    const session = await someone();
    const visitor = await visit('/me/security', session);
    const { page } = visitor;
    await plugInPasskeys(visitor);
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.getByLabel('Name').fill('blue key');
    await page.getByRole('button', { name: 'Add it' }).click();
    await page.getByRole('listitem').getByText('blue key').waitFor();
    await page.getByRole('button', { name: 'Sign out everywhere', exact: true }).click();
    await at(page, '/sign-in');
    await page.getByRole('button', { name: 'Use a passkey' }).click();
    await at(page, '/');
    await page.goto(`${world.url}/me/security`);
    await page.getByRole('button', { name: 'Remove blue key' }).click();
    await page.getByRole('button', { name: 'Remove it' }).click();
    await page.getByText('With a passkey you sign in by fingerprint').waitFor();
    expect(unexpected(visitor)).toEqual([]);
  });

  it('with a link, once, and the token leaves the address at once', async () => {
    const { person, email } = await someone();
    const { rows } = await world.owner.query<{ id: string }>(
      'select id from auth.user where email = $1',
      [email],
    );
    const userId = rows[0]?.id ?? '';
    const { database, clock } = world.program;
    const asked = { userId, baseUrl: world.url, now: clock() };
    const link = await signInLink(database.kysely, asked);
    const { page } = await visit(link.slice(world.url.length));
    await at(page, '/');
    expect(page.url()).not.toContain('#');
    const second = await visit(link.slice(world.url.length));
    await second.page.getByText('This link does not open').waitFor();
    await second.page.getByRole('link', { name: 'Sign in another way' }).click();
    await at(second.page, '/sign-in');
    expect(person.name).toBe('lea');
  });

  it('shows where else one is signed in, and ends it there at once', async () => {
    const session = await someone();
    const here = await visit('/me/security', session);
    const there = await visit('/sign-in');
    await there.page.getByLabel('E-mail').fill(session.email);
    await there.page.getByLabel('Password', { exact: true }).fill(password);
    await there.page.keyboard.press('Enter');
    await at(there.page, '/');
    await here.page.reload();
    await here.page.getByRole('button', { name: 'Sign out everywhere else' }).click();
    // It may be leaving by itself at this moment, which ends the going there.
    await there.page.goto(`${world.url}/me`).catch(() => undefined);
    await at(there.page, '/sign-in');
    await here.page.reload();
    await here.page.getByText(`You sign in as ${session.email}`).waitFor();
  });

  it('says what is wrong with a new password, beside it', async () => {
    const { page } = await visit('/me/security', await someone());
    await page.getByLabel('The password you have now').fill(password);
    const fresh = page.getByLabel('A new password');
    await fresh.fill('short');
    await page.getByRole('button', { name: 'Change the password' }).click();
    await page.getByText('Please use at least 12 characters').waitFor();
    expect(await fresh.getAttribute('aria-invalid')).toBe('true');
    await fresh.fill('nine lanterns on a slow river');
    await page.getByRole('button', { name: 'Change the password' }).click();
    await page.getByText('Your password is changed').waitFor();
  });

  it.each(['light', 'dark'] as const)(
    'has nothing in the way of a screen reader, %s',
    async (theme) => {
      const session = await someone();
      for (const [path, who, shows] of [
        ['/sign-in', null, 'Use a passkey'],
        ['/sign-in/link#spent', null, 'This link does not open'],
        ['/me/security', session, 'Change the password'],
      ] as const) {
        const { page } = await visit(path, who, { theme, width: 360, height: 740 });
        await page.getByText(shows).waitFor();
        expect(await axeOn(page), path).toEqual([]);
        const overflow = await page.evaluate('document.body.scrollWidth > innerWidth');
        expect(overflow, `${path} is wider than the screen`).toBe(false);
      }
    },
  );
});

describe('the content policy in a real browser', () => {
  it('runs no script that is not a file of ours', async () => {
    const { page } = await visit('/sign-in');
    const ran = await page.evaluate(`(async () => {
      const broken = [];
      addEventListener('securitypolicyviolation', (e) => broken.push(e.effectiveDirective));
      const script = document.createElement('script');
      script.textContent = 'window.planted = 1';
      document.body.append(script);
      const image = document.createElement('div');
      image.innerHTML = '<img src="/nothing" onerror="window.planted = 2"><b style="color: red">x</b>';
      document.body.append(image);
      const frame = document.createElement('iframe');
      frame.src = 'javascript:parent.planted = 3';
      document.body.append(frame);
      await fetch('https://elsewhere.example/').catch(() => undefined);
      await new Promise((done) => setTimeout(done, 300));
      return { planted: window.planted ?? 0, broken };
    })()`);
    expect(ran).toMatchObject({ planted: 0 });
    const { broken } = ran as { broken: string[] };
    for (const directive of [
      'script-src-elem',
      'script-src-attr',
      'style-src-attr',
      'connect-src',
    ]) {
      expect(broken).toContain(directive);
    }
  });

  it('would be missed where there is none (control)', async () => {
    const { page } = await visit('/sign-in');
    await page.route('**/bare', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<script>window.planted = 1</script>' }),
    );
    await page.goto(`${world.url}/bare`);
    expect(await page.evaluate('window.planted')).toBe(1);
  });
});
