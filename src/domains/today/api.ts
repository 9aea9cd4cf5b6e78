import type { NudgeRule } from '../../platform/nudges.ts';
import { type Context, type Implemented, implement } from '../../platform/operation.ts';
import { evidence, strengthWords } from '../../platform/universal/evidence.ts';
import { dayOf } from '../../platform/universal/moments.ts';
import { notFound } from '../../platform/universal/problems.ts';
import { openCommitments } from '../commitments/public.ts';
import { kindWords, nextMeetings } from '../meetings/public.ts';
import { meOf } from '../org/public.ts';
import { contract, type Meeting, type Nudge } from './contract.ts';
import { laterUntil, nextOnes, rank, subjectRestDays } from './rules.ts';
import { deleteDismissal, dismissalsOf, insertDismissal, nudgesOf, reachNudge } from './store.ts';
import { insertAct } from './store-acts.ts';

/** The operations over these rules; which rules there are is known to src/app.ts. */
export const apiOf = (rules: readonly NudgeRule[]): Implemented =>
  implement(contract, {
    list: async (ctx) => {
      const { timeZone } = await meOf(ctx.db, ctx.viewer);
      return {
        today: dayOf(ctx.now, timeZone).toString(),
        timeZone,
        meetings: await meetingsOf(ctx),
        nudges: await queueOf(ctx, rules, timeZone),
      };
    },
    later: async (ctx, { nudgeId }) => {
      const nudge = await reach(ctx, nudgeId);
      const before = (await dismissalsOf(ctx.db, ctx.viewer, ctx.now)).filter(
        (one) =>
          one.kind === 'later' && one.rule === nudge.rule && one.subjectId === nudge.subjectId,
      );
      const { timeZone } = await meOf(ctx.db, ctx.viewer);
      const until = laterUntil(ctx.now, timeZone, before.length);
      return {
        dismissalId: await dismiss(ctx, { ...nudge, kind: 'later' }, until),
        until: until.toString(),
      };
    },
    notUseful: async (ctx, { nudgeId }) => {
      const nudge = await reach(ctx, nudgeId);
      const until = ctx.now.add({ hours: 24 * subjectRestDays });
      return { dismissalId: await dismiss(ctx, { ...nudge, kind: 'not-useful' }, until) };
    },
    takeUp: async (ctx, { nudgeId }) => {
      const { rule } = await reach(ctx, nudgeId);
      await insertAct(ctx.db, ctx.viewer, rule, ctx.now);
      await ctx.emit('today.taken-up', { nudgeId }, [ctx.viewer.personId]);
      return {};
    },
    undo: async (ctx, { dismissalId }) => {
      if (!(await deleteDismissal(ctx.db, ctx.viewer, dismissalId))) throw notFound();
      await ctx.emit('today.restored', { dismissalId }, [ctx.viewer.personId]);
      return {};
    },
  });

async function reach(ctx: Context, nudgeId: string) {
  const nudge = await reachNudge(ctx.db, ctx.viewer, nudgeId);
  if (!nudge) throw notFound();
  return nudge;
}

async function dismiss(
  ctx: Context,
  dismissal: Parameters<typeof insertDismissal>[2],
  until: Context['now'],
): Promise<string> {
  const dismissalId = await insertDismissal(ctx.db, ctx.viewer, dismissal, ctx.now, until);
  await ctx.emit('today.dismissed', { dismissalId }, [ctx.viewer.personId]);
  return dismissalId;
}

async function meetingsOf({ db, viewer, now }: Context): Promise<Meeting[]> {
  const planned = await nextMeetings(db, viewer, 50);
  return nextOnes(planned, now).map((one) => ({ ...one, what: kindWords[one.kind] }));
}

/** Ranks the few that matter and puts each into words, on the reader's clock. */
async function queueOf(
  { db, viewer, now }: Context,
  rules: readonly NudgeRule[],
  timeZone: string,
): Promise<Nudge[]> {
  const found = await nudgesOf(db, viewer);
  const dismissals = await dismissalsOf(db, viewer, now);
  const known = new Map(rules.map((rule) => [rule.rule, rule]));
  const open = await openCommitments(db, viewer);
  const texts = new Map(open.map(({ commitmentId, text }) => [commitmentId, text]));
  const candidates = found.flatMap((one) => {
    const rule = known.get(one.rule);
    return rule ? [{ ...one, weight: rule.weight, source: rule }] : [];
  });
  return rank(candidates, dismissals, now).map((one) => {
    const { source, nudgeId, rule, subjectId, aboutId, aboutName, facts, href } = one;
    const said = source.says({ facts, aboutName: aboutName ?? '', timeZone, now });
    return {
      nudgeId,
      rule,
      subjectId,
      about: aboutId && aboutName ? { personId: aboutId, name: aboutName } : null,
      sentence: said.sentence,
      words: texts.get(subjectId) ?? null,
      action: { label: said.action, href },
      why: whyOf(source),
    };
  });
}

function whyOf({ watches, evidence: id }: NudgeRule): Nudge['why'] {
  const row = id ? evidence[id] : null;
  return {
    watches,
    finding: row?.finding ?? null,
    source: row?.source ?? null,
    strength: strengthWords[row?.strength ?? 'our practice'],
  };
}
