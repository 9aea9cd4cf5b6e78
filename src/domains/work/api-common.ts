import type { Context } from '../../platform/operation.ts';
import { invalid, notFound } from '../../platform/universal/problems.ts';
import { leadOf } from '../org/public.ts';
import type { Assignment } from './contract-shapes.ts';
import { reachPerson, reachWork, reportsOf, todayOf } from './store.ts';

export async function reach(ctx: Context, assignmentId: string): Promise<Assignment> {
  const found = await reachWork(ctx.db, ctx.viewer, assignmentId);
  if (!found) throw notFound();
  return found;
}

export async function mustConcern(ctx: Context, personId: string) {
  const found = await reachPerson(ctx.db, ctx.viewer, personId);
  if (!found) throw notFound();
  return found;
}

export const idsOf = (people: readonly { personId: string }[]): string[] =>
  people.map(({ personId }) => personId);

export const today = ({ db, viewer, now }: Context): Promise<string> => todayOf(db, viewer, now);

export function mustRun(from: string, until: string | null, path = 'untilOn'): void {
  if (until !== null && until < from) {
    throw invalid([{ path, sentence: 'The last day is before the first one.' }]);
  }
}

/** Rings whoever does the work, who leads them and, when it is glue, all who share their ledger. */
export async function tell(
  ctx: Context,
  name: string,
  { personId, kind, ...ids }: { personId: string; kind?: string } & Record<string, string>,
): Promise<void> {
  const lead = await leadOf(ctx.db, ctx.viewer, personId);
  const crew = lead && kind === 'glue' ? await reportsOf(ctx.db, ctx.viewer, lead.personId) : [];
  const managerId = lead?.personId;
  const ring = [personId, managerId, ...idsOf(crew)];
  const named = managerId ? { personId, managerId, ...ids } : { personId, ...ids };
  await ctx.emit(name, named, [...new Set(ring.filter((one) => one !== undefined))]);
}
