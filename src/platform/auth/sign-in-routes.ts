import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { kindOf } from '../log.ts';
import { conflict, invalid, tooMany } from '../universal/problems.ts';
import { isEmail } from '../universal/text.ts';
import { endSessionsOf } from './accounts.ts';
import { audit, auditFailureLater } from './audit.ts';
import { headersOf, setCookie } from './cookies.ts';
import type { Door } from './door.ts';
import { type Asked, attemptOf, enter, isRefusal, notLetIn } from './enter.ts';
import { redeemSignIn, signInLink } from './one-time-link.ts';

const email = z
  .string()
  .transform((text) => text.trim().toLowerCase())
  .refine(isEmail, 'This does not look like an e-mail address.');

const shapes = {
  signIn: z.object({ email, password: z.string().min(1, 'Please type your password.').max(512) }),
  mailLink: z.object({ email }),
  link: z.object({ token: z.string().max(100) }),
};

export function bodyOf<T>(shape: z.ZodType<T>, request: FastifyRequest): T {
  const parsed = shape.safeParse(request.body ?? {});
  if (parsed.success) return parsed.data;
  throw invalid(
    parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), sentence: message })),
  );
}

export function serveSignIn(app: FastifyInstance, door: Door): void {
  app.get('/api/auth/ways', async () => ({ mail: door.sendLink !== null }));
  app.get('/api/auth/ending', async (request) => ({
    ranOut: await door.callers.hasRunOut(request),
  }));
  app.post('/api/auth/sign-in', (request, reply) => signIn(door, { request, reply }));
  app.post('/api/auth/sign-out', (request, reply) => signOut(door, { request, reply }));
  app.post('/api/auth/mail-link', (request, reply) => mailLink(door, { request, reply }));
  app.post('/api/auth/link', (request, reply) => link(door, { request, reply }));
}

const wrong = () =>
  notLetIn(
    'The e-mail address or the password is not right. Both are kept here; please look again, or use another way to sign in.',
  );

const beatMs = 100;

/** Refusals leave on a beat, so that looking up an account that exists cannot be heard. */
function onTheBeat(began: number): Promise<void> {
  const late = (performance.now() - began) % beatMs;
  return new Promise((resolve) => setTimeout(resolve, beatMs - late));
}

async function signIn(door: Door, asked: Asked) {
  const body = bodyOf(shapes.signIn, asked.request);
  const attempt = attemptOf(door, asked.request, body.email);
  await door.attempts.begin(attempt);
  const began = performance.now();
  const { headers, response } = await door.auth.api
    .signInEmail({ body, headers: headersOf(asked.request), returnHeaders: true })
    .catch(async (error: unknown) => {
      if (!isRefusal(error)) throw error;
      await onTheBeat(began);
      auditFailureLater(door, body.email);
      throw wrong();
    });
  const answer = await enter(
    door,
    asked,
    { token: response.token, headers, by: 'password' },
    wrong(),
  );
  await door.attempts.succeeded(attempt);
  return answer;
}

async function signOut(door: Door, { request, reply }: Asked) {
  const caller = await door.callers.callerOf(request);
  if (caller) {
    await door.database.transaction('change', caller, async (db) => {
      await endSessionsOf(db, caller.userId, { only: caller.sessionId });
      const subjects = { sessionId: caller.sessionId };
      await audit(db, caller, { action: 'auth.signed-out', subjects }, door.clock());
    });
  }
  setCookie(door, reply, { name: door.auth.names.session, value: '', maxAge: 0 });
  return {};
}

/** Answers at once and the same for everybody; whether there is such an account stays inside. */
async function mailLink(door: Door, { request, reply }: Asked) {
  const body = bodyOf(shapes.mailLink, request);
  if (!door.sendLink) {
    throw conflict(
      'This installation sends no mail yet. Please sign in another way, or ask an administrator for a link.',
    );
  }
  const may = await door.attempts.mayMail(attemptOf(door, request, body.email));
  if (may === 'not-from-here') {
    throw tooMany(
      'Many links were asked for from here. Please wait an hour, or sign in another way.',
    );
  }
  if (may === 'yes') {
    setImmediate(() => {
      sendLinkTo(door, body.email).catch((error: unknown) =>
        door.log('a sign-in link was not sent', kindOf(error)),
      );
    });
  }
  return reply.code(202).send({});
}

async function sendLinkTo(door: Door, to: string): Promise<void> {
  const account = await door.database.kysely
    .selectFrom('auth.user')
    .select(['id', 'organisation_id as organisationId', 'person_id as personId'])
    .where('email', '=', to)
    .executeTakeFirst();
  if (!account) return;
  const now = door.clock();
  await door.database.transaction('change', account, async (db) => {
    const address = await signInLink(db, { userId: account.id, baseUrl: door.baseUrl, now });
    await door.sendLink?.(db, account, { to, link: address });
  });
}

const spent = () =>
  notLetIn(
    'This link has been used or is older than a quarter of an hour. Please ask for a new one, or sign in another way.',
  );

async function link(door: Door, asked: Asked) {
  const { token } = bodyOf(shapes.link, asked.request);
  const userId = await redeemSignIn(door.database.kysely, token, door.clock());
  if (userId === null) throw spent();
  const { headers, response } = await door.auth.api.startSession({
    body: { userId },
    headers: headersOf(asked.request),
    returnHeaders: true,
  });
  return enter(door, asked, { token: response.token, headers, by: 'link' }, spent());
}
