/** Notes as two browsers would use them: a real server on a real port, and clients that obey. */
import type { IncomingHttpHeaders } from 'node:http';
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import Fastify, { type FastifyInstance } from 'fastify';
import type pg from 'pg';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import type { Connection } from '../src/platform/db/connection.ts';
import { newId } from '../src/platform/ids.ts';
import { documentsPath, serveDocuments } from '../src/platform/live/documents/door.ts';
import type { DocumentHome } from '../src/platform/live/documents/home.ts';
import { openDoorbell } from '../src/platform/live/doorbell.ts';
import type { Viewer } from '../src/platform/operation.ts';
import type { Program } from '../src/platform/program.ts';
import { freePort } from './ports.ts';

export type NotesServer = {
  readonly url: string;
  readonly origin: string;
  /** As if this person had signed out. */
  readonly signedOut: Set<string>;
  readonly happenings: string[];
  readonly client: (person: Viewer, name: string, document?: Y.Doc) => NotesClient;
  /** A bare socket, for what no honest browser sends. */
  readonly socket: (headers: Record<string, string>) => WebSocket;
  readonly cookieOf: (person: Viewer) => string;
  stop(): Promise<void>;
};

export type NotesServerParts = {
  readonly program: Pick<Program, 'database'>;
  readonly bell: Connection;
  readonly home: DocumentHome;
  readonly port?: number;
  /** Adds pages to the same server. */
  readonly pages?: (app: FastifyInstance) => Promise<void>;
};

/** Sign-in is somebody else's test: here the cookie names the person. */
const viewerIn = ({ cookie = '' }: IncomingHttpHeaders): Viewer | null => {
  const [organisationId, personId] = cookie.replace('person=', '').split('.');
  return organisationId && personId ? { organisationId, personId, role: 'member' } : null;
};

export const cookieOf = ({ organisationId, personId }: Viewer): string =>
  `person=${organisationId}.${personId}`;

export async function serveNotes(parts: NotesServerParts): Promise<NotesServer> {
  const app = Fastify({ forceCloseConnections: true });
  const port = parts.port ?? (await freePort());
  const baseUrl = `http://localhost:${port}`;
  const happenings: string[] = [];
  const signedOut = new Set<string>();
  const doorbell = await openDoorbell(parts.bell, () => undefined);
  serveDocuments(app, {
    home: parts.home,
    callerOf: async ({ headers }) => {
      const viewer = viewerIn(headers);
      return viewer && !signedOut.has(viewer.personId) ? viewer : null;
    },
    database: parts.program.database,
    doorbell,
    baseUrl,
    log: (happening) => happenings.push(happening),
  });
  await parts.pages?.(app);
  await app.listen({ port, host: 'localhost' });
  const url = `${baseUrl.replace('http', 'ws')}${documentsPath}`;
  const stop = async () => {
    await app.close();
    await doorbell.close();
  };
  const socket = (headers: Record<string, string>) => new WebSocket(url, { headers });
  const client = (person: Viewer, name: string, document = new Y.Doc()) =>
    notesClient(url, cookieOf(person), name, document);
  return { url, origin: baseUrl, signedOut, happenings, client, socket, cookieOf, stop };
}

export type NotesClient = {
  readonly document: Y.Doc;
  readonly text: Y.Text;
  readonly provider: HocuspocusProvider;
  readonly line: HocuspocusProviderWebsocket;
  /** Ways this client's line was ended, as close codes. */
  readonly endings: number[];
  readonly refused: string[];
  /** Resolves once the server acknowledged everything written here. */
  saved(withinMs?: number): Promise<void>;
  stop(): void;
};

/** What a browser's editor does, without the editor. */
export function notesClient(
  url: string,
  cookie: string,
  name: string,
  document: Y.Doc,
): NotesClient {
  class Browser extends WebSocket {
    constructor(address: string) {
      const origin = new URL(address.replace('ws', 'http')).origin;
      super(address, { headers: { cookie, origin } });
      this.on('error', () => undefined);
    }
  }
  const endings: number[] = [];
  const refused: string[] = [];
  const line = new HocuspocusProviderWebsocket({
    url,
    WebSocketPolyfill: Browser,
    delay: 50,
    minDelay: 50,
    maxDelay: 200,
    onClose: ({ event }) => endings.push(event.code),
  });
  const provider = new HocuspocusProvider({
    websocketProvider: line,
    name,
    document,
    onAuthenticationFailed: ({ reason }) => refused.push(reason),
  });
  provider.attach();
  return {
    document,
    text: document.getText('words'),
    provider,
    line,
    endings,
    refused,
    saved: (withinMs = 10_000) => until(() => isSaved(provider), withinMs, 'saved'),
    stop() {
      provider.destroy();
      line.destroy();
      document.destroy();
    },
  };
}

const isSaved = (provider: HocuspocusProvider): boolean =>
  provider.isAuthenticated && provider.synced && !provider.hasUnsyncedChanges;

export async function until(is: () => boolean, withinMs: number, what: string): Promise<void> {
  const end = performance.now() + withinMs;
  while (!is()) {
    if (performance.now() > end) throw new Error(`not ${what} within ${withinMs} ms`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

export type Pair = { pairId: string; meetingId: string; shared: string; ofManager: string };

/** A pair with one meeting and its notes, put straight into the tables. */
export async function makePair(owner: pg.Pool, manager: Viewer, engineer: Viewer): Promise<Pair> {
  const { organisationId } = manager;
  const [pairId, seriesId, meetingId, shared, ofManager] = Array.from({ length: 5 }, newId) as [
    string,
    string,
    string,
    string,
    string,
  ];
  const put = (table: string, row: Record<string, unknown>) => {
    const all = { organisation_id: organisationId, ...row };
    const marks = Object.keys(all).map((_, index) => `$${index + 1}`);
    return owner.query(
      `insert into meetings.${table} (${Object.keys(all)}) values (${marks})`,
      Object.values(all),
    );
  };
  const at = '2026-11-20T09:00:00Z';
  const people = { manager_id: manager.personId, engineer_id: engineer.personId };
  await put('pairs', { pair_id: pairId, ...people, created_at: at, created_by: manager.personId });
  for (const { personId } of [manager, engineer]) {
    await put('access', { pair_id: pairId, person_id: personId, since: at });
  }
  await put('series', {
    series_id: seriesId,
    pair_id: pairId,
    kind: 'one-on-one',
    rrule: 'FREQ=WEEKLY;INTERVAL=1',
    time_zone: 'Europe/Berlin',
    starts_on: '2026-11-24T10:00:00',
    duration_minutes: 30,
    sealed_preparation: false,
    created_at: at,
    created_by: manager.personId,
  });
  await put('meetings', {
    meeting_id: meetingId,
    series_id: seriesId,
    pair_id: pairId,
    kind: 'one-on-one',
    occurrence_at: at,
    starts_at: at,
    duration_minutes: 30,
    created_at: at,
  });
  const note = { meeting_id: meetingId, pair_id: pairId, updated_at: at };
  await put('notes', { note_id: shared, ...note });
  await put('notes', { note_id: ofManager, ...note, owner_id: manager.personId });
  return { pairId, meetingId, shared, ofManager };
}

/** As when a reporting line ends; `rung` as the product does it, else the telling is lost. */
export async function endAccess(owner: pg.Pool, pairId: string, personId: string, rung = true) {
  const update = 'update meetings.access set until = now() where pair_id = $1 and person_id = $2';
  const bell = { organisationId: '', name: 'meetings.access-ended', ids: {}, ring: [personId] };
  const client = await owner.connect();
  await client.query('begin');
  await client.query(update, [pairId, personId]);
  if (rung) await client.query(`select pg_notify('doorbell', $1)`, [JSON.stringify(bell)]);
  await client.query('commit');
  client.release();
}
