import { sql } from 'kysely';
import type { Database } from '../../db/database.ts';
import { newId } from '../../ids.ts';
import { kindOf, type Log } from '../../log.ts';
import type { Doorbell } from '../doorbell.ts';
import type { Documents } from './documents.ts';

const bell = 'documents.grew';
const everyMs = 20;
/** NOTIFY carries at most 8,000 bytes; a document's name is a UUID. */
const namesABell = 150;

/**
 * Rings after the commit and for many documents at once: a NOTIFY inside each keystroke's transaction
 * would make all commits of the database wait for one another.
 */
export function openAnnouncer(database: Database, log: Log) {
  const self = newId();
  const grown = new Set<string>();
  let ringing: Promise<void> | null = null;

  async function ring(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, everyMs));
    const names = [...grown];
    grown.clear();
    for (let from = 0; from < names.length; from += namesABell) {
      const ids = { process: self, documents: names.slice(from, from + namesABell).join(' ') };
      const text = JSON.stringify({ organisationId: '', name: bell, ids, ring: [] });
      await sql`select pg_notify('doorbell', ${text})`.execute(database.kysely);
    }
  }

  function committed(name: string): void {
    grown.add(name);
    ringing ??= ring()
      .catch((error) => log('other processes not told', kindOf(error)))
      .finally(() => {
        ringing = null;
        const [waiting] = grown;
        if (waiting) committed(waiting);
      });
  }

  return { self, committed, close: async () => ringing };
}

/** Other processes' writing, and everything that may change who reads what. */
export function listenToOthers(doorbell: Doorbell, self: string, documents: Documents): () => void {
  const stopHearing = doorbell.listen(({ name, ids, ring }) => {
    if (name !== bell) documents.doubt(ring);
    else if (ids.process !== self) {
      for (const document of ids.documents?.split(' ') ?? []) void documents.refresh(document);
    }
  });
  const stopGaps = doorbell.onGap(() => {
    documents.doubt();
    void documents.refreshAll();
  });
  return () => {
    stopHearing();
    stopGaps();
  };
}
