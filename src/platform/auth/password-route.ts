import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { mayNot } from '../universal/problems.ts';
import { tell } from './audit.ts';
import { headersOf, passOnCookies } from './cookies.ts';
import type { Door } from './door.ts';
import { type Asked, attemptOf, isRefusal } from './enter.ts';
import { callerIn } from './passkey-routes.ts';
import { assertGoodPassword } from './passwords.ts';
import { bodyOf } from './sign-in-routes.ts';

const shape = z.object({
  current: z.string().min(1, 'Please type the password you have now.').max(512),
  password: z.string().max(512),
});

export function servePassword(app: FastifyInstance, door: Door): void {
  app.post('/api/auth/password', (request, reply) => changePassword(door, { request, reply }));
}

/** Ends every session of the account, and begins a new one for this browser. */
async function changePassword(door: Door, { request, reply }: Asked) {
  const caller = await callerIn(door, request);
  const body = bodyOf(shape, request);
  const { email, name } = await door.database.kysely
    .selectFrom('auth.user')
    .select(['email', 'name'])
    .where('id', '=', caller.userId)
    .executeTakeFirstOrThrow();
  await assertGoodPassword(body.password, [email, email.split('@')[0] ?? '', name]);
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
