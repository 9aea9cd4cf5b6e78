import type { Api, Context } from '../../platform/operation.ts';
import { notFound } from '../../platform/universal/problems.ts';
import { pairsWith } from '../meetings/public.ts';
import { wantsOf } from '../motivation/public.ts';
import { leadOf } from '../org/public.ts';
import { idsOf, mustConcern, today } from './api-common.ts';
import type { contract } from './contract.ts';
import { plusDays } from './rules-days.ts';
import { sprinkleOf } from './rules-exciting.ts';
import { fairNext } from './rules-fair.ts';
import { loadNow } from './rules-hours.ts';
import { skillsFrom } from './rules-skills.ts';
import { suggest } from './rules-suggest.ts';
import { monthsUntil, promisedIn, takenIn, timeOf } from './rules-time.ts';
import { glueOf, type Member, reportsOf, workOf } from './store.ts';
import { awayOf, matesOf } from './store-glue.ts';
import { promisesOf, takingsOf, timePromisesOf } from './store-time.ts';

type WorkApi = Api<(typeof contract)['operations']>;

const monthsShown = 6;

/** Those the viewer leads, with all that is known of their work and what they show of what they want. */
async function known(ctx: Context, members: readonly Member[]) {
  const { db, viewer } = ctx;
  const ids = idsOf(members);
  const [day, work, wants] = [
    await today(ctx),
    await workOf(db, viewer, ids),
    await wantsOf(db, viewer, ids),
  ];
  const people = members.map(({ personId, name, sinceOn }) => {
    const own = work.filter((one) => one.personId === personId);
    const shown = wants.get(personId);
    return {
      personId,
      name,
      assignments: own,
      wants: shown,
      hoursNow: loadNow(own, day),
      sprinkle: sprinkleOf(own, shown, { today: day, sinceOn }),
    };
  });
  return { today: day, people };
}

export const reading = {
  team: async (ctx) => {
    const { db, viewer } = ctx;
    const { today: day, people } = await known(ctx, await reportsOf(db, viewer, viewer.personId));
    const away = await awayOf(db, viewer, idsOf(people));
    const skills = new Set(
      people.flatMap(({ assignments }) => assignments.flatMap((a) => a.skills)),
    );
    return {
      today: day,
      people: people.map((one) => ({
        ...one,
        away: away.filter(({ personId }) => personId === one.personId),
      })),
      skills: [...skills].toSorted(),
    };
  },

  person: async (ctx, { personId }) => {
    const { db, viewer } = ctx;
    const who = await mustConcern(ctx, personId);
    const { today: day, people } = await known(ctx, [who]);
    const lead = await leadOf(db, viewer, personId);
    const months = monthsUntil(day, monthsShown);
    const promised = lead ? await timePromisesOf(db, viewer, lead.personId, [personId]) : [];
    const takings = await takingsOf(db, viewer, [personId], `${months[0]}-01`);
    const other = who.side === 'own' ? lead?.personId : personId;
    const pairs = other ? await pairsWith(db, viewer, other) : [];
    const [one] = people;
    if (!one) throw notFound();
    return {
      ...one,
      today: day,
      person: { personId, name: who.name },
      sprinkle: who.side === 'lead' ? one.sprinkle : null,
      away: await awayOf(db, viewer, [personId]),
      months: timeOf([who], promised, takings, months),
      takings,
      promises: await promisesOf(
        db,
        viewer,
        pairs.map(({ pairId }) => pairId),
      ),
    };
  },

  suggest: async (ctx, { skills, ...said }) => {
    const { db, viewer } = ctx;
    const { today: day, people } = await known(ctx, await reportsOf(db, viewer, viewer.personId));
    const piece = { ...said, skills: skillsFrom(skills) };
    const next = await nextForGlue(ctx, piece.hours, day);
    const candidates = people.map(({ assignments, ...one }) => ({
      ...one,
      past: assignments,
      isNext: one.personId === next?.personId,
    }));
    return { groups: suggest(piece, candidates, day) };
  },

  experiments: async (ctx) => {
    const { db, viewer } = ctx;
    const day = await today(ctx);
    const members = await reportsOf(db, viewer, viewer.personId);
    const ids = idsOf(members);
    const months = monthsUntil(day, monthsShown);
    const month = day.slice(0, 7);
    const promises = await timePromisesOf(db, viewer, viewer.personId, ids);
    const takings = await takingsOf(db, viewer, ids, `${months[0]}-01`);
    const own = (personId: string) => takings.filter((one) => one.personId === personId);
    return {
      months: timeOf(members, promises, takings, months),
      everybody: promisedIn(month, promises, null),
      people: members.map(({ personId, name }) => ({
        personId,
        name,
        promised: promisedIn(month, promises, personId),
        taken: takenIn(month, own(personId)),
      })),
    };
  },
} satisfies Partial<WorkApi>;

async function nextForGlue(ctx: Context, hours: number, day: string) {
  const mates = await matesOf(ctx.db, ctx.viewer, ctx.viewer.personId);
  const glue = await glueOf(ctx.db, ctx.viewer, idsOf(mates));
  return fairNext(mates, glue, { hours, days: { from: day, until: plusDays(day, 6) } }, day);
}
