import { createHash } from 'node:crypto';
import type { Writable } from 'node:stream';
import type pg from 'pg';

/** What a connection may keep prepared; texts beyond that (lists of every length) are planned each time. */
const most = 1000;
const names = new Map<string, string>();

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known || names.size >= most) return known;
  const name = createHash('sha256').update(text).digest('base64url');
  names.set(text, name);
  return name;
}

/** One moment for all of a read, whatever it asks. */
export const openingOfReads = 'begin isolation level repeatable read, read only';

type Send = (...asked: unknown[]) => Promise<unknown>;

/**
 * Planning a statement under row-level security takes several times as long as running it, so each is
 * prepared once a connection. And a read asks nothing of its BEGIN and COMMIT: nobody waits for either,
 * so the first travels with the first statement, and the second with whatever this connection is asked
 * next, or alone when that is nothing.
 */
export function quicken(client: pg.PoolClient): void {
  const send = client.query.bind(client) as unknown as Send;
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection;
  let opening: string | null = null;
  let isReading = false;
  let isOwed = false;

  const settle = (): void => {
    if (!isOwed) return;
    isOwed = false;
    // Should it fail, the connection is gone, and whoever asks next hears so.
    send('commit').catch(ignore);
  };

  const statement: Send = (...asked) => {
    if (opening === null && !isOwed) return send(...prepared(asked));
    stream.cork();
    const before = [isOwed ? 'commit' : null, opening].filter((text) => text !== null).join('; ');
    [opening, isOwed] = [null, false];
    send(before).catch(ignore);
    const answer = send(...prepared(asked));
    stream.uncork();
    return answer;
  };

  const quick: Send = (...asked) => {
    const [text] = asked;
    if (typeof text === 'string' && text.startsWith(openingOfReads)) {
      [opening, isReading] = [text, true];
      return nothing('BEGIN');
    }
    if (!isReading || (text !== 'commit' && text !== 'rollback')) return statement(...asked);
    isReading = false;
    if (opening === null) {
      isOwed = true;
      setImmediate(settle);
    }
    opening = null;
    return nothing('COMMIT');
  };
  client.query = quick as unknown as typeof client.query;
}

function prepared(asked: unknown[]): unknown[] {
  const [text, values, ...rest] = asked;
  const isPlain = typeof text !== 'string' || !Array.isArray(values) || values.length === 0;
  const name = isPlain ? undefined : nameOf(text);
  return name ? [{ name, text, values }, ...rest] : asked;
}

const ignore = (): void => undefined;

const nothing = (command: string): Promise<unknown> =>
  Promise.resolve({ command, rowCount: null, rows: [] });
