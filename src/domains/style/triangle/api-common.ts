import type { Temporal } from 'temporal-polyfill';
import type { Api, Context } from '../../../platform/operation.ts';
import { notFound } from '../../../platform/universal/problems.ts';
import { keptBetween } from '../../commitments/public.ts';
import { goalsTouched } from '../../growth/plans/public.ts';
import { talkedAbout } from '../../meetings/public.ts';
import { countWins } from '../../recognition/wins/public.ts';
import { takenUp } from '../../today/public.ts';
import type { contract } from './contract.ts';
import { type Counts, sourceOfNudge, tally } from './rules-attention.ts';
import { type Taking, takingsOf } from './store.ts';

export type TriangleApi = Api<(typeof contract)['operations']>;

export async function reachTaking(ctx: Context, takingId: string): Promise<Taking> {
  const [found] = await takingsOf(ctx.db, ctx.viewer, { takingId });
  if (!found) throw notFound();
  return found;
}

/** What the neighbours saw between two moments, under the names of the sources. */
export async function countsOf(
  { db, viewer }: Context,
  from: Temporal.Instant,
  until: Temporal.Instant,
): Promise<Counts> {
  const { points, careerHeld } = await talkedAbout(db, viewer, from, until);
  const acts = await takenUp(db, viewer, from, until);
  const kept = await keptBetween(db, viewer, from, until);
  return tally([
    ...points.map(({ kind, count }) => ({ source: `point.${kind}`, count })),
    ...acts.flatMap(({ rule, count }) => {
      const source = sourceOfNudge(rule);
      return source ? [{ source, count }] : [];
    }),
    { source: 'career', count: careerHeld },
    { source: 'kept', count: kept },
    { source: 'wins', count: await countWins(db, viewer, from, until) },
    { source: 'goals', count: (await goalsTouched(db, viewer, from, until)).proposed },
  ]);
}
