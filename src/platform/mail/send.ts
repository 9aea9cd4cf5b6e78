import type { Temporal } from 'temporal-polyfill';
import type { JobContext } from '../jobs/jobs.ts';
import { noteFailed, noteSent, takeDue } from './outbox.ts';
import { type Outcome, type PostOffice, postOffice } from './post-office.ts';

const refusedMinutes = [1, 5, 15, 60, 240];
const dayMinutes = 1440;

/** A server that is away is asked often; a mail it refuses is offered again ever more rarely, and kept. */
function nextAttempt(outcome: Outcome, attempts: number, now: Temporal.Instant): Temporal.Instant {
  if (outcome.is === 'unreachable') {
    return now.add({ seconds: Math.min(45, 5 * 2 ** Math.min(attempts - 1, 6)) });
  }
  return now.add({ minutes: refusedMinutes[attempts - 1] ?? dayMinutes });
}

const runMs = 60_000;

/** Sends what is due of one organisation; stops when the server is away, and the rest waits. */
export async function sendDue(
  job: Pick<JobContext, 'organisationId' | 'change'>,
  officeFor: (baseUrl: string) => PostOffice | null = postOffice,
): Promise<void> {
  const { organisationId } = job;
  const office = officeFor(await job.change(null, async ({ baseUrl }) => baseUrl));
  const started = performance.now();
  while (office && performance.now() - started < runMs) {
    const mail = await job.change(null, ({ db, now }) => takeDue(db, organisationId, now));
    if (!mail) return;
    const outcome = await office.deliver(mail);
    await job.change(null, async ({ db, now }) => {
      if (outcome.is === 'accepted') await noteSent(db, organisationId, mail.mailId, now);
      else {
        const again = nextAttempt(outcome, mail.attempts, now);
        await noteFailed(db, organisationId, mail.mailId, { error: outcome.error, again });
      }
    });
    if (outcome.is === 'unreachable') return;
  }
}
