import { type Context, type Implemented, implement } from '../../platform/operation.ts';
import { notFound } from '../../platform/universal/problems.ts';
import { keepPast } from '../meetings/public.ts';
import { filesOf, type NamedSource } from './api-export.ts';
import { lookAt, type Placed } from './api-import.ts';
import { contract } from './contract.ts';
import { planOf } from './rules.ts';
import { insertExport, insertImport, reachExport } from './store.ts';

/** The operations over what these slices keep of a person. */
export const apiOf = (sources: readonly NamedSource[]): Implemented =>
  implement(contract, {
    export: async (ctx) => {
      const exportId = await insertExport(ctx.db, ctx.viewer, ctx.now);
      await ctx.audit('record.exported', { personId: ctx.viewer.personId });
      await ctx.emit('record.exported', { exportId }, [ctx.viewer.personId]);
      return { exportId };
    },
    files: async (ctx, { exportId }) => {
      const since = ctx.now.subtract({ hours: 1 });
      if (!(await reachExport(ctx.db, ctx.viewer, exportId, since))) throw notFound();
      return filesOf(ctx, sources);
    },
    importPlan: async (ctx, asked) => planOf((await lookAt(ctx, asked)).map(({ entry }) => entry)),
    importApply: async (ctx, asked) => {
      const looked = await lookAt(ctx, asked);
      const placed = looked.flatMap((one) => one.placed ?? []);
      for (const note of placed) await moveIn(ctx, note);
      if (placed.length > 0) {
        await ctx.audit('record.imported', { personId: ctx.viewer.personId });
        await ctx.emit('record.imported', {}, [ctx.viewer.personId]);
      }
      return planOf(looked.map(({ entry }) => entry));
    },
  });

async function moveIn(ctx: Context, { fingerprint, ...note }: Placed): Promise<void> {
  const meetingId = await keepPast(ctx, note);
  await insertImport(ctx.db, ctx.viewer, { fingerprint, meetingId }, ctx.now);
}
