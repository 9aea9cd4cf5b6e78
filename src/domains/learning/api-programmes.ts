import { Temporal } from 'temporal-polyfill';
import type { Context } from '../../platform/operation.ts';
import { conflict, invalid, notFound } from '../../platform/universal/problems.ts';
import { publishedBySlug, publishedPayloads } from '../content/authoring/public.ts';
import {
  headingOf,
  type Item,
  isA,
  type LearningApi,
  type Me,
  me,
  reachItem,
} from './api-common.ts';
import type { Programme, Step, UnderWay } from './contract-shapes.ts';
import { dueOn, inOrder, standing, startThatMeets, weekOf, weeksOf } from './rules-programme.ts';
import {
  type Enrolment,
  insertEnrolment,
  keepStep,
  openEnrolments,
  reachEnrolment,
  type StepRow,
  stepsOf,
  updateEnrolment,
} from './store-programmes.ts';

/** A programme as this person sees it: its steps, with their days where they are on the way. */
export async function programmeOf(
  ctx: Context,
  item: Item<'programme'>,
  wished: string | null,
  { today }: Me,
): Promise<Programme> {
  const heading = headingOf(item, item.body.locales, wished);
  const ways = await openEnrolments(ctx.db, ctx.viewer);
  const way = ways.find(({ itemId }) => itemId === item.itemId) ?? null;
  const { steps } = item.body.common;
  return {
    type: 'programme',
    ...heading,
    text: item.body.locales[heading.locale]?.text ?? '',
    weeks: weeksOf(steps),
    today,
    enrolment: way,
    steps: await stepsFor(ctx, item, heading.locale, way),
  };
}

async function stepsFor(
  ctx: Context,
  item: Item<'programme'>,
  locale: string,
  way: Enrolment | null,
): Promise<Step[]> {
  const { steps } = item.body.common;
  const said = item.body.locales[locale]?.steps ?? {};
  const rows = way ? await stepsOf(ctx.db, ctx.viewer) : [];
  const reads = await titlesOf(
    ctx,
    steps.map((step) => step.item),
    locale,
  );
  return inOrder(steps).map(({ id, week, day, kind, item: slug }) => {
    const row = rows.find((one) => one.stepId === id && one.enrolmentId === way?.enrolmentId);
    return {
      ...{ stepId: id, week, day, kind },
      title: said[id]?.title ?? '',
      text: said[id]?.text ?? '',
      reads: reads.get(slug) ?? null,
      dueOn: way && dueOn(way.startsOn, { week, day }),
      doneAt: row?.doneAt ?? null,
      words: row?.words ?? '',
    };
  });
}

/** What a step asks to read, if it is published; a step without it is still a step. */
async function titlesOf(ctx: Context, slugs: readonly string[], locale: string) {
  const wanted = [...new Set(slugs)].filter((slug) => slug !== '');
  const found = wanted.length > 0 ? await publishedBySlug(ctx.db, ctx.viewer, wanted) : [];
  return new Map(
    found.map((item) => {
      const { slug, title } = headingOf(item, item.body.locales, locale);
      return [slug, { slug, title }];
    }),
  );
}

async function underWay(ctx: Context, { locale, today }: Me): Promise<UnderWay[]> {
  const ways = await openEnrolments(ctx.db, ctx.viewer);
  const wanted = ways.map(({ itemId }) => ({ itemId, versionId: null }));
  const items = wanted.length > 0 ? await publishedPayloads(ctx.db, ctx.viewer, wanted) : [];
  const rows = await stepsOf(ctx.db, ctx.viewer);
  const found: UnderWay[] = [];
  for (const way of ways) {
    const item = items.find(({ itemId }) => itemId === way.itemId);
    if (item && isA(item, 'programme'))
      found.push(await lineOf(ctx, { item, way, rows, locale, today }));
  }
  return found;
}

type Line = {
  item: Item<'programme'>;
  way: Enrolment;
  rows: readonly StepRow[];
  locale: string | null;
  today: string;
};

async function lineOf(ctx: Context, { item, way, rows, locale, today }: Line): Promise<UnderWay> {
  const { slug, title, locale: shown } = headingOf(item, item.body.locales, locale);
  const { enrolmentId, startsOn } = way;
  const { steps } = item.body.common;
  const done = rows.filter((row) => row.enrolmentId === enrolmentId && row.doneAt);
  const stands = standing(steps, new Set(done.map(({ stepId }) => stepId)), startsOn, today);
  const weeks = weeksOf(steps);
  const all = stands.next ? await stepsFor(ctx, item, shown, way) : [];
  return {
    ...{ enrolmentId, slug, title, startsOn, weeks },
    week: weekOf(startsOn, weeks, today),
    done: stands.done,
    of: steps.length,
    next: all.find(({ stepId }) => stepId === stands.next?.id) ?? null,
    waiting: stands.waiting,
  };
}

async function reachWay(ctx: Context, enrolmentId: string) {
  const way = await reachEnrolment(ctx.db, ctx.viewer, enrolmentId);
  if (!way) throw notFound();
  const item = await reachItem(ctx, way.itemId, 'programme');
  return { way, steps: item.body.common.steps };
}

async function reachStep(
  ctx: Context,
  { enrolmentId, stepId }: Record<'enrolmentId' | 'stepId', string>,
) {
  const { steps } = await reachWay(ctx, enrolmentId);
  if (!steps.some(({ id }) => id === stepId)) throw notFound();
  return { enrolmentId, stepId };
}

const tell = (ctx: Context, what: string, enrolmentId: string): Promise<void> =>
  ctx.emit(`learning.${what}`, { enrolmentId }, [ctx.viewer.personId]);

const mostDaysAway = 366;

function mustBeNear(startsOn: string, today: string): void {
  const away = Math.abs(Temporal.PlainDate.from(today).until(startsOn).days);
  if (away <= mostDaysAway) return;
  throw invalid([{ path: 'startsOn', sentence: 'Please choose a day within a year.' }]);
}

export const programmes = {
  underWay: async (ctx) => {
    const reader = await me(ctx);
    return { today: reader.today, programmes: await underWay(ctx, reader) };
  },

  begin: async (ctx, { itemId, startsOn }) => {
    const { today } = await me(ctx);
    if (startsOn) mustBeNear(startsOn, today);
    await reachItem(ctx, itemId, 'programme');
    const ways = await openEnrolments(ctx.db, ctx.viewer);
    if (ways.some((way) => way.itemId === itemId)) {
      throw conflict('You are on this programme already. Leave it first to begin anew.');
    }
    const way = { itemId, startsOn: startsOn ?? today };
    const enrolmentId = await insertEnrolment(ctx.db, ctx.viewer, way, ctx.now);
    await tell(ctx, 'begun', enrolmentId);
    return { enrolmentId };
  },

  catchUp: async (ctx, { enrolmentId }) => {
    const { steps, way } = await reachWay(ctx, enrolmentId);
    const { today } = await me(ctx);
    const rows = await stepsOf(ctx.db, ctx.viewer);
    const done = rows.filter((row) => row.enrolmentId === enrolmentId && row.doneAt);
    const ids = new Set(done.map(({ stepId }) => stepId));
    const { next } = standing(steps, ids, way.startsOn, today);
    if (next) {
      const startsOn = startThatMeets(next, today);
      await updateEnrolment(ctx.db, ctx.viewer, enrolmentId, { startsOn });
      await tell(ctx, 'moved-along', enrolmentId);
    }
    return {};
  },

  leave: async (ctx, { enrolmentId }) => {
    if (!(await reachEnrolment(ctx.db, ctx.viewer, enrolmentId))) throw notFound();
    await updateEnrolment(ctx.db, ctx.viewer, enrolmentId, { leftAt: ctx.now });
    await tell(ctx, 'left', enrolmentId);
    return {};
  },

  doStep: async (ctx, { done, ...input }) => {
    const step = await reachStep(ctx, input);
    await keepStep(ctx.db, ctx.viewer, step, { doneAt: done ? ctx.now : null });
    await tell(ctx, 'step-done', step.enrolmentId);
    return {};
  },

  writeStep: async (ctx, { words, ...input }) => {
    await keepStep(ctx.db, ctx.viewer, await reachStep(ctx, input), { words });
    return {};
  },
} satisfies Partial<LearningApi>;
