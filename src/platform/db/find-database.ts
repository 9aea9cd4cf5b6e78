import { readFileSync } from 'node:fs';
import type { ConnectionOptions } from 'node:tls';
import pg from 'pg';
import type { Log } from '../log.ts';
import type { Connection, Connections } from './connection.ts';
import { liveConnections, startEmbedded } from './embedded/embedded.ts';
import { makeRoles } from './roles.ts';

export interface Database extends Connections {
  kind: 'embedded' | 'server';
  stop(): Promise<void>;
}

interface Where {
  databaseUrl: string | null | undefined;
  folder: string;
  /** For commands beside a running program: use its database instead of refusing. */
  beside?: boolean;
}

const oldest = 15;

export async function findDatabase(where: Where, log: Log): Promise<Database> {
  if (where.databaseUrl) return fromUrl(where.databaseUrl);
  const live = where.beside ? liveConnections(where.folder) : undefined;
  if (live) return { kind: 'embedded', ...live, stop: async () => {} };
  return { kind: 'embedded', ...(await startEmbedded(where.folder, log)) };
}

async function fromUrl(url: string): Promise<Database> {
  const owner = connectionOf(url);
  await checkVersion(owner);
  return { kind: 'server', owner, ...(await makeRoles(owner)), stop: async () => {} };
}

export function connectionOf(url: string): Connection {
  const parts = URL.parse(url);
  if (!parts || !/^postgres(ql)?:$/.test(parts.protocol) || !parts.username) {
    throw new Error('DATABASE_URL must look like postgres://user:password@host:5432/database.');
  }
  const ssl = tls(parts.searchParams);
  return {
    host: parts.searchParams.get('host') ?? (parts.hostname || 'localhost'),
    port: Number(parts.port || parts.searchParams.get('port') || 5432),
    database: decodeURIComponent(parts.pathname.slice(1)) || decodeURIComponent(parts.username),
    user: decodeURIComponent(parts.username),
    password: decodeURIComponent(parts.password),
    ...(ssl && { ssl }),
  };
}

/** Asking for TLS means a checked certificate, unless the address says otherwise in so many words. */
function tls(query: URLSearchParams): ConnectionOptions | undefined {
  const mode = query.get('sslmode') ?? 'disable';
  if (['disable', 'allow', 'prefer'].includes(mode)) return undefined;
  const root = query.get('sslrootcert');
  return {
    rejectUnauthorized: mode !== 'no-verify',
    ...(root && { ca: readFileSync(root, 'utf8') }),
  };
}

async function checkVersion(owner: Connection): Promise<void> {
  const client = new pg.Client(owner);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string }>(
      "select current_setting('server_version_num') as version",
    );
    const major = Math.floor(Number(rows[0]?.version) / 10_000);
    if (major < oldest)
      throw new Error(`it is PostgreSQL ${major}, and ${oldest} or later is needed`);
  } catch (error) {
    const why =
      error instanceof Error ? error.message || ('code' in error ? error.code : error) : error;
    throw new Error(
      `The database at ${owner.host}:${owner.port} (DATABASE_URL) cannot be used: ${why}.`,
    );
  } finally {
    await client.end().catch(() => {});
  }
}
