/** Several nodes on one PostgreSQL: a publish reaches all, an instant is the same instant, nothing is late. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import type {
  Booking,
  Content,
  PlacementSource,
} from '../../src/domains/content/presentation/engine/types.ts';
import { newId } from '../../src/platform/ids.ts';
import { testDatabase } from '../database.ts';
import {
  insertKeys,
  type Keys,
  type PresentNode,
  putSource,
  startNode,
  urlOf,
} from '../present/nodes.ts';
import { announce, publish, rewrite, withPlacements } from '../present/writing.ts';
import { openFaultProxy } from '../security/fault-proxy.ts';
import { openWorld, type Person } from '../world.ts';

const world = await openWorld();
const database = testDatabase();
const databaseUrl = urlOf(database.owner);
const folders = [await mkdtemp(join(tmpdir(), 'node-')), await mkdtemp(join(tmpdir(), 'node-'))];
const running: PresentNode[] = [];
afterAll(async () => {
  for (const node of running) await node.stop('SIGKILL');
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

async function start(at: 0 | 1, url = databaseUrl): Promise<PresentNode> {
  const node = await startNode(url, folders[at] ?? '');
  running.push(node);
  return node;
}

const [one, two] = [await start(0), await start(1)];

async function open(): Promise<{ Ada: Person; keys: Keys }> {
  const { Ada } = await world.organisation(['Ada'], { administrators: ['Ada'] });
  await withPlacements(world, Ada);
  return { Ada, keys: await insertKeys(world.owner, Ada.organisationId) };
}

const headersOf = ({ serverKey }: Keys) => ({
  'x-groundswell-key': serverKey,
  'x-viewer-key': 'somebody',
});

async function titlesAt(
  { url }: PresentNode,
  keys: Keys,
  placement = 'today.top',
): Promise<string[]> {
  const answer = await fetch(`${url}/present/v1/${placement}`, { headers: headersOf(keys) });
  if (answer.status === 404) return [];
  const { items } = (await answer.json()) as { items: { text: { title: string } }[] };
  return items.map(({ text }) => text.title);
}

/** A source straight from the engine's language: `many` bookings that all begin at one instant. */
function startingAt(name: string, at: number, many: number): PlacementSource {
  const contents: Record<string, Content> = {};
  const bookings = Array.from({ length: many }, (_, n): Booking => {
    contents[`c${n}`] = {
      ...{ itemId: newId(), versionId: newId(), type: 'tip', slug: `c${n}`, tags: [] },
      ...{ defaultLocale: 'en', body: { common: {}, locales: { en: { title: `c${n}` } } } },
    };
    const window = { clock: 'instant', from: new Date(at).toISOString(), until: null } as const;
    const free = { recurrence: null, audience: null, cap: null, experiment: null, releases: [] };
    return { id: newId(), content: `c${n}`, window, priority: 0, weight: 1, ...free };
  });
  return { name, number: 1, accepts: [], capacity: many, bookings, contents };
}

describe('nodes on one database', () => {
  it('have a publish and every correction within a second', async () => {
    const { Ada, keys } = await open();
    const { itemId } = await announce(world, Ada, 'Version 0');
    for (const node of [one, two]) expect(await titlesAt(node, keys)).toEqual(['Version 0']);
    const took: number[] = [];
    let revision = 2;
    for (let version = 1; version <= 5; version += 1) {
      const title = `Version ${version}`;
      const next = await rewrite(world, Ada, itemId, title, revision);
      revision = next.revision;
      await publish(world, Ada, next.versionId);
      const began = performance.now();
      for (const node of [one, two]) {
        while ((await titlesAt(node, keys))[0] !== title) await setTimeout(2);
      }
      took.push(performance.now() - began);
    }
    expect(Math.max(...took)).toBeLessThan(1_000);
  });

  it('turn at the same instant, and show all of a thousand that begin at it, across a restart', async () => {
    const { Ada, keys } = await open();
    const names = Array.from({ length: 50 }, (_, at) => `rush.p${at}`);
    const instant = Date.now() + 4_000;
    for (const name of names) {
      await putSource(world.owner, Ada.organisationId, startingAt(name, instant, 20));
    }
    const shown = async (node: PresentNode): Promise<number> => {
      const url = `${node.url}/present/v1?placements=${names}`;
      const answer = await fetch(url, { headers: headersOf(keys) });
      const { placements } = (await answer.json()) as { placements: { items: unknown[] }[] };
      return placements.reduce((sum, { items }) => sum + items.length, 0);
    };
    let restarted = await start(1);
    const wrong: string[] = [];
    const watch = async (node: PresentNode) => {
      while (Date.now() < instant + 200) {
        const sent = Date.now();
        const count = await shown(node);
        const heard = Date.now();
        if (heard < instant && count !== 0) wrong.push(`${count} were early`);
        if (sent >= instant + 50 && count !== 1_000) wrong.push(`${count} at ${sent - instant} ms`);
      }
    };
    await restarted.stop('SIGKILL');
    restarted = await start(1);
    await Promise.all([watch(one), watch(restarted)]);
    expect(wrong).toEqual([]);
    await restarted.stop('SIGKILL');
    expect(await shown(await start(1))).toBe(1_000);
  });

  it('go on while the database is away, start without it, and have what they missed when it is back', async () => {
    const { Ada, keys } = await open();
    const proxy = await openFaultProxy(database.owner);
    const through = urlOf({ ...database.owner, host: '127.0.0.1', port: proxy.port });
    const cut = await start(1, through);
    const { itemId } = await announce(world, Ada, 'Before');
    expect(await titlesAt(cut, keys)).toEqual(['Before']);
    await setTimeout(300);
    await proxy.down();
    expect(await titlesAt(cut, keys)).toEqual(['Before']);
    await cut.stop('SIGKILL');
    const anew = await start(1, through);
    expect(await titlesAt(anew, keys)).toEqual(['Before']);
    const next = await rewrite(world, Ada, itemId, 'After', 2);
    await publish(world, Ada, next.versionId);
    expect(await titlesAt(anew, keys)).toEqual(['Before']);
    await proxy.up();
    await expect.poll(() => titlesAt(anew, keys), { timeout: 10_000 }).toEqual(['After']);
    await anew.stop();
    await proxy.close();
  });

  it('lose no count that they acknowledged, killed in the middle of it', async () => {
    const { Ada, keys } = await open();
    const { bookingId, versionId } = await announce(world, Ada, 'Counted');
    const happenings = [{ placement: 'today.top', bookingId, versionId, what: 'impression' }];
    const acknowledged: string[] = [];
    let node = await start(1);
    for (let round = 0; round < 3; round += 1) {
      await titlesAt(node, keys);
      const { url } = node;
      const client = async (): Promise<void> => {
        for (;;) {
          const batchId = newId();
          const body = JSON.stringify({ batchId, happenings });
          const sent = { method: 'POST', headers: headersOf(keys), body };
          const answer = await fetch(`${url}/present/v1/measure`, sent).catch(() => null);
          if (!answer) return;
          if (answer.ok) acknowledged.push(batchId);
        }
      };
      const clients = Array.from({ length: 8 }, client);
      await setTimeout(300 + round * 170);
      await node.stop('SIGKILL');
      await Promise.all(clients);
      node = await start(1);
    }
    const { rows } = await world.owner.query<{ batch_id: string }>(
      'select batch_id from presentation.batches where organisation_id = $1',
      [Ada.organisationId],
    );
    const kept = new Set(rows.map((row) => row.batch_id));
    expect(acknowledged.length).toBeGreaterThan(5);
    expect(acknowledged.filter((batchId) => !kept.has(batchId))).toEqual([]);
  });
});
