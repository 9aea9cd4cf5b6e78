import { passkey } from '@better-auth/passkey';
import { APIError, betterAuth } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import pg from 'pg';
import { z } from 'zod';
import type { Connection } from '../db/connection.ts';
import { poolOf } from '../db/database.ts';
import { newId } from '../ids.ts';
import { hashPassword, verifyPassword } from './passwords.ts';

const day = 24 * 60 * 60;

/** A header no client can send through our door: the door writes it from the connection. */
export const addressHeader = 'x-groundswell-address';

/** `__Host-` binds the cookie to this very host; plain http gets one name a port instead. */
export function cookieNames(baseUrl: string): {
  session: string;
  challenge: string;
  device: string;
} {
  const { protocol, port } = new URL(baseUrl);
  const stem = protocol === 'https:' ? '__Host-groundswell' : `groundswell-${port || '80'}`;
  return { session: stem, challenge: `${stem}-passkey`, device: `${stem}-device` };
}

/** For the one-time link: begins a session without a password, and is not reachable from outside. */
const startSession = {
  id: 'start-session',
  endpoints: {
    startSession: createAuthEndpoint(
      '/start-session',
      { method: 'POST', body: z.object({ userId: z.string() }), metadata: { SERVER_ONLY: true } },
      async (ctx) => {
        const user = await ctx.context.internalAdapter.findUserById(ctx.body.userId);
        if (!user) throw new APIError('UNAUTHORIZED');
        const session = await ctx.context.internalAdapter.createSession(user.id);
        await setSessionCookie(ctx, { session, user });
        return ctx.json({ token: session.token });
      },
    ),
  },
} as const;

function refuseUnverified(verified: boolean): void {
  if (!verified) throw new APIError('UNAUTHORIZED', { code: 'USER_NOT_VERIFIED' });
}

function passkeys(baseUrl: string) {
  return passkey({
    rpID: new URL(baseUrl).hostname,
    rpName: 'Groundswell',
    origin: new URL(baseUrl).origin,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    advanced: { webAuthnChallengeCookie: 'passkey_challenge' },
    registration: {
      afterVerification: ({ verification }) =>
        refuseUnverified(verification.registrationInfo?.userVerified === true),
    },
    authentication: {
      afterVerification: ({ verification }) =>
        refuseUnverified(verification.authenticationInfo.userVerified),
    },
    schema: {
      passkey: {
        fields: {
          publicKey: 'public_key',
          userId: 'user_id',
          credentialID: 'credential_id',
          deviceType: 'device_type',
          backedUp: 'backed_up',
          createdAt: 'created_at',
        },
      },
    },
  });
}

const stamps = { createdAt: 'created_at', updatedAt: 'updated_at' };

const ours = { type: 'string', required: true, input: false } as const;

/** The library's own names for columns, said in ours. */
const tables = {
  user: {
    fields: { ...stamps, emailVerified: 'email_verified' },
    additionalFields: {
      organisationId: { ...ours, fieldName: 'organisation_id' },
      personId: { ...ours, fieldName: 'person_id' },
    },
  },
  account: {
    fields: {
      ...stamps,
      userId: 'user_id',
      accountId: 'account_id',
      providerId: 'provider_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
    },
  },
  verification: { fields: { ...stamps, expiresAt: 'expires_at' } },
};

const session = {
  // The absolute end. Idleness is judged by auth.caller, which also notes the last use.
  expiresIn: 90 * day,
  disableSessionRefresh: true,
  // A passkey is a key to the house: it is added soon after signing in, or after signing in again.
  freshAge: day,
  fields: {
    ...stamps,
    userId: 'user_id',
    expiresAt: 'expires_at',
    ipAddress: 'ip_address',
    userAgent: 'user_agent',
  },
};

/** A small pool of its own: the library needs its dates as dates and its tables without a prefix. */
const poolFor = (connection: Connection): pg.Pool =>
  poolOf(connection, {
    max: 4,
    types: pg.types,
    options: '-c search_path=auth -c TimeZone=UTC -c statement_timeout=30000',
  });

type AuthOptions = {
  readonly connection: Connection;
  readonly baseUrl: string;
  readonly secret: string;
};

export function openAuth({ connection, baseUrl, secret }: AuthOptions) {
  const pool = poolFor(connection);
  const names = cookieNames(baseUrl);
  const auth = betterAuth({
    appName: 'Groundswell',
    baseURL: baseUrl,
    secret,
    database: pool,
    telemetry: { enabled: false },
    logger: { disabled: true },
    trustedOrigins: [new URL(baseUrl).origin],
    // Ours, over all processes and without locking anybody out: attempts.ts.
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 1,
      maxPasswordLength: 512,
      password: {
        hash: hashPassword,
        verify: ({ hash, password }) => verifyPassword(hash, password),
      },
    },
    ...tables,
    session,
    plugins: [passkeys(baseUrl), startSession],
    advanced: {
      database: { generateId: newId },
      useSecureCookies: false,
      defaultCookieAttributes: { secure: baseUrl.startsWith('https:') },
      cookiePrefix: names.session,
      cookies: {
        session_token: { name: names.session },
        passkey_challenge: { name: names.challenge },
      },
      ipAddress: { ipAddressHeaders: [addressHeader] },
    },
  });
  return { api: auth.api, names, close: () => pool.end() };
}

export type Auth = ReturnType<typeof openAuth>;
