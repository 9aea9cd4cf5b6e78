import type { Api } from '../../platform/operation.ts';
import { invalid, notFound } from '../../platform/universal/problems.ts';
import { makeCommitment } from '../commitments/public.ts';
import { pairFor } from '../meetings/public.ts';
import { idsOf, mustConcern, tell, today } from './api-common.ts';
import type { contract } from './contract.ts';
import { reportsOf } from './store.ts';
import { deleteTaking, insertPromise, insertTaking, insertTimePromise } from './store-time.ts';

type WorkApi = Api<(typeof contract)['operations']>;

export const promising = {
  promiseTime: async (ctx, { personId, ...promised }) => {
    const { db, viewer, now } = ctx;
    const led = await reportsOf(db, viewer, viewer.personId);
    const concerned = led.filter((one) => personId === null || one.personId === personId);
    if (concerned.length === 0) throw notFound();
    await insertTimePromise(db, viewer, { personId, ...promised }, now);
    const ring = [viewer.personId, ...idsOf(concerned)];
    await ctx.emit('work.time-promised', personId ? { personId } : {}, ring);
    return {};
  },

  takeTime: async (ctx, taken) => {
    if (taken.onDay > (await today(ctx))) {
      throw invalid([{ path: 'onDay', sentence: 'Time that is still to come is not taken yet.' }]);
    }
    const takingId = await insertTaking(ctx.db, ctx.viewer, taken, ctx.now);
    await tell(ctx, 'work.time-taken', { takingId, personId: ctx.viewer.personId });
    return { takingId };
  },

  untakeTime: async (ctx, { takingId }) => {
    if (!(await deleteTaking(ctx.db, ctx.viewer, takingId))) throw notFound();
    await tell(ctx, 'work.time-taken', { takingId, personId: ctx.viewer.personId });
    return {};
  },

  promise: async (ctx, { personId, text, dueOn }) => {
    const { personId: ownerId } = ctx.viewer;
    await mustConcern(ctx, personId);
    const { pairId } = await pairFor(ctx, personId);
    const { commitmentId } = await makeCommitment(ctx, { pairId, ownerId, text, dueOn });
    await insertPromise(ctx.db, ctx.viewer, { commitmentId, pairId }, ctx.now);
    await tell(ctx, 'work.promised', { commitmentId, personId });
    return { commitmentId };
  },
} satisfies Partial<WorkApi>;
