import type { Context } from '../../../platform/operation.ts';
import { conflict, invalid, mayNot, notFound } from '../../../platform/universal/problems.ts';
import { mustKnow, mustServe, type SchedulingApi, tellChanged } from './api-common.ts';
import { insertPlacement, listPlacements, reachPlacement, updatePlacement } from './store.ts';

export const placements = {
  placements: async (ctx) => {
    await mustServe(ctx);
    const may = { change: ctx.viewer.role === 'administrator' };
    return { placements: await listPlacements(ctx.db, ctx.viewer), may };
  },

  addPlacement: async (ctx, placement) => {
    const { db, viewer, now } = ctx;
    mustAdminister(ctx);
    if (await reachPlacement(db, viewer, placement.name)) {
      throw invalid([{ path: 'name', sentence: 'There is a placement of this name already.' }]);
    }
    await insertPlacement(db, viewer, placement, now);
    await ctx.audit('scheduling.placement-added', { placement: placement.name });
    await tellChanged(ctx, [placement.name]);
    return { name: placement.name };
  },

  changePlacement: async (ctx, { name, ...changes }) => {
    const { db, viewer, now } = ctx;
    await mustKnow(ctx);
    const found = await reachPlacement(db, viewer, name);
    if (!found) throw notFound();
    mustAdminister(ctx);
    if (changes.closed && found.standard) {
      throw conflict(
        'The product shows this place itself; book nothing into it to leave it empty.',
      );
    }
    await updatePlacement(db, viewer, name, changes, now);
    await ctx.audit('scheduling.placement-changed', { placement: name });
    await tellChanged(ctx, [name]);
    return {};
  },
} satisfies Partial<SchedulingApi>;

function mustAdminister({ viewer }: Context): void {
  if (viewer.role === 'administrator') return;
  throw mayNot('Placements are added and changed by administrators.');
}
