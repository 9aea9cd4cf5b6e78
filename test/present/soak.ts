/**
 * A node under full load through simulated days: publishes and rollbacks all the while, the database
 * away for a time in the middle. Some answers are held against the brute-force reference.
 */
import { createHmac } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import type pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import type {
  PlacementSource,
  Viewer,
} from '../../src/domains/content/presentation/engine/types.ts';
import { openFront } from '../../src/domains/content/presentation/serve.ts';
import type { Connection } from '../../src/platform/db/connection.ts';
import { openDatabase } from '../../src/platform/db/database.ts';
import { newId } from '../../src/platform/ids.ts';
import { openDoorbell } from '../../src/platform/live/doorbell.ts';
import { openFaultProxy } from '../security/fault-proxy.ts';
import { anyCase } from './arbitrary.ts';
import { insertKeys, issuer, type Keys, putSource } from './nodes.ts';
import { referenceAnswer } from './reference.ts';

export type Soak = {
  readonly answers: number;
  readonly checked: number;
  readonly publishes: number;
  /** What went wrong, in words; empty when all is well. */
  readonly wrong: readonly string[];
  /** Heap after a quarter of the time and at the end, in MB. */
  readonly heap: readonly [number, number];
  /** Numbers in memory that the database does not have, once all is quiet. */
  readonly behind: number;
};

const placements = 12;
/** Simulated milliseconds a step of the clock, of which there are fifty a second. */
const step = 7 * 60_000;
const quiet = () => undefined;

/** The booking and the contents of a case have small names; a publish has ids of its own. */
const cases = fc.sample(anyCase, { numRuns: 60, seed: 7 });
const sourceAt = (name: string, number: number, of: number): PlacementSource => {
  const { source } = cases[of % cases.length] as (typeof cases)[number];
  return { ...source, name, number };
};

const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

function tokenOf({ key, timeZone, locale, attributes }: Viewer, { kid, secret }: Keys): string {
  const aud = `groundswell:${kid.slice(0, 36)}`;
  const claims = { sub: key, zoneinfo: timeZone, locale, attributes, iss: issuer, aud, exp: 4e9 };
  const text = `${base64url({ alg: 'HS256', kid })}.${base64url(claims)}`;
  const code = createHmac('sha256', Buffer.from(secret, 'base64url')).update(text);
  return `${text}.${code.digest('base64url')}`;
}

function heapNow(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed / 1e6;
}

type Over = {
  readonly owner: pg.Pool;
  readonly app: Connection;
  readonly seconds: number;
  readonly checkEach: number;
};

export async function soak({ owner, app, seconds, checkEach }: Over): Promise<Soak> {
  const organisationId = newId();
  await owner.query(
    `insert into org.organisations (organisation_id, name, time_zone, created_at) values ($1, 'Soak', 'UTC', now())`,
    [organisationId],
  );
  const keys = await insertKeys(owner, organisationId);
  const folder = await mkdtemp(join(tmpdir(), 'groundswell-soak-'));
  const proxy = await openFaultProxy(app);
  const through = { ...app, host: '127.0.0.1', port: proxy.port };
  let now = cases[0]?.moment ?? 0;
  const clock = () => Temporal.Instant.fromEpochMilliseconds(now);
  const database = openDatabase(through);
  const doorbell = await openDoorbell(through, quiet, { patient: true });
  const change = () => Promise.reject(new Error('Nothing is counted here.'));
  const parts = { database, doorbell, clock, change, log: quiet, baseUrl: 'http://localhost' };
  const front = await openFront({ ...parts, dataFolder: folder, trustedProxies: [] });
  const server = createServer((request, reply) => void front.takes(request, reply));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;

  const standing = new Map<string, PlacementSource>();
  const earlier = new Map<string, PlacementSource>();
  const put = async (name: string, of: PlacementSource) => {
    earlier.set(`${name} ${of.number}`, of);
    standing.set(name, of);
    await putSource(owner, organisationId, of);
  };
  const names = Array.from({ length: placements }, (_, at) => `soak.p${at}`);
  for (const [at, name] of names.entries()) await put(name, sourceAt(name, 1, at));

  const began = performance.now();
  const left = () => began + seconds * 1000 - performance.now();
  const wrong: string[] = [];
  let [answers, checked, publishes, turns] = [0, 0, 0, 0];
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const tokens = new Map<Viewer, string>();
  const viewers = cases.flatMap((one) => one.viewers);

  const ask = (name: string, viewer: Viewer) =>
    new Promise<{ status: number; text: string }>((done, failed) => {
      const token = tokens.get(viewer) ?? tokenOf(viewer, keys);
      tokens.set(viewer, token);
      const options = { agent, headers: { authorization: `Bearer ${token}` } };
      get(`http://127.0.0.1:${port}/present/v1/${name}`, options, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part) => parts.push(part));
        answer.on('end', () =>
          done({ status: answer.statusCode ?? 0, text: Buffer.concat(parts).toString() }),
        );
      }).on('error', failed);
    });

  /** Against the source of that number at that moment, where the clock stood still meanwhile. */
  function check(text: string, name: string, viewer: Viewer, at: number): void {
    const { number, items } = JSON.parse(text) as {
      number: number;
      items: { bookingId: string; versionId: string; locale: string }[];
    };
    const source = earlier.get(`${name} ${number}`);
    if (!source) return void wrong.push(`${name} answered from a source nobody published`);
    const told = items.map(({ bookingId, versionId, locale }) => ({
      booking: bookingId,
      versionId,
      locale,
    }));
    const right = referenceAnswer(source, viewer, at).winners;
    checked += 1;
    if (JSON.stringify(told) !== JSON.stringify(right)) {
      wrong.push(
        `${name} at ${new Date(at).toISOString()}: ${JSON.stringify(told)} for ${JSON.stringify(right)}`,
      );
    }
  }

  const client = async (): Promise<void> => {
    while (left() > 0) {
      turns += 1;
      const [name, viewer] = [
        names[turns % names.length] ?? '',
        viewers[(turns * 31) % viewers.length],
      ];
      if (!viewer) return;
      const at = now;
      const { status, text } = await ask(name, viewer);
      answers += 1;
      if (status !== 200) wrong.push(`${name}: ${status}`);
      else if (turns % checkEach === 0 && at === now) check(text, name, viewer, at);
    }
  };
  const clocks = async (): Promise<void> => {
    for (; left() > 0; now += step) await setTimeout(20);
  };
  const publisher = async (): Promise<void> => {
    for (let turn = 1; left() > 0; turn += 1) {
      const name = names[turn % names.length] ?? '';
      const before = standing.get(name);
      const back = turn % 4 === 0 ? earlier.get(`${name} ${(before?.number ?? 1) - 1}`) : undefined;
      const number = (before?.number ?? 0) + 1;
      await put(name, back ? { ...back, number } : sourceAt(name, number, turn * 5));
      publishes += 1;
      await setTimeout(100);
    }
  };
  const outage = async (): Promise<void> => {
    await setTimeout(seconds * 400);
    await proxy.down();
    await setTimeout(Math.min(3_000, seconds * 100));
    await proxy.up();
  };
  let quarter = 0;
  const measureHeap = async (): Promise<void> => {
    await setTimeout(seconds * 250);
    quarter = heapNow();
  };
  const clients = Array.from({ length: 8 }, client);
  await Promise.all([...clients, clocks(), publisher(), outage(), measureHeap()]);
  const heap = [quarter, heapNow()] as const;
  const behind = await lagging();
  agent.destroy();
  await new Promise((closed) => server.close(closed).closeAllConnections());
  await front.close();
  await doorbell.close();
  await database.close();
  await proxy.close();
  await rm(folder, { recursive: true, force: true });
  return { answers, checked, publishes, wrong, heap, behind };

  /** How many placements are not at the last number, a little while after all is quiet. */
  async function lagging(): Promise<number> {
    for (let tries = 0; ; tries += 1) {
      let late = 0;
      for (const name of names) {
        const { text } = await ask(name, viewers[0] as Viewer);
        if (JSON.parse(text).number !== standing.get(name)?.number) late += 1;
      }
      if (late === 0 || tries === 50) return late;
      await setTimeout(100);
    }
  }
}
