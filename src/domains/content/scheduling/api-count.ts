import { performance } from 'node:perf_hooks';
import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../../platform/db/database.ts';
import { everyonesAttributes, kindsOfEveryone, type ViewerFacts } from '../../org/public.ts';
import { audienceOf, checkAudience } from '../presentation/engine/audience.ts';
import type { Here } from './store.ts';

/** The facts these expressions ask for. */
export const askedBy = (expressions: readonly string[]): ReadonlySet<string> =>
  new Set(
    expressions.map(checkAudience).flatMap((one) => ('attributes' in one ? one.attributes : [])),
  );

type Looking = { db: Db; viewer: Here; now: Temporal.Instant };
type Somebody = { readonly personId: string; readonly name: string };
type Matched = { some: readonly Somebody[]; count: number; of: number; whole: boolean };

/** How long to look at most, in milliseconds. */
const patience = 8000;
const fewNamed = 5;

/** How many an expression matches now, a few of them by name. People alike in what it asks are asked once. */
export async function matched({ db, viewer, now }: Looking, expression: string): Promise<Matched> {
  const { matches } = audienceOf(expression);
  let [count, of] = [0, 0];
  let some: Somebody[] = [];
  const begun = performance.now();
  for await (const page of kindsOfEveryone(db, viewer, now, askedBy([expression]))) {
    for (const kind of page) {
      of += kind.people;
      if (!matches({ ...kind, key: '' })) continue;
      count += kind.people;
      some = [...some, ...kind.some].sort(byId).slice(0, fewNamed);
    }
    if (performance.now() - begun > patience) return { some, count, of, whole: false };
  }
  return { some, count, of, whole: true };
}

const byId = (a: Somebody, b: Somebody): number => (a.personId < b.personId ? -1 : 1);

/** Everybody here with everything known of them, as far as patience goes. */
export async function everyone({ db, viewer, now }: Looking): Promise<ViewerFacts[]> {
  const all: ViewerFacts[] = [];
  const begun = performance.now();
  for await (const page of everyonesAttributes(db, viewer, now)) {
    all.push(...page);
    if (performance.now() - begun > patience) break;
  }
  return all;
}
