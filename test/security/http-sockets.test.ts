/** S-08: a socket is for our own page and somebody signed in, and one person cannot drown the rest. */
import { createServer } from 'node:http';
import { describe, expect, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { documentsPath } from '../../src/platform/live/documents/door.ts';
import { limits } from '../../src/platform/live/documents/socket.ts';
import { freePort } from '../ports.ts';
import { openServed, type Session } from '../served.ts';

const world = await openServed();
const address = world.url.replace('http', 'ws') + documentsPath;

type Knock = { cookie?: string; origin?: string; url?: string };

/** The status a door answers, 101 when it opened. */
function knock({ cookie, origin, url = address }: Knock): Promise<number> {
  const socket = new WebSocket(url, {
    headers: { ...(cookie ? { cookie } : {}), ...(origin ? { origin } : {}) },
  });
  return new Promise((resolve) => {
    socket.once('open', () => {
      socket.terminate();
      resolve(101);
    });
    socket.once('unexpected-response', (_request, response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    socket.once('error', () => resolve(0));
  });
}

async function opened({ cookie }: Session): Promise<WebSocket> {
  const socket = new WebSocket(address, { headers: { cookie, origin: world.url } });
  await new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  socket.on('error', () => undefined);
  return socket;
}

const closing = (socket: WebSocket): Promise<number> =>
  new Promise((resolve) => socket.once('close', resolve));

const within = <T>(ms: number, work: Promise<T>): Promise<T | 'late'> =>
  Promise.race([work, new Promise<'late'>((resolve) => setTimeout(resolve, ms, 'late'))]);

async function someone(): Promise<Session> {
  const { ada } = await world.organisation(['ada']);
  return world.signIn(ada);
}

const strangers: [string, (cookie: string) => Knock][] = [
  ['another site', (cookie) => ({ cookie, origin: 'https://evil.example' })],
  ['another port of this machine', (cookie) => ({ cookie, origin: 'http://localhost:1' })],
  ['a name that begins like ours', (cookie) => ({ cookie, origin: `${world.url}.evil.example` })],
  ['a page without an origin', (cookie) => ({ cookie, origin: 'null' })],
  ['something that names no origin', (cookie) => ({ cookie })],
];

describe('a socket', () => {
  test('opens for our own page and somebody signed in (control)', async () => {
    const { cookie } = await someone();
    expect(await knock({ cookie, origin: world.url })).toBe(101);
  });

  test.each(strangers)('does not open for %s', async (_, from) => {
    const { cookie } = await someone();
    expect(await knock(from(cookie))).toBe(403);
  });

  test('does not open for nobody, nor after the end of a session', async () => {
    expect(await knock({ origin: world.url })).toBe(401);
    const { cookie } = await someone();
    await world.fetch('/api/auth/sign-out', { method: 'POST', headers: { cookie }, body: '{}' });
    expect(await knock({ cookie, origin: world.url })).toBe(401);
  });

  test('does not open elsewhere', async () => {
    const { cookie } = await someone();
    const url = world.url.replace('http', 'ws');
    expect(await knock({ cookie, origin: world.url, url: `${url}/api/org/me` })).toBe(404);
  });

  test('closes within a second when the session ends', async () => {
    const session = await someone();
    const socket = await opened(session);
    const closed = closing(socket);
    const { cookie } = session;
    await world.fetch('/api/auth/sign-out', { method: 'POST', headers: { cookie }, body: '{}' });
    expect(await within(1000, closed)).not.toBe('late');
  });

  test('closes at a frame of ten megabytes', async () => {
    const socket = await opened(await someone());
    const closed = closing(socket);
    socket.send(new Uint8Array(10_000_000));
    expect(await within(5000, closed)).toBe(1009);
  });

  test('is one of a few a person, and leaves other people theirs', async () => {
    const [one, other] = [await someone(), await someone()];
    const sockets = await Promise.allSettled(Array.from({ length: 1000 }, () => opened(one)));
    const open = sockets.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(open.length).toBe(limits.socketsPerPerson);
    expect(await knock({ cookie: other.cookie, origin: world.url })).toBe(101);
    for (const socket of open) socket.terminate();
  });

  test('that floods is closed, and nobody else feels it', async () => {
    const [one, other] = [await someone(), await someone()];
    const calm = await slowest(other, 200);
    const flood = await Promise.all(Array.from({ length: 10 }, () => opened(one)));
    const closed = Promise.all(flood.map(closing));
    const junk = new Uint8Array(200).fill(7);
    const pouring = setInterval(() => {
      for (const socket of flood) for (let at = 0; at < 100; at += 1) socket.send(junk);
    }, 5);
    const during = await slowest(other, 200);
    expect(await within(10_000, closed)).not.toBe('late');
    clearInterval(pouring);
    expect(during).toBeLessThan(Math.max(2 * calm, 1000));
  });

  test('at a door that asks nothing would be found out (control)', async () => {
    const port = await freePort();
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(port, 'localhost', resolve));
    const naive = new WebSocketServer({ server });
    const url = `ws://localhost:${port}`;
    for (const [, from] of strangers) expect(await knock({ ...from('x=y'), url })).toBe(101);
    naive.close();
    server.close();
  });
});

/** The 99th percentile of somebody's requests, in milliseconds. */
async function slowest({ cookie }: Session, count: number): Promise<number> {
  const times: number[] = [];
  for (let at = 0; at < count; at += 1) {
    const began = performance.now();
    await world.fetch('/api/account/security', { headers: { cookie } });
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  return times[Math.ceil(count * 0.99) - 1] ?? Number.POSITIVE_INFINITY;
}
