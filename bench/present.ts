/**
 * How fast the right content is decided: `node bench/present.ts`. In process, at a moving clock and at
 * random instants, with 10,000 and 100,000 bookings; three flag evaluators on the same rules; and, where
 * present-http.ts stands beside this file, over HTTP. Alternating rounds, medians, per CPU-second. Where
 * `chrt -r 10` is allowed it runs under that, so that neighbours of a shared machine disturb it less.
 *
 * --rounds 9   --decisions 50000 (each round, each of new viewers)   --placements 200
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { compile, compilePlacement } from '../src/domains/content/presentation/engine/compile.ts';
import { present } from '../src/domains/content/presentation/engine/present.ts';
import type { Snapshot, Source } from '../src/domains/content/presentation/engine/types.ts';
import { argument, flag, percentile, report, rounded, say } from './measure.ts';
import { type Case, caseOf, DAY, randomFrom, START, viewerAt } from './present-cases.ts';
import { type Evaluator, flagd, growthbook, unleash } from './present-rivals.ts';

const ROUNDS = argument('rounds', 9);
const DECISIONS = argument('decisions', 50_000);
const PLACEMENTS = argument('placements', 200);
const LIVE = 10_000;
/** What the clock moves on between two decisions: a million of them are more than a day. */
const TICK = 100;

type Figures = Record<string, number>;
const median = (values: readonly number[]): number => percentile(values, 0.5);
const ratio = (one: number, other: number): number => rounded(one / other, 3);

/** Runs itself again before others where the machine lets it. */
function inFront(): void {
  const may = spawnSync('chrt', ['-r', '10', 'true']).status === 0;
  const [command = '', ...rest] = [
    ...(may ? ['chrt', '-r', '10'] : []),
    process.execPath,
    ...process.execArgv,
    ...process.argv.slice(1),
  ];
  const env = { ...process.env, PRESENT_BENCH: may ? 'in front' : 'as it comes' };
  process.exitCode = spawnSync(command, rest, { stdio: 'inherit', env }).status ?? 1;
}

async function main(): Promise<void> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const small = caseOf(LIVE, 0, PLACEMENTS);
  const large = caseOf(LIVE, 9 * LIVE, PLACEMENTS);
  const compiled = await compiling(large.source, collect);
  const figures: Figures = {
    ...compiled.figures,
    ...recompiling(large.source),
    ...deciding(await compile(small.source, { now: START }), compiled.snapshot),
    ...(await againstRivals()),
    ...(flag('http') === 'no' ? {} : await overHttp()),
  };
  report(
    'present',
    Object.entries(figures).map(([figure, value]) => ({ figure, value })),
    figures,
  );
}

async function compiling(source: Source, collect: () => void) {
  collect();
  const before = process.memoryUsage().heapUsed;
  const times: number[] = [];
  const holds: number[] = [];
  let snapshot: Snapshot | null = null;
  for (let round = 0; round < 5; round += 1) {
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const begun = process.cpuUsage();
    snapshot = await compile(source);
    times.push(cpuSince(begun) * 1000);
    delay.disable();
    holds.push(delay.max / 1e6);
  }
  snapshot = await compile(source, { now: START });
  collect();
  const memory = (process.memoryUsage().heapUsed - before) / 2 ** 20;
  const figures: Figures = {
    compileFirstCpuMs: rounded(times[0] ?? 0, 0),
    compileCpuMs: rounded(median(times), 0),
    compileLongestHoldMs: rounded(median(holds)),
    snapshotMiB: rounded(memory, 0),
  };
  return { snapshot, figures };
}

function recompiling({ placements }: Source): Figures {
  const times = placements.map((placement) => {
    const begun = performance.now();
    compilePlacement({ ...placement, number: placement.number + 1 }, { now: START });
    return performance.now() - begun;
  });
  return {
    recompileMs: rounded(median(times), 2),
    recompileP90Ms: rounded(percentile(times, 0.9), 2),
  };
}

const cpuSince = (begun: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1e6;
};

/** Made just before they are asked for, as a request's viewer is. */
const BATCH = 2000;

/** Decisions a CPU-second of one round, each for a viewer not asked for before. */
function roundOf(snapshot: Snapshot, round: number, nowAt: (i: number) => number): number {
  const names = [...snapshot.placements.keys()];
  let won = 0;
  let spent = 0;
  for (let first = 0; first < DECISIONS; first += BATCH) {
    const viewers = Array.from({ length: BATCH }, (_, i) =>
      viewerAt(round * DECISIONS + first + i),
    );
    const nows = Float64Array.from(viewers, (_, i) => nowAt(first + i));
    const begun = process.cpuUsage();
    for (let i = 0; i < BATCH; i += 1) {
      const [viewer, name] = [viewers[i], names[(i * 7) % names.length]];
      if (viewer && name) won += present(snapshot, name, viewer, nows[i] ?? 0)?.winners.length ?? 0;
    }
    spent += cpuSince(begun);
  }
  if (won < DECISIONS / 2) throw new Error('most decisions showed nothing: the case is wrong');
  return DECISIONS / spent;
}

function deciding(small: Snapshot, large: Snapshot): Figures {
  const random = randomFrom(11);
  const rates: Record<string, number[]> = {
    moving: [],
    movingLarge: [],
    random: [],
    randomLarge: [],
  };
  for (let round = -3; round < ROUNDS; round += 1) {
    const moving = (i: number): number => START + ((round + 3) * DECISIONS + i) * TICK;
    const anytime = (): number => START + (random() * 2 - 1) * 45 * DAY;
    const found = {
      moving: roundOf(small, round + 3, moving),
      movingLarge: roundOf(large, round + 3, moving),
      random: roundOf(small, round + 3, anytime),
      randomLarge: roundOf(large, round + 3, anytime),
    };
    if (round < 0) continue;
    for (const [name, rate] of Object.entries(found)) rates[name]?.push(rate);
  }
  const of = (name: string): number => rounded(median(rates[name] ?? []), 0);
  const best = Math.max(...(rates.moving ?? []));
  return {
    movingPerCpuSecond: of('moving'),
    movingBestRound: rounded(best, 0),
    movingLargePerCpuSecond: of('movingLarge'),
    movingLargeToSmall: ratio(of('movingLarge'), of('moving')),
    randomPerCpuSecond: of('random'),
    randomLargePerCpuSecond: of('randomLarge'),
    ...latency(large),
  };
}

function latency(snapshot: Snapshot): Figures {
  const names = [...snapshot.placements.keys()];
  const times = new Float64Array(200_000);
  for (let i = 0; i < times.length; i += 1) {
    const viewer = viewerAt(i);
    const begun = performance.now();
    present(snapshot, names[(i * 7) % names.length] ?? '', viewer, START + i * TICK);
    times[i] = (performance.now() - begun) * 1000;
  }
  times.sort();
  const at = (share: number): number => rounded(times[Math.floor(times.length * share)] ?? 0, 2);
  return { p50Us: at(0.5), p99Us: at(0.99), p999Us: at(0.999) };
}

/** The same rules for all, without windows. */
async function againstRivals(): Promise<Figures> {
  const plain = withoutWindows(caseOf(LIVE, 0, PLACEMENTS));
  const evaluators = [await ours(plain), flagd(plain), growthbook(plain), unleash(plain)];
  agree(plain, evaluators);
  const rates = new Map<string, number[]>(evaluators.map(({ name }) => [name, []]));
  for (let round = -1; round < ROUNDS; round += 1) {
    for (const evaluator of evaluators) {
      const rate = rivalRound(evaluator, plain, round + 1);
      if (round >= 0) rates.get(evaluator.name)?.push(rate);
    }
  }
  const of = (name: string): number => rounded(median(rates.get(name) ?? []), 0);
  const rivals = evaluators.slice(1).flatMap(({ name }) => [
    [`${name}PerCpuSecond`, of(name)],
    [`oursTo ${name}`, rounded(of('ours') / of(name))],
  ]);
  return { rulesOnlyPerCpuSecond: of('ours'), ...Object.fromEntries(rivals) };
}

function withoutWindows(one: Case): Case {
  const window = { clock: 'instant', from: null, until: null } as const;
  let priority = 0;
  const rules = [...one.rules].map(([name, list]) => {
    const settled = list.map(({ booking, conditions }) => {
      priority += 1;
      // One priority each, so that all four have to find the same booking.
      return { conditions, booking: { ...booking, window, recurrence: null, priority } };
    });
    return [name, settled] as const;
  });
  const byName = new Map(rules);
  const placements = one.source.placements.map((placement) => ({
    ...placement,
    bookings: (byName.get(placement.name) ?? []).map(({ booking }) => booking),
  }));
  return { source: { placements }, rules: byName };
}

async function ours({ source }: Case): Promise<Evaluator> {
  const snapshot = await compile(source, { now: START });
  let now = START;
  return {
    name: 'ours',
    viewer: (viewer) => viewer,
    decide: (placement, viewer) => {
      now += TICK;
      const answer = present(snapshot, placement, viewer as Parameters<typeof present>[2], now);
      return answer?.winners[0]?.booking ?? 'none';
    },
  };
}

/** Whoever is measured finds what ours finds. */
function agree({ source }: Case, evaluators: readonly Evaluator[]): void {
  for (let i = 0; i < 2000; i += 1) {
    const viewer = viewerAt(i);
    const name = source.placements[i % source.placements.length]?.name ?? '';
    const found = evaluators.map(({ decide, viewer: made }) => {
      const answer = decide(name, made(viewer));
      return answer === 'disabled' ? 'none' : answer;
    });
    if (new Set(found).size > 1) {
      throw new Error(`${name}, viewer ${i}: they do not agree: ${found.join(', ')}`);
    }
  }
}

function rivalRound({ decide, viewer }: Evaluator, { source }: Case, round: number): number {
  const count = BATCH * 5;
  const names = source.placements.map(({ name }) => name);
  let spent = 0;
  for (let first = 0; first < count; first += BATCH) {
    const viewers = Array.from({ length: BATCH }, (_, i) =>
      viewer(viewerAt(round * count + first + i)),
    );
    const begun = process.cpuUsage();
    for (let i = 0; i < BATCH; i += 1) decide(names[(i * 7) % names.length] ?? '', viewers[i]);
    spent += cpuSince(begun);
  }
  return count / spent;
}

/** The part over HTTP, where it stands. */
async function overHttp(): Promise<Figures> {
  const file = new URL('./present-http.ts', import.meta.url);
  if (!existsSync(file)) {
    say('bench/present-http.ts is not there: nothing measured over HTTP.');
    return {};
  }
  const part = (await import(file.href)) as { overHttp: () => Promise<Figures> };
  return part.overHttp();
}

if (process.env.PRESENT_BENCH === undefined) inFront();
else await main();
