/**
 * Presentation over HTTP beside its limit: answers per CPU-second of the server, in alternating rounds,
 * medians. Also by itself: node bench/present-http.ts [--seconds 2] [--rounds 5] [--connections 16]
 * With --only headers (or another kind) a node is asked in that way alone, as by an edge in front of it.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { appRoot } from '../src/platform/root.ts';
import {
  issuer,
  type PresentNode,
  putSource,
  startNode,
  startProcess,
} from '../test/present/nodes.ts';
import { argument, flag, percentile, report, rounded } from './measure.ts';
import type { Context, Kind } from './present-questions.ts';
import { openPresentStage, type PresentStage, placementWith } from './present-stage.ts';

const seconds = argument('seconds', 2);
const rounds = argument('rounds', 5);
const connections = argument('connections', 16);
const placements = 200;
const bookings = 10_000;

type Turn = { readonly perCpu: number; readonly perSecond: number; readonly p99: number };

async function turn(server: PresentNode, kind: Kind, context: Context): Promise<Turn> {
  const before = await server.cost();
  const args = ['bench/present-load.ts', server.port, kind, seconds, connections].map(String);
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [...args, JSON.stringify(context)],
    {
      cwd: appRoot,
    },
  );
  const after = await server.cost();
  const { answers, seconds: spent, p99, wrong } = JSON.parse(stdout);
  if (wrong > 0) throw new Error(`${kind}: ${wrong} of ${answers} answers were not 200.`);
  return { perCpu: answers / (after.cpu - before.cpu), perSecond: answers / spent, p99 };
}

const middle = (numbers: readonly number[]): number => percentile(numbers, 0.5);

async function fill(stage: PresentStage): Promise<void> {
  for (let at = 0; at < placements; at += 1) {
    const source = placementWith(`bench.p${at}`, bookings / placements, Date.now());
    await putSource(stage.owner, stage.organisationId, source);
  }
}

async function sizeOf(server: PresentNode, { serverKey }: PresentStage): Promise<number> {
  const headers = { 'x-groundswell-key': serverKey, 'x-viewer-key': 'somebody' };
  const answer = await fetch(`${server.url}/present/v1/bench.p0`, { headers });
  if (!answer.ok) throw new Error(`The node answers ${answer.status}: ${await answer.text()}`);
  return (await answer.arrayBuffer()).byteLength;
}

/** Turns of all of them one after the other, so that other work on the machine meets each alike. */
async function measured(servers: Asked, context: Context) {
  const turns = new Map<string, Turn[]>(Object.keys(servers).map((name) => [name, []]));
  for (let round = -2; round < rounds; round += 1) {
    for (const [name, { server, kind }] of Object.entries(servers)) {
      const one = await turn(server, kind, context);
      if (round >= 0) turns.get(name)?.push(one);
    }
  }
  return turns;
}

type Asked = Record<string, { server: PresentNode; kind: Kind }>;

/** All of them, or the limits and the one kind that was asked for. */
const chosen = (servers: Asked): Asked => {
  const only = flag('only');
  const wanted = Object.entries(servers).filter(
    ([, { kind }]) => !only || [only, 'bare'].includes(kind),
  );
  return Object.fromEntries(wanted);
};

export async function overHttp(): Promise<Record<string, number>> {
  const stage = await openPresentStage();
  const begun: PresentNode[] = [];
  const keep = (server: PresentNode) => {
    begun.push(server);
    return server;
  };
  try {
    await fill(stage);
    const ours = keep(await startNode(stage.databaseUrl, stage.folder));
    const bytes = await sizeOf(ours, stage);
    const bare = keep(await startProcess('bench/present-limit.ts', ['bare', String(bytes)], {}));
    const fastify = keep(
      await startProcess('bench/present-limit.ts', ['fastify', String(bytes)], {}),
    );
    const { serverKey, kid, secret, organisationId } = stage;
    const audience = `groundswell:${organisationId}`;
    const context: Context = { placements, serverKey, kid, secret, issuer, audience };
    const asked = await measured(
      chosen({
        'node:http constant': { server: bare, kind: 'bare' },
        'Fastify constant': { server: fastify, kind: 'bare' },
        'trusted headers': { server: ours, kind: 'headers' },
        'token per viewer': { server: ours, kind: 'tokens' },
        'tokens never seen': { server: ours, kind: 'new-tokens' },
        'page of ten': { server: ours, kind: 'page' },
      }),
      context,
    );
    return figuresOf(asked, (await ours.cost()).memory);
  } finally {
    for (const server of begun) await server.stop('SIGKILL');
    await stage.stop();
  }
}

/** The share of the limit round by round, and of these the middle: other work meets both. */
function figuresOf(found: ReadonlyMap<string, Turn[]>, memory: number): Record<string, number> {
  const limits = found.get('node:http constant') ?? [];
  const rows = [...found].map(([name, turns]) => ({
    name,
    perCpuSecond: rounded(middle(turns.map((one) => one.perCpu)), 0),
    perSecond: rounded(middle(turns.map((one) => one.perSecond)), 0),
    p99: rounded(middle(turns.map((one) => one.p99)), 2),
    share: rounded(middle(turns.map((one, at) => one.perCpu / (limits[at]?.perCpu ?? 1))), 2),
    p99Share: rounded(middle(turns.map((one, at) => one.p99 / (limits[at]?.p99 ?? 1))), 2),
  }));
  console.table(rows);
  const of = (name: string) => rows.find((row) => row.name === name);
  return {
    bare: of('node:http constant')?.perCpuSecond ?? 0,
    fastify: of('Fastify constant')?.share ?? 0,
    headers: of('trusted headers')?.share ?? 0,
    headersP99: of('trusted headers')?.p99Share ?? 0,
    tokens: of('token per viewer')?.share ?? 0,
    tokensP99: of('token per viewer')?.p99Share ?? 0,
    newTokens: of('tokens never seen')?.share ?? 0,
    pageDecisions: (of('page of ten')?.perCpuSecond ?? 0) * 10,
    memoryMB: rounded(memory / 1e6, 0),
  };
}

if (import.meta.main) {
  const all = Object.entries(await overHttp());
  const figures = Object.fromEntries(all.filter(([, figure]) => figure > 0));
  const holds = (figures.headers ?? 1) >= 0.75 && (figures.tokens ?? 1) >= 0.5;
  report('present-http', [figures], { ...figures, holds });
}
