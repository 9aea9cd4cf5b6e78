import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { notesHome } from '../../src/domains/meetings/live.ts';
import { type Documents, openDocuments } from '../../src/platform/live/documents/documents.ts';
import { applyStored } from '../../src/platform/live/documents/fold.ts';
import type { DocumentHome } from '../../src/platform/live/documents/home.ts';
import { makePair } from '../notes-kit.ts';
import { openWorld, type World } from '../world.ts';
import { convergenceRun, type Outcome } from './notes-convergence.ts';

/** 300 in CI; `GROUNDSWELL_RUNS=10000 vitest run test/e2e/notes-convergence.test.ts` for the long one. */
const runs = Number(process.env.GROUNDSWELL_RUNS ?? 300);
const firstSeed = Number(process.env.GROUNDSWELL_SEED ?? 1);
const atOnce = 10;

let world: World;
let home: DocumentHome;
let documents: Documents;

/** The database is away now and then, sometimes just after it has committed. */
const unsteady = (steady: DocumentHome): DocumentHome => ({
  ...steady,
  append: async (...asked) => {
    if (Math.random() < 0.01) throw new Error('away before');
    const kept = await steady.append(...asked);
    if (Math.random() < 0.01) throw new Error('away after');
    return kept;
  },
});

beforeAll(async () => {
  world = await openWorld();
  home = notesHome(world.program);
  documents = openDocuments({
    home: unsteady(home),
    callerOf: async ({ headers }) => {
      const [organisationId = '', personId = ''] = headers.cookie?.slice(7).split('.') ?? [];
      return { organisationId, personId, role: 'member' };
    },
    log: () => undefined,
    committed: () => undefined,
  });
});
afterAll(() => documents.close());

async function run(seed: number, heals = true): Promise<Outcome> {
  const { lea, ben } = await world.organisation(['lea', 'ben']);
  const { shared } = await makePair(world.owner, lea, ben);
  const stored = async () => {
    const document = new Y.Doc();
    applyStored(document, await home.load(lea, shared));
    return JSON.stringify(document.getText('words').toDelta());
  };
  return convergenceRun({ documents, people: [lea, ben], name: shared, seed, stored, heals });
}

async function failures(seeds: number[], heals: boolean): Promise<string[]> {
  const found: string[] = [];
  for (let from = 0; from < seeds.length; from += atOnce) {
    const some = seeds.slice(from, from + atOnce);
    const outcomes = await Promise.all(some.map((seed) => run(seed, heals)));
    for (const [at, outcome] of outcomes.entries()) {
      if (outcome) found.push(`seed ${some[at]}: ${JSON.stringify(outcome)}`);
    }
  }
  return found;
}

const seedsFrom = (first: number, length: number): number[] =>
  Array.from({ length }, (_, at) => at + first);

describe('replicas over a bad network (R-01)', () => {
  it(`agree with each other and the database, ${runs} times`, {
    timeout: runs * 400 + 60_000,
  }, async () => {
    expect(await failures(seedsFrom(firstSeed, runs), true)).toEqual([]);
  });

  it('would be caught if they did not: without the comparison afterwards, some differ', async () => {
    const found: string[] = [];
    // Weather is weather: one batch may get through by luck, twenty never do.
    for (let from = 1; found.length === 0 && from < 200; from += atOnce) {
      found.push(...(await failures(seedsFrom(from, atOnce), false)));
    }
    expect(found).not.toEqual([]);
  });
});
