/** One-time links: once, for a quarter of an hour, for the one they were made for. */
import { Temporal } from 'temporal-polyfill';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  linkFor,
  redeemSetUp,
  redeemSignIn,
  signInLink,
  startLink,
} from '../../src/platform/auth/one-time-link.ts';
import { openHouse } from './house.ts';

const house = await openHouse();
const { world } = house;
const { database } = world.program;
const baseUrl = 'http://localhost:4100';

beforeEach(() => world.travelTo(Temporal.Now.instant().toString()));

const tokenIn = (link: string | null): string => link?.split('#')[1] ?? '';

async function someone() {
  const { ada } = await world.organisation(['ada'], { administrators: ['ada'] });
  const account = await house.account(ada, { password: null });
  const now = world.program.clock();
  const link = await signInLink(database.kysely, { userId: account.userId, baseUrl, now });
  return { ada, account, link, token: tokenIn(link) };
}

describe('a link', () => {
  test('signs in a person who has no password, once', async () => {
    const { ada, token } = await someone();
    const browser = house.browser();
    expect((await browser.post('/api/auth/link', { token })).status).toBe(200);
    expect(await browser.isIn()).toBe(true);
    const again = await house.browser().post('/api/auth/link', { token });
    expect(again.status).toBe(401);
    expect(await house.auditOf(ada)).toMatchObject([
      { action: 'auth.signed-in', subjects: { by: 'link' } },
    ]);
  });

  test('sent fifty times at once signs in once', async () => {
    const { token } = await someone();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => house.browser().post('/api/auth/link', { token })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  test('is over after a quarter of an hour', async () => {
    const { token } = await someone();
    world.travelTo(Temporal.Now.instant().add({ minutes: 15, seconds: 1 }).toString());
    expect((await house.browser().post('/api/auth/link', { token })).status).toBe(401);
    // The control: the same moment, a second earlier, would still do.
    world.travelTo(Temporal.Now.instant().add({ minutes: 14 }).toString());
    expect((await house.browser().post('/api/auth/link', { token })).status).toBe(200);
  });

  test('is kept as a hash only, and travels behind the #', async () => {
    const { link, token } = await someone();
    expect(new URL(link).search).toBe('');
    expect(new URL(link).pathname).toBe('/sign-in/link');
    const { rows } = await world.owner.query<{ hash: string }>('select hash from auth.link');
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  test('of one kind does not do for the other', async () => {
    const { token } = await someone();
    const now = world.program.clock();
    expect(await redeemSetUp(database.kysely, token, now)).toBe(false);
    expect(await redeemSignIn(database.kysely, token, now)).not.toBeNull();
  });

  test('printed at the start signs in an administrator', async () => {
    await someone();
    const link = await startLink(database, {
      ownMachine: true,
      baseUrl,
      now: world.program.clock(),
    });
    const browser = house.browser();
    await browser.post('/api/auth/link', { token: tokenIn(link) });
    const { rows } = await world.owner.query<{ role: string }>(
      `select p.role from auth.session s join auth.user u on u.id = s.user_id
       join org.people p on p.user_id = u.id order by s.created_at desc limit 1`,
    );
    expect(rows).toEqual([{ role: 'administrator' }]);
  });
});

describe('a link made on the machine', () => {
  const people = async () => {
    const { ada, ben } = await world.organisation(['ada', 'ben'], { administrators: ['ada'] });
    return { ada, admin: await house.account(ada), member: await house.account(ben) };
  };
  const made = (email: string, sendsMail: boolean) =>
    linkFor(database, email, { baseUrl, now: world.program.clock(), sendsMail });

  test('lets an administrator in; where mail works nobody else, and says so', async () => {
    const { ada, admin, member } = await people();
    expect(await made(member.email, true)).toBe('by-mail');
    expect(await made('nobody@example.org', true)).toBeNull();
    expect(await house.auditOf(ada)).toEqual([]);
    const token = tokenIn(await made(admin.email, true));
    expect((await house.browser().post('/api/auth/link', { token })).status).toBe(200);
  });

  test('is the way back without mail, and administrators read that it was made', async () => {
    const { ada, member } = await people();
    const token = tokenIn(await made(member.email, false));
    expect((await house.browser().post('/api/auth/link', { token })).status).toBe(200);
    expect((await house.auditOf(ada)).map(({ action }) => action)).toEqual([
      'auth.link-made-by-operator',
      'auth.signed-in',
    ]);
  });
});
