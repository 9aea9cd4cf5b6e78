/** no answer tells whether an address has an account. Its time: `node bench/enumeration.ts`. */
import { describe, expect, test } from 'vitest';
import type { Auth } from '../../src/platform/auth/auth.ts';
import type { Door } from '../../src/platform/auth/door.ts';
import { notLetIn } from '../../src/platform/auth/enter.ts';
import { type Answer, type House, openHouse } from './house.ts';

const endless = { address: 1e9, guest: 1e9, account: 1e9, organisation: 1e9 };
const house = await openHouse({ limits: endless });

async function addresses() {
  const { ada, ben, cai } = await house.world.organisation(['ada', 'ben', 'cai']);
  const [known, passwordless, left] = [
    await house.account(ada),
    await house.account(ben, { password: null }),
    await house.account(cai),
  ];
  await house.world.owner.query(
    'update org.people set left_on = current_date - 1 where person_id = $1',
    [cai.personId],
  );
  return [known.email, passwordless.email, left.email, 'nobody@example.org'];
}

/** All that somebody outside can see, but for the clock. */
const visible = ({ status, headers, text }: Answer): string =>
  JSON.stringify({ status, text, headers: { ...headers, date: '' } });

async function answers(at: House, way: string, body: object): Promise<string[]> {
  const seen: string[] = [];
  for (const email of await addresses()) {
    seen.push(visible(await at.browser().post(`/api/auth/${way}`, { email, ...body })));
  }
  return seen;
}

describe('an address with an account, without a password, of somebody who left, of nobody', () => {
  test.each([
    ['sign-in', { password: 'not the right password' }],
    ['sign-in', { password: 'x' }],
    ['mail-link', {}],
  ])('%s answers all the same', async (way, body) => {
    expect(new Set(await answers(house, way, body)).size).toBe(1);
  });

  test('also once there were too many tries', async () => {
    const seen: string[] = [];
    for (const email of await addresses()) {
      for (let tries = 0; tries < 10; tries += 1) {
        await house.browser().post('/api/auth/sign-in', { email, password: 'wrong' });
      }
      const answer = await house.browser().post('/api/auth/sign-in', { email, password: 'wrong' });
      expect(answer.status).toBe(429);
      seen.push(visible(answer));
    }
    expect(new Set(seen).size).toBe(1);
  });

  test('only the one with an account gets a mail', async () => {
    const all = await addresses();
    for (const email of all) await house.browser().post('/api/auth/mail-link', { email });
    await expect.poll(() => house.mails.filter(({ to }) => to === all[0]).length).toBe(1);
    expect(house.mails.some(({ to }) => to === 'nobody@example.org')).toBe(false);
  });

  test('would be told apart by a helpful answer (control)', async () => {
    const helpful = await openHouse({ limits: endless, change: naming });
    const body = { password: 'not the right password' };
    expect(new Set(await answers(helpful, 'sign-in', body)).size).toBe(2);
  });
});

/** A door that says so when there is no such account. */
function naming(door: Door): Door {
  const signInEmail = async (asked: { body: { email: string } }) => {
    if (asked.body.email.startsWith('nobody')) throw notLetIn('There is no such account.');
    return door.auth.api.signInEmail(asked as never);
  };
  const api = { ...door.auth.api, signInEmail } as unknown as Auth['api'];
  return { ...door, auth: { ...door.auth, api } };
}
