import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../clock.ts';
import type { Database } from '../db/database.ts';
import type { Doorbell } from '../live/doorbell.ts';
import type { Log } from '../log.ts';
import type { BaseContext } from '../operation.ts';

/** What a slice's own front door stands on. */
export type FrontParts = {
  readonly database: Database;
  readonly doorbell: Doorbell;
  /** A change in an organisation's name, seen as nobody. */
  change<T>(organisationId: string, work: (ctx: BaseContext) => Promise<T>): Promise<T>;
  readonly clock: Clock;
  readonly log: Log;
  readonly baseUrl: string;
  /** Where copies may be kept that a start without the database is served from. */
  readonly dataFolder: string;
  readonly trustedProxies: readonly string[];
  /** Requests a minute one organisation is answered by this process; without it, the usual. */
  readonly quota?: number | undefined;
};

/**
 * A door before the framework, for a route asked far more often than all others together. It has none
 * of the framework's guards: whoever opens one says who may ask, how much, and in which shape.
 */
export type FrontDoor = {
  /** True when it takes the request; it then answers by itself, now or later. */
  takes(request: IncomingMessage, reply: ServerResponse): boolean;
  close(): Promise<void>;
};

export type OpenFront = (parts: FrontParts) => Promise<FrontDoor>;
