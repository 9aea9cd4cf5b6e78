import type { IncomingHttpHeaders } from 'node:http';
import type { WebSocketLike } from '@hocuspocus/server';
import type { RawData, WebSocket } from 'ws';
import type { Viewer } from '../../operation.ts';
import { endings } from './guard.ts';
import { openLanes } from './lanes.ts';

/** One document opened on one socket, and when this person was last found to have a right to it. */
export type Seat = {
  readonly label: string;
  checkedAt: number;
  /** Counts doubts, so that a check begun before the newest one does not settle it. */
  doubts: number;
  checking: Promise<boolean> | null;
};

/** A browser's socket as the document server sees it. */
export type Socket = WebSocketLike & {
  readonly viewer: Viewer;
  readonly headers: IncomingHttpHeaders;
  readonly seats: Map<string, Seat>;
  /** Ends it at once: nothing that is still under way gets out or in. */
  refuse(code: number, reason: string): void;
  readonly refused: boolean;
  /** The browser left; what it had sent by then is still taken. */
  left(): void;
};

export const limits = {
  /** A frame, and so a browser's offline work in one piece. */
  frameBytes: 1_000_000,
  socketsPerPerson: 20,
  seatsPerSocket: 50,
  /** Frames and bytes a second, and how much may come at once. */
  frames: { perSecond: 80, burst: 800 },
  bytes: { perSecond: 250_000, burst: 4_000_000 },
  /** A browser that does not read what it is sent. */
  unreadBytes: 16_000_000,
} as const;

/** A bucket that fills again with time; false when there is not enough in it. */
function bucket({ perSecond, burst }: { perSecond: number; burst: number }) {
  let level = burst;
  let at = performance.now();
  return (amount: number): boolean => {
    const now = performance.now();
    level = Math.min(burst, level + ((now - at) / 1000) * perSecond);
    at = now;
    level -= amount;
    return level >= 0;
  };
}

const closed = 3;

export function socketOf(
  ws: WebSocket,
  viewer: Viewer,
  headers: IncomingHttpHeaders,
  handOver: (frame: Uint8Array) => void,
): Socket {
  let refused = false;
  const mayFrames = bucket(limits.frames);
  const mayBytes = bucket(limits.bytes);
  const lanes = openLanes({ handOver, send: write, broken: () => refuse(...endings.notNow) });
  ws.on('message', receive);
  return {
    viewer,
    headers,
    seats: new Map(),
    get readyState() {
      return refused ? closed : ws.readyState;
    },
    send: (data) => lanes.answer(data as Uint8Array),
    close: (code, reason) => ws.close(code, reason),
    refuse,
    get refused() {
      return refused;
    },
    left: () => refused || lanes.flush(),
  };

  function receive(data: RawData): void {
    const frame = data as Buffer;
    if (refused) return;
    if (mayFrames(1) && mayBytes(frame.byteLength)) handIn(frame);
    else refuse(1008, 'too much at once');
  }

  function handIn(frame: Buffer): void {
    try {
      lanes.receive(frame);
    } catch {
      refuse(1007, 'not understood');
    }
  }

  function write(frame: Uint8Array): void {
    if (refused) return;
    if (ws.bufferedAmount > limits.unreadBytes) refuse(1013, 'too slow');
    else ws.send(frame);
  }

  function refuse(code: number, reason: string): void {
    if (refused) return;
    refused = true;
    ws.close(code, reason);
    setTimeout(() => ws.terminate(), 1_000).unref();
  }
}
