import type { Mail } from '../../../platform/mail/outbox.ts';

type Note = {
  readonly to: string;
  readonly name: string;
  readonly author: string;
  readonly forWhat: string;
  readonly body: string;
  readonly link: string;
};

/** Names and words come from people, so they stand in the text only, never in a header. */
export const noteMail = ({ to, name, author, forWhat, body, link }: Note): Mail => ({
  to,
  subject: 'A note for you',
  body: `Hello ${name},

${author} celebrates you: ${forWhat}

${body}

${author} wrote this for you alone. It stays on your own page:
${link}
`,
});

/** To the manager's manager; the person it is about said yes to it. */
export const upwardMail = ({
  to,
  name,
  author,
  body,
  forWhat,
  about,
}: Omit<Note, 'link'> & { about: string }): Mail => ({
  to,
  subject: 'Something worth knowing',
  body: `Hello ${name},

${author} celebrates ${about}: ${forWhat}

${body}

${about} likes such a note to reach you, and has a copy. Nothing is asked of you; a word to them would
be a kindness.
`,
});
