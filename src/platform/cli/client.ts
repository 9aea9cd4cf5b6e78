import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { newId } from '../ids.ts';
import type { Operation } from '../universal/contract.ts';
import { UsageError } from './arguments.ts';

const sessionFile = join(homedir(), '.config/groundswell/session.json');

type Session = { url: string; cookie: string };

async function readSession(): Promise<Session | null> {
  try {
    return JSON.parse(await readFile(sessionFile, 'utf8')) as Session;
  } catch {
    return null;
  }
}

/** Signs in over HTTP like a browser; the session file is readable by its owner alone. */
export async function signIn(url: string, email: string, password: string): Promise<void> {
  const reply = await fetch(`${url}/api/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-groundswell': '1', origin: url },
    body: JSON.stringify({ email, password }),
  });
  if (!reply.ok) throw new UsageError(await sentenceOf(reply));
  const cookie = reply.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  await mkdir(dirname(sessionFile), { recursive: true, mode: 0o700 });
  await writeFile(sessionFile, JSON.stringify({ url, cookie } satisfies Session), { mode: 0o600 });
  await chmod(sessionFile, 0o600);
}

export const forgetSession = (): Promise<void> => rm(sessionFile, { force: true });

/** One operation over HTTP as whoever signed in: the command line is a door like the browser. */
export async function callOperation(
  url: string | undefined,
  name: string,
  operation: Operation,
  input: unknown,
): Promise<unknown> {
  const session = await readSession();
  if (!session)
    throw new UsageError('Please sign in first: groundswell sign-in --email you@example.org');
  const path = `${url ?? session.url}/api/${name.replace('.', '/')}`;
  const headers = {
    cookie: session.cookie,
    'x-groundswell': '1',
    origin: url ?? session.url,
    'content-type': 'application/json',
    'idempotency-key': newId(),
  };
  const reply =
    operation.kind === 'read'
      ? await fetch(`${path}?${queryOf(input)}`, { headers })
      : await fetch(path, { method: 'POST', headers, body: JSON.stringify(input ?? {}) });
  if (!reply.ok) throw new UsageError(await sentenceOf(reply));
  return reply.json();
}

/** A file of ours by its address, as whoever signed in. */
export async function fetchFile(url: string | undefined, address: string): Promise<Uint8Array> {
  const session = await readSession();
  if (!session) throw new UsageError('Please sign in first: groundswell sign-in');
  const reply = await fetch(`${url ?? session.url}${address}`, {
    headers: { cookie: session.cookie },
  });
  if (!reply.ok) throw new UsageError(await sentenceOf(reply));
  return new Uint8Array(await reply.arrayBuffer());
}

const queryOf = (input: unknown): URLSearchParams =>
  new URLSearchParams(
    Object.fromEntries(
      Object.entries((input ?? {}) as Record<string, unknown>).map(([key, value]) => [
        key,
        String(value),
      ]),
    ),
  );

async function sentenceOf(reply: Response): Promise<string> {
  const said = (await reply.json().catch(() => null)) as {
    detail?: string;
    message?: string;
  } | null;
  return said?.detail ?? said?.message ?? `The server answered ${reply.status}.`;
}
