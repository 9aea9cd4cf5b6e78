import type { Mail } from '../../platform/mail/outbox.ts';

type Invitation = {
  to: string;
  name: string;
  invitedBy: string;
  organisation: string;
  link: string;
  until: string;
};

/** Names come from people, so they stand in the text only, never in a header. */
export const invitationMail = (invitation: Invitation): Mail => ({
  to: invitation.to,
  subject: 'Your invitation to Groundswell',
  body: `Hello ${invitation.name},

${invitation.invitedBy} invites you to Groundswell at ${invitation.organisation}: one place for your
one-to-ones, what you promised each other, and where you want to go.

Open your account here:
${invitation.link}

The link is yours alone and works until ${invitation.until}.

What you write in a one-to-one is read by the two of you, and by nobody else: no manager above,
no administrator. Your private notes are yours alone.
`,
});
