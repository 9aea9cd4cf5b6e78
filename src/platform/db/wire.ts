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

/** What is still to be said on a connection, and travels with whatever it is asked next. */
type Owed = { opening: string | null; commit: boolean };

/**
 * Planning a statement under row-level security takes several times as long as running it, so each is
 * prepared once a connection. And a read asks nothing of its BEGIN and COMMIT: nobody waits for either,
 * so the first travels with the first statement, and the second with whatever this connection is asked
 * next, or alone when that is nothing.
 */
export function quicken(client: pg.PoolClient): void {
  const statement = statementsOf(client);
  const owed: Owed = { opening: null, commit: false };
  let isReading = false;

  const settle = (): void => {
    if (owed.commit) void statement(owed, null);
  };

  const quick: Send = (...asked) => {
    const [text] = asked;
    if (typeof text === 'string' && text.startsWith(openingOfReads)) {
      [owed.opening, isReading] = [text, true];
      return nothing('BEGIN');
    }
    if (!isReading || (text !== 'commit' && text !== 'rollback')) return statement(owed, asked);
    isReading = false;
    // A read that asked nothing owes nothing; what the one before it owes is still owed.
    owed.commit ||= owed.opening === null;
    owed.opening = null;
    if (owed.commit) setImmediate(settle);
    return nothing('COMMIT');
  };
  client.query = quick as unknown as typeof client.query;
}

/** Says what is owed, and what is asked behind it, in one piece. */
function statementsOf(client: pg.PoolClient) {
  const send = client.query.bind(client) as unknown as Send;
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection;
  return (owed: Owed, asked: unknown[] | null): Promise<unknown> => {
    const before = [owed.commit ? 'commit' : null, owed.opening].filter((text) => text !== null);
    [owed.commit, owed.opening] = [false, null];
    if (asked && before.length === 0) return send(...prepared(asked));
    stream.cork();
    // Should it fail, the connection is gone, and whoever asks behind it hears so.
    send(before.join('; ')).catch(ignore);
    const answer = asked ? send(...prepared(asked)) : nothing('COMMIT');
    stream.uncork();
    return answer;
  };
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
