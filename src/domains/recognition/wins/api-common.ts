import type { Api, Context } from '../../../platform/operation.ts';
import { invalid, mayNot, notFound } from '../../../platform/universal/problems.ts';
import { todayOf } from '../../org/public.ts';
import type { contract } from './contract.ts';
import type { Win } from './contract-shapes.ts';
import { arrived, isInBook } from './rules.ts';
import { reachWin } from './store.ts';

export type WinsApi = Api<(typeof contract)['operations']>;

export async function reach(ctx: Context, winId: string): Promise<Win> {
  const found = await reachWin(ctx.db, ctx.viewer, winId);
  if (!found) throw notFound();
  return found;
}

export async function reachOwn(ctx: Context, winId: string): Promise<Win> {
  const found = await reach(ctx, winId);
  if (found.standing !== 'own') throw mayNot('These words are not yours to change.');
  return found;
}

export async function reachInBook(ctx: Context, winId: string): Promise<Win> {
  const found = await reach(ctx, winId);
  if (!isInBook(found)) throw mayNot('You show what stands in your own book. Nothing was shared.');
  return found;
}

/** What somebody else wrote for the viewer. */
export async function reachArrived(ctx: Context, winId: string): Promise<Win> {
  const found = await reach(ctx, winId);
  if (!arrived(found)) throw mayNot('Nobody else logged this for you.');
  return found;
}

/** Something can have gone well until today. */
export async function mustHaveCome(ctx: Context, day: string): Promise<void> {
  const today = await todayOf(ctx.db, ctx.viewer, ctx.now);
  if (day > today) throw invalid([{ path: 'day', sentence: 'This day has not come yet.' }]);
}

/** Told to its person, and to others who hear of it by what happened. */
export const tell = (
  ctx: Context,
  what: string,
  { winId, personId }: Pick<Win, 'winId' | 'personId'>,
  others: readonly string[] = [],
): Promise<void> => ctx.emit(`wins.${what}`, { winId, personId }, [ctx.viewer.personId, ...others]);
