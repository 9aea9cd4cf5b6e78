/** replicas that write, delete and format over a bad network end up the same, with nothing lost. */
import type { Documents } from '../../src/platform/live/documents/documents.ts';
import type { Viewer } from '../../src/platform/operation.ts';
import { until } from '../notes-kit.ts';
import {
  calm,
  type Faults,
  type Random,
  type Replica,
  reconnect,
  replicaOf,
  seeded,
} from '../notes-wire.ts';

const bad: Faults = { drop: 0.08, double: 0.08, swap: 0.15, cut: 0.02, mostMs: 4 };
/** For the control: without a cut now and then, which would heal by itself. */
const worse: Faults = { ...bad, drop: 0.3, cut: 0 };

/** What became of one run: null when all is well. */
export type Outcome = null | {
  /** False when they were still at it after twenty seconds. */
  settled: boolean;
  diverged: boolean;
  lost: number;
  revived: number;
  /** How each replica's line stands: what to look at first. */
  lines: string[];
  /** What the database holds, and whatever else anybody sees. */
  views: string[];
};

type Ids = Set<number>;
type Ledger = { inserted: Ids; deleted: Ids; next: number };

export type RunParts = {
  readonly documents: Documents;
  readonly people: readonly Viewer[];
  readonly name: string;
  readonly seed: number;
  /** What the database holds in the end, as the same delta. */
  readonly stored: () => Promise<string>;
  /** The planted bug: nobody compares notes after the storm. */
  readonly heals?: boolean;
};

export async function convergenceRun(parts: RunParts): Promise<Outcome> {
  const { documents, people, name, seed, heals = true } = parts;
  const random = seeded(seed);
  const count = 3 + Math.floor(random() * 6);
  const replicas = Array.from({ length: count }, (_, at) => {
    const weather = { faults: heals ? bad : worse, up: true, random };
    return replicaOf(documents, people[at % people.length] as Viewer, name, weather);
  });
  const ledger: Ledger = { inserted: new Set(), deleted: new Set(), next: 1 };
  try {
    for (let round = 0; round < 4; round += 1) await storm(replicas, random, ledger);
    const end = performance.now() + (heals ? 20_000 : 300);
    await heal(replicas, heals);
    // Words agree when nothing is under way any more; to disagree for good is to fail.
    for (;;) {
      const settled = await settle(replicas, end);
      const outcome = judge(replicas, ledger, await parts.stored(), settled);
      if (!outcome || performance.now() > end) return outcome;
    }
  } finally {
    for (const replica of replicas) replica.stop();
  }
}

async function storm(replicas: readonly Replica[], random: Random, ledger: Ledger): Promise<void> {
  for (const replica of replicas) {
    // A partition: this one is alone for the round, and goes on writing.
    const parted = random() < 0.2;
    if (parted) {
      replica.weather.up = false;
      replica.line.webSocket?.close();
    } else replica.weather.up = true;
    for (let left = Math.floor(random() * 4); left > 0; left -= 1) edit(replica, random, ledger);
  }
  await new Promise((resolve) => setTimeout(resolve, random() * 12));
}

function edit({ document }: Replica, random: Random, ledger: Ledger): void {
  const text = document.getText('words');
  const at = Math.floor(random() * (text.length + 1));
  const span = Math.min(1 + Math.floor(random() * 3), text.length - at);
  const choice = random();
  if (choice < 0.6 || span < 1) {
    const id = ledger.next;
    ledger.next += 1;
    text.insertEmbed(at, { id });
    ledger.inserted.add(id);
  } else if (choice < 0.8) {
    for (const id of idsIn(text.toDelta()).slice(at, at + span)) ledger.deleted.add(id);
    text.delete(at, span);
  } else {
    text.format(at, span, { bold: random() < 0.5 ? true : null });
  }
}

type Delta = { insert: { id: number } }[];

const idsIn = (delta: Delta): number[] => delta.map(({ insert }) => insert.id);

async function heal(replicas: readonly Replica[], heals: boolean): Promise<void> {
  for (const { weather } of replicas) Object.assign(weather, { faults: calm, up: true });
  await new Promise((resolve) => setTimeout(resolve, 10));
  if (heals) for (const replica of replicas) reconnect(replica);
}

function settle(replicas: readonly Replica[], end: number): Promise<boolean> {
  const saved = ({ provider }: Replica) =>
    provider.isAuthenticated && provider.isSynced && !provider.hasUnsyncedChanges;
  const words = () => new Set(replicas.map(deltaOf));
  const settled = () => replicas.every(saved) && words().size === 1;
  return until(settled, end - performance.now(), 'settled').then(
    () => true,
    () => false,
  );
}

const lineOf = ({ provider, line }: Replica): string =>
  `${line.status} socket ${line.webSocket?.readyState} authenticated ${provider.isAuthenticated} synced ${provider.isSynced} open ${provider.unsyncedChanges}`;

const deltaOf = ({ document }: Replica): string =>
  JSON.stringify(document.getText('words').toDelta());

function judge(
  replicas: readonly Replica[],
  ledger: Ledger,
  stored: string,
  settled: boolean,
): Outcome {
  const seen = new Set([stored, ...replicas.map(deltaOf)]);
  const present = new Set(idsIn(JSON.parse(stored)));
  const lost = [...ledger.inserted].filter(
    (id) => !ledger.deleted.has(id) && !present.has(id),
  ).length;
  const revived = [...ledger.deleted].filter((id) => present.has(id)).length;
  if (seen.size === 1 && lost === 0 && revived === 0) return null;
  const lines = replicas.map(lineOf);
  return { settled, diverged: seen.size > 1, lost, revived, lines, views: [...seen] };
}
