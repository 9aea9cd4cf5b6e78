import pg from 'pg';
import { z } from 'zod';
import type { Connection } from '../db/connection.ts';
import { kindOf, type Log } from '../log.ts';

const bellShape = z.object({
  organisationId: z.string(),
  name: z.string(),
  ids: z.record(z.string(), z.string()),
  ring: z.array(z.string()),
});

/** Names and ids only: whoever hears it asks again, and is authorised again. */
export type Bell = z.output<typeof bellShape>;

export type Doorbell = {
  /** Every bell of this process' database; returns the way to stop listening. */
  listen(hear: (bell: Bell) => void): () => void;
  /** Bells missed while the connection was away: listeners should assume the worst. */
  onGap(missed: () => void): () => void;
  close(): Promise<void>;
};

const backInMs = 500;
/** A line that fell silent says nothing about it, so it is asked; silence as long again is an end. */
const beatMs = 3_000;
const patience = { connectionTimeoutMillis: beatMs, query_timeout: beatMs, keepAlive: true };

type Hearers = { readonly bells: Set<(bell: Bell) => void>; readonly gaps: Set<() => void> };

/**
 * One LISTEN connection a process, reopened when it breaks. Without the database there is none at
 * first: then this fails, or, where `patient`, the first connection counts as the end of a gap.
 */
export async function openDoorbell(
  connection: Connection,
  log: Log,
  { patient = false }: { patient?: boolean } = {},
): Promise<Doorbell> {
  const hearers: Hearers = { bells: new Set(), gaps: new Set() };
  const close = await keepListening(connection, log, hearers, patient);
  const joining =
    <T>(all: Set<T>) =>
    (one: T) => {
      all.add(one);
      return () => all.delete(one);
    };
  return { listen: joining(hearers.bells), onGap: joining(hearers.gaps), close };
}

async function keepListening(
  connection: Connection,
  log: Log,
  hearers: Hearers,
  patient: boolean,
): Promise<() => Promise<void>> {
  let client: pg.Client | null = null;
  let closed = false;

  async function connect(): Promise<void> {
    const fresh = new pg.Client({ ...patience, ...connection });
    fresh.on('notification', ({ payload }) => hear(hearers, payload));
    fresh.on('error', (error) => lost(fresh, error));
    await fresh.connect();
    await fresh.query('listen doorbell').catch((error: unknown) => {
      void fresh.end().catch(() => undefined);
      throw error;
    });
    client = fresh;
  }

  function lost(fresh: pg.Client, error: unknown): void {
    if (closed || client !== fresh) return;
    log('doorbell lost', kindOf(error));
    client = null;
    void fresh.end().catch(() => undefined);
    setTimeout(reconnect, backInMs);
  }

  function reconnect(): void {
    if (closed) return;
    const missed = () => {
      for (const gap of hearers.gaps) gap();
    };
    connect().then(missed, () => setTimeout(reconnect, backInMs));
  }

  if (patient) reconnect();
  else await connect();
  const beat = setInterval(() => {
    const asked = client;
    asked?.query('select 1').catch((error: unknown) => lost(asked, error));
  }, beatMs);
  return async () => {
    closed = true;
    clearInterval(beat);
    await client?.end();
  };
}

function hear({ bells }: Hearers, payload: string | undefined): void {
  const bell = bellShape.safeParse(parsed(payload ?? ''));
  if (bell.success) for (const tell of bells) tell(bell.data);
}

function parsed(payload: string): unknown {
  try {
    return JSON.parse(payload);
  } catch {
    return null;
  }
}
