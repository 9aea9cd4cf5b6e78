import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Database, Db } from '../db/database.ts';
import { audit } from './audit.ts';

const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** Makes a token that works once within the minutes given; only its hash is kept. */
async function mint(db: Db, userId: string | null, now: Temporal.Instant, minutes: number) {
  const token = randomBytes(32).toString('base64url');
  await db.deleteFrom('auth.link').where('expires_at', '<', now.toString()).execute();
  await db
    .insertInto('auth.link')
    .values({
      hash: hashOf(token),
      kind: userId === null ? 'set-up' : 'sign-in',
      user_id: userId,
      expires_at: now.add({ minutes }).toString(),
    })
    .execute();
  return token;
}

/** The token stands behind the #, so that it reaches no log, no proxy and no other site. */
export async function signInLink(
  db: Db,
  { userId, baseUrl, now }: { userId: string; baseUrl: string; now: Temporal.Instant },
): Promise<string> {
  return `${baseUrl}/sign-in/link#${await mint(db, userId, now, 15)}`;
}

/**
 * What the start prints: a way to set up an empty installation; on one's own machine also one to sign
 * in as its first administrator, which a server never prints into its log. Null when there is neither.
 */
export function startLink(
  database: Database,
  { baseUrl, now, ownMachine }: { baseUrl: string; now: Temporal.Instant; ownMachine: boolean },
): Promise<string | null> {
  return database.transaction('change', null, async (db) => {
    const { rows } = await sql<{ first: string | null; anyone: boolean }>`
      select auth.first_administrator() as first, exists (select from auth.user) as anyone`.execute(
      db,
    );
    const [found] = rows;
    if (found?.first && ownMachine) return signInLink(db, { userId: found.first, baseUrl, now });
    return found?.anyone ? null : `${baseUrl}/welcome#${await mint(db, null, now, 15)}`;
  });
}

/**
 * For whoever runs the machine, when somebody cannot get in any more. Such a link can be misused, so
 * it is written into the audit log that administrators read, and where mail works it is made for
 * administrators only: anybody else has a link mailed to themselves. Null when nobody signs in as this.
 */
export async function linkFor(
  database: Database,
  email: string,
  { baseUrl, now, sendsMail }: { baseUrl: string; now: Temporal.Instant; sendsMail: boolean },
): Promise<string | 'by-mail' | null> {
  const account = await database.kysely
    .selectFrom('auth.user')
    .select(['id', 'organisation_id as organisationId', 'person_id as personId'])
    .where('email', '=', email.trim().toLowerCase())
    .executeTakeFirst();
  if (!account) return null;
  const { organisationId, personId, id: userId } = account;
  return database.transaction('change', { organisationId, personId: null }, async (db) => {
    if (sendsMail && !(await administers(db, organisationId, personId))) return 'by-mail';
    const line = { action: 'auth.link-made-by-operator', subjects: { personId } };
    await audit(db, { organisationId, personId: null }, line, now);
    return signInLink(db, { userId, baseUrl, now });
  });
}

const administers = async (db: Db, organisationId: string, personId: string): Promise<boolean> =>
  (await db
    .selectFrom('org.people')
    .select('person_id')
    .where('organisation_id', '=', organisationId)
    .where('person_id', '=', personId)
    .where('role', '=', 'administrator')
    .executeTakeFirst()) !== undefined;

/** Whom a sign-in link signs in; the link is used up by asking. */
export async function redeemSignIn(
  db: Db,
  token: string,
  now: Temporal.Instant,
): Promise<string | null> {
  return (await redeem(db, 'sign-in', token, now))?.user_id ?? null;
}

/** True once: the bearer may set up this installation. Call it in the transaction that does. */
export async function redeemSetUp(db: Db, token: string, now: Temporal.Instant): Promise<boolean> {
  return (await redeem(db, 'set-up', token, now)) !== undefined;
}

function redeem(db: Db, kind: 'set-up' | 'sign-in', token: string, now: Temporal.Instant) {
  return db
    .deleteFrom('auth.link')
    .where('hash', '=', hashOf(token))
    .where('kind', '=', kind)
    .where('expires_at', '>', now.toString())
    .returning('user_id')
    .executeTakeFirst();
}
