/** thousands of guesses reach few checks, and never lock their victim out. */
import { describe, expect, test } from 'vitest';
import type { Attempts } from '../../src/platform/auth/attempts.ts';
import { placeOf } from '../../src/platform/auth/attempts.ts';
import { type House, openHouse, password } from './house.ts';

const house = await openHouse({ limits: endless() });

function endless() {
  return { address: 1e9, guest: 1e9, account: 1e9, organisation: 1e9 };
}

type Guess = { email: string; address: string };

/** How many guesses came so far that a password was compared. */
async function checked(at: House, guesses: readonly Guess[]): Promise<number> {
  let reached = 0;
  const queue = [...guesses];
  const guesser = async () => {
    for (let guess = queue.pop(); guess; guess = queue.pop()) {
      const body = { email: guess.email, password: 'a guess of twelve' };
      const answer = await at.browser().post('/api/auth/sign-in', body, { address: guess.address });
      expect([401, 429]).toContain(answer.status);
      if (answer.status === 401) reached += 1;
    }
  };
  await Promise.all(Array.from({ length: 20 }, guesser));
  return reached;
}

async function someone(at: House = house) {
  const { ada } = await at.world.organisation(['ada']);
  return at.account(ada);
}

const many = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));

const ip = (at: number): string => `10.${(at >> 16) & 255}.${(at >> 8) & 255}.${at & 255}`;

describe('guessing', () => {
  test('from one place at one account stops after ten, and the victim is not touched', async () => {
    const { email } = await someone();
    expect(
      await checked(
        house,
        many(2500, () => ({ email, address: '192.0.2.1' })),
      ),
    ).toBe(10);
    expect((await house.browser().signIn(email)).status).toBe(200);
  });

  test('from everywhere at one account stops, and a browser that knows it still gets in', async () => {
    const { email } = await someone();
    const own = house.browser();
    await own.signIn(email);
    await own.post('/api/auth/sign-out');
    const guesses = many(2500, (at) => ({ email, address: ip(at) }));
    expect(await checked(house, guesses)).toBeLessThanOrEqual(100);
    expect((await house.browser().signIn(email)).status).toBe(429);
    expect((await own.signIn(email)).status).toBe(200);
  });

  test('leaves a strange browser the link by mail', async () => {
    const { email } = await someone();
    await checked(
      house,
      many(60, (at) => ({ email, address: ip(70_000 + at) })),
    );
    const stranger = house.browser();
    expect((await stranger.signIn(email)).status).toBe(429);
    await stranger.post('/api/auth/mail-link', { email });
    await expect.poll(() => house.mails.some(({ to }) => to === email)).toBe(true);
    const token = house.mails.find(({ to }) => to === email)?.link.split('#')[1];
    expect((await stranger.post('/api/auth/link', { token })).status).toBe(200);
    expect(await stranger.isIn()).toBe(true);
  });

  test('from one place at many accounts stops', async () => {
    const guesses = many(2500, (at) => ({ email: `p${at}@example.org`, address: '192.0.2.7' }));
    expect(await checked(house, guesses)).toBeLessThanOrEqual(100);
  });

  test('from the many addresses of one IPv6 customer is from one place', async () => {
    const guesses = many(2500, (at) => ({
      email: `q${at}@example.org`,
      address: `2001:db8:1:2::${(at + 1).toString(16)}`,
    }));
    expect(await checked(house, guesses)).toBeLessThanOrEqual(100);
    expect(placeOf('2001:db8::1')).toBe(placeOf('2001:0db8:0:0:ffff::2'.replace('0db8', 'db8')));
    expect(placeOf('::ffff:192.0.2.1')).toBe('192.0.2.1');
  });

  test('does not stop a sign-in that is right, however often', async () => {
    const { email } = await someone();
    for (const _ of many(15, () => 0)) {
      expect((await house.browser().signIn(email, password)).status).toBe(200);
    }
  });

  test('would be counted if nothing limited it (control)', async () => {
    const none: Attempts = {
      ...house.door.attempts,
      begin: async () => undefined,
    };
    const open = await openHouse({
      limits: endless(),
      change: (door) => ({ ...door, attempts: none }),
    });
    const { email } = await someone(open);
    const guesses = many(110, () => ({ email, address: '192.0.2.1' }));
    expect(await checked(open, guesses)).toBeGreaterThan(100);
  });
});
