import type { Clock } from './clock.ts';
import type { Database } from './db/database.ts';
import type { Job } from './jobs/jobs.ts';
import type { Api, Implemented } from './operation.ts';
import type { Slice } from './slice.ts';
import type { Operation, Operations } from './universal/contract.ts';

export type Bound = {
  readonly name: string;
  readonly operation: Operation;
  readonly work: Api<Operations>[string];
};

/** Puts a listener's job in the queue, inside the transaction that told the event. */
export type Enqueue = (
  db: import('./db/database.ts').Db,
  job: string,
  data: { organisationId: string; ids: Record<string, string> },
) => Promise<void>;

/** The running program: slices, database and clock, without any door. */
export type Program = {
  readonly slices: readonly Slice[];
  readonly operations: ReadonlyMap<string, Bound>;
  readonly jobs: readonly Job[];
  /** Serves people; owns nothing and sees through row-level security. */
  readonly database: Database;
  /** Reads facts across one organisation, never words. */
  readonly steward: Database;
  readonly clock: Clock;
  readonly baseUrl: string;
  readonly enqueue: Enqueue;
};

export function bind(slices: readonly Slice[]): ReadonlyMap<string, Bound> {
  const bound = new Map<string, Bound>();
  for (const { operations } of slices) if (operations) bindSlice(bound, operations);
  return bound;
}

function bindSlice(bound: Map<string, Bound>, { contract, api }: Implemented): void {
  for (const [key, operation] of Object.entries(contract.operations)) {
    const name = `${contract.slice}.${key}`;
    const work = api[key];
    if (!work) throw new Error(`${name} stands in the contract and not in api.ts`);
    bound.set(name, { name, operation, work });
  }
}
