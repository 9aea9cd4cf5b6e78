/** nothing of a session works after its end, and no session outlives a sign-in. */
import { Temporal } from 'temporal-polyfill';
import { beforeEach, describe, expect, test } from 'vitest';
import { callerChanged, endSessionsOf } from '../../src/platform/auth/accounts.ts';
import { openDoor } from '../../src/platform/auth/door.ts';
import { removeEnded } from '../../src/platform/auth/tidy.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { type Browser, openHouse, password } from './house.ts';

const house = await openHouse();
const { world } = house;
const cookieName = house.door.auth.names.session;

beforeEach(() => world.travelTo(Temporal.Now.instant().toString()));

async function someone() {
  const { ada } = await world.organisation(['ada'], { administrators: ['ada'] });
  const account = await house.account(ada);
  const browser = house.browser();
  expect((await browser.signIn(account.email)).status).toBe(200);
  return { ada, account, browser };
}

const later = (days: number): string =>
  Temporal.Now.instant()
    .add({ minutes: Math.round(days * 24 * 60) })
    .toString();

/** A browser that keeps sending a cookie it should have forgotten. */
function withCookie(value: string): Browser {
  const browser = house.browser();
  browser.cookies.set(cookieName, value);
  return browser;
}

describe('signing in', () => {
  test('gives a cookie no script and no other site can use', async () => {
    const { account } = await someone();
    const answer = await house.browser().signIn(account.email);
    const cookies = [answer.headers['set-cookie'] ?? []].flat().map(String);
    const own = cookies.find((cookie) => cookie.startsWith(`${cookieName}=`)) ?? '';
    expect(own).toMatch(/HttpOnly/i);
    expect(own).toMatch(/SameSite=Lax/i);
    expect(own).toMatch(/Path=\//i);
    expect(own).not.toMatch(/Domain=/i);
    expect(answer.text).toBe('{}');
  });

  test('rotates: a session planted before is not the one used after, and ends', async () => {
    const mallory = await someone();
    const planted = mallory.browser.cookies.get(cookieName) ?? '';
    const { account } = await someone();
    const victim = withCookie(planted);
    await victim.signIn(account.email);
    expect(victim.cookies.get(cookieName)).not.toBe(planted);
    expect(await victim.isIn()).toBe(true);
    expect(await withCookie(planted).isIn()).toBe(false);
  });

  test('believes no cookie it has not signed', async () => {
    const { browser } = await someone();
    const cookie = decodeURIComponent(browser.cookies.get(cookieName) ?? '');
    const [token = '', signature = ''] = cookie.split(/\.(.*)/s);
    const forged = [
      token,
      `${token}.`,
      `${token}.${Buffer.alloc(32).toString('base64')}`,
      `${token.slice(1)}a.${signature}`,
      `${token}.${signature}.`.slice(0, -4),
      '%',
      '.'.repeat(2000),
    ];
    for (const value of forged) {
      expect(await withCookie(encodeURIComponent(value)).isIn(), value).toBe(false);
    }
    expect(await withCookie(encodeURIComponent(cookie)).isIn()).toBe(true);
  });
});

describe('the end of a session', () => {
  const ends: [string, (one: Awaited<ReturnType<typeof someone>>) => Promise<unknown>][] = [
    ['signing out', ({ browser }) => browser.post('/api/auth/sign-out')],
    [
      'signing out everywhere from another browser',
      async ({ account }) => {
        const other = house.browser();
        await other.signIn(account.email);
        await other.post('/api/account/endSessions', { keepThis: false });
      },
    ],
    [
      'ending it from another browser',
      async ({ account, browser }) => {
        const { body } = await browser.get('/api/account/security');
        const [{ sessionId }] = body.sessions as [{ sessionId: string }];
        const other = house.browser();
        await other.signIn(account.email);
        expect((await other.post('/api/account/endSession', { sessionId })).status).toBe(200);
      },
    ],
    [
      'changing the password',
      async ({ account }) => {
        const other = house.browser();
        await other.signIn(account.email);
        const change = { current: password, password: 'nine lanterns on a slow river' };
        expect((await other.post('/api/auth/password', change)).status).toBe(200);
        expect(await other.isIn()).toBe(true);
      },
    ],
    [
      'leaving the organisation',
      async ({ ada, account }) => {
        await world.owner.query(
          'update org.people set left_on = current_date - 1 where person_id = $1',
          [ada.personId],
        );
        await world.program.database.transaction('change', ada, (db) =>
          callerChanged(db, account.userId),
        );
        expect((await house.browser().signIn(account.email)).status).toBe(401);
      },
    ],
    [
      '14 days without use',
      () => {
        world.travelTo(later(14.1));
        return pause(1100);
      },
    ],
  ];

  test.each(ends)('%s', async (_, end) => {
    const one = await someone();
    const kept = one.browser.cookies.get(cookieName) ?? '';
    expect(await one.browser.isIn()).toBe(true);
    await end(one);
    expect(await withCookie(kept).isIn()).toBe(false);
  });

  test('90 days, however often it was used', async () => {
    const { browser } = await someone();
    for (let day = 10; day < 90; day += 10) {
      world.travelTo(later(day));
      expect(await browser.isIn(), `day ${day}`).toBe(true);
    }
    world.travelTo(later(90.1));
    await pause(1100);
    expect(await browser.isIn()).toBe(false);
  });

  test('reaches other processes at once, and within a second even where the bell is not heard', async () => {
    const { account, browser, ada } = await someone();
    const request = { headers: { cookie: `${cookieName}=${browser.cookies.get(cookieName)}` } };
    const deaf = { ...house.door.doorbell, listen: () => () => undefined };
    const other = await openDoor({ ...house.door, doorbell: deaf });
    expect(await other.callers.callerOf(request)).toMatchObject({ personId: ada.personId });
    await world.owner.query('delete from auth.session where user_id = $1', [account.userId]);
    // The control: what is remembered is still believed, so the loop below does see an end.
    expect(await other.callers.callerOf(request)).not.toBeNull();
    await pause(1050);
    expect(await other.callers.callerOf(request)).toBeNull();
    await other.close();
  });

  test('is heard over the bell without waiting', async () => {
    const { account, browser, ada } = await someone();
    const request = { headers: { cookie: `${cookieName}=${browser.cookies.get(cookieName)}` } };
    await house.door.callers.callerOf(request);
    await world.program.database.transaction('change', ada, (db) =>
      endSessionsOf(db, account.userId),
    );
    expect(await house.door.callers.callerOf(request)).toBeNull();
  });

  test('is missed by a door whose clock stands still (control)', async () => {
    const { browser } = await someone();
    const request = { headers: { cookie: `${cookieName}=${browser.cookies.get(cookieName)}` } };
    world.travelTo(later(15));
    const still = await openDoor({ ...house.door, clock: systemClock });
    expect(await still.callers.callerOf(request)).not.toBeNull();
    expect(await browser.isIn()).toBe(false);
    await still.close();
  });
});

test('a browser is told whether its session ran out or was ended; anybody else is told nothing', async () => {
  const [left, ended, stranger] = [await someone(), await someone(), house.browser()];
  const ranOut = async (browser: Browser) => (await browser.get('/api/auth/ending')).body.ranOut;
  expect(await ranOut(left.browser)).toBe(false);
  await world.owner.query(
    "update auth.session set updated_at = now() - interval '15 days' where user_id = $1",
    [left.account.userId],
  );
  await world.owner.query('delete from auth.session where user_id = $1', [ended.account.userId]);
  await removeEnded(world.program.database, world.program.clock);
  expect(await ranOut(left.browser)).toBe(true);
  expect(await ranOut(ended.browser)).toBe(false);
  const forged = left.browser.cookies.get(cookieName)?.replace(/.{4}$/, 'AAA%3D') ?? '';
  stranger.cookies.set(cookieName, forged);
  expect(await ranOut(stranger)).toBe(false);
});

test('what is over is removed, and nothing else', async () => {
  const [old, fresh] = [await someone(), await someone()];
  await world.owner.query(
    "update auth.session set updated_at = now() - interval '45 days' where user_id = $1",
    [old.account.userId],
  );
  await removeEnded(world.program.database, world.program.clock);
  const { rows } = await world.owner.query<{ user_id: string }>(
    'select user_id from auth.session where user_id in ($1, $2)',
    [old.account.userId, fresh.account.userId],
  );
  expect(rows).toEqual([{ user_id: fresh.account.userId }]);
});

describe('the audit log', () => {
  test('has a line for each way in and out, with ids and no content', async () => {
    const { ada, account, browser } = await someone();
    await browser.post('/api/auth/sign-out');
    await house.browser().signIn(account.email, 'not the right one');
    await expect
      .poll(async () => (await house.auditOf(ada)).map(({ action }) => action))
      .toEqual(['auth.signed-in', 'auth.signed-out', 'auth.sign-in-failed']);
    const text = JSON.stringify(await house.auditOf(ada));
    for (const secret of [password, 'not the right one', account.email]) {
      expect(text).not.toContain(secret);
    }
  });
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
