import type { Columns } from '../../platform/columns.ts';
import type { Context } from '../../platform/operation.ts';
import type { RecordSource } from '../../platform/record.ts';
import { publishedPayloads } from '../content/authoring/public.ts';
import { headingOf, isA } from './api-common.ts';
import { filesOf, type Way } from './rules-record.ts';
import { readingsOf } from './store.ts';
import { enrolmentsOf, stepsOf } from './store-programmes.ts';
import { reflectionsOf } from './store-reflections.ts';
import { ownQuestions } from './store-webinars.ts';

/** What one read, did, thought and asked; the words of the content itself stay with its authors. */
export const record: RecordSource = async (ctx) => {
  const readings = await readingsOf(ctx.db, ctx.viewer);
  const questions = await ownQuestions(ctx.db, ctx.viewer);
  const reflections = await reflectionsOf(ctx.db, ctx.viewer);
  const enrolments = await enrolmentsOf(ctx.db, ctx.viewer);
  const titles = await titlesOf(ctx, [...readings, ...questions, ...enrolments]);
  const titled = <T extends { itemId: string }>(list: readonly T[]) =>
    list.map((one) => ({ ...one, title: titles.get(one.itemId)?.title ?? 'No longer published' }));
  const rows = await stepsOf(ctx.db, ctx.viewer);
  const ways = titled(enrolments).map((way): Way => {
    const steps = rows.filter(({ enrolmentId }) => enrolmentId === way.enrolmentId);
    const named = (stepId: string) => titles.get(way.itemId)?.steps.get(stepId) ?? stepId;
    return { ...way, steps: steps.map((step) => ({ ...step, title: named(step.stepId) })) };
  });
  const all = {
    readings: titled(readings),
    programmes: ways,
    questions: titled(questions),
    reflections,
  };
  return { markdown: filesOf(all), json: all };
};

/** Titles as they are now, and of programmes those of their steps. */
async function titlesOf(ctx: Context, of: readonly { itemId: string }[]) {
  const wanted = [...new Set(of.map(({ itemId }) => itemId))];
  const asked = wanted.map((itemId) => ({ itemId, versionId: null }));
  const found = asked.length > 0 ? await publishedPayloads(ctx.db, ctx.viewer, asked) : [];
  return new Map(
    found.map((item) => {
      const { title, locale } = headingOf(item, item.body.locales, null);
      const steps = isA(item, 'programme') ? item.body.locales[locale]?.steps : undefined;
      const named = Object.entries(steps ?? {}).map(([id, step]) => [id, step.title] as const);
      return [item.itemId, { title, steps: new Map(named) }];
    }),
  );
}

const whose = { organisation_id: 'retain', person_id: 'retain' } as const;

/** What may become of each column. A question without a name is nobody's, so it stays. */
export const columns: Columns = {
  'learning.readings': {
    ...whose,
    item_id: 'retain',
    paragraph: 'export',
    paragraphs: 'export',
    read_at: 'export',
    finished_at: 'export',
  },
  'learning.enrolments': {
    ...whose,
    enrolment_id: 'retain',
    item_id: 'retain',
    starts_on: 'export',
    enrolled_at: 'export',
    left_at: 'export',
  },
  'learning.steps': {
    ...whose,
    enrolment_id: 'retain',
    step_id: 'retain',
    done_at: 'export',
    words: 'export',
  },
  'learning.reflections': {
    ...whose,
    scene: 'export',
    strength: 'export',
    comfort: 'export',
    words: 'export',
    changed_at: 'export',
  },
  'learning.questions': {
    ...whose,
    question_id: 'retain',
    item_id: 'retain',
    text: 'export',
    asked_on: 'export',
  },
  'learning.dismissals': { ...whose, version_id: 'erase', at: 'erase' },
};
