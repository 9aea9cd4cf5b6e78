/** A network of our own between clients and the document server: it drops, doubles, reorders, parts. */
import { EventEmitter } from 'node:events';
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import type { WebSocket } from 'ws';
import * as Y from 'yjs';
import type { Documents } from '../src/platform/live/documents/documents.ts';
import type { Viewer } from '../src/platform/operation.ts';
import { cookieOf } from './notes-kit.ts';

export type Random = () => number;

/** The same run again for the same seed. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export type Faults = { drop: number; double: number; swap: number; cut: number; mostMs: number };
export const calm: Faults = { drop: 0, double: 0, swap: 0, cut: 0, mostMs: 0 };

/** How bad the network is now; the same object for both directions, so that a test can heal it. */
export type Weather = { faults: Faults; up: boolean; readonly random: Random };

const isUpdate = (frame: Uint8Array): boolean => {
  const type = (frame[0] ?? 0) + 1;
  return frame[type] === 0 && frame[type + 1] === 2;
};

/** One direction; only updates are dropped, doubled and swapped, since TCP keeps the rest in order. */
function oneWay(weather: Weather, deliver: (frame: Uint8Array) => void, cut: () => void) {
  let last = Promise.resolve();
  const later = (frame: Uint8Array, ms: number) => setTimeout(() => deliver(frame), ms);
  return (frame: Uint8Array): void => {
    const { faults, random } = weather;
    if (random() < faults.cut) return void cut();
    if (isUpdate(frame) && random() < faults.drop) return;
    if (isUpdate(frame) && random() < faults.double) later(frame, random() * faults.mostMs);
    if (isUpdate(frame) && random() < faults.swap)
      return void later(frame, random() * faults.mostMs);
    const waits = random() * faults.mostMs;
    last = last.then(() => new Promise((go) => setTimeout(go, waits))).then(() => deliver(frame));
  };
}

export type Replica = {
  readonly document: Y.Doc;
  readonly provider: HocuspocusProvider;
  readonly line: HocuspocusProviderWebsocket;
  readonly weather: Weather;
  stop(): void;
};

/** A client on such a network, speaking the protocol of the real one with the real server. */
export function replicaOf(
  documents: Documents,
  person: Viewer,
  name: string,
  weather: Weather,
): Replica {
  class Wire extends EventTarget {
    binaryType = '';
    readyState = 0;
    readonly #server = new EventEmitter();
    readonly #toServer: (frame: Uint8Array) => void;

    constructor() {
      super();
      const serverSide = Object.assign(this.#server, {
        bufferedAmount: 0,
        send: oneWay(
          weather,
          (frame) => this.#hear(frame),
          () => this.close(),
        ),
        close: (code: number, reason: string) => this.#end(code, reason),
        terminate: () => this.#end(1006, ''),
      });
      Object.defineProperty(serverSide, 'readyState', { get: () => this.readyState });
      this.#toServer = oneWay(
        weather,
        (frame) => this.readyState === 1 && this.#server.emit('message', Buffer.from(frame)),
        () => this.close(),
      );
      setTimeout(() => {
        if (!weather.up || this.readyState !== 0) return this.#end(1006, '');
        this.readyState = 1;
        const headers = { cookie: cookieOf(person) };
        documents.serve(serverSide as unknown as WebSocket, person, headers);
        this.dispatchEvent(new Event('open'));
      }, 0);
    }

    #hear(frame: Uint8Array): void {
      if (this.readyState !== 1) return;
      const data = frame.buffer.slice(frame.byteOffset, frame.byteOffset + frame.byteLength);
      this.dispatchEvent(Object.assign(new Event('message'), { data }));
    }

    #end(code: number, reason: string): void {
      if (this.readyState === 3) return;
      this.readyState = 3;
      this.#server.emit('close', code, Buffer.from(reason));
      this.dispatchEvent(Object.assign(new Event('close'), { code, reason }));
    }

    send(frame: Uint8Array): void {
      if (this.readyState === 1) this.#toServer(frame);
    }

    close(): void {
      this.#end(1005, '');
    }
  }
  const document = new Y.Doc();
  const line = new HocuspocusProviderWebsocket({
    url: 'ws://groundswell.invalid',
    WebSocketPolyfill: Wire,
    delay: 5,
    minDelay: 5,
    maxDelay: 20,
  });
  const provider = new HocuspocusProvider({ websocketProvider: line, name, document });
  provider.attach();
  const stop = () => {
    provider.destroy();
    line.destroy();
    document.destroy();
  };
  return { document, provider, line, weather, stop };
}

/** Cuts the line; the client comes back by itself, and both sides compare what they have. */
export function reconnect({ line }: Replica): void {
  line.webSocket?.close();
}
