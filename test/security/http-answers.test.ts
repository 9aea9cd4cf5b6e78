/** S-07: the same guards on every answer, whatever was asked. Routes come from the router itself. */
import type { FastifyInstance } from 'fastify';
import { describe, expect, test } from 'vitest';
import { type Answer, type House, makeBrowser, openHouse, password } from './house.ts';

type Route = { method: string; url: string };

function watch(found: Route[]) {
  return (app: FastifyInstance) => {
    app.addHook('onRoute', ({ method, url }) => {
      for (const one of [method].flat()) found.push({ method: one, url });
    });
  };
}

const endless = { address: 1e9, guest: 1e9, account: 1e9, organisation: 1e9 };
const routes: Route[] = [];
const house = await openHouse({ before: watch(routes), limits: endless });
const secure = await openHouse({ baseUrl: 'https://groundswell.example.org', limits: endless });

/** What is missing from an answer, in words; nothing when all guards stand. */
function missing({ headers }: Answer, url: string, { https = false } = {}): string[] {
  const header = (name: string) => String(headers[name] ?? '');
  const policy = new Map(
    header('content-security-policy')
      .split(';')
      .map((part) => part.trim().split(/ (.*)/s) as [string, string]),
  );
  const checks: Record<string, boolean> = {
    'default-src': policy.get('default-src') === "'self'",
    'script-src': policy.get('script-src') === "'self'",
    'style-src': policy.get('style-src') === "'self'",
    'object-src': policy.get('object-src') === "'none'",
    'base-uri': policy.get('base-uri') === "'none'",
    'frame-ancestors': policy.get('frame-ancestors') === "'none'",
    'form-action': policy.get('form-action') === "'self'",
    'nothing unsafe': !/unsafe|\*/.test(header('content-security-policy')),
    nosniff: header('x-content-type-options') === 'nosniff',
    frame: header('x-frame-options') === 'DENY',
    referrer: header('referrer-policy') === 'same-origin',
    opener: header('cross-origin-opener-policy') === 'same-origin',
    resource: header('cross-origin-resource-policy') === 'same-origin',
    permissions: /camera=\(\).*microphone=\(self\)/.test(header('permissions-policy')),
    'no server name': !headers['x-powered-by'] && !headers.server,
    'no foreign readers': !headers['access-control-allow-origin'],
    hsts: /max-age=31536000/.test(header('strict-transport-security')) === https,
    'not kept': !url.startsWith('/api') || header('cache-control') === 'no-store',
  };
  return Object.entries(checks).flatMap(([name, held]) => (held ? [] : [name]));
}

const address = (url: string) => url.replace(/:\w+/g, 'x').replace('*', 'x');

async function ask(house: House, { method, url }: Route): Promise<Answer> {
  const answer = await house.app.inject({ method: method as 'GET', url: address(url) });
  return { status: answer.statusCode, headers: answer.headers, body: {}, text: answer.body };
}

describe('every answer', () => {
  test('of every route, signed out and in, carries all guards', async () => {
    const { ada } = await house.world.organisation(['ada']);
    const { email } = await house.account(ada);
    const browser = house.browser();
    await browser.signIn(email);
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const wrong: string[] = [];
    for (const { method, url } of routes) {
      for (const headers of [{}, { cookie, 'x-groundswell': '1' }]) {
        const sent = { method: method as 'GET', url: address(url), headers };
        const answer = await house.app.inject({ ...sent, payloadAsStream: true });
        answer.stream().destroy();
        const { statusCode: status, headers: got } = answer;
        const lacks = missing({ status, headers: got, body: {}, text: '' }, url);
        if (lacks.length > 0) wrong.push(`${method} ${url} ${status}: ${lacks.join(', ')}`);
      }
    }
    expect(routes.length).toBeGreaterThan(20);
    expect(wrong).toEqual([]);
  });

  test.each([
    ['nothing there', { method: 'GET', url: '/api/nothing' }],
    ['nothing there at all', { method: 'DELETE', url: '/nothing' }],
    ['a page', { method: 'GET', url: '/' }],
    ['a broken address', { method: 'GET', url: '/api/%zz' }],
    ['a foreign method', { method: 'PUT', url: '/api/auth/sign-in' }],
  ])('carries all guards: %s', async (_, route) => {
    expect(missing(await ask(house, route), route.url)).toEqual([]);
  });

  test.each([
    ['not JSON', { headers: { 'content-type': 'application/json' }, payload: '{"a' }, 400],
    ['another type', { headers: { 'content-type': 'text/xml' }, payload: '<a/>' }, 400],
    ['too much', { payload: { email: 'x'.repeat(300_000) } }, 413],
    [
      'too deep a prototype',
      { headers: { 'content-type': 'application/json' }, payload: '{"__proto__":{"a":1}}' },
      400,
    ],
  ])('is a plain problem without a stack: %s', async (_, sent, status) => {
    const answer = await house.app.inject({
      method: 'POST',
      url: '/api/auth/sign-in',
      ...sent,
      headers: { 'x-groundswell': '1', ...('headers' in sent ? sent.headers : {}) },
    });
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([
      status,
      'application/problem+json; charset=utf-8',
    ]);
    expect(answer.body).not.toMatch(/ at |node_modules|Error|FST_/);
    expect(missing({ ...answer, status, body: {}, text: answer.body }, '/api')).toEqual([]);
  });

  test('over https also asks for https, and its cookies stay with this very host', async () => {
    const answer = await ask(secure, { method: 'GET', url: '/api/auth/ways' });
    expect(missing(answer, '/api', { https: true })).toEqual([]);
    const { ada } = await secure.world.organisation(['ada']);
    const { email } = await secure.account(ada);
    const { headers } = await secure.browser().signIn(email, password);
    const cookies = [headers['set-cookie'] ?? []].flat().map(String);
    expect(cookies.length).toBeGreaterThan(0);
    for (const cookie of cookies) {
      expect(cookie).toMatch(/^__Host-[^;]+;.*Path=\/;/i);
      expect(cookie).toMatch(/Secure/i);
      expect(cookie).not.toMatch(/Domain/i);
    }
  });

  test('without its guards would be found out (control)', async () => {
    const bare = await openHouse({
      limits: endless,
      routes: (app) => {
        app.get('/planted', async (_request, reply) => {
          for (const name of Object.keys(reply.getHeaders())) reply.removeHeader(name);
          return {};
        });
        app.get('/inline', async (_request, reply) =>
          reply.header('content-security-policy', "default-src 'self' 'unsafe-inline'").send({}),
        );
      },
    });
    const planted = await ask(bare, { method: 'GET', url: '/planted' });
    expect(missing(planted, '/planted').length).toBeGreaterThan(10);
    const inline = await ask(bare, { method: 'GET', url: '/inline' });
    expect(missing(inline, '/inline')).toContain('nothing unsafe');
  });
});

describe('a change', () => {
  const foreign: [string, Record<string, string>][] = [
    ['without our header', { 'x-groundswell': '' }],
    ['from another site', { origin: 'https://evil.example' }],
    ['from nowhere in particular', { origin: 'null' }],
    ['from a page the browser calls cross-site', { 'sec-fetch-site': 'cross-site' }],
    ['from a page the browser calls same-site', { 'sec-fetch-site': 'same-site' }],
    ['from another port of this machine', { origin: 'http://localhost:3000' }],
    ['from a name that only begins like ours', { origin: 'http://localhost:4100.evil.example' }],
    ['over another scheme', { origin: 'https://localhost:4100' }],
  ];

  test.each(foreign)('%s is refused before anything is looked at', async (_, headers) => {
    const body = { email: 'a@example.org', password };
    const answer = await makeBrowser(house.app).post('/api/auth/sign-in', body, { headers });
    expect(answer.status).toBe(403);
  });

  test.each([
    ['our own page', { origin: 'http://localhost:4100', 'sec-fetch-site': 'same-origin' }],
    ['one of the other names of this machine', { origin: 'http://127.0.0.1:4100' }],
    ['a program', {}],
  ])('from %s is heard (control)', async (_, headers) => {
    const body = { email: 'a@example.org', password };
    const answer = await makeBrowser(house.app).post('/api/auth/sign-in', body, { headers });
    expect(answer.status).toBe(401);
  });

  test('does not come as a form, which a foreign page could send', async () => {
    const answer = await house.app.inject({
      method: 'POST',
      url: '/api/auth/sign-out',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'a=b',
    });
    expect(answer.statusCode).toBe(403);
  });
});
