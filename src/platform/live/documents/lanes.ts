import { OutgoingMessage } from '@hocuspocus/server';
import * as Y from 'yjs';
import { readIncoming, readOutgoing } from './frames.ts';

/** One document on one socket. */
type Lane = {
  /** For each frame on its way to the journal, how many of the browser's frames it stands for. */
  readonly owed: number[];
  waiting: Uint8Array[];
  leaving: boolean;
};

export type Lanes = {
  /** From the browser; throws on what no browser sends. */
  receive(frame: Uint8Array): void;
  /** To the browser. */
  answer(frame: Uint8Array): void;
  /** The browser has left: what it sent before still goes its way. */
  flush(): void;
};

type Ways = {
  readonly handOver: (frame: Uint8Array) => void;
  readonly send: (frame: Uint8Array) => void;
  /** The protocol server gave a document up although the browser did not leave it. */
  readonly broken: () => void;
};

/**
 * While an update of a document is being committed, later ones wait and then go as one, so a slow
 * disk slows nobody's typing; each is acknowledged on its own, after its own COMMIT.
 */
export function openLanes({ handOver, send, broken }: Ways): Lanes {
  const lanes = new Map<string, Lane>();

  function receive(bytes: Uint8Array): void {
    const frame = readIncoming(bytes);
    const lane = laneOf(lanes, frame.address);
    if (frame.kind === 'update' && lane.owed.length > 0) {
      lane.waiting.push(frame.update);
      return;
    }
    if (frame.kind === 'update' || frame.kind === 'sync-reply') lane.owed.push(1);
    if (frame.kind === 'close') {
      goOn(frame.address, lane, handOver);
      lane.leaving = true;
    }
    handOver(bytes);
  }

  function answer(bytes: Uint8Array): void {
    const { kind, address } = readOutgoing(bytes);
    const lane = lanes.get(address);
    const times = kind === 'acknowledged' ? (lane?.owed.shift() ?? 1) : 1;
    for (let time = 0; time < times; time += 1) send(bytes);
    if (kind === 'acknowledged' && lane?.owed.length === 0) goOn(address, lane, handOver);
    if (kind === 'denied' || kind === 'close') lanes.delete(address);
    if (kind === 'close' && !lane?.leaving) broken();
  }

  const flush = () => {
    for (const [address, lane] of lanes) goOn(address, lane, handOver);
  };
  return { receive, answer, flush };
}

function laneOf(lanes: Map<string, Lane>, address: string): Lane {
  const lane = lanes.get(address) ?? { owed: [], waiting: [], leaving: false };
  lanes.set(address, lane);
  return lane;
}

function goOn(address: string, lane: Lane, handOver: Ways['handOver']): void {
  const { waiting } = lane;
  lane.waiting = [];
  if (waiting.length === 0) return;
  lane.owed.push(waiting.length);
  const merged = new OutgoingMessage(address).createSyncMessage();
  handOver(merged.writeUpdate(Y.mergeUpdates(waiting)).toUint8Array());
}
