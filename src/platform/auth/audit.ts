import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../db/database.ts';
import { newId } from '../ids.ts';
import { kindOf } from '../log.ts';
import { callerChanged } from './accounts.ts';
import type { Caller } from './caller.ts';
import type { Door } from './door.ts';

type Who = { readonly organisationId: string; readonly personId: string | null };

type Line = { readonly action: string; readonly subjects: Record<string, string> };

/** A line for the organisation's administrators: what happened, and ids; never content. */
export async function audit(
  db: Db,
  who: Who,
  { action, subjects }: Line,
  now: Temporal.Instant,
): Promise<void> {
  await db
    .insertInto('platform.audit_log')
    .values({
      organisation_id: who.organisationId,
      audit_id: newId(),
      action,
      actor_id: who.personId,
      subjects: JSON.stringify(subjects),
      at: now.toString(),
    })
    .execute();
}

/** Audits what the library has just changed, and makes every process ask anew who this is. */
export const tell = (door: Door, caller: Caller, line: Line): Promise<void> =>
  door.database.transaction('change', caller, async (db) => {
    await audit(db, caller, line, door.clock());
    await callerChanged(db, caller.userId);
  });

/** After the answer, so that its time does not tell whether there is such an account. */
export function auditFailureLater(door: Door, email: string): void {
  setImmediate(() => {
    auditFailure(door, email).catch((error: unknown) =>
      door.log('a failed sign-in was not audited', kindOf(error)),
    );
  });
}

async function auditFailure(door: Door, email: string): Promise<void> {
  const account = await door.database.kysely
    .selectFrom('auth.user')
    .select(['organisation_id as organisationId', 'person_id as personId'])
    .where('email', '=', email)
    .executeTakeFirst();
  if (!account) return;
  const who = { organisationId: account.organisationId, personId: null };
  await door.database.transaction('change', who, (db) =>
    audit(
      db,
      who,
      { action: 'auth.sign-in-failed', subjects: { personId: account.personId } },
      door.clock(),
    ),
  );
}
