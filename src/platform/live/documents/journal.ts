import type { beforeSyncPayload, Document } from '@hocuspocus/server';
import { kindOf, type Log } from '../../log.ts';
import { newsIn } from './fold.ts';
import { endings } from './guard.ts';
import type { DocumentHome } from './home.ts';
import type { Socket } from './socket.ts';

/** What the protocol server carries along for each socket. */
export type InHand = { readonly socket: Socket };

export type Committed = (name: string, document: Document) => void;

const stepOne = 0;
const stepTwo = 1;

/**
 * Runs before an update is applied, shown to the other or acknowledged: only what is committed goes on.
 * A refused or failed write ends the socket instead; the browser keeps its words and comes again.
 */
export function journalling(home: DocumentHome, log: Log, committed: Committed) {
  return async (sync: beforeSyncPayload<InHand>): Promise<void> => {
    const { type, payload, document, documentName, connection, context } = sync;
    if (type === stepOne || connection.readOnly) return;
    const news = type === stepTwo ? newsIn(document, payload) : payload;
    if (!news) return;
    if (await append(context.socket, documentName, news)) committed(documentName, document);
    // Read-only is how the protocol server is told to leave this update aside.
    else connection.readOnly = true;
  };

  async function append(socket: Socket, name: string, update: Uint8Array): Promise<boolean> {
    try {
      const kept = await home.append(socket.viewer, name, update);
      if (!kept) socket.refuse(...endings.notYours);
      return kept;
    } catch (error) {
      log('note not journalled', kindOf(error));
      socket.refuse(...endings.notNow);
      return false;
    }
  }
}

/** Everybody who has the document open here. */
export const socketsOf = (document: Document): Socket[] =>
  document.getConnections().map(({ context }) => (context as InHand).socket);
