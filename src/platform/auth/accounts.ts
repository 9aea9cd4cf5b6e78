import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { Db } from '../db/database.ts';
import { newId } from '../ids.ts';
import { conflict } from '../universal/problems.ts';
import { doubt } from './doubt.ts';
import { assertGoodPassword, hashPassword } from './passwords.ts';

export type NewAccount = {
  readonly email: string;
  readonly name: string;
  /** Without one, a passkey or a mailed link is the way in. */
  readonly password?: string | undefined;
  readonly organisationId: string;
  readonly personId: string;
};

/** Makes the account in the caller's transaction and returns its id, for `org.people.user_id`. */
export async function createAccount(db: Db, account: NewAccount): Promise<string> {
  const email = account.email.trim().toLowerCase();
  if (await emailIsTaken(db, email)) {
    throw conflict('There is an account with this e-mail address already. Please sign in with it.');
  }
  if (account.password !== undefined) {
    await assertGoodPassword(account.password, [email, email.split('@')[0] ?? '', account.name]);
  }
  const now = Temporal.Now.instant().toString();
  const stamps = { created_at: now, updated_at: now };
  const userId = newId();
  await db
    .insertInto('auth.user')
    .values({
      id: userId,
      email,
      email_verified: true,
      name: account.name,
      organisation_id: account.organisationId,
      person_id: account.personId,
      ...stamps,
    })
    .execute();
  if (account.password !== undefined) await insertPassword(db, userId, account.password, stamps);
  return userId;
}

async function emailIsTaken(db: Db, email: string): Promise<boolean> {
  const taken = await db
    .selectFrom('auth.user')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirst();
  return taken !== undefined;
}

async function insertPassword(
  db: Db,
  userId: string,
  password: string,
  stamps: { created_at: string; updated_at: string },
): Promise<void> {
  await db
    .insertInto('auth.account')
    .values({
      id: newId(),
      user_id: userId,
      provider_id: 'credential',
      account_id: userId,
      password: await hashPassword(password),
      ...stamps,
    })
    .execute();
}

/** Which sessions of one account: all, one, or all but one. */
export type Which = { readonly only?: string; readonly but?: string };

/** Ends sessions at commit, everywhere: each process hears it and forgets whom it had seen. */
export async function endSessionsOf(db: Db, userId: string, which: Which = {}): Promise<number> {
  let ending = db.deleteFrom('auth.session').where('user_id', '=', userId);
  if (which.only !== undefined) ending = ending.where('id', '=', which.only);
  if (which.but !== undefined) ending = ending.where('id', '!=', which.but);
  const { numDeletedRows } = await ending.executeTakeFirstOrThrow();
  await callerChanged(db, userId);
  return Number(numDeletedRows);
}

/** Name of the bell that says: what this account may do has changed, ask again. */
export const callerBell = 'auth.session-ended';

/** For changes of role or standing: at commit, no process answers from what it remembers. */
export async function callerChanged(db: Db, userId: string): Promise<void> {
  doubt(userId);
  await sql`
    select pg_notify('doorbell', json_build_object(
      'organisationId', organisation_id, 'name', ${callerBell}::text,
      'ids', json_build_object('userId', id), 'ring', json_build_array(person_id))::text)
    from auth.user where id = ${userId}`.execute(db);
}
