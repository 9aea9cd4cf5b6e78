/** The whole program as a process of its own, started the way people start it, to be killed or told to stop. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { appRoot } from '../../src/platform/root.ts';
import { freePort } from '../ports.ts';

export interface Running {
  child: ChildProcess;
  url: string;
  /** What it said so far. */
  said(): string;
  /** How long it took until it was ready. */
  ms: number;
}

type Where = { folder: string; port?: number; environment?: Record<string, string> };

export async function startProgram({ folder, port, environment }: Where): Promise<Running> {
  const began = Date.now();
  const listenOn = port ?? (await freePort());
  const child = spawn(process.execPath, [join(appRoot, 'src/main.ts')], {
    env: { PATH: process.env.PATH, PORT: `${listenOn}`, GROUNDSWELL_DATA: folder, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      text += chunk;
    });
  }
  const url = `http://localhost:${listenOn}`;
  while (!(await isReady(url))) {
    if (child.exitCode !== null) throw new Error(`The program ended: ${text}`);
    await pause(20);
  }
  return { child, url, said: () => text, ms: Date.now() - began };
}

const isReady = (url: string): Promise<boolean> =>
  fetch(`${url}/readyz`).then(
    (reply) => reply.ok,
    () => false,
  );

const headersFor = (url: string) => ({
  'content-type': 'application/json',
  'x-groundswell': '1',
  origin: url,
});

const account = { email: 'lea@example.org', password: 'a calm sea and a prosperous voyage' };

/** Sets the house up with the link the start printed, and signs in; the cookie outlives restarts. */
export async function moveIn(running: Running): Promise<string> {
  const { url, said } = running;
  while (!/welcome#\S+/.test(said())) await pause(20);
  const token = /welcome#(\S+)/.exec(said())?.[1];
  const house = {
    organisationName: 'Tidewater',
    timeZone: 'Europe/Berlin',
    name: 'Lea',
    ...account,
  };
  await post({ url, cookie: '', path: 'org/setUp' }, { token, ...house });
  return signIn(running);
}

export async function signIn({ url }: Running): Promise<string> {
  const reply = await fetch(`${url}/api/auth/sign-in`, {
    method: 'POST',
    headers: headersFor(url),
    body: JSON.stringify(account),
  });
  if (!reply.ok) throw new Error(`sign-in answered ${reply.status}`);
  return reply.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}

type Door = { url: string; cookie: string; path: string; key?: string };

/** One change over HTTP; the answer, or an error when there was none or a refusal. */
export async function post<Answer>(
  { url, cookie, path, key }: Door,
  body: object,
): Promise<Answer> {
  const reply = await fetch(`${url}/api/${path}`, {
    method: 'POST',
    headers: { ...headersFor(url), cookie, 'idempotency-key': key ?? crypto.randomUUID() },
    body: JSON.stringify(body),
  });
  const answer = await reply.json();
  if (!reply.ok) throw new Error(`${path} answered ${reply.status}: ${JSON.stringify(answer)}`);
  return answer as Answer;
}
