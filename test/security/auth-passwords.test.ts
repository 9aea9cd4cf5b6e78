/** passwords people can live with, hashes nobody can afford, storms that drown nobody. */
import { hashSync } from '@node-rs/argon2';
import { dictionary } from '@zxcvbn-ts/language-common';
import { describe, expect, test } from 'vitest';
import { signInLink } from '../../src/platform/auth/one-time-link.ts';
import { assertGoodPassword, hashPassword } from '../../src/platform/auth/passwords.ts';
import { openHouse, password } from './house.ts';

const house = await openHouse();

async function someone(given: string | null = password) {
  const { ada } = await house.world.organisation(['ada']);
  return { ada, ...(await house.account(ada, { password: given })) };
}

const refused = (text: string, own: string[] = []): Promise<boolean> =>
  assertGoodPassword(text, own).then(
    () => false,
    () => true,
  );

describe('a password', () => {
  test.each([
    ['12 characters', 'oyster-91 lp'],
    ['128 characters', `${'tide '.repeat(25)}ebb`],
    ['a sentence with its spaces', '  the ferry leaves at dusk, always  '],
    ['another script', 'волны шумят далеко'],
    ['emoji', '🌊🪁🦀🐚⛵🏝️🐙🦑🐡🐬🦭🪸'],
  ])('may be %s', async (_, text) => {
    const { email } = await someone(text);
    expect((await house.browser().signIn(email, text)).status).toBe(200);
    expect((await house.browser().signIn(email, `${text}x`)).status).toBe(401);
  });

  test('is the same from a keyboard that composes accents and one that does not', async () => {
    const { email } = await someone('Ærøskøbing på søen é');
    const typed = 'Ærøskøbing på søen é'.normalize('NFD');
    expect((await house.browser().signIn(email, typed)).status).toBe(200);
  });

  test.each([
    ['11 characters', 'short words'],
    ['129 characters', 'x1 '.repeat(43)],
    ['a run', '123456789012'],
    ['a run backwards', 'mlkjihgfedcba'],
    ['one letter', 'aaaaaaaaaaaaaaaa'],
    ['a common word decorated', 'Unbelievable2026!'],
    ['a common word twice', 'dragondragon'],
  ])('may not be %s', async (_, text) => {
    expect(await refused(text)).toBe(true);
  });

  test('may not be the own name or address', async () => {
    expect(await refused('marguerite.abel@example.org', ['marguerite.abel@example.org'])).toBe(
      true,
    );
    expect(await refused('Marguerite.Abel7', ['marguerite.abel'])).toBe(true);
    expect(await refused('marguerite likes boats', ['marguerite.abel'])).toBe(false);
  });

  test('may be none of the commonest', async () => {
    const long = dictionary['passwords-common'].filter((text) => text.length >= 12);
    expect(long.length).toBeGreaterThan(250);
    const slipped = [];
    for (const text of long) if (!(await refused(text))) slipped.push(text);
    expect(slipped).toEqual([]);
  });

  test('that is refused is said kindly, and nothing is changed', async () => {
    const { email } = await someone();
    const browser = house.browser();
    await browser.signIn(email);
    const change = { current: password, password: 'unbelievable' };
    const answer = await browser.post('/api/auth/password', change);
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toMatchObject([{ path: 'password' }]);
    expect((await house.browser().signIn(email)).status).toBe(200);
  });
});

describe('whoever has no password', () => {
  async function signedInByLink(ago = 0) {
    const { email, userId } = await someone(null);
    const asked = { userId, baseUrl: 'http://localhost:4100', now: house.world.program.clock() };
    const link = await signInLink(house.world.program.database.kysely, asked);
    const browser = house.browser();
    await browser.post('/api/auth/link', { token: link.split('#')[1] ?? '' });
    await house.world.owner.query(
      "update auth.session set created_at = created_at - $2 * interval '1 hour' where user_id = $1",
      [userId, ago],
    );
    return { email, browser };
  }

  test('sets one, and signs in with it; the next is a change', async () => {
    const { email, browser } = await signedInByLink();
    expect((await browser.post('/api/auth/password', { password: 'short' })).status).toBe(422);
    expect((await browser.post('/api/auth/password', { password })).status).toBe(200);
    expect((await house.browser().signIn(email)).status).toBe(200);
    const again = await browser.post('/api/auth/password', { password: `${password} again` });
    expect(again.body.errors).toMatchObject([{ path: 'current' }]);
    expect((await house.browser().signIn(email)).status).toBe(200);
  });

  test('signs in again first, when that was more than a day ago', async () => {
    const { email, browser } = await signedInByLink(25);
    expect((await browser.post('/api/auth/password', { password })).status).toBe(403);
    expect((await house.browser().signIn(email)).status).toBe(401);
  });
});

describe('a hash', () => {
  const isDear = (hash: string): boolean => {
    const [, memory, time] = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=\d+\$/.exec(hash) ?? [];
    return Number(memory) >= 19 * 1024 && Number(time) >= 2;
  };

  test('is Argon2id with at least 19 MiB and two passes', async () => {
    const { userId } = await someone();
    const { rows } = await house.world.owner.query<{ password: string }>(
      'select password from auth.account where user_id = $1',
      [userId],
    );
    expect(rows.map(({ password: hash }) => isDear(hash))).toEqual([true]);
  });

  test('that is cheaper would be noticed (control)', () => {
    expect(isDear(hashSync(password, { memoryCost: 1024, timeCost: 2 }))).toBe(false);
    expect(isDear('$2b$10$abcdefghijklmnopqrstuv')).toBe(false);
  });

  test('is never made in more than a few places at once', async () => {
    const before = process.memoryUsage().rss;
    await Promise.all(Array.from({ length: 60 }, () => hashPassword(password)));
    const grown = (process.memoryUsage().rss - before) / 2 ** 20;
    expect(grown).toBeLessThan(4 * 19 + 60);
  });
});

describe('a storm of sign-ins', () => {
  /** The slowest of the other requests while the storm lasts. */
  async function slowestDuring(storm: () => Promise<unknown>): Promise<number> {
    let over = false;
    const all = storm().finally(() => {
      over = true;
    });
    const times: number[] = [];
    while (!over) {
      const due = performance.now();
      await new Promise((resolve) => setTimeout(resolve, 5));
      await house.app.inject({ url: '/livez' });
      times.push(performance.now() - due);
    }
    await all;
    times.sort((a, b) => a - b);
    return times[Math.ceil(times.length * 0.99) - 1] ?? Number.POSITIVE_INFINITY;
  }

  test('leaves everybody else under a second', async () => {
    const people = await Promise.all(Array.from({ length: 10 }, () => someone()));
    const storm = () =>
      Promise.all(
        Array.from({ length: 100 }, (_, at) =>
          house.browser().signIn(people[at % 10]?.email ?? '', password),
        ),
      );
    const answers: { status: number }[] = [];
    const slowest = await slowestDuring(async () => answers.push(...(await storm())));
    expect(slowest).toBeLessThan(1000);
    expect(answers.every(({ status }) => [200, 429, 503].includes(status))).toBe(true);
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(20);
  });

  test('would be felt if hashing held up the process (control)', async () => {
    const heavy = { memoryCost: 19_456, timeCost: 2 };
    const slowest = await slowestDuring(async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      const until = performance.now() + 1500;
      while (performance.now() < until) hashSync(password, heavy);
    });
    expect(slowest).toBeGreaterThan(1000);
  });
});
