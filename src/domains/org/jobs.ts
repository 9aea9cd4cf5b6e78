import { every, type Job, on } from '../../platform/jobs/jobs.ts';
import { mailWaits } from '../../platform/mail/outbox.ts';
import { sendDue } from '../../platform/mail/send.ts';

/** Mails go out as soon as they are posted, and what could not go is tried again every minute. */
export const jobs: readonly Job[] = [
  on(mailWaits, 'org.send-mail', (job) => sendDue(job)),
  every('* * * * *', 'org.send-waiting-mails', (job) => sendDue(job)),
];
