import { type Context, implement } from '../../../platform/operation.ts';
import { dayOf } from '../../../platform/universal/moments.ts';
import { notFound } from '../../../platform/universal/problems.ts';
import { meOf } from '../../org/public.ts';
import { countsOf, type TriangleApi } from './api-common.ts';
import { takings } from './api-takings.ts';
import { weeks } from './api-weeks.ts';
import { contract } from './contract.ts';
import type { Attention, Source } from './contract-shapes.ts';
import { total } from './rules.ts';
import { type Counts, sources, tapSource, weigh } from './rules-attention.ts';
import { attentionOf, leanOf } from './rules-estimate.ts';
import { blockCount } from './rules-statements.ts';
import { trailOf } from './rules-trail.ts';
import { driftOf, weekOf } from './rules-weeks.ts';
import {
  changeTeacher,
  deleteTeacher,
  insertTeacher,
  keepReflection,
  reflectionsOf,
  replaceTarget,
  type Taking,
  takingsOf,
  targetsOf,
  teachersOf,
} from './store.ts';
import { type Tap, tapsSince, weeksOf } from './store-weeks.ts';

const windows = [4, 12] as const;
const weeksTold = 8;

type Seen = { readonly weeks: number; readonly counts: Counts; readonly taps: readonly Tap[] };

/** What was there in the last weeks until now. */
async function lately(ctx: Context, weeks: number): Promise<Seen> {
  const from = ctx.now.subtract({ hours: 24 * 7 * weeks });
  const counts = await countsOf(ctx, from, ctx.now);
  const { timeZone } = await meOf(ctx.db, ctx.viewer);
  return {
    weeks,
    counts,
    taps: await tapsSince(ctx.db, ctx.viewer, dayOf(from, timeZone).toString()),
  };
}

const attentionIn = ({ weeks, counts, taps }: Seen): Attention => {
  const signals = weigh(counts, taps);
  return { weeks, signals: Math.round(total(signals)), estimate: attentionOf(signals) };
};

/** What each finished look said, the oldest first. */
const looks = (takings: readonly Taking[]) =>
  takings.flatMap(({ finishedAt, answers }) =>
    finishedAt ? [{ finishedAt, ...leanOf(answers) }] : [],
  );

const brokenOff = (takings: readonly Taking[]) => {
  const open = takings.find(({ finishedAt }) => !finishedAt);
  return open ? { takingId: open.takingId, answered: open.answers.length, of: blockCount } : null;
};

const reading = {
  mine: async (ctx) => {
    const { db, viewer, now } = ctx;
    const takings = await takingsOf(db, viewer);
    const target = (await targetsOf(db, viewer)).find(({ endedAt }) => !endedAt) ?? null;
    const kept = await weeksOf(db, viewer);
    const today = dayOf(now, (await meOf(db, viewer)).timeZone);
    const [short, long] = [await lately(ctx, windows[0]), await lately(ctx, windows[1])];
    const besideTarget = kept.filter(({ targetId }) => targetId === target?.targetId);
    return {
      open: brokenOff(takings),
      self: looks(takings).at(-1) ?? null,
      does: [short, long].map(attentionIn),
      target,
      drift: driftOf(besideTarget.map(weekOf), today),
      weeks: kept.slice(0, weeksTold).map(weekOf),
      trail: trailOf(looks(takings), kept, today.toString()),
    };
  },

  sources: async (ctx) => {
    const [short, long] = [await lately(ctx, windows[0]), await lately(ctx, windows[1])];
    const counted = sources.map((one): Source => {
      const counts = [short, long].map(({ counts }) => counts[one.source] ?? 0);
      return { ...one, counts };
    });
    const taps = [short, long].map(({ taps }) => taps.length);
    return { sources: [...counted, { ...tapSource, counts: taps }] };
  },

  reflections: async ({ db, viewer }) => ({
    reflections: await reflectionsOf(db, viewer),
    teachers: await teachersOf(db, viewer),
  }),
} satisfies Partial<TriangleApi>;

const changing = {
  aim: async (ctx, { target }) => {
    await replaceTarget(ctx.db, ctx.viewer, target, ctx.now);
    await tell(ctx, 'aimed');
    return {};
  },

  reflect: async (ctx, said) => {
    await keepReflection(ctx.db, ctx.viewer, said, ctx.now);
    await tell(ctx, 'reflected');
    return {};
  },

  keepTeacher: async (ctx, { teacherId, ...said }) => {
    const { db, viewer, now } = ctx;
    if (teacherId && !(await changeTeacher(db, viewer, { teacherId, ...said }))) throw notFound();
    const kept = teacherId ?? (await insertTeacher(db, viewer, said, now));
    await tell(ctx, 'reflected');
    return { teacherId: kept };
  },

  removeTeacher: async (ctx, { teacherId }) => {
    if (!(await deleteTeacher(ctx.db, ctx.viewer, teacherId))) throw notFound();
    await tell(ctx, 'reflected');
    return {};
  },
} satisfies Partial<TriangleApi>;

const tell = ({ emit, viewer: { personId } }: Context, what: string): Promise<void> =>
  emit(`triangle.${what}`, { personId }, [personId]);

export const operations = implement(contract, { ...reading, ...takings, ...weeks, ...changing });
