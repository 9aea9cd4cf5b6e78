import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { WebSocketServer } from 'ws';
import type { Database } from '../../db/database.ts';
import { isOurSocket } from '../../http/same-origin.ts';
import type { Log } from '../../log.ts';
import type { Viewer } from '../../operation.ts';
import type { Doorbell } from '../doorbell.ts';
import { type Documents, openDocuments } from './documents.ts';
import type { CallerOf } from './guard.ts';
import type { DocumentHome } from './home.ts';
import { listenToOthers, openAnnouncer } from './others.ts';
import { limits } from './socket.ts';

export type DoorParts = {
  readonly home: DocumentHome;
  readonly callerOf: CallerOf;
  readonly database: Database;
  readonly doorbell: Doorbell;
  readonly baseUrl: string;
  readonly log: Log;
};

export const documentsPath = '/live/notes';

/** Live documents on the HTTP server's own port: one WebSocket a page, for all its documents. */
export function serveDocuments(app: FastifyInstance, parts: DoorParts): Documents {
  const announcer = openAnnouncer(parts.database, parts.log);
  const documents = openDocuments({ ...parts, committed: announcer.committed });
  const stopListening = listenToOthers(parts.doorbell, announcer.self, documents);
  const sockets = new WebSocketServer({ noServer: true, maxPayload: limits.frameBytes });
  app.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    admit(parts, request).then(
      (answer) => {
        if (typeof answer === 'number') return refuse(socket, answer);
        // Counted at the very moment it opens, since many may have knocked at once.
        if (documents.countOf(answer.personId) >= limits.socketsPerPerson) {
          return refuse(socket, 429);
        }
        sockets.handleUpgrade(request, socket, head, (ws) =>
          documents.serve(ws, answer, request.headers),
        );
      },
      () => refuse(socket, 503),
    );
  });
  app.addHook('preClose', async () => {
    await documents.close();
    stopListening();
    await announcer.close();
  });
  return documents;
}

async function admit(
  { callerOf, baseUrl }: DoorParts,
  request: IncomingMessage,
): Promise<Viewer | number> {
  if (request.url?.split('?')[0] !== documentsPath) return 404;
  // Browsers let any page open a socket with our cookies; only our own pages may.
  if (!isOurSocket(request.headers, baseUrl)) return 403;
  return (await callerOf(request)) ?? 401;
}

const reasons: Readonly<Record<number, string>> = {
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  429: 'Too Many Requests',
  503: 'Service Unavailable',
};

function refuse(socket: Duplex, status: number): void {
  socket.end(
    `HTTP/1.1 ${status} ${reasons[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
  );
}
