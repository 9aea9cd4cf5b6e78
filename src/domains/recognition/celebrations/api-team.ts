import type { Context } from '../../../platform/operation.ts';
import { dayOf } from '../../../platform/universal/moments.ts';
import { todayOf } from '../../org/public.ts';
import { type Win, winsOf } from '../wins/public.ts';
import { type CelebrationsApi, reachPerson } from './api-common.ts';
import type { TeamPerson, WinFacts } from './contract-shapes.ts';
import { quietDays, seasonDays, shareOf } from './rules.ts';
import { anniversaryNear } from './rules-time.ts';
import { cardsOf } from './store-card.ts';
import { celebratedWins, type Report, reportsOf } from './store-team.ts';

const dayHours = 24;
const yearDays = 365;

const factsOf = ({ winId, title, day, impact, skills }: Win): WinFacts => ({
  winId,
  title,
  day,
  impact,
  skills: [...skills],
});

const ago = ({ now }: Context, days: number) => now.subtract({ hours: days * dayHours });

/** The wins of somebody the viewer may see. */
function winsToSee(ctx: Context, personId: string, days: number): Promise<Win[]> {
  const from = dayOf(ago(ctx, days), 'UTC').toString();
  return winsOf(ctx.db, ctx.viewer, personId, { from });
}

async function personOf(
  ctx: Context,
  report: Report,
  { celebrated, today }: { celebrated: ReadonlySet<string>; today: string },
): Promise<TeamPerson> {
  const { personId, name, days, byOthers, known, liked, startDate } = report;
  const [card] = await cardsOf(ctx.db, ctx.viewer, personId);
  const wins = await winsToSee(ctx, personId, seasonDays);
  return {
    personId,
    name,
    isCardShown: card !== undefined,
    days: [...days],
    lastOn: days[0] ?? null,
    byOthers,
    match: shareOf(liked, known),
    wins: wins.filter(({ winId }) => !celebrated.has(winId)).map(factsOf),
    anniversaryOn: card?.anniversary && startDate ? anniversaryNear(startDate, today) : null,
  };
}

export const team = {
  occasions: async (ctx, { personId }) => {
    await reachPerson(ctx, personId);
    const celebrated = await celebratedWins(ctx.db, ctx.viewer);
    const wins = await winsToSee(ctx, personId, yearDays);
    return {
      wins: wins.map((win) => ({ ...factsOf(win), isCelebrated: celebrated.has(win.winId) })),
    };
  },

  team: async (ctx) => {
    const since = { aYear: ago(ctx, yearDays), aMonth: ago(ctx, quietDays) };
    const reports = await reportsOf(ctx.db, ctx.viewer, since);
    const celebrated = await celebratedWins(ctx.db, ctx.viewer);
    const today = await todayOf(ctx.db, ctx.viewer, ctx.now);
    const people: TeamPerson[] = [];
    for (const report of reports) people.push(await personOf(ctx, report, { celebrated, today }));
    return { people };
  },
} satisfies Partial<CelebrationsApi>;
