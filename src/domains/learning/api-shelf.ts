import type { Context } from '../../platform/operation.ts';
import { notFound } from '../../platform/universal/problems.ts';
import { type BodyOf, type Head, publishedHeads } from '../content/authoring/public.ts';
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
  const heading = headingOf(item, item.body.locales, wished);
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
  const heading = headingOf(item, item.body.locales, wished);
  const { startsAt, minutes, speakers, joinUrl, recordingUrl } = item.body.common;
  return {
    type: item.type,
    ...heading,
    text: item.body.locales[heading.locale]?.text ?? '',
    ...{ startsAt, minutes, timeZone, speakers, joinUrl, recordingUrl },
    questions: await questionsOf(ctx.db, ctx.viewer, item.itemId),
  } satisfies Webinar;
}

type Sizes = Partial<
  BodyOf<'article'>['common'] & BodyOf<'programme'>['common'] & BodyOf<'webinar'>['common']
>;

function sizeOf({ common }: Head) {
  const { minutes = null, startsAt = null, steps } = common as Sizes;
  return { minutes, startsAt, weeks: steps ? weeksOf(steps) : null };
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
    const items = heads.flatMap((head) => {
      const type = shelfTypes.find((one) => one === head.type);
      if (!type) return [];
      const reading = readings.get(head.itemId) ?? null;
      const heading = headingOf(head, head.locales, language ?? locale);
      return [{ type, ...heading, ...sizeOf(head), reading, enrolled: ways.has(head.itemId) }];
    });
    return { items };
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
