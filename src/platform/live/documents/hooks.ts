import type {
  beforeHandleAwarenessPayload,
  beforeHandleMessagePayload,
  Configuration,
  Document,
  onAuthenticatePayload,
} from '@hocuspocus/server';
import { kindOf, type Log } from '../../log.ts';
import type { Viewer } from '../../operation.ts';
import { applyStored, fold } from './fold.ts';
import { endings, type Guard } from './guard.ts';
import type { DocumentHome } from './home.ts';
import { type Committed, type InHand, journalling, socketsOf } from './journal.ts';
import { limits, type Socket } from './socket.ts';

/** Said to the browser: "not now" keeps it trying, "not yours" does not. */
const unavailable = { code: 1013, reason: 'unavailable' };
const denied = { code: 4403, reason: 'permission-denied' };
const stays = {};

export type HookParts = {
  readonly home: DocumentHome;
  readonly guard: Guard;
  readonly log: Log;
  readonly committed: Committed;
  /** Who opened a document first; its organisation is the document's. */
  readonly loadedBy: WeakMap<Document, Viewer>;
};

/** How the protocol server asks this house: who may open, where words lie, what may go on. */
export function hooksOf(parts: HookParts): Partial<Configuration<InHand>> {
  const { home, guard, log, committed, loadedBy } = parts;
  return {
    onAuthenticate: (asked) => seat(parts, asked),
    async onLoadDocument({ document, documentName, context }) {
      loadedBy.set(document, context.socket.viewer);
      await loadInto(parts, document, documentName, context.socket.viewer);
    },
    beforeHandleMessage: (message) => admit(guard, loadedBy, message),
    beforeSync: journalling(home, log, committed),
    beforeHandleAwareness: async (awareness) => sign(awareness),
    // A document already replaced would otherwise take its successor out of the server's hands.
    async beforeUnloadDocument({ instance, documentName, document }) {
      if (instance.documents.get(documentName) !== document) throw stays;
    },
    async onStoreDocument({ document, documentName, lastContext }) {
      // Marks that both set at once are tidied by the library itself, in nobody's name.
      const viewer = (lastContext as Partial<InHand>).socket?.viewer ?? loadedBy.get(document);
      const failed = (error: unknown) => log('note not compacted', kindOf(error));
      if (viewer) await home.compact(viewer, documentName, fold).catch(failed);
    },
  };
}

async function seat({ home, log }: HookParts, asked: onAuthenticatePayload<InHand>): Promise<void> {
  const { documentName, connectionConfig, context } = asked;
  const { viewer, seats } = context.socket;
  const opening = await home.open(viewer, documentName).catch(notNow(log, 'note not opened'));
  if (!opening || seats.size >= limits.seatsPerSocket) throw denied;
  connectionConfig.readOnly = opening.readOnly;
  const checkedAt = performance.now();
  seats.set(documentName, { label: opening.label, checkedAt, doubts: 0, checking: null });
}

/** Before anything of anybody goes on, everybody who would see or cause it is still entitled to. */
async function admit(
  guard: Guard,
  loadedBy: WeakMap<Document, Viewer>,
  { document, documentName, connection, context, instance }: beforeHandleMessagePayload<InHand>,
): Promise<void> {
  const { socket } = context;
  const everybody = new Set<Socket>([socket, ...socketsOf(document)]);
  await Promise.all([...everybody].map((each) => guard.still(each, documentName)));
  const house = loadedBy.get(document)?.organisationId;
  if (house !== socket.viewer.organisationId) socket.refuse(...endings.notYours);
  // Unloaded in the very moment it was joined: whoever comes next would have another one in hand.
  if (instance.documents.get(documentName) !== document) socket.refuse(...endings.notNow);
  if (socket.refused) connection.readOnly = true;
}

export async function loadInto(
  { home, log }: Pick<HookParts, 'home' | 'log'>,
  document: Document,
  name: string,
  viewer: Viewer,
): Promise<void> {
  const stored = await home.load(viewer, name).catch(notNow(log, 'note not loaded'));
  const unreadable = applyStored(document, stored);
  if (unreadable > 0) log('note partly unreadable', { document: name, updates: unreadable });
}

function notNow(log: Log, happening: string) {
  return (error: unknown): never => {
    log(happening, kindOf(error));
    throw unavailable;
  };
}

/** A cursor carries the name the server knows, and nothing else a browser might add. */
function sign({ states, context, documentName }: beforeHandleAwarenessPayload<InHand>): void {
  const label = context?.socket.seats.get(documentName)?.label ?? '';
  const user = { name: label, id: context?.socket.viewer.personId ?? '' };
  for (const [client, { cursor }] of states) {
    states.set(client, cursor === undefined ? { user } : { user, cursor });
  }
}
