/** F-03: an exception in any handler is one plain 500, one line in the log, and nothing more. */
import Fastify from 'fastify';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Auth } from '../../src/platform/auth/auth.ts';
import type { Bound, Program } from '../../src/platform/program.ts';
import { openHouse, password } from './house.ts';

const canary = 'the words of a one-to-one';

const faults: Record<string, () => unknown> = {
  'an exception': () => {
    throw new Error(canary);
  },
  'a rejection': () => Promise.reject(new TypeError(canary)),
  'something that is no error': () => {
    throw { canary };
  },
  'an error that claims a status': () => {
    throw Object.assign(new Error(canary), { statusCode: 200 });
  },
};

let fault: () => unknown = () => undefined;

/** Every operation stumbles, whatever it is given. */
function stumbling(program: Program): Program {
  const work = (async () => fault()) as Bound['work'];
  const operations = new Map(
    [...program.operations].map(([name, bound]) => {
      const operation = { ...bound.operation, input: z.any() };
      return [name, { ...bound, operation, work }] as const;
    }),
  );
  return { ...program, operations };
}

const brokenApi = new Proxy({} as Auth['api'], { get: () => async () => fault() });

const endless = { address: 1e9, guest: 1e9, account: 1e9, organisation: 1e9 };
const sound = await openHouse({ limits: endless });
const house = await openHouse({ program: stumbling, limits: endless });
const brokenDoor = await openHouse({
  limits: endless,
  change: (door) => ({ ...door, auth: { ...door.auth, api: brokenApi } }),
});

type Reply = { status: number; text: string };

const isPlain = ({ status, text }: Reply): boolean =>
  status === 500 && !text.includes(canary) && !/ at |\.ts|node_modules/.test(text);

async function signedIn() {
  const { ada } = await sound.world.organisation(['ada']);
  const account = await sound.account(ada);
  const browser = sound.browser();
  await browser.signIn(account.email);
  return { account, cookies: browser.cookies };
}

describe.each(Object.entries(faults))('%s', (_, broken) => {
  test('in any operation', async () => {
    const { cookies } = await signedIn();
    const browser = house.browser();
    for (const [name, value] of cookies) browser.cookies.set(name, value);
    fault = broken;
    const wrong: string[] = [];
    for (const [name, { operation }] of house.world.program.operations) {
      const lines = house.logged.length;
      const url = `/api/${name.replace('.', '/')}`;
      const answer = await (operation.kind === 'read' ? browser.get(url) : browser.post(url));
      const said = house.logged.slice(lines);
      const plain = isPlain(answer) && said.length === 1 && !JSON.stringify(said).includes(canary);
      if (!plain) wrong.push(`${name}: ${answer.status} and ${said.length} lines`);
    }
    expect(wrong).toEqual([]);
    expect((await house.app.inject({ url: '/livez' })).statusCode).toBe(200);
  });

  test('in any way in', async () => {
    const { account, cookies } = await signedIn();
    fault = broken;
    const { email } = account;
    const response = {
      id: 'x',
      rawId: 'x',
      type: 'public-key',
      clientExtensionResults: {},
      response: { clientDataJSON: '', authenticatorData: '', signature: '' },
    };
    const ways: [string, unknown][] = [
      ['sign-in', { email, password }],
      ['passkey-challenge', {}],
      ['passkey-sign-in', { response }],
      ['passkey-offer', {}],
      ['passkey-add', { response, name: 'key' }],
      ['password', { current: password, password: 'nine lanterns on a slow river' }],
    ];
    for (const [way, body] of ways) {
      const browser = brokenDoor.browser();
      for (const [name, value] of cookies) browser.cookies.set(name, value);
      const lines = brokenDoor.logged.length;
      const answer = await browser.post(`/api/auth/${way}`, body);
      expect(isPlain(answer), `${way}: ${answer.status} ${answer.text}`).toBe(true);
      const said = JSON.stringify(brokenDoor.logged.slice(lines));
      expect(said).not.toContain(canary);
      expect(brokenDoor.logged.length - lines, way).toBe(1);
    }
  });
});

test('an exception that is answered as it came would be found out (control)', async () => {
  const bare = Fastify();
  bare.get('/', async () => {
    throw new Error(canary);
  });
  const { statusCode: status, body: text } = await bare.inject({ url: '/' });
  expect(isPlain({ status, text })).toBe(false);
});
