import type { FastifyInstance } from 'fastify';
import { protectHeaders } from '../http/headers.ts';
import { limitRates, type RateLimits, usualLimits } from '../http/rate-limits.ts';
import { refuseForeignPages } from '../http/same-origin.ts';
import type { Door } from './door.ts';
import { servePasskeys } from './passkey-routes.ts';
import { servePassword } from './password-route.ts';
import { serveSignIn } from './sign-in-routes.ts';

/** The guards of every route, then the ways in; first among the doors of a server. */
export const serveDoor =
  (door: Door, limits: RateLimits = usualLimits) =>
  async (app: FastifyInstance): Promise<void> => {
    await protectHeaders(app, door.baseUrl);
    limitRates(app, (request) => door.callers.callerOf(request), limits);
    refuseForeignPages(app, door.baseUrl);
    serveSignIn(app, door);
    servePasskeys(app, door);
    servePassword(app, door);
  };
