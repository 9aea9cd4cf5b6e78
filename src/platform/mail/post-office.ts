import { createTransport } from 'nodemailer';
import { readSmtpUrl } from '../config.ts';
import type { DueMail } from './outbox.ts';

/** How an attempt went. `unreachable` is the server's trouble, `refused` is about this one mail. */
export type Outcome =
  | { readonly is: 'accepted' }
  | { readonly is: 'unreachable' | 'refused'; readonly error: string };

export type PostOffice = { deliver(mail: DueMail): Promise<Outcome> };

export const mailIsSetUp = (): boolean => readSmtpUrl() !== null;

const seconds = 1000;
const patience = {
  connectionTimeout: 10 * seconds,
  greetingTimeout: 10 * seconds,
  socketTimeout: 20 * seconds,
};
const whole = 60 * seconds;

/** The mail server named in the settings; null when there is none, and then mails wait. */
export function postOffice(baseUrl: string, smtpUrl = readSmtpUrl()): PostOffice | null {
  if (smtpUrl === null) return null;
  const { hostname } = new URL(baseUrl);
  const server = new URL(smtpUrl);
  const from = senderOf(server, hostname);
  server.searchParams.delete('from');
  return { deliver: (mail) => deliver(server.href, from, hostname, mail) };
}

/** `?from=` says who sends; else the account at the mail server, else our own name. */
function senderOf(server: URL, hostname: string): string {
  const account = decodeURIComponent(server.username);
  return (
    server.searchParams.get('from') ?? (account.includes('@') ? account : `groundswell@${hostname}`)
  );
}

/** A fresh connection each time; the Message-ID stays, so that a copy sent twice is known as one. */
async function deliver(
  url: string,
  from: string,
  hostname: string,
  mail: DueMail,
): Promise<Outcome> {
  const transport = createTransport({
    url,
    ...patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const sending = transport.sendMail({
    from: { name: 'Groundswell', address: from },
    to: { name: '', address: mail.to },
    subject: oneLine(mail.subject),
    text: mail.body,
    messageId: `<${mail.mailId}@${hostname}>`,
    date: new Date(mail.createdAt),
    headers: { 'Auto-Submitted': 'auto-generated' },
  });
  try {
    await Promise.race([sending, outOfPatience()]);
    return { is: 'accepted' };
  } catch (error) {
    return outcomeOf(error);
  } finally {
    transport.close();
  }
}

/** A server that answers a byte at a time would pass every other limit. */
const outOfPatience = (): Promise<never> =>
  new Promise((_, reject) => {
    setTimeout(
      () => reject(Object.assign(new Error('too slow'), { code: 'ETIMEDOUT' })),
      whole,
    ).unref();
  });

const oneLine = (text: string): string => text.replace(/\p{Cc}+/gu, ' ').slice(0, 400);

/** 421 closes the shop for everybody; any other answer is about this mail. */
function outcomeOf(error: unknown): Outcome {
  const { code, responseCode, response } = error as {
    code?: string;
    responseCode?: number;
    response?: string;
  };
  const aboutThisMail = responseCode !== undefined && responseCode !== 421 && code !== 'EAUTH';
  if (aboutThisMail) {
    const said = oneLine(response ?? String(responseCode)).slice(0, 200);
    return { is: 'refused', error: `The mail server refused it: ${said}` };
  }
  return { is: 'unreachable', error: `The mail server could not be used (${code ?? 'unknown'}).` };
}
