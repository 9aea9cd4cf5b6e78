import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../db/database.ts';
import { newId } from '../ids.ts';
import type { BaseContext, Viewer } from '../operation.ts';

export type Mail = { readonly to: string; readonly subject: string; readonly body: string };

/** The event that says a mail waits; whoever sends listens for it. */
export const mailWaits = 'platform.mail-waits';

/** Puts a mail in the outbox within the operation's transaction: it goes out if that commits. */
export async function postMail(
  ctx: BaseContext,
  from: Pick<Viewer, 'organisationId' | 'personId'>,
  mail: Mail,
): Promise<string> {
  const mailId = newId();
  await ctx.db
    .insertInto('platform.mails')
    .values({
      organisation_id: from.organisationId,
      mail_id: mailId,
      to_address: mail.to,
      subject: mail.subject,
      body: mail.body,
      created_by: from.personId,
      created_at: ctx.now.toString(),
      next_attempt_at: ctx.now.toString(),
    })
    .execute();
  await ctx.emit(mailWaits, { mailId }, []);
  return mailId;
}

/** A mail that must not go out any more, such as one with a link that was revoked. */
export const withdrawMail = (db: Db, organisationId: string, mailId: string) =>
  db
    .deleteFrom('platform.mails')
    .where('organisation_id', '=', organisationId)
    .where('mail_id', '=', mailId)
    .where('sent_at', 'is', null)
    .execute();

/** How each mail of an organisation fares, newest first; never what it says. */
export function listMails(
  db: Db,
  organisationId: string,
  { after, limit }: { after: string | undefined; limit: number },
) {
  let query = db
    .selectFrom('platform.mails')
    .where('organisation_id', '=', organisationId)
    .select([
      'mail_id as mailId',
      'to_address as to',
      'created_at as createdAt',
      'attempts',
      'next_attempt_at as nextAttemptAt',
      'last_error as lastError',
      'sent_at as sentAt',
    ]);
  if (after) query = query.where('mail_id', '<', after);
  return query.orderBy('mail_id', 'desc').limit(limit).execute();
}

export async function countWaiting(db: Db, organisationId: string): Promise<number> {
  const { waiting } = await db
    .selectFrom('platform.mails')
    .where('organisation_id', '=', organisationId)
    .where('sent_at', 'is', null)
    .select((eb) => eb.fn.countAll<number>().as('waiting'))
    .executeTakeFirstOrThrow();
  return waiting;
}

/** Longer than a run of sending may last, so that no two processes send the same mail. */
const takenMinutes = 5;

/** Takes the mail that is due longest; a process that dies over it leaves it to the next. */
export const takeDue = (db: Db, organisationId: string, now: Temporal.Instant) =>
  db
    .updateTable('platform.mails')
    .set((eb) => ({
      attempts: eb('attempts', '+', 1),
      next_attempt_at: now.add({ minutes: takenMinutes }).toString(),
    }))
    .where('organisation_id', '=', organisationId)
    .where('mail_id', '=', (eb) =>
      eb
        .selectFrom('platform.mails')
        .where('organisation_id', '=', organisationId)
        .where('sent_at', 'is', null)
        .where('next_attempt_at', '<=', now.toString())
        .select('mail_id')
        .orderBy('next_attempt_at')
        .orderBy('mail_id')
        .limit(1),
    )
    .returning([
      'mail_id as mailId',
      'to_address as to',
      'subject',
      'body',
      'attempts',
      'created_at as createdAt',
    ])
    .executeTakeFirst();

export type DueMail = NonNullable<Awaited<ReturnType<typeof takeDue>>>;

/** What was sent is not kept: links in it are nobody's business any more. */
export const noteSent = (db: Db, organisationId: string, mailId: string, now: Temporal.Instant) =>
  db
    .updateTable('platform.mails')
    .set({ sent_at: now.toString(), last_error: null, subject: '', body: '' })
    .where('organisation_id', '=', organisationId)
    .where('mail_id', '=', mailId)
    .execute();

export const noteFailed = (
  db: Db,
  organisationId: string,
  mailId: string,
  { error, again }: { error: string; again: Temporal.Instant },
) =>
  db
    .updateTable('platform.mails')
    .set({ last_error: error, next_attempt_at: again.toString() })
    .where('organisation_id', '=', organisationId)
    .where('mail_id', '=', mailId)
    .where('sent_at', 'is', null)
    .execute();
