import { IncomingMessage, MessageType } from '@hocuspocus/server';
import { isUpdate } from './fold.ts';

/** What one frame of the protocol says, as far as this side must know. */
export type Frame =
  | { readonly kind: 'update'; readonly address: string; readonly update: Uint8Array }
  | {
      readonly kind: 'sync-reply' | 'acknowledged' | 'denied' | 'close' | 'other';
      readonly address: string;
    };

const fromBrowser: ReadonlySet<number> = new Set([
  MessageType.Sync,
  MessageType.SyncReply,
  MessageType.Awareness,
  MessageType.Auth,
  MessageType.QueryAwareness,
  MessageType.CLOSE,
]);

const syncReply = 1;
const syncUpdate = 2;
const permissionDenied = 1;

/** Reads a browser's frame; throws on anything a browser has no reason to send. */
export function readIncoming(frame: Uint8Array): Frame {
  const message = new IncomingMessage(frame);
  const address = message.readVarString();
  const type = message.readVarUint();
  if (!fromBrowser.has(type)) throw new Error('This kind of frame is not for browsers.');
  if (type === MessageType.CLOSE) return { kind: 'close', address };
  if (type !== MessageType.Sync && type !== MessageType.SyncReply)
    return { kind: 'other', address };
  const step = message.readVarUint();
  if (step !== syncReply && step !== syncUpdate) return { kind: 'other', address };
  const update = message.readVarUint8Array();
  if (!isUpdate(update)) throw new Error('These bytes are no update.');
  return step === syncUpdate
    ? { kind: 'update', address, update }
    : { kind: 'sync-reply', address };
}

export function readOutgoing(frame: Uint8Array): Frame {
  const message = new IncomingMessage(frame);
  const address = message.readVarString();
  const type = message.readVarUint();
  if (type === MessageType.SyncStatus) return { kind: 'acknowledged', address };
  if (type === MessageType.CLOSE) return { kind: 'close', address };
  const denied = type === MessageType.Auth && message.readVarUint() === permissionDenied;
  return { kind: denied ? 'denied' : 'other', address };
}
