import { randomInt } from 'node:crypto';
import type { Context } from '../../../platform/operation.ts';
import { conflict, invalid } from '../../../platform/universal/problems.ts';
import { reachTaking, type TriangleApi } from './api-common.ts';
import { blockCount, laidOut, sidesOf } from './rules-statements.ts';
import { deleteTaking, finishTaking, insertTaking, keepAnswer, takingsOf } from './store.ts';

const seeds = 2 ** 31;

const tell = (ctx: Context, what: string, takingId: string): Promise<void> =>
  ctx.emit(`triangle.${what}`, { takingId }, [ctx.viewer.personId]);

async function reachOpen(ctx: Context, takingId: string) {
  const taking = await reachTaking(ctx, takingId);
  if (taking.finishedAt) throw conflict('You finished these. Your answers stay as they are.');
  return taking;
}

export const takings = {
  taking: async ({ db, viewer }) => {
    const [open] = await takingsOf(db, viewer, { open: true });
    if (!open) return { taking: null };
    const { takingId, beganAt, seed, answers } = open;
    return { taking: { takingId, beganAt, pairs: laidOut(seed, answers) } };
  },

  begin: async (ctx) => {
    const [open] = await takingsOf(ctx.db, ctx.viewer, { open: true });
    const takingId =
      open?.takingId ?? (await insertTaking(ctx.db, ctx.viewer, randomInt(seeds), ctx.now));
    await tell(ctx, 'begun', takingId);
    return { takingId };
  },

  answer: async (ctx, { takingId, block, chose }) => {
    await reachOpen(ctx, takingId);
    const over = sidesOf(block)?.find((side) => side !== chose);
    if (!over || !sidesOf(block)?.includes(chose)) {
      throw invalid([{ path: 'chose', sentence: 'This is not one of the two statements.' }]);
    }
    await keepAnswer(ctx.db, ctx.viewer, { takingId, block, chose, over }, ctx.now);
    await tell(ctx, 'answered', takingId);
    return {};
  },

  finish: async (ctx, { takingId }) => {
    const { answers } = await reachOpen(ctx, takingId);
    const left = blockCount - answers.length;
    if (left > 0) {
      throw conflict(`${left} of ${blockCount} are still open. Your answers so far are kept.`);
    }
    await finishTaking(ctx.db, ctx.viewer, takingId, ctx.now);
    await tell(ctx, 'finished', takingId);
    return {};
  },

  discard: async (ctx, { takingId }) => {
    await reachTaking(ctx, takingId);
    await deleteTaking(ctx.db, ctx.viewer, takingId);
    await tell(ctx, 'discarded', takingId);
    return {};
  },
} satisfies Partial<TriangleApi>;
