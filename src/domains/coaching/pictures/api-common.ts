import type { Api, Context } from '../../../platform/operation.ts';
import { conflict, notFound } from '../../../platform/universal/problems.ts';
import { reachPair } from '../../meetings/public.ts';
import type { contract } from './contract.ts';
import { type Reached, reachSession } from './store.ts';

export type PicturesApi = Api<(typeof contract)['operations']>;

export async function reach(ctx: Context, sessionId: string): Promise<Reached> {
  const found = await reachSession(ctx.db, ctx.viewer, sessionId);
  if (!found) throw notFound();
  return found;
}

/** One that is still out; in a pair that is over there is nothing to do any more. */
export async function reachOut(ctx: Context, sessionId: string): Promise<Reached> {
  const found = await reach(ctx, sessionId);
  if (found.pairId && !(await reachPair(ctx.db, ctx.viewer, found.pairId))) throw notFound();
  if (found.putAwayAt) throw conflict('These pictures were put away already.');
  return found;
}

/** The two of the pair once it lies before both; until then only whoever it belongs to. */
export async function ring(
  ctx: Context,
  what: string,
  { sessionId, pairId, laidOutAt }: Pick<Reached, 'sessionId' | 'pairId' | 'laidOutAt'>,
): Promise<void> {
  const pair = pairId && laidOutAt ? await reachPair(ctx.db, ctx.viewer, pairId) : undefined;
  const people = pair ? [pair.managerId, pair.engineerId] : [ctx.viewer.personId];
  await ctx.emit(`pictures.${what}`, { sessionId }, people);
}
