/**
 * Presentation over HTTP beside its limit: answers per CPU-second of the server, in alternating rounds,
 * medians. Also by itself: node bench/present-http.ts [--seconds 2] [--rounds 5] [--connections 16]
 */
import { type ChildProcess, execFile, fork } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { appRoot } from '../src/platform/root.ts';
import { argument, percentile, report, rounded } from './measure.ts';
import type { Context, Kind } from './present-questions.ts';
import {
  issuer,
  openPresentStage,
  type PresentStage,
  placementWith,
  putSource,
} from './present-stage.ts';

const seconds = argument('seconds', 2);
const rounds = argument('rounds', 5);
const connections = argument('connections', 16);
const placements = 200;
const bookings = 10_000;

type Server = { readonly child: ChildProcess; readonly port: number };
type Turn = { readonly perCpu: number; readonly perSecond: number; readonly p99: number };

const heard = <T>(child: ChildProcess): Promise<T> =>
  new Promise((hear) => child.once('message', (message) => hear(message as T)));

async function begin(file: string, args: string[], env: Record<string, string>): Promise<Server> {
  const child = fork(join(appRoot, 'bench', file), args, { env: { ...process.env, ...env } });
  const { port } = await heard<{ port: number }>(child);
  return { child, port };
}

async function costOf({ child }: Server): Promise<{ cpu: number; memory: number }> {
  const answer = heard<{ cpu: NodeJS.CpuUsage; memory?: number }>(child);
  child.send('cost');
  const { cpu, memory = 0 } = await answer;
  return { cpu: (cpu.user + cpu.system) / 1e6, memory };
}

async function turn(server: Server, kind: Kind, context: Context): Promise<Turn> {
  const before = await costOf(server);
  const args = ['bench/present-load.ts', server.port, kind, seconds, connections].map(String);
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [...args, JSON.stringify(context)],
    {
      cwd: appRoot,
    },
  );
  const after = await costOf(server);
  const { answers, seconds: spent, p99, wrong } = JSON.parse(stdout);
  if (wrong > 0) throw new Error(`${kind}: ${wrong} of ${answers} answers were not 200.`);
  return { perCpu: answers / (after.cpu - before.cpu), perSecond: answers / spent, p99 };
}

const middle = (turns: readonly Turn[]): Turn => ({
  perCpu: percentile(
    turns.map((one) => one.perCpu),
    0.5,
  ),
  perSecond: percentile(
    turns.map((one) => one.perSecond),
    0.5,
  ),
  p99: percentile(
    turns.map((one) => one.p99),
    0.5,
  ),
});

async function fill(stage: PresentStage): Promise<void> {
  for (let at = 0; at < placements; at += 1) {
    await putSource(stage, placementWith(`bench.p${at}`, bookings / placements, Date.now()));
  }
}

const nodeEnv = ({ databaseUrl, folder }: PresentStage) => ({
  DATABASE_URL: databaseUrl,
  GROUNDSWELL_DATA: folder,
  TRUSTED_PROXIES: '127.0.0.1',
  PORT: '0',
});

async function sizeOf(server: Server, { serverKey }: PresentStage): Promise<number> {
  const headers = { 'x-groundswell-key': serverKey, 'x-viewer-key': 'somebody' };
  const answer = await fetch(`http://127.0.0.1:${server.port}/present/v1/bench.p0`, { headers });
  if (!answer.ok) throw new Error(`The node answers ${answer.status}: ${await answer.text()}`);
  return (await answer.arrayBuffer()).byteLength;
}

/** Turns of all of them one after the other, so that other work on the machine meets each alike. */
async function measured(servers: Record<string, { server: Server; kind: Kind }>, context: Context) {
  const turns = new Map<string, Turn[]>(Object.keys(servers).map((name) => [name, []]));
  for (let round = -1; round < rounds; round += 1) {
    for (const [name, { server, kind }] of Object.entries(servers)) {
      const one = await turn(server, kind, context);
      if (round >= 0) turns.get(name)?.push(one);
    }
  }
  return new Map([...turns].map(([name, of]) => [name, middle(of)]));
}

export async function overHttp(): Promise<Record<string, number>> {
  const stage = await openPresentStage();
  const begun: Server[] = [];
  const keep = (server: Server) => {
    begun.push(server);
    return server;
  };
  try {
    await fill(stage);
    const ours = keep(await begin('present-node.ts', [], nodeEnv(stage)));
    const bytes = await sizeOf(ours, stage);
    const bare = keep(await begin('present-limit.ts', ['bare', String(bytes)], {}));
    const fastify = keep(await begin('present-limit.ts', ['fastify', String(bytes)], {}));
    const { serverKey, kid, secret, organisationId } = stage;
    const audience = `groundswell:${organisationId}`;
    const context: Context = { placements, serverKey, kid, secret, issuer, audience };
    const found = await measured(
      {
        'node:http constant': { server: bare, kind: 'bare' },
        'Fastify constant': { server: fastify, kind: 'bare' },
        'trusted headers': { server: ours, kind: 'headers' },
        'token per viewer': { server: ours, kind: 'tokens' },
        'tokens never seen': { server: ours, kind: 'new-tokens' },
        'page of ten': { server: ours, kind: 'page' },
      },
      context,
    );
    return figuresOf(found, (await costOf(ours)).memory);
  } finally {
    for (const { child } of begun) child.kill();
    await stage.stop();
  }
}

function figuresOf(found: ReadonlyMap<string, Turn>, memory: number): Record<string, number> {
  const limit = found.get('node:http constant');
  const rows = [...found].map(([name, { perCpu, perSecond, p99 }]) => ({
    name,
    perCpuSecond: rounded(perCpu, 0),
    perSecond: rounded(perSecond, 0),
    p99: rounded(p99, 2),
    share: rounded(perCpu / (limit?.perCpu ?? 1), 2),
    p99Share: rounded(p99 / (limit?.p99 ?? 1), 2),
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
  const figures = await overHttp();
  const holds = (figures.headers ?? 0) >= 0.75 && (figures.tokens ?? 0) >= 0.5;
  report('present-http', [figures], { ...figures, holds });
}
