/** A line to the database that can be cut, slowed, silenced and filled with noise. */
import { randomBytes } from 'node:crypto';
import { createServer, connect as dial, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import type { Connection } from '../../src/platform/db/connection.ts';
import { freePort } from '../ports.ts';

type Weather = 'clear' | 'slow' | 'silent' | 'noise';

type FaultProxy = {
  readonly port: number;
  weather(now: Weather): void;
  /** Ends every line at once, as a reset does, and takes no new one. */
  down(): Promise<void>;
  up(): Promise<void>;
  /** Cuts every line after so many more bytes towards the database. */
  cutAfter(bytes: number): void;
  close(): Promise<void>;
};

const slowMs = 400;

const upstreamOf = ({ host, port }: Connection): Socket =>
  host.startsWith('/') ? dial(join(host, `.s.PGSQL.${port}`)) : dial(port, host);

export async function openFaultProxy(to: Connection): Promise<FaultProxy> {
  const port = await freePort();
  const lines = new Set<Socket>();
  let weather: Weather = 'clear';
  let left = Number.POSITIVE_INFINITY;
  let server: Server | null = null;

  function carry(from: Socket, into: Socket, toDatabase: boolean): void {
    from.on('data', (bytes: Buffer) => {
      if (weather === 'silent') return;
      if (toDatabase) left -= bytes.length;
      if (left < 0) return reset();
      const carried = weather === 'noise' && !toDatabase ? randomBytes(bytes.length) : bytes;
      if (weather === 'slow') setTimeout(() => into.writable && into.write(carried), slowMs);
      else if (into.writable) into.write(carried);
    });
    from.on('error', () => undefined);
    from.on('close', () => into.destroy());
  }

  function reset(): void {
    left = Number.POSITIVE_INFINITY;
    for (const line of lines) line.resetAndDestroy();
  }

  const up = async () => {
    server = createServer((line) => {
      const upstream = upstreamOf(to);
      lines.add(line);
      line.on('close', () => lines.delete(line));
      carry(line, upstream, true);
      carry(upstream, line, false);
    });
    await new Promise<void>((resolve) => server?.listen(port, '127.0.0.1', resolve));
  };
  const down = async () => {
    const closing = new Promise((resolve) => server?.close(resolve));
    reset();
    await closing;
  };
  await up();
  return {
    port,
    up,
    down,
    close: down,
    weather: (now) => {
      weather = now;
    },
    cutAfter: (bytes) => {
      left = bytes;
    },
  };
}
