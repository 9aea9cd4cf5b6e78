import type { Api, Context } from '../../platform/operation.ts';
import { notFound } from '../../platform/universal/problems.ts';
import type { contract } from './contract.ts';
import { reachOrganisation, reachPerson } from './store.ts';
import type { Line } from './store-structure.ts';

export type OrgApi = Api<(typeof contract)['operations']>;

/** The person, the organisation's today, or the one answer for "not there" and "not yours". */
export async function reach(ctx: Context, personId: string) {
  const organisation = await reachOrganisation(ctx.db, ctx.viewer, ctx.now);
  const person = await reachPerson(ctx.db, ctx.viewer, personId, organisation.today);
  if (!person) throw notFound();
  return { person, ...organisation };
}

/**
 * Neighbours hear `org.reporting-line-ended` and `-began` { lineId, personId, managerId } and
 * `org.person-left`, `-came-back`, `-joined`, `-added` { personId }; who listens within the
 * transaction closes or opens what the line allowed in the same instant. `org.imported` comes once a
 * file, after each line of a known person that it ended or began.
 */
export async function tellEnded(ctx: Context, lines: readonly Line[]): Promise<void> {
  for (const line of lines) {
    await ctx.emit('org.reporting-line-ended', line, [line.personId, line.managerId]);
  }
}

export const tellBegun = (ctx: Context, line: Line): Promise<void> =>
  ctx.emit('org.reporting-line-began', line, [line.personId, line.managerId]);
