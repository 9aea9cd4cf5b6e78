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
  | { readonly kind: 'every'; readonly cron: string; readonly name: string; readonly work: JobWork }
  | { readonly kind: 'on'; readonly event: string; readonly name: string; readonly work: JobWork }
  | { readonly kind: 'within'; readonly event: string; readonly work: Within };

type JobWork = (ctx: JobContext) => Promise<void>;
type Within = (ctx: BaseContext, ids: Readonly<Record<string, string>>) => Promise<void>;

/** Runs once for each organisation at these times (cron, UTC). */
export const every = (cron: string, name: string, work: JobWork): Job => ({
  kind: 'every',
  cron,
  name,
  work,
});

/** Runs after the change that told this event has committed; retried until it succeeds. */
export const on = (event: string, name: string, work: JobWork): Job => ({
  kind: 'on',
  event,
  name,
  work,
});

/** Runs inside the transaction that tells the event: for what must be true at the same instant. */
export const within = (event: string, work: Within): Job => ({ kind: 'within', event, work });
