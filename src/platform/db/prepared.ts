import { createHash } from 'node:crypto';
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

/**
 * Lets a connection prepare each statement once: planning under row-level security takes several
 * times as long as running what was planned.
 */
export function prepareStatements(client: pg.PoolClient): void {
  const query = client.query.bind(client) as (...asked: unknown[]) => unknown;
  const prepared = (...asked: unknown[]): unknown => {
    const [text, values, ...rest] = asked;
    if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0) {
      return query(...asked);
    }
    const name = nameOf(text);
    return query(name ? { name, text, values } : { text, values }, ...rest);
  };
  client.query = prepared as typeof client.query;
}
