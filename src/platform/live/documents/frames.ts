import { IncomingMessage, MessageType, OutgoingMessage } from '@hocuspocus/server';
import * as Y from 'yjs';
import { isUpdate } from './fold.ts';

/** What one frame of the protocol says, as far as this side must know. */
export type Frame =
  | { readonly kind: 'update'; readonly address: string; readonly update: Uint8Array }
  | { readonly kind: 'sync-reply' | 'acknowledged' | 'ended' | 'other'; readonly address: string };

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
  const denied = type === MessageType.Auth && message.readVarUint() === permissionDenied;
  return { kind: denied || type === MessageType.CLOSE ? 'ended' : 'other', address };
}

type Lane = {
  /** For each frame on its way to the journal, how many of the browser's frames it stands for. */
  readonly owed: number[];
  waiting: Uint8Array[];
};

/**
 * While an update of a document is being committed, later ones wait and then go as one, so a slow
 * disk slows nobody's typing; each is acknowledged on its own, after its own COMMIT.
 */
export function coalescing(
  handOver: (frame: Uint8Array) => void,
  send: (frame: Uint8Array) => void,
): { receive(frame: Uint8Array): void; answer(frame: Uint8Array): void } {
  const lanes = new Map<string, Lane>();
  const laneOf = (address: string): Lane => {
    const lane = lanes.get(address) ?? { owed: [], waiting: [] };
    lanes.set(address, lane);
    return lane;
  };
  return {
    receive(bytes) {
      const frame = readIncoming(bytes);
      if (frame.kind === 'update' && laneOf(frame.address).owed.length > 0) {
        laneOf(frame.address).waiting.push(frame.update);
        return;
      }
      if (frame.kind !== 'other') laneOf(frame.address).owed.push(1);
      handOver(bytes);
    },
    answer(bytes) {
      const frame = readOutgoing(bytes);
      if (frame.kind === 'ended') lanes.delete(frame.address);
      const lane = frame.kind === 'acknowledged' ? lanes.get(frame.address) : undefined;
      for (let times = lane?.owed.shift() ?? 1; times > 0; times -= 1) send(bytes);
      if (lane && lane.owed.length === 0) next(frame.address, lane);
    },
  };

  function next(address: string, lane: Lane): void {
    const { waiting } = lane;
    lane.waiting = [];
    if (waiting.length === 0) return void lanes.delete(address);
    lane.owed.push(waiting.length);
    const merged = new OutgoingMessage(address).createSyncMessage();
    handOver(merged.writeUpdate(Y.mergeUpdates(waiting)).toUint8Array());
  }
}
