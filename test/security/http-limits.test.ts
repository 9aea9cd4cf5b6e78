/** S-12: limits hold within five in a hundred, and no header talks them away. */
import { describe, expect, test } from 'vitest';
import { type Browser, type House, makeBrowser, openHouse } from './house.ts';

const limits = { address: 400, guest: 60, account: 100, organisation: 150 };

const house = await openHouse({ limits, trustedProxies: ['10.9.9.9'] });

/** How many of these requests were let through. */
async function passed(count: number, send: (at: number) => Promise<{ status: number }>) {
  const answers = await Promise.all(Array.from({ length: count }, (_, at) => send(at)));
  const refused = answers.filter(({ status }) => status === 429).length;
  return count - refused;
}

const within = (measured: number, limit: number) => Math.abs(measured - limit) <= limit * 0.05;

async function signedIn(at: House, name: string, mates: Browser[] = []) {
  const { ada, ben } = await at.world.organisation(['ada', 'ben']);
  for (const person of [ada, ben]) {
    const { email } = await at.account(person);
    const browser = at.browser();
    const body = { email, password: 'seven quiet herons, one boat' };
    await browser.post('/api/auth/sign-in', body, { address: `${name}.${mates.length + 1}` });
    mates.push(browser);
  }
  return mates as [Browser, Browser];
}

const security = (browser: Browser, address: string) =>
  browser.get('/api/account/security', { address });

describe('requests', () => {
  test('of somebody signed out are limited by address', async () => {
    const browser = makeBrowser(house.app);
    const ask = (address: string) => () => browser.get('/api/auth/ways', { address });
    expect(within(await passed(200, ask('192.0.2.10')), limits.guest)).toBe(true);
    expect(await passed(10, ask('192.0.2.11'))).toBe(10);
    const answer = await ask('192.0.2.10')();
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    expect(answer.body.title).toBe('A moment, please');
  });

  test('of one account are limited, from however many addresses', async () => {
    const [ada] = await signedIn(house, '198.51.100');
    const count = await passed(200, (at) => security(ada, `203.0.113.${at}`));
    expect(within(count, limits.account)).toBe(true);
  });

  test('of one organisation are limited together, and another one is not', async () => {
    const [ada, ben] = await signedIn(house, '198.51.101');
    const [other] = await signedIn(house, '198.51.102');
    const count = await passed(300, (at) => security(at % 2 ? ada : ben, `203.0.114.${at % 250}`));
    expect(within(count, limits.organisation)).toBe(true);
    expect(await passed(10, () => security(other, '203.0.115.1'))).toBe(10);
  });

  test('for pages and files are limited by address too', async () => {
    const count = await passed(600, async () => {
      const { statusCode } = await house.app.inject({ url: '/livez', remoteAddress: '192.0.2.30' });
      return { status: statusCode };
    });
    expect(within(count, limits.address)).toBe(true);
  });

  const claims = (at: number) => ({ 'x-forwarded-for': `100.64.0.${at}` });

  test('do not escape by claiming another address', async () => {
    const browser = makeBrowser(house.app);
    const count = await passed(200, (at) =>
      browser.get('/api/auth/ways', { address: '192.0.2.20', headers: claims(at) }),
    );
    expect(within(count, limits.guest)).toBe(true);
  });

  test('do not escape by a claim that a trusted proxy passes on', async () => {
    const browser = makeBrowser(house.app);
    const count = await passed(200, (at) =>
      browser.get('/api/auth/ways', {
        address: '10.9.9.9',
        headers: { 'x-forwarded-for': `100.64.1.${at}, 192.0.2.21` },
      }),
    );
    expect(within(count, limits.guest)).toBe(true);
  });

  test('behind a trusted proxy count for whoever sent them', async () => {
    const browser = makeBrowser(house.app);
    const count = await passed(100, (at) =>
      browser.get('/api/auth/ways', { address: '10.9.9.9', headers: claims(at) }),
    );
    expect(count).toBe(100);
  });

  test('would escape if every claim were believed (control)', async () => {
    const naive = await openHouse({ limits, trustedProxies: ['0.0.0.0/1', '128.0.0.0/1'] });
    const browser = makeBrowser(naive.app);
    const count = await passed(200, (at) =>
      browser.get('/api/auth/ways', { address: '192.0.2.20', headers: claims(at) }),
    );
    expect(within(count, limits.guest)).toBe(false);
  });
});
