import { performance } from 'node:perf_hooks';
import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../../platform/db/database.ts';
import { everyonesAttributes, type ViewerFacts } from '../../org/public.ts';
import { audienceOf, checkAudience } from '../presentation/engine/audience.ts';
import type { Here } from './store.ts';

/** Which facts these expressions ask for; all of them where there is none. */
export function asksOf(expressions: readonly string[]): (...names: readonly string[]) => boolean {
  const asked = expressions
    .map(checkAudience)
    .flatMap((one) => ('attributes' in one ? one.attributes : []));
  const names = new Set(asked.map((name) => name.split('.')[0]));
  return (...wanted) => expressions.length === 0 || wanted.some((name) => names.has(name));
}

export type Matched = { people: ViewerFacts[]; count: number; of: number; whole: boolean };

/** How long to look at most, in milliseconds. */
const patience = 8000;

/** Everybody an expression matches now, up to `keep` of them named; null matches everybody. */
export async function matched(
  { db, viewer, now }: { db: Db; viewer: Here; now: Temporal.Instant },
  expression: string | null,
  keep = Number.POSITIVE_INFINITY,
): Promise<Matched> {
  const matches = expression === null ? () => true : audienceOf(expression).matches;
  const found: Matched = { people: [], count: 0, of: 0, whole: true };
  const asks = asksOf(expression === null ? [] : [expression]);
  const begun = performance.now();
  for await (const page of everyonesAttributes(db, viewer, now, asks)) {
    for (const person of page) {
      if (!matches(person)) continue;
      found.count += 1;
      if (found.people.length < keep) found.people.push(person);
    }
    found.of += page.length;
    if (performance.now() - begun < patience) continue;
    return { ...found, whole: false };
  }
  return found;
}
