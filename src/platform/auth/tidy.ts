import type { Temporal } from 'temporal-polyfill';
import type { Clock } from '../clock.ts';
import type { Database } from '../db/database.ts';
import { kindOf, type Log } from '../log.ts';

/** A session last used before this has ended; auth.caller judges the same. */
export const idleSince = (now: Temporal.Instant): string =>
  now.subtract({ hours: 14 * 24 }).toString();

/** How long it is remembered that a session ran out, so that its browser is told so, and not that it was ended. */
const remembered = { hours: 30 * 24 };

const sixHoursMs = 6 * 60 * 60 * 1000;

/** Removes what is over: sessions, challenges, links, counted tries. Returns the way to stop. */
export function keepTidy(database: Database, clock: Clock, log: Log): () => void {
  const tidy = () =>
    removeEnded(database, clock).catch((error: unknown) =>
      log('old sessions were not removed', kindOf(error)),
    );
  const timer = setInterval(tidy, sixHoursMs);
  timer.unref();
  return () => clearInterval(timer);
}

export async function removeEnded({ kysely }: Database, clock: Clock): Promise<void> {
  const now = clock();
  const at = now.toString();
  const long = now.subtract(remembered);
  await kysely
    .deleteFrom('auth.session')
    .where((eb) =>
      eb.or([eb('expires_at', '<', long.toString()), eb('updated_at', '<', idleSince(long))]),
    )
    .execute();
  await kysely.deleteFrom('auth.verification').where('expires_at', '<', at).execute();
  await kysely.deleteFrom('auth.link').where('expires_at', '<', at).execute();
  await kysely.deleteFrom('auth.attempt').where('expire', '<', now.epochMilliseconds).execute();
}
