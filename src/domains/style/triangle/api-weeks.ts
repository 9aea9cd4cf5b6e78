import type { Temporal } from 'temporal-polyfill';
import type { Context } from '../../../platform/operation.ts';
import { conflict } from '../../../platform/universal/problems.ts';
import { meOf } from '../../org/public.ts';
import { countsOf, type TriangleApi } from './api-common.ts';
import { weigh } from './rules-attention.ts';
import { mayTap, spanOf, weeksToKeep, weekToTap } from './rules-weeks.ts';
import { takingsOf, targetsOf } from './store.ts';
import { insertWeek, keepTap, tapsSince, weeksOf } from './store-weeks.ts';

/** Writes down the viewer's weeks that are over, each beside the target that was in force at its end. */
export async function keepWeeks(ctx: Context): Promise<void> {
  const { db, viewer, now } = ctx;
  const { timeZone } = await meOf(db, viewer);
  const [newest] = await weeksOf(db, viewer);
  const weeks = weeksToKeep(now, timeZone, newest?.weekOn ?? null);
  if (weeks.length === 0) return;
  for (const week of weeks) await keepWeek(ctx, week, timeZone);
  await ctx.emit('triangle.weeks-kept', { personId: viewer.personId }, [viewer.personId]);
}

async function keepWeek(ctx: Context, week: Temporal.PlainDate, timeZone: string): Promise<void> {
  const { db, viewer, now } = ctx;
  const { from, until } = spanOf(week, timeZone);
  const weekOn = week.toString();
  const taps = (await tapsSince(db, viewer, weekOn)).filter((tap) => tap.weekOn === weekOn);
  const end = until.epochMilliseconds;
  const target = (await targetsOf(db, viewer)).find(
    ({ setAt, endedAt }) =>
      Date.parse(setAt) < end && (endedAt === null || Date.parse(endedAt) >= end),
  );
  const signals = weigh(await countsOf(ctx, from, until), taps);
  await insertWeek(db, viewer, { weekOn, signals, targetId: target?.targetId ?? null }, now);
}

export const weeks = {
  tapped: async ({ db, viewer, now }) => {
    const { timeZone } = await meOf(db, viewer);
    const weekOn = weekToTap(now, timeZone)?.toString() ?? null;
    const [tap] = weekOn ? await tapsSince(db, viewer, weekOn) : [];
    const hasStyle =
      (await takingsOf(db, viewer)).length + (await targetsOf(db, viewer)).length > 0;
    return { weekOn, tap: tap ?? null, hasStyle };
  },

  tap: async (ctx, { weekOn, split }) => {
    const { db, viewer, now } = ctx;
    const { timeZone } = await meOf(db, viewer);
    if (!mayTap(now, timeZone, weekOn)) {
      throw conflict('That week is closed: what is written down stays. Nothing was changed.');
    }
    await keepWeeks(ctx);
    await keepTap(db, viewer, weekOn, split, now);
    await ctx.emit('triangle.tapped', { personId: viewer.personId }, [viewer.personId]);
    return {};
  },
} satisfies Partial<TriangleApi>;
