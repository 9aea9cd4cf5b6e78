import { type Api, type Context, implement } from '../../../platform/operation.ts';
import { displayOf } from './api-display.ts';
import { figuresFor } from './api-figures.ts';
import { keysApi } from './api-keys.ts';
import { lookerOf, momentOf, mustBeStaff, scheduleOf } from './api-looking.ts';
import { countsOf, stateAfter, viewerBit } from './api-measure.ts';
import { presentedTo } from './api-now.ts';
import { sealsOf } from './api-state.ts';
import { contract } from './contract.ts';
import { explain } from './engine/explain.ts';
import { present } from './engine/present.ts';
import type { Snapshot, Viewer } from './engine/types.ts';
import { nothingIn, presentedOf } from './rules-presented.ts';
import { asHouse } from './store.ts';
import { keepBatches } from './store-figures.ts';

type PresentationApi = Api<(typeof contract)['operations']>;

const isoOf = (moment: number): string => new Date(moment).toISOString();

const showing = (snapshot: Snapshot, placement: string, viewer: Viewer, at: number) => {
  const decided = present(snapshot, placement, viewer, at);
  return decided ? presentedOf(decided) : nothingIn(placement);
};

const reading = {
  now: async (ctx, { placements, state }) => ({
    placements: await presentedTo(ctx, placements, state),
  }),

  preview: async (ctx, { placements, ...asked }) => {
    await mustBeStaff(ctx);
    const viewer = await lookerOf(ctx, asked);
    const snapshot = await scheduleOf(ctx, placements, asked);
    const at = momentOf(ctx, asked);
    const shown = placements.map((placement) => showing(snapshot, placement, viewer, at));
    return { at: isoOf(at), placements: shown };
  },

  why: async (ctx, { placement, ...asked }) => {
    await mustBeStaff(ctx);
    const viewer = await lookerOf(ctx, asked);
    const snapshot = await scheduleOf(ctx, [placement], asked);
    const at = momentOf(ctx, asked);
    const trace = explain(snapshot, placement, viewer, at);
    if (!trace) return { at: isoOf(at), presented: nothingIn(placement), verdicts: [] };
    const verdicts = trace.verdicts.map(({ booking, reason }) => ({ bookingId: booking, reason }));
    return { at: isoOf(at), presented: presentedOf(trace.presentation), verdicts };
  },

  figures: async (ctx, asked) => {
    await mustBeStaff(ctx);
    return asHouse(ctx.db, (organisationId) => figuresFor(ctx.db, organisationId, asked));
  },
} satisfies Partial<PresentationApi>;

/** Counts in this very transaction; whose eyes it were goes no further than one bit of thirty-two. */
async function measure(ctx: Context, { batchId, happenings, state }: Measured) {
  const { organisationId, personId } = ctx.viewer;
  const placements = [...new Set(happenings.map(({ placement }) => placement))];
  const display = await displayOf(ctx.db, organisationId, placements);
  const sealed = await sealsOf(ctx.db);
  const bits = ({ bookingId }: { bookingId: string }) =>
    viewerBit(sealed?.secret, bookingId, personId);
  const counts = countsOf(display, happenings, bits);
  if (counts.length > 0) {
    await asHouse(ctx.db, () =>
      keepBatches(ctx.db, organisationId, [{ batchId, counts }], ctx.now),
    );
  }
  await ctx.emit('presentation.measured', {}, []);
  const seen = { display, happenings, state, now: ctx.now.epochMilliseconds };
  return { state: sealed ? await stateAfter(sealed.seals, personId, seen) : null };
}

type Measured = Parameters<PresentationApi['measure']>[1];

export const operations = implement(contract, { ...reading, ...keysApi, measure });
