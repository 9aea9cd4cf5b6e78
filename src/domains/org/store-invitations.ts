import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../platform/db/database.ts';
import type { Here } from './store.ts';

export type NewInvitation = {
  invitationId: string;
  personId: string;
  email: string;
  tokenHash: string;
  invitedBy: string;
  mailId: string | null;
  expiresAt: string;
};

export const insertInvitation = (
  db: Db,
  here: Here,
  invitation: NewInvitation,
  now: Temporal.Instant,
) =>
  db
    .insertInto('org.invitations')
    .values({
      organisation_id: here.organisationId,
      invitation_id: invitation.invitationId,
      person_id: invitation.personId,
      email: invitation.email,
      token_hash: invitation.tokenHash,
      mail_id: invitation.mailId,
      invited_by: invitation.invitedBy,
      created_at: now.toString(),
      expires_at: invitation.expiresAt,
    })
    .execute();

const columns = [
  'i.invitation_id as invitationId',
  'i.person_id as personId',
  'i.email',
  'i.invited_by as invitedBy',
  'i.mail_id as mailId',
  'i.created_at as createdAt',
  'i.expires_at as expiresAt',
  'i.accepted_at as acceptedAt',
  'i.revoked_at as revokedAt',
] as const;

const invitationsOf = (db: Db, { organisationId }: Here) =>
  db.selectFrom('org.invitations as i').where('i.organisation_id', '=', organisationId);

const still = (db: Db, here: Here) =>
  invitationsOf(db, here).where('i.accepted_at', 'is', null).where('i.revoked_at', 'is', null);

export const reachInvitation = (db: Db, viewer: Here, invitationId: string) =>
  invitationsOf(db, viewer)
    .where('i.invitation_id', '=', invitationId)
    .select(columns)
    .executeTakeFirst();

/** The invitation a token opens; none when it was used, revoked or has run out. */
export const openInvitationByHash = (db: Db, here: Here, hash: string, now: Temporal.Instant) =>
  still(db, here)
    .where('i.token_hash', '=', hash)
    .where('i.expires_at', '>', now.toString())
    .select(columns)
    .executeTakeFirst();

export const openInvitationOf = (db: Db, viewer: Here, personId: string, now: Temporal.Instant) =>
  still(db, viewer)
    .where('i.person_id', '=', personId)
    .where('i.expires_at', '>', now.toString())
    .select(columns)
    .executeTakeFirst();

/** Newest first; with `invitedBy`, only that person's own. */
export function listInvitations(
  db: Db,
  viewer: Here,
  filter: { invitedBy: string | null; after: string | undefined; limit: number },
) {
  let query = invitationsOf(db, viewer)
    .innerJoin('org.people as p', (join) =>
      join
        .onRef('p.organisation_id', '=', 'i.organisation_id')
        .onRef('p.person_id', '=', 'i.person_id'),
    )
    .innerJoin('org.people as b', (join) =>
      join
        .onRef('b.organisation_id', '=', 'i.organisation_id')
        .onRef('b.person_id', '=', 'i.invited_by'),
    )
    .leftJoin('platform.mails as m', (join) =>
      join
        .onRef('m.organisation_id', '=', 'i.organisation_id')
        .onRef('m.mail_id', '=', 'i.mail_id'),
    );
  if (filter.invitedBy) query = query.where('i.invited_by', '=', filter.invitedBy);
  if (filter.after) query = query.where('i.invitation_id', '<', filter.after);
  return query
    .select([...columns, 'p.name', 'b.name as invitedByName', 'm.sent_at as sentAt'])
    .orderBy('i.invitation_id', 'desc')
    .limit(filter.limit)
    .execute();
}

const settle = (db: Db, here: Here) =>
  db
    .updateTable('org.invitations')
    .where('organisation_id', '=', here.organisationId)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null);

type By = { by: string; now: Temporal.Instant };

export const revokeInvitation = (db: Db, viewer: Here, invitationId: string, { by, now }: By) =>
  settle(db, viewer)
    .set({ revoked_at: now.toString(), revoked_by: by })
    .where('invitation_id', '=', invitationId)
    .execute();

export const revokeInvitationsOf = (db: Db, viewer: Here, personId: string, { by, now }: By) =>
  settle(db, viewer)
    .set({ revoked_at: now.toString(), revoked_by: by })
    .where('person_id', '=', personId)
    .execute();

export const acceptInvitation = (db: Db, here: Here, invitationId: string, now: Temporal.Instant) =>
  settle(db, here)
    .set({ accepted_at: now.toString() })
    .where('invitation_id', '=', invitationId)
    .execute();
