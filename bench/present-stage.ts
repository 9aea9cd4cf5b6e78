/** An organisation with very many bookings, put where a publish would put them. */
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
import { findDatabase } from '../src/platform/db/find-database.ts';
import { newId } from '../src/platform/ids.ts';
import { prepare } from '../src/platform/open.ts';
import { insertKeys, type Keys, urlOf } from '../test/present/nodes.ts';
import { countries, levels, teams } from './present-questions.ts';

export type PresentStage = {
  readonly organisationId: string;
  readonly databaseUrl: string;
  readonly folder: string;
  readonly owner: pg.Pool;
  stop(): Promise<void>;
} & Keys;

export async function openPresentStage(): Promise<PresentStage> {
  const folder = await mkdtemp(join(tmpdir(), 'groundswell-present-'));
  const found = await findDatabase({ databaseUrl: undefined, folder }, () => undefined);
  await prepare(found, slices, migrationFolders);
  const owner = new pg.Pool({ ...found.owner, max: 2 });
  owner.on('error', () => undefined);
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
