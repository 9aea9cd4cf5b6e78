import type { Query } from '@tanstack/react-query';
import { outbox } from './outbox.ts';
import { queries, refresh } from './queries.ts';

/** A ring says that something happened and to what; the browser asks again and is authorised again. */
export type Ring = { name: string; ids: Record<string, string> };

const channelName = 'groundswell-doorbell';
/** What tabs tell each other when rings may have been missed. */
const gap: Ring = { name: 'gap', ids: {} };

const refusedMs = 10_000;

let channel: BroadcastChannel | undefined;
let source: EventSource | undefined;
let giveUp: (() => void) | undefined;

/**
 * One tab listens and tells the others: browsers allow few connections to one server,
 * and a stream in each of six tabs would leave none for the pages.
 */
export function listen(): void {
  stopListening();
  channel = new BroadcastChannel(channelName);
  channel.onmessage = ({ data }) => heard(data as Ring);
  if (navigator.locks) listenInTurn();
  else open();
}

function listenInTurn(): void {
  const controller = new AbortController();
  const until = new Promise<void>((resolve) => {
    giveUp = () => {
      controller.abort();
      resolve();
    };
  });
  navigator.locks
    .request(channelName, { signal: controller.signal }, () => {
      open();
      return until;
    })
    .catch(() => undefined);
}

export function stopListening(): void {
  source?.close();
  channel?.close();
  giveUp?.();
  source = undefined;
  channel = undefined;
  giveUp = undefined;
}

function open(): void {
  let opened = false;
  let missed = false;
  source = new EventSource('/live');
  source.onmessage = ({ data }) => pass(JSON.parse(data) as Ring);
  source.addEventListener('gap', () => pass(gap));
  source.onerror = () => {
    missed = true;
    // The browser comes back by itself, unless the server refused; then it is asked why, and later again.
    if (source?.readyState === EventSource.CLOSED) setTimeout(reopen, refusedMs);
  };
  source.onopen = () => {
    if (missed) pass(gap);
    // What was answered before the bell hung here may have changed unheard; what is being asked is fresh.
    else if (!opened) void queries.invalidateQueries();
    opened = true;
    missed = false;
  };
}

function reopen(): void {
  if (!source) return;
  open();
  heard(gap);
}

function pass(ring: Ring): void {
  channel?.postMessage(ring);
  heard(ring);
}

export function heard(ring: Ring): void {
  if (ring.name === gap.name) {
    void outbox.drain().then(() => refresh());
  } else if (ring.name.startsWith('auth.')) {
    // What this person may do, or whether they are still signed in, is asked anew.
    void refresh();
  } else {
    whenQuiet(() => void refresh({ predicate: (query) => concerns(query, ring) }));
  }
}

const quietMs = 2_000;

/** An answer that crosses a change on its way would take it off the page for a moment. */
function whenQuiet(ask: () => void): void {
  if (queries.isMutating() === 0) {
    ask();
    return;
  }
  const asked = () => {
    stop();
    clearTimeout(late);
    ask();
  };
  const late = setTimeout(asked, quietMs);
  const stop = queries.getMutationCache().subscribe(() => {
    if (queries.isMutating() === 0) asked();
  });
}

/** Same slice and no other subject, a subject of the ring in the question, or a slice it listens to. */
export function concerns(query: Pick<Query, 'queryKey' | 'meta'>, { name, ids }: Ring): boolean {
  const [slice, , input] = query.queryKey as [string, string, Record<string, unknown>?];
  const ringing = name.split('.')[0] ?? name;
  const hears = query.meta?.['hears'] as readonly string[] | undefined;
  if (hears?.includes(ringing)) return true;
  const asked = Object.entries(input ?? {});
  if (asked.some(([, value]) => Object.values(ids).includes(String(value)))) return true;
  return slice === ringing && !asked.some(([field, value]) => field in ids && ids[field] !== value);
}
