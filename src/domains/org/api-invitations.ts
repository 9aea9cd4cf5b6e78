import { createHash, randomBytes } from 'node:crypto';
import { createAccount } from '../../platform/auth/accounts.ts';
import { newId } from '../../platform/ids.ts';
import { postMail, withdrawMail } from '../../platform/mail/outbox.ts';
import { mailIsSetUp } from '../../platform/mail/post-office.ts';
import type { Context, GuestContext } from '../../platform/operation.ts';
import { conflict, invalid, mayNot, notFound } from '../../platform/universal/problems.ts';
import { type OrgApi, reach } from './api-common.ts';
import { invitationMail } from './mail.ts';
import {
  invitationDays,
  invitationState,
  mayAdminister,
  mayEditEmail,
  mayInvite,
  mayRevoke,
} from './rules.ts';
import {
  namesOf,
  personWithEmail,
  type Reached,
  reachOrganisation,
  reachPerson,
  updatePerson,
} from './store.ts';
import {
  acceptInvitation,
  insertInvitation,
  listInvitations,
  openInvitationByHash,
  openInvitationOf,
  reachInvitation,
  revokeInvitation,
} from './store-invitations.ts';

const pageSize = 50;

export const invitations = {
  invite: async (ctx, { personId, email }) => {
    const reached = await reach(ctx, personId);
    const { person } = reached;
    if (!mayInvite(ctx.viewer, person)) throw mayNot(whyNotInvite(person));
    const address = email ?? person.email;
    if (!address)
      throw invalid([{ path: 'email', sentence: 'An e-mail address is needed to invite.' }]);
    await settleAddress(ctx, person, address);
    await withdraw(ctx, await openInvitationOf(ctx.db, ctx.viewer, personId, ctx.now));
    const made = await makeInvitation(ctx, { ...reached, address });
    await ctx.audit('org.invited', { personId });
    await ctx.emit('org.invited', { personId }, [ctx.viewer.personId]);
    return made;
  },

  revokeInvitation: async (ctx, { invitationId }) => {
    const invitation = await reachInvitation(ctx.db, ctx.viewer, invitationId);
    if (!invitation || !mayRevoke(ctx.viewer, invitation.invitedBy)) throw notFound();
    if (invitation.acceptedAt) throw conflict('This invitation was accepted already.');
    await withdraw(ctx, invitation);
    const { personId } = invitation;
    await ctx.audit('org.invitation-revoked', { personId });
    await ctx.emit('org.invitation-revoked', { personId }, [ctx.viewer.personId]);
    return {};
  },

  invitations: async ({ db, now, viewer }, { after }) => {
    const invitedBy = mayAdminister(viewer) ? null : viewer.personId;
    const found = await listInvitations(db, viewer, { invitedBy, after, limit: pageSize + 1 });
    const shown = found.slice(0, pageSize).map((one) => ({
      ...one,
      person: { personId: one.personId, name: one.name },
      invitedBy: { personId: one.invitedBy, name: one.invitedByName },
      state: invitationState(one, now.toString({ fractionalSecondDigits: 3 })),
      mail: mailState(one),
    }));
    return {
      invitations: shown,
      next: found.length > pageSize ? (shown.at(-1)?.invitationId ?? null) : null,
    };
  },

  invitation: async (ctx, { token }) => {
    const { organisation, invitation, person, invitedBy } = await enterByToken(ctx, token);
    return {
      organisationName: organisation.name,
      name: person.name,
      email: invitation.email,
      timeZone: person.timeZone,
      invitedBy,
      expiresAt: invitation.expiresAt,
    };
  },

  acceptInvitation: async (ctx, { token, password, ...chosen }) => {
    const { here, invitation, person } = await enterByToken(ctx, token);
    const { email } = invitation;
    const { personId } = person;
    await ctx.enter(here.organisationId, personId);
    const name = chosen.name ?? person.name;
    const userId = await createAccount(ctx.db, { ...here, email, name, password, personId });
    await updatePerson(ctx.db, here, personId, { ...chosen, email, userId });
    await acceptInvitation(ctx.db, here, invitation.invitationId, ctx.now);
    await ctx.audit('org.invitation-accepted', { personId });
    const ring = [personId, invitation.invitedBy, ...(person.managerId ? [person.managerId] : [])];
    await ctx.emit('org.person-joined', { personId }, ring);
    return { email, personId };
  },
} satisfies Partial<OrgApi>;

const whyNotInvite = (person: Reached): string =>
  person.hasAccount
    ? `${person.name} has an account already.`
    : person.leftOn
      ? `${person.name} has left.`
      : 'Invitations are made by the manager or an administrator.';

const mailState = ({ mailId, sentAt }: { mailId: string | null; sentAt: string | null }) =>
  mailId === null ? ('none' as const) : sentAt ? ('sent' as const) : ('waiting' as const);

async function settleAddress(ctx: Context, person: Reached, address: string): Promise<void> {
  if (address === person.email) return;
  const taken = await personWithEmail(ctx.db, ctx.viewer, address);
  if (taken || !mayEditEmail(ctx.viewer, person)) {
    throw invalid([
      { path: 'email', sentence: `${taken?.name ?? 'Someone'} has this e-mail address already.` },
    ]);
  }
  await updatePerson(ctx.db, ctx.viewer, person.personId, { email: address });
}

type Open = { invitationId: string; mailId: string | null } | undefined;

/** An invitation and its unsent mail go together. */
async function withdraw({ db, viewer, now }: Context, invitation: Open): Promise<void> {
  if (!invitation) return;
  await revokeInvitation(db, viewer, invitation.invitationId, { by: viewer.personId, now });
  if (invitation.mailId) await withdrawMail(db, viewer.organisationId, invitation.mailId);
}

async function makeInvitation(
  ctx: Context,
  {
    person,
    name,
    timeZone,
    address,
  }: { person: Reached; name: string; timeZone: string; address: string },
) {
  const { organisationId, personId } = ctx.viewer;
  const token = `${organisationId}.${randomBytes(32).toString('base64url')}`;
  // Behind the #, so that it reaches no log and no other site.
  const link = `${ctx.baseUrl}/invitation#${token}`;
  const expires = ctx.now.add({ hours: 24 * invitationDays });
  const [inviter] = await namesOf(ctx.db, ctx.viewer, [personId]);
  const until = expires.toZonedDateTimeISO(timeZone).toPlainDate().toString();
  const mail = {
    to: address,
    name: person.name,
    invitedBy: inviter?.name ?? '',
    organisation: name,
    link,
    until,
  };
  const mailed = mailIsSetUp();
  const mailId = mailed ? await postMail(ctx, ctx.viewer, invitationMail(mail)) : null;
  const invitationId = newId();
  const expiresAt = expires.toString({ fractionalSecondDigits: 3 });
  await insertInvitation(
    ctx.db,
    ctx.viewer,
    {
      invitationId,
      personId: person.personId,
      email: address,
      tokenHash: hashOf(token),
      invitedBy: personId,
      mailId,
      expiresAt,
    },
    ctx.now,
  );
  return { invitationId, link, expiresAt, mailed };
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** One answer for used, revoked, run out, foreign and invented links. */
const noLonger = () =>
  conflict(
    'This invitation does not work any more. Please ask the person who invited you for a new one.',
  );

async function enterByToken(ctx: GuestContext, token: string) {
  const [, organisationId] =
    /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.[\w-]{43}$/.exec(token) ?? [];
  if (!organisationId) throw noLonger();
  const here = { organisationId };
  await ctx.enter(organisationId, null);
  const invitation = await openInvitationByHash(ctx.db, here, hashOf(token), ctx.now);
  if (!invitation) throw noLonger();
  const organisation = await reachOrganisation(ctx.db, here, ctx.now);
  const person = await reachPerson(ctx.db, here, invitation.personId, organisation.today);
  if (!person || person.hasAccount || person.leftOn) throw noLonger();
  const [inviter] = await namesOf(ctx.db, here, [invitation.invitedBy]);
  return { here, organisation, invitation, person, invitedBy: inviter?.name ?? '' };
}
