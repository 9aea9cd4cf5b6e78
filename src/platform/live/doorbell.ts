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

/** One LISTEN connection a process, reopened when it breaks. */
export async function openDoorbell(connection: Connection, log: Log): Promise<Doorbell> {
  const hearers = new Set<(bell: Bell) => void>();
  const gaps = new Set<() => void>();
  let client: pg.Client | null = null;
  let closed = false;

  async function connect(): Promise<void> {
    const fresh = new pg.Client({ ...patience, ...connection });
    fresh.on('notification', ({ payload }) => {
      const bell = bellShape.safeParse(JSON.parse(payload ?? 'null'));
      if (bell.success) for (const hear of hearers) hear(bell.data);
    });
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

  const beat = setInterval(() => {
    const asked = client;
    asked?.query('select 1').catch((error: unknown) => lost(asked, error));
  }, beatMs);

  function reconnect(): void {
    if (closed) return;
    connect().then(
      () => {
        for (const missed of gaps) missed();
      },
      () => setTimeout(reconnect, backInMs),
    );
  }

  await connect();
  return {
    listen: (hear) => {
      hearers.add(hear);
      return () => hearers.delete(hear);
    },
    onGap: (missed) => {
      gaps.add(missed);
      return () => gaps.delete(missed);
    },
    close: async () => {
      closed = true;
      clearInterval(beat);
      await client?.end();
    },
  };
}
