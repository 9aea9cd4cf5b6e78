/** F-01: the database is down, slow, silent or talks nonsense: said plainly, and over when it is over. */
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/platform/db/database.ts';
import { newId } from '../../src/platform/ids.ts';
import { testDatabase } from '../database.ts';
import { openFaultProxy } from './fault-proxy.ts';
import { openHouse } from './house.ts';

const database = testDatabase();
const proxy = await openFaultProxy(database.app);
afterAll(() => proxy.close());
// What one test found wrong is not the next one's weather.
afterEach(() => proxy.weather('clear'));

/** The same as in the program, with less patience. */
const patience = { connectionTimeoutMillis: 2_000, query_timeout: 2_000 };
const house = await openHouse({
  limits: { address: 1e9, guest: 1e9, account: 1e9, organisation: 1e9 },
  through: (connection) => ({ ...connection, ...patience, host: '127.0.0.1', port: proxy.port }),
});
const { lea, ben } = await house.world.organisation(['lea', 'ben'], { lines: [['ben', 'lea']] });
const browser = house.browser();
await browser.signIn((await house.account(lea)).email);

const read = () => browser.get('/api/meetings/list');
const capture = (text: string, key = newId()) =>
  browser.post(
    '/api/meetings/capture',
    { personId: ben.personId, text },
    { headers: { 'idempotency-key': key } },
  );

async function kept(text: string): Promise<number> {
  const { rows } = await house.world.owner.query<{ points: string }>(
    `select count(*) as points from meetings.talking_points where text = $1`,
    [text],
  );
  return Number(rows[0]?.points);
}

/** A plain sentence in the one shape of all problems, and nothing of what went wrong inside. */
function saidPlainly({ status, headers, body, text }: Awaited<ReturnType<typeof read>>): void {
  expect(status, text).toBe(503);
  expect(headers['content-type']).toContain('application/problem+json');
  expect(body.detail ?? body.title).toMatch(/database cannot be reached right now/);
  expect(text).not.toMatch(/ECONN|pg|127\.0\.0\.1| at /);
}

const within = { timeout: 10_000, interval: 100 };

/** Reads, changes and the bell, by themselves. */
async function isWell(): Promise<void> {
  await expect.poll(async () => (await read()).status, within).toBe(200);
  await expect.poll(async () => (await capture('well again')).status, within).toBe(200);
  let heard = 0;
  const stop = house.doorbell.listen(() => {
    heard += 1;
  });
  const ring = async () => {
    await capture('a bell');
    return heard;
  };
  await expect.poll(ring, within).toBeGreaterThan(0);
  stop();
}

const long = { timeout: 90_000 };

describe('a line', () => {
  const asUsual = { ...database.app, host: '127.0.0.1', port: proxy.port };
  const open = (max: number) => {
    const opened = openDatabase(asUsual, { max });
    const ask = (seconds: number) => opened.pool.query('select pg_sleep($1)', [seconds]);
    return { ...opened, ask };
  };
  const silence = expect.objectContaining({ message: expect.stringMatching(/fell silent/) });

  test('gone silent is noticed within ten seconds, one that works long is not', long, async () => {
    const lines = open(2);
    await Promise.all([lines.ask(0), lines.ask(0)]);
    const working = lines.ask(8);
    const atWork = `select from pg_stat_activity where state = 'active' and query like 'select pg_sleep%'`;
    await expect.poll(async () => (await house.world.owner.query(atWork)).rowCount).toBe(1);
    proxy.weather('silent');
    const began = performance.now();
    const lost = lines.ask(0).catch((error: unknown) => error);
    setTimeout(() => proxy.weather('clear'), 1_000);
    expect(await lost).toEqual(silence);
    expect(performance.now() - began).toBeLessThan(10_000);
    expect((await working).rows).toHaveLength(1);
    await lines.close();
  });

  test('of a database that answers nobody is over within ten seconds', long, async () => {
    const lines = open(1);
    await lines.ask(0);
    proxy.weather('silent');
    const began = performance.now();
    expect(await lines.ask(0).catch((error: unknown) => error)).toEqual(silence);
    expect(performance.now() - began).toBeLessThan(10_000);
    proxy.weather('clear');
    await expect
      .poll(() =>
        lines.ask(0).then(
          () => 'back',
          () => 'away',
        ),
      )
      .toBe('back');
    await lines.close();
  });
});

describe('the database', () => {
  test('is away: reads and changes say so and keep nothing, until it is back', long, async () => {
    let missed = 0;
    const stop = house.doorbell.onGap(() => {
      missed += 1;
    });
    await isWell();
    await proxy.down();
    saidPlainly(await read());
    saidPlainly(await capture('while away'));
    expect((await house.app.inject('/readyz')).statusCode).toBe(503);
    expect((await house.app.inject('/livez')).statusCode).toBe(200);
    expect(await kept('while away')).toBe(0);
    await proxy.up();
    await isWell();
    await expect.poll(() => missed, within).toBeGreaterThan(0);
    stop();
  });

  test(
    'is cut off at any byte of a change: sent again with its key, it happens once',
    long,
    async () => {
      const statuses: number[] = [];
      for (let bytes = 0; bytes < 6_000; bytes += 400) {
        const [text, key] = [`cut after ${bytes}`, newId()];
        proxy.cutAfter(bytes);
        const first = await capture(text, key);
        statuses.push(first.status);
        if (first.status !== 200) saidPlainly(first);
        proxy.cutAfter(Number.POSITIVE_INFINITY);
        await expect.poll(async () => (await capture(text, key)).status, within).toBe(200);
        expect(await kept(text), text).toBe(1);
      }
      expect(statuses).toContain(503);
      expect(statuses).toContain(200);
      await isWell();
    },
  );

  test('is slow: answers take longer, and are right', long, async () => {
    proxy.weather('slow');
    expect((await read()).status).toBe(200);
    proxy.weather('clear');
    await isWell();
  });

  test(
    'falls silent without hanging up: nobody waits for ever, and the bell is reopened',
    long,
    async () => {
      const lost = () =>
        house.logged.filter(({ happening }) => happening === 'doorbell lost').length;
      const before = lost();
      proxy.weather('silent');
      const answers = await Promise.all([read(), read(), capture('into silence')]);
      for (const answer of answers) saidPlainly(answer);
      await expect.poll(lost, { timeout: 10_000 }).toBeGreaterThan(before);
      proxy.weather('clear');
      expect(await kept('into silence')).toBe(0);
      await isWell();
    },
  );

  test('talks nonsense: that is noticed, and the program survives it (control)', long, async () => {
    proxy.weather('noise');
    saidPlainly(await read());
    saidPlainly(await capture('into noise'));
    proxy.weather('clear');
    await isWell();
    expect(await kept('into noise')).toBeLessThan(2);
  });
});
