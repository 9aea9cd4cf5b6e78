import { readCsv } from '../../../platform/csv.ts';
import type { Context } from '../../../platform/operation.ts';
import { notFound } from '../../../platform/universal/problems.ts';
import { todayOf } from '../../org/public.ts';
import type { WinsApi } from './api-common.ts';
import type { Candidate, Found, Source } from './contract-shapes.ts';
import { readText } from './rules-bring.ts';
import { freshOf } from './rules-found.ts';
import {
  insertCandidates,
  knownMarks,
  openCandidates,
  reachCandidates,
  settleCandidate,
} from './store-candidates.ts';
import { insertWins } from './store-changes.ts';

/** All of them or nothing: a list that has moved on is looked at again. */
async function reachAll(
  { db, viewer }: Context,
  ids: readonly string[],
  state: 'open' | 'passed-over',
): Promise<Candidate[]> {
  const wanted = [...new Set(ids)];
  const found = await reachCandidates(db, viewer, wanted, state);
  if (found.length < wanted.length) throw notFound();
  return found;
}

async function sorted(ctx: Context, source: Source, found: readonly Found[], apply: boolean) {
  const { db, viewer, now } = ctx;
  const { fresh, known } = freshOf(found, await knownMarks(db, viewer));
  if (apply) await insertCandidates(db, viewer, source, fresh, now);
  if (apply) await tellList(ctx, 'proposed');
  return { fresh, known };
}

const tellList = (ctx: Context, what: string): Promise<void> =>
  ctx.emit(`wins.${what}`, { personId: ctx.viewer.personId }, [ctx.viewer.personId]);

async function settle(ctx: Context, ids: readonly string[], over: boolean): Promise<void> {
  const reached = await reachAll(ctx, ids, over ? 'open' : 'passed-over');
  const settled = over ? { at: ctx.now, winId: null } : null;
  for (const { candidateId } of reached) {
    await settleCandidate(ctx.db, ctx.viewer, candidateId, settled);
  }
  await tellList(ctx, over ? 'passed-over' : 'brought-back');
}

/** What an import finds waits in a list; nothing becomes a win before its person says so. */
export const importing = {
  candidates: async ({ db, viewer }) => ({ candidates: await openCandidates(db, viewer) }),

  bringIn: async (ctx, { text, author, apply }) => {
    const today = await todayOf(ctx.db, ctx.viewer, ctx.now);
    const { source, found, remarks } = readText(text, { author, today, tableOf: readCsv });
    return { source, remarks: [...remarks], ...(await sorted(ctx, source, found, apply)) };
  },

  propose: async (ctx, { source, found, apply }) => {
    const today = await todayOf(ctx.db, ctx.viewer, ctx.now);
    const come = found.map((one) => (one.day > today ? { ...one, day: today } : one));
    return sorted(ctx, source, come, apply);
  },

  take: async (ctx, { candidateIds }) => {
    const { db, viewer, now } = ctx;
    const chosen = await reachAll(ctx, candidateIds, 'open');
    const made = chosen.map((one) => ({ ...one, personId: viewer.personId }));
    const winIds = await insertWins(db, viewer, made, now);
    for (const [at, { candidateId }] of chosen.entries()) {
      await settleCandidate(db, viewer, candidateId, { at: now, winId: winIds[at] ?? null });
    }
    await tellList(ctx, 'taken');
    return { winIds };
  },

  passOver: async (ctx, { candidateIds }) => {
    await settle(ctx, candidateIds, true);
    return {};
  },

  bringBack: async (ctx, { candidateIds }) => {
    await settle(ctx, candidateIds, false);
    return {};
  },
} satisfies Partial<WinsApi>;
