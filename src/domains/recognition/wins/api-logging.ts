import { conflict, mayNot, notFound } from '../../../platform/universal/problems.ts';
import { todayOf, whoIs } from '../../org/public.ts';
import { mustHaveCome, reach, reachArrived, reachOwn, tell, type WinsApi } from './api-common.ts';
import { mayTakeBack } from './rules.ts';
import { changeWords, deleteShares, deleteWin, insertWins, saveAnswer } from './store-changes.ts';

/** Writing wins down, one's own and other people's, and what becomes of those that arrive. */
export const logging = {
  log: async (ctx, { personId = ctx.viewer.personId, day, ...said }) => {
    const { db, viewer, now } = ctx;
    if (!(await whoIs(db, viewer, personId))?.isHere) throw notFound();
    if (day) await mustHaveCome(ctx, day);
    const whole = { ...said, personId, day: day ?? (await todayOf(db, viewer, now)) };
    const [winId = ''] = await insertWins(db, viewer, [whole], now);
    await tell(ctx, 'logged', { winId, personId }, [personId]);
    return { winId };
  },

  edit: async (ctx, { winId, ...said }) => {
    const win = await reachOwn(ctx, winId);
    await mustHaveCome(ctx, said.day);
    await changeWords(ctx.db, ctx.viewer, winId, said, ctx.now);
    await tell(
      ctx,
      'changed',
      win,
      win.sharedWith.map(({ personId }) => personId),
    );
    return {};
  },

  forget: async (ctx, { winId }) => {
    const win = await reach(ctx, winId);
    if (!mayTakeBack(win, ctx.viewer.personId, ctx.now)) {
      throw mayNot(
        win.writer.personId === ctx.viewer.personId
          ? 'This has arrived and is theirs now. Nothing was removed.'
          : 'Somebody else wrote this. You can put it away instead.',
      );
    }
    await deleteWin(ctx.db, ctx.viewer, winId);
    await tell(ctx, 'forgotten', win, [win.personId, ...win.sharedWith.map((one) => one.personId)]);
    return {};
  },

  keep: async (ctx, { winId, words }) => {
    const win = await reachArrived(ctx, winId);
    if (win.standing === 'reworded') {
      throw conflict('You have put this into your own words already.');
    }
    if (words) await mustHaveCome(ctx, words.day);
    await saveAnswer(ctx.db, ctx.viewer, winId, words ? 'reworded' : 'kept', ctx.now);
    if (!words) {
      await tell(ctx, 'kept', win);
      return { winId };
    }
    await deleteShares(ctx.db, ctx.viewer, winId);
    const own = { ...words, personId: win.personId, ofWinId: winId };
    const [ownId = ''] = await insertWins(ctx.db, ctx.viewer, [own], ctx.now);
    await tell(ctx, 'kept', { winId: ownId, personId: win.personId });
    return { winId: ownId };
  },

  putAway: async (ctx, { winId }) => {
    const win = await reachArrived(ctx, winId);
    await saveAnswer(ctx.db, ctx.viewer, winId, 'put-away', ctx.now);
    await deleteShares(ctx.db, ctx.viewer, winId);
    await tell(
      ctx,
      'put-away',
      win,
      win.sharedWith.map(({ personId }) => personId),
    );
    return {};
  },
} satisfies Partial<WinsApi>;
