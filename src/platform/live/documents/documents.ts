import type { IncomingHttpHeaders } from 'node:http';
import { type Document, Hocuspocus } from '@hocuspocus/server';
import type { WebSocket } from 'ws';
import type { Log } from '../../log.ts';
import type { Viewer } from '../../operation.ts';
import { type CallerOf, openGuard } from './guard.ts';
import type { DocumentHome } from './home.ts';
import { hooksOf, loadInto } from './hooks.ts';
import { type InHand, socketsOf } from './journal.ts';
import { type Socket, socketOf } from './socket.ts';

export type DocumentParts = {
  readonly home: DocumentHome;
  readonly callerOf: CallerOf;
  readonly log: Log;
  /** Tells the other processes that this document's journal has grown. */
  readonly committed: (name: string) => void;
};

export type Documents = {
  /** Serves one browser's socket until it ends. */
  serve(ws: WebSocket, viewer: Viewer, headers: IncomingHttpHeaders): void;
  /** Asks again at once whether these people may stay; everybody when none are named. */
  doubt(personIds?: readonly string[]): void;
  /** Another process wrote here: reads the journal again if anybody has the document open. */
  refresh(name: string): Promise<void>;
  refreshAll(): Promise<void>;
  countOf(personId: string): number;
  close(): Promise<void>;
};

export function openDocuments(parts: DocumentParts): Documents {
  const sockets = new Set<Socket>();
  const loadedBy = new WeakMap<Document, Viewer>();
  const guard = openGuard(parts.home, parts.callerOf);
  const hooks = hooksOf({ ...parts, guard, loadedBy, committed });
  const hocuspocus = new Hocuspocus<InHand>({ quiet: true, ...hooks });

  function committed(name: string, document: Document): void {
    // Its last writer left while this was under way, and somebody else has opened it anew.
    if (hocuspocus.documents.get(name) !== document) void refresh(name);
    parts.committed(name);
  }

  async function refresh(name: string): Promise<void> {
    const loading = hocuspocus.loadingDocuments.get(name);
    const document = loading ? await loading.catch(() => null) : hocuspocus.documents.get(name);
    const viewer = document && (socketsOf(document)[0]?.viewer ?? loadedBy.get(document));
    if (!document || !viewer) return;
    await Promise.all(socketsOf(document).map((socket) => guard.still(socket, name)));
    await loadInto(parts, document, name, viewer).catch(() => undefined);
  }

  return {
    serve: (ws, viewer, headers) => serve(hocuspocus, sockets, ws, viewer, headers),
    doubt(personIds) {
      for (const socket of sockets) {
        if (!personIds || personIds.includes(socket.viewer.personId)) guard.doubt(socket);
      }
    },
    refresh,
    async refreshAll() {
      await Promise.all([...hocuspocus.documents.keys()].map(refresh));
    },
    countOf: (personId) => [...sockets].filter(({ viewer }) => viewer.personId === personId).length,
    close: () => close(hocuspocus, sockets),
  };
}

function serve(
  hocuspocus: Hocuspocus<InHand>,
  sockets: Set<Socket>,
  ws: WebSocket,
  viewer: Viewer,
  headers: IncomingHttpHeaders,
): void {
  const socket = socketOf(ws, viewer, headers, (frame) => connection.handleMessage(frame));
  const request = new Request('http://groundswell.invalid/');
  const connection = hocuspocus.handleConnection(socket, request, { socket });
  sockets.add(socket);
  ws.on('error', () => undefined);
  ws.on('close', (code, reason) => {
    sockets.delete(socket);
    socket.left();
    connection.handleClose({ code, reason: reason.toString() });
  });
}

const patienceMs = 3_000;

/** Everything acknowledged is in the journal already; this only spares the next start some reading. */
async function close(hocuspocus: Hocuspocus<InHand>, sockets: Set<Socket>): Promise<void> {
  for (const socket of sockets) socket.refuse(1012, 'starting again');
  hocuspocus.flushPendingStores();
  const until = performance.now() + patienceMs;
  while (hocuspocus.documents.size > 0 && performance.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
