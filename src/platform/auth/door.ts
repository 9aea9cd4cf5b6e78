import type { Clock } from '../clock.ts';
import type { Connection } from '../db/connection.ts';
import type { Database, Db } from '../db/database.ts';
import type { Doorbell } from '../live/doorbell.ts';
import type { Log } from '../log.ts';
import { type Attempts, openAttempts } from './attempts.ts';
import { type Auth, openAuth } from './auth.ts';
import { type Callers, openCallers } from './caller.ts';
import { secretOf } from './secret.ts';
import { keepTidy } from './tidy.ts';

/** Puts one mail in the outbox, inside the transaction given; null when no mail server is set. */
export type SendLink = (
  db: Db,
  who: { readonly organisationId: string; readonly personId: string },
  mail: { readonly to: string; readonly link: string },
) => Promise<void>;

export type DoorOptions = {
  readonly database: Database;
  readonly connection: Connection;
  readonly doorbell: Doorbell;
  readonly clock: Clock;
  readonly log: Log;
  readonly baseUrl: string;
  /** Where the secret lies; null keeps it in the database, for processes on many machines. */
  readonly secretFolder: string | null;
  readonly sendLink: SendLink | null;
};

/** Everything that knows who somebody is. */
export type Door = DoorOptions & {
  readonly auth: Auth;
  readonly attempts: Attempts;
  readonly callers: Callers;
  close(): Promise<void>;
};

export async function openDoor(options: DoorOptions): Promise<Door> {
  const { database, connection, baseUrl } = options;
  const secret = await secretOf(database, options.secretFolder);
  const auth = openAuth({ connection, baseUrl, secret });
  const attempts = openAttempts(database, secret);
  const callers = openCallers({ ...options, secret, cookieName: auth.names.session });
  const stopTidying = keepTidy(database, options.clock, options.log);
  const close = async () => {
    stopTidying();
    callers.close();
    await auth.close();
  };
  return { ...options, auth, attempts, callers, close };
}
