/**
 * From a publish to every node: time until each of some processes on one database answers with it, and
 * how far from its instant each of them turns.
 *   node bench/propagation.ts [--nodes 3] [--publishes 100] [--flips 20]
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type PresentNode, putSource, startNode } from '../test/present/nodes.ts';
import { argument, percentile, report, rounded } from './measure.ts';
import { openPresentStage, placementWith } from './present-stage.ts';

const nodes = argument('nodes', 3);
const publishes = argument('publishes', 100);
const flips = argument('flips', 20);

const stage = await openPresentStage();
const { organisationId, owner, serverKey, databaseUrl } = stage;
const headers = { 'x-groundswell-key': serverKey, 'x-viewer-key': 'somebody' };

type Told = { number: number; items: unknown[] };

async function ask({ url }: PresentNode, placement: string): Promise<Told> {
  const answer = await fetch(`${url}/present/v1/${placement}`, { headers });
  return answer.ok ? ((await answer.json()) as Told) : { number: 0, items: [] };
}

/** Milliseconds from the commit of this number until the node answers with it. */
async function untilSeen(node: PresentNode, number: number, committed: number): Promise<number> {
  while ((await ask(node, 'bench.p0')).number < number) await setTimeout(1);
  return performance.now() - committed;
}

async function publishing(all: readonly PresentNode[]): Promise<number[]> {
  const took: number[] = [];
  for (let number = 2; number < publishes + 2; number += 1) {
    const source = placementWith('bench.p0', 50, Date.now());
    await putSource(owner, organisationId, { ...source, number });
    const committed = performance.now();
    took.push(...(await Promise.all(all.map((node) => untilSeen(node, number, committed)))));
    await setTimeout(20);
  }
  return took;
}

/** How long after the instant a node was still asked in vain. */
async function lateness(node: PresentNode, placement: string, instant: number): Promise<number> {
  for (let late = 0; ; ) {
    const sent = Date.now();
    if ((await ask(node, placement)).items.length > 0) return late;
    late = Math.max(late, sent - instant);
  }
}

async function flipping(all: readonly PresentNode[]): Promise<number[]> {
  const late: number[] = [];
  for (let flip = 0; flip < flips; flip += 1) {
    const instant = Date.now() + 500;
    const source = placementWith(`flip.p${flip}`, 1, Date.now());
    const window = {
      clock: 'instant',
      from: new Date(instant).toISOString(),
      until: null,
    } as const;
    const bookings = source.bookings.map((one) => ({ ...one, window, audience: null }));
    await putSource(owner, organisationId, { ...source, bookings });
    await setTimeout(Math.max(0, instant - Date.now() - 100));
    late.push(...(await Promise.all(all.map((node) => lateness(node, source.name, instant)))));
  }
  return late;
}

const folders = await Promise.all(
  Array.from({ length: nodes }, () => mkdtemp(join(tmpdir(), 'groundswell-node-'))),
);
const all = await Promise.all(folders.map((folder) => startNode(databaseUrl, folder)));
try {
  await putSource(owner, organisationId, placementWith('bench.p0', 50, Date.now()));
  for (const node of all) await ask(node, 'bench.p0');
  const took = await publishing(all);
  const late = await flipping(all);
  const of = (times: readonly number[], share: number) => rounded(percentile(times, share));
  const figures = {
    nodes,
    publishes,
    publishP50: of(took, 0.5),
    publishP99: of(took, 0.99),
    flips,
    flipP50: of(late, 0.5),
    flipWorst: of(late, 1),
  };
  report('propagation', [figures], {
    ...figures,
    holds: figures.publishP99 <= 1_000 && figures.flipWorst <= 50,
  });
} finally {
  for (const node of all) await node.stop();
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
  await stage.stop();
}
