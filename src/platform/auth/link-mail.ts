import { postMail } from '../mail/outbox.ts';
import type { Program } from '../program.ts';
import { contextOf } from '../run.ts';
import type { SendLink } from './door.ts';

const bodyOf = (link: string): string =>
  [
    'Hello,',
    '',
    'with this link you sign in to Groundswell. It works once, within the next 15 minutes:',
    '',
    link,
    '',
    'If you did not ask for it, nothing happened, and you need not do anything.',
  ].join('\n');

/** Puts the link in the outbox of the account's organisation. */
export const linkMailer =
  (program: Program): SendLink =>
  async (db, who, { to, link }) => {
    const ctx = contextOf(program, db, { ...who, role: 'member' }, program.clock());
    await postMail(ctx, who, { to, subject: 'Your link to sign in', body: bodyOf(link) });
  };
