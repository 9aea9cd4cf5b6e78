/** What people see and change of their own account. */
import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../db/database.ts';
import type { Viewer } from '../operation.ts';
import { endSessionsOf, type Which } from './accounts.ts';
import { idleSince } from './tidy.ts';

/** The viewer's account; undefined for a person without one. */
const reachAccount = (db: Db, { organisationId, personId }: Viewer) =>
  db
    .selectFrom('auth.user')
    .select(['id as userId', 'email', 'name', 'created_at as createdAt'])
    .where('organisation_id', '=', organisationId)
    .where('person_id', '=', personId)
    .executeTakeFirst();

export async function readAccount(db: Db, viewer: Viewer, now: Temporal.Instant) {
  const account = await reachAccount(db, viewer);
  if (!account) return null;
  const password = await db
    .selectFrom('auth.account')
    .select('id')
    .where('user_id', '=', account.userId)
    .where('provider_id', '=', 'credential')
    .where('password', 'is not', null)
    .executeTakeFirst();
  return {
    email: account.email,
    name: account.name,
    createdAt: account.createdAt,
    hasPassword: password !== undefined,
    sessions: await sessionsOf(db, account.userId, now.toString(), idleSince(now)),
    passkeys: await passkeysOf(db, account.userId),
  };
}

const sessionsOf = (db: Db, userId: string, now: string, idle: string) =>
  db
    .selectFrom('auth.session')
    .select([
      'id as sessionId',
      'created_at as startedAt',
      'updated_at as usedAt',
      'ip_address as address',
      'user_agent as browser',
    ])
    .where('user_id', '=', userId)
    .where('expires_at', '>', now)
    .where('updated_at', '>', idle)
    .orderBy('updated_at', 'desc')
    .limit(200)
    .execute();

const passkeysOf = (db: Db, userId: string) =>
  db
    .selectFrom('auth.passkey')
    .select(['id as passkeyId', 'name', 'created_at as createdAt', 'backed_up as synced'])
    .where('user_id', '=', userId)
    .orderBy('created_at')
    .execute();

/** How many sessions of the viewer's own ended. */
export async function endOwnSessions(db: Db, viewer: Viewer, which: Which): Promise<number> {
  const account = await reachAccount(db, viewer);
  return account ? endSessionsOf(db, account.userId, which) : 0;
}

export async function renameOwnPasskey(
  db: Db,
  viewer: Viewer,
  { passkeyId, name }: { passkeyId: string; name: string },
): Promise<boolean> {
  const account = await reachAccount(db, viewer);
  const { numUpdatedRows } = await db
    .updateTable('auth.passkey')
    .set({ name })
    .where('id', '=', passkeyId)
    .where('user_id', '=', account?.userId ?? '')
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

export async function removeOwnPasskey(
  db: Db,
  viewer: Viewer,
  passkeyId: string,
): Promise<boolean> {
  const account = await reachAccount(db, viewer);
  const { numDeletedRows } = await db
    .deleteFrom('auth.passkey')
    .where('id', '=', passkeyId)
    .where('user_id', '=', account?.userId ?? '')
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}
