import type { Context } from '../../platform/operation.ts';
import { notFound } from '../../platform/universal/problems.ts';
import { publishedHeads } from '../content/authoring/public.ts';
import {
  headingOf,
  type Item,
  isA,
  type LearningApi,
  type Me,
  me,
  reachItem,
  reachSlug,
} from './api-common.ts';
import { programmeOf } from './api-programmes.ts';
import type { Article, Webinar } from './contract-shapes.ts';
import { weeksOf } from './rules-programme.ts';
import {
  deleteDismissal,
  dismissalsOf,
  forgetReading,
  insertDismissal,
  keepReading,
  readingsOf,
} from './store.ts';
import { openEnrolments } from './store-programmes.ts';
import { questionsOf } from './store-webinars.ts';

const shelfTypes = ['article', 'programme', 'webinar'] as const;
const mostOnShelf = 500;

async function articleOf(ctx: Context, item: Item<'article'>, wished: string | null) {
  const heading = headingOf(item, wished);
  const reading = (await readingsOf(ctx.db, ctx.viewer)).find(
    ({ itemId }) => itemId === item.itemId,
  );
  return {
    type: item.type,
    ...heading,
    minutes: item.body.common.minutes,
    text: item.body.locales[heading.locale]?.text ?? '',
    reading: reading ?? null,
  } satisfies Article;
}

async function webinarOf(
  ctx: Context,
  item: Item<'webinar'>,
  wished: string | null,
  { timeZone }: Me,
) {
  const heading = headingOf(item, wished);
  const { startsAt, minutes, speakers, joinUrl, recordingUrl } = item.body.common;
  return {
    type: item.type,
    ...heading,
    text: item.body.locales[heading.locale]?.text ?? '',
    ...{ startsAt, minutes, timeZone, speakers, joinUrl, recordingUrl },
    questions: await questionsOf(ctx.db, ctx.viewer, item.itemId),
  } satisfies Webinar;
}

export const shelf = {
  shelf: async (ctx, { language }) => {
    const { locale } = await me(ctx);
    const heads = await publishedHeads(ctx.db, ctx.viewer, {
      types: shelfTypes,
      limit: mostOnShelf,
    });
    const readings = new Map(
      (await readingsOf(ctx.db, ctx.viewer)).map((one) => [one.itemId, one]),
    );
    const ways = new Set((await openEnrolments(ctx.db, ctx.viewer)).map(({ itemId }) => itemId));
    return {
      items: heads.map((head) => ({
        type: head.type,
        ...headingOf(head, language ?? locale),
        minutes: head.common.minutes ?? null,
        startsAt: head.common.startsAt ?? null,
        weeks: head.common.steps ? weeksOf(head.common.steps) : null,
        reading: readings.get(head.itemId) ?? null,
        enrolled: ways.has(head.itemId),
      })),
    };
  },

  open: async (ctx, { slug, language }) => {
    const item = await reachSlug(ctx, slug);
    const reader = await me(ctx);
    const wished = language ?? reader.locale;
    if (isA(item, 'article')) return articleOf(ctx, item, wished);
    if (isA(item, 'programme')) return programmeOf(ctx, item, wished, reader);
    if (isA(item, 'webinar')) return webinarOf(ctx, item, wished, reader);
    throw notFound();
  },

  // Nothing is told of reading: an event would note who read what, and when.
  keepPlace: async (ctx, { itemId, paragraph, paragraphs }) => {
    await reachItem(ctx, itemId, 'article');
    const isEnd = paragraph >= paragraphs - 1;
    await keepReading(ctx.db, ctx.viewer, { itemId, paragraph, paragraphs, isEnd }, ctx.now);
    return {};
  },
  forgetPlace: async (ctx, { itemId }) => {
    await forgetReading(ctx.db, ctx.viewer, itemId);
    return {};
  },

  putAway: async (ctx, { versionId }) => {
    await insertDismissal(ctx.db, ctx.viewer, versionId, ctx.now);
    await ctx.emit('learning.put-away', { versionId }, [ctx.viewer.personId]);
    return {};
  },
  bringBack: async (ctx, { versionId }) => {
    await deleteDismissal(ctx.db, ctx.viewer, versionId);
    await ctx.emit('learning.brought-back', { versionId }, [ctx.viewer.personId]);
    return {};
  },
  away: async ({ db, viewer }) => ({ versionIds: await dismissalsOf(db, viewer) }),
} satisfies Partial<LearningApi>;
