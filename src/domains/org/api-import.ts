import { readCsv } from '../../platform/csv.ts';
import { newId } from '../../platform/ids.ts';
import type { Context } from '../../platform/operation.ts';
import { mayNot } from '../../platform/universal/problems.ts';
import { type OrgApi, tellBegun, tellEnded } from './api-common.ts';
import { mayAdminister } from './rules.ts';
import { changesNothing, planImport, summaryOf } from './rules-import.ts';
import { reachOrganisation } from './store.ts';
import { applyChanges, knownOf } from './store-import.ts';

export const imports = {
  importPlan: async (ctx, { text }) => (await plan(ctx, text)).summary,

  importApply: async (ctx, { text }) => {
    const { planned, summary, today, known } = await plan(ctx, text);
    if (changesNothing(planned)) return summary;
    const moment = { today, now: ctx.now };
    const lines = await applyChanges(ctx.db, ctx.viewer, planned.changes, moment);
    await tellEnded(ctx, lines.ended);
    // New people have no past here that a line could open again, so theirs are not told one by one.
    for (const line of lines.begun) if (known.has(line.personId)) await tellBegun(ctx, line);
    const importId = newId();
    await ctx.audit('org.imported', { importId });
    await ctx.emit('org.imported', { importId }, [ctx.viewer.personId]);
    return summary;
  },
} satisfies Partial<OrgApi>;

async function plan(ctx: Context, text: string) {
  if (!mayAdminister(ctx.viewer)) throw mayNot('People are imported by an administrator.');
  const organisation = await reachOrganisation(ctx.db, ctx.viewer, ctx.now);
  const table = readCsv(text);
  const before = await knownOf(ctx.db, ctx.viewer, organisation);
  const planned = planImport(table, before);
  const known = new Set(before.people.map(({ personId }) => personId));
  const lines = table.rows.length + table.broken.length;
  return { planned, summary: summaryOf(planned, lines), today: organisation.today, known };
}
