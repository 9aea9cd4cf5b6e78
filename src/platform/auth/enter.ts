import { APIError } from 'better-auth';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../universal/problems.ts';
import { endSessionsOf } from './accounts.ts';
import type { Attempt } from './attempts.ts';
import { audit } from './audit.ts';
import type { Caller } from './caller.ts';
import { cookieIn, passOnCookies, setCookie } from './cookies.ts';
import type { Door } from './door.ts';

/** What a successful way in leaves behind: the library's new session and its cookies. */
export type Entry = {
  readonly token: string;
  readonly headers: Headers;
  readonly by: 'password' | 'passkey' | 'link';
};

export type Asked = { readonly request: FastifyRequest; readonly reply: FastifyReply };

/** The same sentence whether the account, the password or the person was the wrong one. */
export const notLetIn = (detail: string): Problem =>
  new Problem({
    type: 'urn:groundswell:problem:not-let-in',
    title: 'That did not work',
    status: 401,
    detail,
  });

/** True for what the library refuses; anything else is a fault of ours or the database's. */
export const isRefusal = (error: unknown): boolean =>
  error instanceof APIError && error.statusCode < 500;

export const attemptOf = (door: Door, request: FastifyRequest, email: string): Attempt => ({
  email: email.trim().toLowerCase(),
  address: request.ip,
  device: cookieIn(request.headers.cookie, door.auth.names.device),
});

/**
 * The last step of every sign-in. Whoever left the organisation is turned away here, the session
 * this browser had before ends, and the audit log has its line before the answer leaves.
 */
export async function enter(
  door: Door,
  { request, reply }: Asked,
  entry: Entry,
  refusal: Problem,
): Promise<Record<string, never>> {
  const caller = await door.callers.callerWith(entry.token);
  if (!caller) {
    await forgetSession(door, entry.token);
    throw refusal;
  }
  const before = await door.callers.callerOf(request);
  await door.database.transaction('change', caller, async (db) => {
    if (before) await endSessionsOf(db, before.userId, { only: before.sessionId });
    const subjects = { sessionId: caller.sessionId, by: entry.by };
    await audit(db, caller, { action: 'auth.signed-in', subjects }, door.clock());
  });
  passOnCookies(reply, entry.headers);
  await markDevice(door, { request, reply }, caller);
  return {};
}

async function forgetSession(door: Door, token: string): Promise<void> {
  await door.database.kysely.deleteFrom('auth.session').where('token', '=', token).execute();
}

const yearInSeconds = 365 * 24 * 60 * 60;

async function markDevice(door: Door, { request, reply }: Asked, { userId }: Caller) {
  const { email } = await door.database.kysely
    .selectFrom('auth.user')
    .select('email')
    .where('id', '=', userId)
    .executeTakeFirstOrThrow();
  if (door.attempts.knows(attemptOf(door, request, email))) return;
  const value = door.attempts.deviceMark(email);
  setCookie(door, reply, { name: door.auth.names.device, value, maxAge: yearInSeconds });
}
