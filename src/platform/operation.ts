import type { Temporal } from 'temporal-polyfill';
import type { Db } from './db/database.ts';
import type { Contract, InputOf, Operation, Operations, OutputOf } from './universal/contract.ts';

export type Role = 'member' | 'administrator';

/** In place of a person to ring: the processes hear it, and no page does. */
export const processes = 'processes';

/** In place of a person to ring: every open page of the organisation hears its name, one after another. */
export const everyone = 'everyone';

/** Who asks. Everything an operation returns is seen through this person. */
export type Viewer = {
  readonly organisationId: string;
  readonly personId: string;
  readonly role: Role;
  /** The session the request came through; none for the command line. */
  readonly sessionId?: string;
};

/** What every operation has in hand: one transaction, one moment, and ways to tell. */
export type BaseContext = {
  readonly db: Db;
  readonly now: Temporal.Instant;
  /** Address the outside world reaches this server by, for links in mails. */
  readonly baseUrl: string;
  /** Writes one event, rings the people named, and wakes listeners; all after commit or not at all. */
  emit(name: string, ids: Record<string, string>, ring: readonly string[]): Promise<void>;
  /** Notes an act of administration, sharing or sign-in. Ids only, never content. */
  audit(action: string, subjects: Record<string, string>): Promise<void>;
};

export type Context = BaseContext & { readonly viewer: Viewer };

/** An operation open to signed-out people; `enter` opens the organisation its own token proved. */
export type GuestContext = BaseContext & {
  readonly viewer: Viewer | null;
  enter(organisationId: string, personId: string | null): Promise<void>;
};

type ContextOf<Op extends Operation> = Op['who'] extends 'anyone' ? GuestContext : Context;

export type Api<Ops extends Operations> = {
  readonly [K in keyof Ops]: (
    ctx: ContextOf<Ops[K]>,
    input: InputOf<Ops[K]>,
  ) => Promise<OutputOf<Ops[K]>>;
};

/** Ties a contract to the functions that carry it out; the types hold them together. */
export type Implemented = { readonly contract: Contract; readonly api: Api<Operations> };

export function implement<Name extends string, Ops extends Operations>(
  contract: Contract<Name, Ops>,
  api: Api<Ops>,
): Implemented {
  return { contract, api: api as unknown as Api<Operations> };
}
