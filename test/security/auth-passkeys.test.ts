/** a passkey signs in its owner, on our page, once, when the device knows who holds it. */
import { describe, expect, test } from 'vitest';
import type { Auth } from '../../src/platform/auth/auth.ts';
import { openBrowser } from '../browser.ts';
import { type Device, openDevice } from './authenticator.ts';
import { type Answer, type Browser, type House, openHouse } from './house.ts';

const endless = { address: 1e9, guest: 1e9, account: 1e9, organisation: 1e9 };
const house = await openHouse({ limits: endless });
const chromium = await openBrowser();
const [first, second] = [await openDevice(chromium), await openDevice(chromium)];

type Json = Record<string, unknown>;

async function signedIn() {
  const { ada } = await house.world.organisation(['ada']);
  const account = await house.account(ada);
  const browser = house.browser();
  expect((await browser.signIn(account.email)).status).toBe(200);
  return { ada, account, browser };
}

const offer = async (browser: Browser): Promise<Json> =>
  (await browser.post('/api/auth/passkey-offer')).body;
const challenge = async (browser: Browser): Promise<Json> =>
  (await browser.post('/api/auth/passkey-challenge')).body;
const add = (browser: Browser, response: Json, name = 'work laptop') =>
  browser.post('/api/auth/passkey-add', { response, name });
const use = (browser: Browser, response: Json) =>
  browser.post('/api/auth/passkey-sign-in', { response });

type Owner = Awaited<ReturnType<typeof signedIn>> & { device: Device };

async function owner(): Promise<Owner> {
  const one = await signedIn();
  const device = await first.fresh();
  const answer = await add(one.browser, await device.create(await offer(one.browser)));
  expect(answer.status, answer.text).toBe(200);
  return { ...one, device };
}

/** One try to get in; true when it worked. */
type Attack = (at: House, owned: Owner) => Promise<Answer>;

/** Without the device's check of who holds it, as a page that asks for less could get. */
const careless = (options: Json): Json => ({ ...options, userVerification: 'discouraged' });

const flipped = (text: string): string => {
  const bytes = Buffer.from(text, 'base64url');
  bytes[bytes.length - 5] = (bytes.at(-5) ?? 0) ^ 1;
  return bytes.toString('base64url');
};

function tampered(response: Json, field: string): Json {
  const inner = response.response as Record<string, string>;
  return { ...response, response: { ...inner, [field]: flipped(inner[field] ?? '') } };
}

const attacks: [string, Attack][] = [
  [
    'a device that did not check who holds it',
    async (at, { device }) => {
      const browser = at.browser();
      await device.verifies(false);
      return use(browser, await device.get(careless(await challenge(browser))));
    },
  ],
  [
    'a page of another port, passed on',
    async (at, { device }) => {
      const browser = at.browser();
      return use(browser, await device.get(await challenge(browser), 'http://localhost:3000'));
    },
  ],
  [
    'a page of another name, for its own credential',
    async (at, { device, browser: own }) => {
      const origin = 'http://evil.localhost:4100';
      const rp = { id: 'evil.localhost', name: 'x' };
      const offered = { ...(await offer(own)), rp, excludeCredentials: [] };
      await device.create(offered, origin);
      const browser = at.browser();
      const options = { ...(await challenge(browser)), rpId: 'evil.localhost' };
      return use(browser, await device.get(options, origin));
    },
  ],
  [
    'the same answer a second time',
    async (at, { device }) => {
      const browser = at.browser();
      const response = await device.get(await challenge(browser));
      const kept = new Map(browser.cookies);
      expect((await use(browser, response)).status).toBe(200);
      const thief = at.browser();
      for (const [name, value] of kept) thief.cookies.set(name, value);
      return use(thief, response);
    },
  ],
  [
    'an old answer to a new challenge',
    async (at, { device }) => {
      const browser = at.browser();
      const response = await device.get(await challenge(browser));
      const thief = at.browser();
      await challenge(thief);
      return use(thief, response);
    },
  ],
  [
    'a copy of the device whose counter is behind',
    async (at, { device }) => {
      for (const _ of [1, 2, 3]) {
        const browser = house.browser();
        expect((await use(browser, await device.get(await challenge(browser)))).status).toBe(200);
      }
      await device.rewind(1);
      const browser = at.browser();
      return use(browser, await device.get(await challenge(browser)));
    },
  ],
  [
    'an answer to the challenge of adding a passkey',
    async (at, { device, browser: own }) => {
      const { challenge: asked } = await offer(own);
      const response = await device.get({ challenge: asked, rpId: 'localhost' });
      const thief = at.browser();
      for (const [name, value] of own.cookies) thief.cookies.set(name, value);
      thief.cookies.delete(house.door.auth.names.session);
      return use(thief, response);
    },
  ],
  ...(['signature', 'authenticatorData', 'clientDataJSON'] as const).map(
    (field): [string, Attack] => [
      `one bit of ${field} turned`,
      async (at, { device }) => {
        const browser = at.browser();
        return use(browser, tampered(await device.get(await challenge(browser)), field));
      },
    ],
  ),
  [
    'no challenge at all',
    async (at, { device }) => {
      const browser = at.browser();
      const response = await device.get(await challenge(browser));
      return use(at.browser(), response);
    },
  ],
  [
    'a passkey nobody added here',
    async (at) => {
      const { browser: other } = await signedIn();
      const device = await second.fresh();
      await device.create(await offer(other));
      const browser = at.browser();
      return use(browser, await device.get(await challenge(browser)));
    },
  ],
  [
    'a passkey that was removed',
    async (at, { device, browser: own }) => {
      const { body } = await own.get('/api/account/security');
      const [{ passkeyId }] = body.passkeys as [{ passkeyId: string }];
      expect((await own.post('/api/account/removePasskey', { passkeyId })).status).toBe(200);
      const browser = at.browser();
      return use(browser, await device.get(await challenge(browser)));
    },
  ],
  [
    'the passkey of somebody who left',
    async (at, { device, ada }) => {
      await house.world.owner.query(
        'update org.people set left_on = current_date - 1 where person_id = $1',
        [ada.personId],
      );
      const browser = at.browser();
      return use(browser, await device.get(await challenge(browser)));
    },
  ],
];

describe('a passkey', () => {
  test('is added, named, and signs its owner in', async () => {
    const { ada, device } = await owner();
    const browser = house.browser();
    expect((await use(browser, await device.get(await challenge(browser)))).status).toBe(200);
    const { body } = await browser.get('/api/account/security');
    expect(body.passkeys).toMatchObject([{ name: 'work laptop' }]);
    expect((await house.auditOf(ada)).map(({ action }) => action)).toEqual([
      'auth.signed-in',
      'auth.passkey-added',
      'auth.signed-in',
    ]);
  });

  test('goes with several on one account', async () => {
    const { browser } = await owner();
    await second.fresh();
    expect((await add(browser, await second.create(await offer(browser)), 'phone')).status).toBe(
      200,
    );
    const stranger = house.browser();
    expect((await use(stranger, await second.get(await challenge(stranger)))).status).toBe(200);
  });

  test.each(attacks)('does not sign in with %s', async (_, attack) => {
    const answer = await attack(house, await owner());
    expect([401, 403, 422]).toContain(answer.status);
    expect(answer.headers['set-cookie'] ?? '').not.toMatch(/groundswell-4100=[^;]/);
  });
});

describe('adding a passkey', () => {
  test('needs a session', async () => {
    expect((await house.browser().post('/api/auth/passkey-offer')).status).toBe(401);
    const { device, browser } = await owner();
    const response = await device.get(await challenge(browser));
    expect((await add(house.browser(), response)).status).toBe(401);
  });

  test('needs a session that began within the day', async () => {
    const { account, browser } = await signedIn();
    await house.world.owner.query(
      "update auth.session set created_at = now() - interval '25 hours' where user_id = $1",
      [account.userId],
    );
    expect((await browser.post('/api/auth/passkey-offer')).status).toBe(403);
  });

  test('needs a device that checks who holds it', async () => {
    const { browser } = await signedIn();
    const device = await openDevice(chromium, { knows: false });
    const options = await offer(browser);
    const selection = {
      ...(options.authenticatorSelection as Json),
      userVerification: 'discouraged',
      residentKey: 'discouraged',
      requireResidentKey: false,
    };
    const response = await device.create({ ...options, authenticatorSelection: selection });
    expect((await add(browser, response)).status).toBe(403);
  });

  test('to somebody else’s account by their challenge is refused', async () => {
    const [ada, ben] = [await signedIn(), await signedIn()];
    const device = await second.fresh();
    const response = await device.create(await offer(ada.browser));
    const name = house.door.auth.names.challenge;
    ben.browser.cookies.set(name, ada.browser.cookies.get(name) ?? '');
    expect((await add(ben.browser, response)).status).toBe(403);
  });
});

test('a door that believes what it is sent would be found out (control)', async () => {
  const gullible = await openHouse({
    limits: endless,
    change: (door) => ({ ...door, auth: { ...door.auth, api: believing(door.auth.api) } }),
  });
  const byName = new Map(attacks);
  for (const name of [
    'a device that did not check who holds it',
    'a page of another port, passed on',
    'an old answer to a new challenge',
    'one bit of signature turned',
  ]) {
    const answer = await byName.get(name)?.(gullible, await owner());
    expect(answer?.status, name).toBe(200);
  }
});

/** Looks up whose passkey it is said to be, and proves nothing. */
function believing(api: Auth['api']): Auth['api'] {
  const verifyPasskeyAuthentication = async ({
    body,
    headers,
  }: {
    body: { response: { id: string } };
    headers: Headers;
  }) => {
    const { rows } = await house.world.owner.query<{ user_id: string }>(
      'select user_id from auth.passkey where credential_id = $1',
      [body.response.id],
    );
    const userId = rows[0]?.user_id ?? '';
    const began = await api.startSession({ body: { userId }, headers, returnHeaders: true });
    return { headers: began.headers, response: { session: { token: began.response.token } } };
  };
  return { ...api, verifyPasskeyAuthentication } as unknown as Auth['api'];
}
