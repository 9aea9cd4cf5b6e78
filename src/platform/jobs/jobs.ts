import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../db/database.ts';
import type { BaseContext } from '../operation.ts';

/** What a job has in hand: one organisation, and the two ways to work in it. */
export type JobContext = {
  readonly organisationId: string;
  readonly now: Temporal.Instant;
  /** Ids of the event that woke the job; empty for a timetable. */
  readonly ids: Readonly<Record<string, string>>;
  /** Reads facts across the organisation, never words. */
  steward<T>(work: (db: Db, now: Temporal.Instant) => Promise<T>): Promise<T>;
  /** Writes what was found, where the steward may write at all. */
  keep<T>(work: (db: Db) => Promise<T>): Promise<T>;
  /** A change in the organisation's name, seen as this person, or as nobody. */
  change<T>(personId: string | null, work: (ctx: BaseContext) => Promise<T>): Promise<T>;
};

export type Job =
  | {
      readonly kind: 'every';
      readonly cron: string;
      readonly name: string;
      readonly atStart: boolean;
      readonly work: JobWork;
    }
  | {
      readonly kind: 'on';
      readonly events: readonly string[];
      readonly name: string;
      readonly work: JobWork;
    }
  | { readonly kind: 'within'; readonly event: string; readonly work: Within };

type JobWork = (ctx: JobContext) => Promise<void>;
type Within = (ctx: BaseContext, ids: Readonly<Record<string, string>>) => Promise<void>;

/** Runs once for each organisation at these times (cron, UTC), and at a start where asked for. */
export const every = (
  cron: string,
  name: string,
  work: JobWork,
  { atStart = false }: { atStart?: boolean } = {},
): Job => ({ kind: 'every', cron, name, atStart, work });

/** Runs after the change that told one of these events has committed; retried until it succeeds. */
export const on = (event: string | readonly string[], name: string, work: JobWork): Job => ({
  kind: 'on',
  events: typeof event === 'string' ? [event] : event,
  name,
  work,
});

/** Runs inside the transaction that tells the event: for what must be true at the same instant. */
export const within = (event: string, work: Within): Job => ({ kind: 'within', event, work });
