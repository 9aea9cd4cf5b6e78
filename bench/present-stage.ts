/** An organisation with very many bookings, put where a publish would put them. */
import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { slices } from '../src/app.ts';
import type {
  Booking,
  Content,
  PlacementSource,
} from '../src/domains/content/presentation/engine/types.ts';
import { migrationFolders } from '../src/migrations.ts';
import type { Connection } from '../src/platform/db/connection.ts';
import { findDatabase } from '../src/platform/db/find-database.ts';
import { newId } from '../src/platform/ids.ts';
import { prepare } from '../src/platform/open.ts';
import { countries, levels, teams } from './present-questions.ts';

export type PresentStage = {
  readonly organisationId: string;
  readonly databaseUrl: string;
  readonly folder: string;
  readonly owner: pg.Pool;
  readonly serverKey: string;
  readonly kid: string;
  readonly secret: string;
  stop(): Promise<void>;
};

export const issuer = 'https://shop.example';

/** The connection as an address, so that another process can be told of it. */
const urlOf = ({ host, port, user, password, database }: Connection): string => {
  const word = encodeURIComponent;
  const query = new URLSearchParams({ host, port: String(port) });
  return `postgres://${word(user)}:${word(password)}@localhost/${word(database)}?${query}`;
};

export async function openPresentStage(): Promise<PresentStage> {
  const folder = await mkdtemp(join(tmpdir(), 'groundswell-present-'));
  const found = await findDatabase({ databaseUrl: undefined, folder }, () => undefined);
  await prepare(found, slices, migrationFolders);
  const owner = new pg.Pool({ ...found.owner, max: 2 });
  const organisationId = newId();
  await owner.query(
    `insert into org.organisations (organisation_id, name, time_zone, created_at) values ($1, 'Tidewater', 'UTC', now())`,
    [organisationId],
  );
  const keys = await insertKeys(owner, organisationId);
  const stop = async () => {
    await owner.end();
    await found.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { organisationId, databaseUrl: urlOf(found.owner), folder, owner, ...keys, stop };
}

async function insertKeys(owner: pg.Pool, organisationId: string) {
  const secret = randomBytes(32).toString('base64url');
  const hash = createHash('sha256').update(secret).digest('base64url');
  const insert = async (kind: string, algorithm: string, from: string | null, material: string) => {
    const keyId = newId();
    await owner.query(
      `insert into presentation.keys (organisation_id, key_id, kind, name, algorithm, issuer, material, made_at)
       values ($1, $2, $3, $3, $4, $5, $6, now())`,
      [organisationId, keyId, kind, algorithm, from, material],
    );
    return keyId;
  };
  await insert('state', 'HS256', null, secret);
  const server = await insert('server', 'SHA-256', null, hash);
  const viewer = await insert('viewer', 'HS256', issuer, secret);
  return {
    serverKey: `gs_${organisationId}_${server}_${secret}`,
    kid: `${organisationId}.${viewer}`,
    secret,
  };
}

/** Bookings for audiences on five attributes, each of twenty contents in two languages. */
export function placementWith(name: string, bookings: number, now: number): PlacementSource {
  const contents: Record<string, Content> = {};
  const list = Array.from({ length: bookings }, (_, at): Booking => {
    const content = `v${at % 20}`;
    contents[content] ??= contentOf(name, at % 20);
    return bookingAt(at, content, now);
  });
  return { name, number: 1, accepts: [], capacity: 1, bookings: list, contents };
}

const contentOf = (name: string, at: number): Content => ({
  itemId: newId(),
  versionId: newId(),
  type: 'announcement',
  slug: `${name.replace('.', '-')}-${at}`,
  tags: [],
  defaultLocale: 'en',
  body: {
    common: { custom: {} },
    locales: { en: textOf('All hands', at), de: textOf('Alle zusammen', at) },
  },
});

const textOf = (title: string, at: number) => ({
  title: `${title} ${at}`,
  summary: 'What we learned last month, and what we will try next.',
  text: 'We meet on Thursday. Bring one thing that went well, and one you would do differently. '.repeat(
    3,
  ),
  action: { label: 'Add to calendar', href: '/learn' },
  custom: {},
});

const audiences = [
  (at: number) => `country == "${countries[at % countries.length]}"`,
  (at: number) => `level == "${levels[at % levels.length]}" && manager`,
  (at: number) => `team == "${teams[at % teams.length]}" && tenureMonths > ${at % 60}`,
  (at: number) => `country in ["DE", "AT"] && tenureMonths < ${12 + (at % 100)}`,
  () => null,
] as const;

/** Live now; within the hour two in three of them end, one after the other. */
function bookingAt(at: number, content: string, now: number): Booking {
  const always = at % 3 === 0;
  const until = now + 30_000 + ((at * 7_919) % 3_600) * 1_000;
  return {
    id: newId(),
    content,
    window: {
      clock: 'instant',
      from: new Date(now - 86_400_000 - at * 60_000).toISOString(),
      until: always ? null : new Date(until).toISOString(),
    },
    recurrence: null,
    audience: audiences[at % audiences.length]?.(at) ?? null,
    priority: at % 10,
    weight: 1 + (at % 3),
    cap: null,
    experiment: null,
    releases: [],
  };
}

export async function putSource(
  { owner, organisationId }: Pick<PresentStage, 'owner' | 'organisationId'>,
  source: PlacementSource,
  open = false,
): Promise<void> {
  await owner.query(
    `insert into presentation.sources (organisation_id, placement, number, open, source, compiled_at)
     values ($1, $2, $3, $4, $5, now()) on conflict (organisation_id, placement)
     do update set number = excluded.number, source = excluded.source, open = excluded.open`,
    [organisationId, source.name, source.number, open, JSON.stringify(source)],
  );
}
