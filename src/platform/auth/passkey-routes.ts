import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { mayNot, signedOut } from '../universal/problems.ts';
import { tell } from './audit.ts';
import type { Caller } from './caller.ts';
import { headersOf, passOnCookies } from './cookies.ts';
import type { Door } from './door.ts';
import { type Asked, enter, isRefusal, notLetIn } from './enter.ts';
import { bodyOf } from './sign-in-routes.ts';

/** As a browser writes a credential; the library reads and proves it. */
const credential = z.looseObject({
  id: z.string().max(1024),
  rawId: z.string().max(1024),
  type: z.literal('public-key'),
  clientExtensionResults: z.looseObject({}),
});

const assertion = credential.extend({
  response: z.looseObject({
    clientDataJSON: z.string(),
    authenticatorData: z.string(),
    signature: z.string(),
  }),
});

const shapes = {
  signIn: z.object({ response: assertion }),
  add: z.object({
    response: credential,
    name: z.string().trim().min(1, 'Please give the passkey a name.').max(60),
  }),
};

export function servePasskeys(app: FastifyInstance, door: Door): void {
  app.post('/api/auth/passkey-challenge', (request, reply) => challenge(door, { request, reply }));
  app.post('/api/auth/passkey-sign-in', (request, reply) => signIn(door, { request, reply }));
  app.post('/api/auth/passkey-offer', (request, reply) => offer(door, { request, reply }));
  app.post('/api/auth/passkey-add', (request, reply) => add(door, { request, reply }));
}

export async function callerIn(door: Door, request: FastifyRequest): Promise<Caller> {
  const caller = await door.callers.callerOf(request);
  if (!caller) throw signedOut();
  return caller;
}

const wrong = () =>
  notLetIn('This passkey could not be used here. Please try it again, or sign in another way.');

const refusedAs = (problem: () => Error) => (error: unknown) => {
  throw isRefusal(error) ? problem() : error;
};

async function challenge(door: Door, { request, reply }: Asked) {
  const { headers, response } = await door.auth.api.generatePasskeyAuthenticationOptions({
    headers: headersOf(request),
    returnHeaders: true,
  });
  passOnCookies(reply, headers);
  return { ...response, userVerification: 'required' };
}

async function signIn(door: Door, asked: Asked) {
  const body = bodyOf(shapes.signIn, asked.request);
  const { headers, response } = await door.auth.api
    .verifyPasskeyAuthentication({ body, headers: headersOf(asked.request), returnHeaders: true })
    .catch(refusedAs(wrong));
  const entry = { token: response.session.token, headers, by: 'passkey' } as const;
  return enter(door, asked, entry, wrong());
}

const notAdded = () =>
  mayNot(
    'The passkey was not added. It can be added within a day of signing in, on a device that checks it is you; please sign in again and try once more.',
  );

async function offer(door: Door, { request, reply }: Asked) {
  await callerIn(door, request);
  const { headers, response } = await door.auth.api
    .generatePasskeyRegistrationOptions({ headers: headersOf(request), returnHeaders: true })
    .catch(refusedAs(notAdded));
  passOnCookies(reply, headers);
  return response;
}

async function add(door: Door, { request }: Asked) {
  const caller = await callerIn(door, request);
  const body = bodyOf(shapes.add, request);
  const { id } = await door.auth.api
    .verifyPasskeyRegistration({ body, headers: headersOf(request) })
    .catch(refusedAs(notAdded));
  await tell(door, caller, { action: 'auth.passkey-added', subjects: { passkeyId: id } });
  return { passkeyId: id };
}
