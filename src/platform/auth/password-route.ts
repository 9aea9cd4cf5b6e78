import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { invalid, mayNot } from '../universal/problems.ts';
import { tell } from './audit.ts';
import type { Caller } from './caller.ts';
import { headersOf, passOnCookies } from './cookies.ts';
import type { Door } from './door.ts';
import { type Asked, attemptOf, isRefusal } from './enter.ts';
import { callerIn } from './passkey-routes.ts';
import { assertGoodPassword } from './passwords.ts';
import { bodyOf } from './sign-in-routes.ts';

const shape = z.object({
  /** Left out by whoever has none yet. */
  current: z.string().max(512).default(''),
  password: z.string().max(512),
});

type Body = z.output<typeof shape>;

export function servePassword(app: FastifyInstance, door: Door): void {
  app.post('/api/auth/password', (request, reply) => givePassword(door, { request, reply }));
}

async function givePassword(door: Door, asked: Asked) {
  const caller = await callerIn(door, asked.request);
  const body = bodyOf(shape, asked.request);
  const account = await accountOf(door, caller);
  const { email, name } = account;
  await assertGoodPassword(body.password, [email, email.split('@')[0] ?? '', name]);
  return account.password === null
    ? setFirst(door, asked, caller, body)
    : changePassword(door, asked, { caller, email, body });
}

const accountOf = (door: Door, { userId }: Caller) =>
  door.database.kysely
    .selectFrom('auth.user as u')
    .leftJoin('auth.account as a', (join) =>
      join.onRef('a.user_id', '=', 'u.id').on('a.provider_id', '=', 'credential'),
    )
    .select(['u.email', 'u.name', 'a.password'])
    .where('u.id', '=', userId)
    .executeTakeFirstOrThrow();

const freshHours = 24;

/** A password is a key to the house: whoever has none yet proves by a new sign-in that it is them. */
async function setFirst(door: Door, { request }: Asked, caller: Caller, { password }: Body) {
  const recent = await door.database.kysely
    .selectFrom('auth.session')
    .select('id')
    .where('id', '=', caller.sessionId)
    .where('created_at', '>', door.clock().subtract({ hours: freshHours }).toString())
    .executeTakeFirst();
  if (!recent) {
    throw mayNot(
      'You have been signed in for more than a day. Please sign in again, with a passkey or a link, and set the password then. Nothing was changed.',
    );
  }
  await door.auth.api.setPassword({
    body: { newPassword: password },
    headers: headersOf(request),
  });
  await tell(door, caller, { action: 'auth.password-set', subjects: {} });
  return {};
}

type Change = { caller: Caller; email: string; body: Body };

/** Ends every session of the account, and begins a new one for this browser. */
async function changePassword(
  door: Door,
  { request, reply }: Asked,
  { caller, email, body }: Change,
) {
  if (body.current === '') {
    throw invalid([{ path: 'current', sentence: 'Please type the password you have now.' }]);
  }
  const attempt = attemptOf(door, request, email);
  await door.attempts.begin(attempt);
  const { headers } = await door.auth.api
    .changePassword({
      body: {
        currentPassword: body.current,
        newPassword: body.password,
        revokeOtherSessions: true,
      },
      headers: headersOf(request),
      returnHeaders: true,
    })
    .catch((error: unknown) => {
      if (!isRefusal(error)) throw error;
      throw mayNot('The password you have now is not the one typed. Nothing was changed.');
    });
  await door.attempts.succeeded(attempt);
  await tell(door, caller, { action: 'auth.password-changed', subjects: {} });
  passOnCookies(reply, headers);
  return {};
}
