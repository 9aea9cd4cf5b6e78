import ical from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { tzlib_get_ical_block as zoneRules } from 'timezones-ical-library';
import { notFound } from '../../platform/universal/problems.ts';
import { isContentStaff } from '../content/authoring/public.ts';
import { headingOf, isA, type LearningApi, me, reachItem, reachSlug } from './api-common.ts';
import { deleteQuestion, insertQuestion } from './store-webinars.ts';

type Event = {
  readonly itemId: string;
  readonly title: string;
  readonly summary: string;
  readonly startsAt: string;
  readonly minutes: number;
  readonly timeZone: string;
  readonly joinUrl: string;
  readonly pageUrl: string;
  readonly now: Temporal.Instant;
};

/** RFC 5545, with the rules of the viewer's zone beside it, so that any calendar reads it alike. */
function calendarOf(event: Event): string {
  const { itemId, title, summary, timeZone, joinUrl, pageUrl } = event;
  const start = Temporal.Instant.from(event.startsAt).toZonedDateTimeISO(timeZone);
  const calendar = ical({
    prodId: { company: 'Groundswell', product: 'Groundswell', language: 'EN' },
    timezone: { name: null, generator: (zone) => zoneRules(zone)[0] ?? null },
  });
  calendar.createEvent({
    id: `${itemId}@groundswell`,
    start,
    end: start.add({ minutes: event.minutes }),
    timezone: timeZone,
    stamp: event.now.toZonedDateTimeISO('UTC'),
    summary: title,
    description: [summary, pageUrl].filter(Boolean).join('\n\n'),
    location: joinUrl || null,
    url: pageUrl,
  });
  return calendar.toString();
}

const usualMinutes = 60;

export const webinars = {
  ask: async (ctx, { itemId, text, named }) => {
    await reachItem(ctx, itemId, 'webinar');
    const { today } = await me(ctx);
    const asked = { itemId, text, named, askedOn: today };
    const questionId = await insertQuestion(ctx.db, ctx.viewer, asked);
    // An event names who acted; a question without a name is told by nobody.
    if (named) await ctx.emit('learning.asked', { itemId, questionId }, [ctx.viewer.personId]);
    return {};
  },

  removeQuestion: async (ctx, { questionId }) => {
    const staff = await isContentStaff(ctx.db, ctx.viewer);
    if (!(await deleteQuestion(ctx.db, ctx.viewer, questionId, staff))) throw notFound();
    await ctx.audit('learning.question-removed', { questionId });
    await ctx.emit('learning.question-removed', { questionId }, [ctx.viewer.personId]);
    return {};
  },

  calendar: async (ctx, { slug, language }) => {
    const item = await reachSlug(ctx, slug);
    if (!isA(item, 'webinar') || !item.body.common.startsAt) throw notFound();
    const { timeZone, locale } = await me(ctx);
    const { startsAt, minutes, joinUrl } = item.body.common;
    const text = calendarOf({
      ...headingOf(item, item.body.locales, language ?? locale),
      ...{ startsAt, timeZone, joinUrl, now: ctx.now },
      minutes: minutes ?? usualMinutes,
      pageUrl: `${ctx.baseUrl}/learn/${slug}`,
    });
    return { fileName: `${slug}.ics`, text };
  },
} satisfies Partial<LearningApi>;
