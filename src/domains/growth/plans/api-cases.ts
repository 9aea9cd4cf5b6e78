import type { Api, Context } from '../../../platform/operation.ts';
import { conflict, notFound } from '../../../platform/universal/problems.ts';
import { meOf } from '../../org/public.ts';
import { openedReadings } from '../readings/public.ts';
import { reachOwn } from './api-common.ts';
import type { contract } from './contract.ts';
import type { CaseKind, Fact, Goal } from './contract-shapes.ts';
import { draftOf, factsOfPlan, factsOfReadings, withAdditions } from './rules-case.ts';
import { caseTitles } from './rules-titles.ts';
import { reachPlan } from './store.ts';
import {
  deleteCase,
  factsOf,
  insertCase,
  insertFacts,
  insertVersion,
  myCases,
  reachCase,
  readVersion,
  retitle,
  versionsOf,
} from './store-cases.ts';

type PlansApi = Api<(typeof contract)['operations']>;

type Chapter = { readonly title: string; readonly facts: Fact[] };

/** What the case may be made of now: the goals it is about, and all that belongs to them. */
async function chaptersFor(
  ctx: Context,
  goalId: string | null,
): Promise<{ chapters: Chapter[]; dreams: string[] }> {
  const plan = await reachPlan(ctx.db, ctx.viewer, ctx.viewer.personId);
  const about = (goal: Goal) => goalId === null || goal.goalId === goalId;
  const goals = plan?.goals.filter(about) ?? [];
  const chapters = goals.map((goal) => ({ title: goal.what, facts: factsOfPlan([goal], ctx) }));
  const readings = { title: 'Readings', facts: await readingsFor(ctx, goals, goalId === null) };
  return {
    chapters: [...chapters, readings],
    dreams: plan?.dreams.map(({ words }) => words) ?? [],
  };
}

/** Readings that were opened: all of them, or those of the skills these goals are about. */
async function readingsFor(ctx: Context, goals: readonly Goal[], all: boolean): Promise<Fact[]> {
  const { personId } = ctx.viewer;
  const skills = new Set(goals.map(({ skill }) => skill?.key));
  const opened = await openedReadings(ctx.db, ctx.viewer, personId);
  const about = opened.filter(({ skillKey }) => all || skills.has(skillKey));
  return factsOfReadings(
    about.map((one) => ({ ...one, isOwn: one.giverId === personId })),
    ctx,
  );
}

const allOf = (chapters: readonly Chapter[]): Fact[] => chapters.flatMap(({ facts }) => facts);

async function reach(ctx: Context, caseId: string) {
  const found = await reachCase(ctx.db, ctx.viewer, caseId);
  if (!found) throw notFound();
  return found;
}

/** Facts that are neither in the case nor passed over. */
async function additionsTo(ctx: Context, one: { caseId: string; goalId: string | null }) {
  const known = await factsOf(ctx.db, ctx.viewer, one.caseId);
  const { chapters } = await chaptersFor(ctx, one.goalId);
  return allOf(chapters).filter(({ fact }) => !known.has(fact));
}

const tell = (ctx: Context, what: string, caseId: string): Promise<void> =>
  ctx.emit(`plans.case-${what}`, { caseId }, [ctx.viewer.personId]);

const today = (ctx: Context): string => ctx.now.toZonedDateTimeISO('UTC').toPlainDate().toString();

async function build(ctx: Context, kind: CaseKind, goalId: string | null): Promise<string> {
  const { db, viewer, now } = ctx;
  const { chapters, dreams } = await chaptersFor(ctx, goalId);
  const { name } = await meOf(db, viewer);
  const body = draftOf(kind, { name, day: today(ctx), dreams }, chapters);
  const caseId = await insertCase(db, viewer, { kind, goalId, title: caseTitles[kind] }, now);
  await insertVersion(db, viewer, { caseId, number: 1, body }, now);
  const used = allOf(chapters).filter(({ kept }) => !kept);
  const names = used.map(({ fact }) => fact);
  await insertFacts(db, viewer, caseId, names, now);
  return caseId;
}

export const cases = {
  cases: async ({ db, viewer }) => ({ cases: await myCases(db, viewer) }),

  openCase: async (ctx, { caseId }) => {
    const found = await reach(ctx, caseId);
    const additions = await additionsTo(ctx, found);
    return { ...found, additions, versions: await versionsOf(ctx.db, ctx.viewer, caseId) };
  },

  caseVersion: async (ctx, { caseId, number }) => {
    await reach(ctx, caseId);
    const found = await readVersion(ctx.db, ctx.viewer, { caseId, number });
    if (!found) throw notFound();
    return found;
  },

  case: async (ctx, { kind, goalId }) => {
    if (goalId) await reachOwn(ctx, 'goal', goalId);
    const caseId = await build(ctx, kind, goalId ?? null);
    await tell(ctx, 'built', caseId);
    return { caseId };
  },

  writeCase: async (ctx, { caseId, title, body, after }) => {
    const found = await reach(ctx, caseId);
    if (found.version !== after) {
      throw conflict('This was changed somewhere else meanwhile. What you wrote is still here.');
    }
    const version = after + 1;
    await insertVersion(ctx.db, ctx.viewer, { caseId, number: version, body }, ctx.now);
    await retitle(ctx.db, ctx.viewer, caseId, title);
    await tell(ctx, 'written', caseId);
    return { version };
  },

  takeFacts: async (ctx, { caseId, facts, add }) => {
    const found = await reach(ctx, caseId);
    const taken = (await additionsTo(ctx, found)).filter(({ fact }) => facts.includes(fact));
    if (add && taken.length > 0) {
      const body = withAdditions(found.body, taken, today(ctx));
      const number = found.version + 1;
      await insertVersion(ctx.db, ctx.viewer, { caseId, number, body }, ctx.now);
    }
    const names = taken.map(({ fact }) => fact);
    await insertFacts(ctx.db, ctx.viewer, caseId, names, ctx.now);
    await tell(ctx, add ? 'written' : 'passed-over', caseId);
    return {};
  },

  removeCase: async (ctx, { caseId }) => {
    await reach(ctx, caseId);
    await deleteCase(ctx.db, ctx.viewer, caseId);
    await tell(ctx, 'removed', caseId);
    return {};
  },
} satisfies Partial<PlansApi>;
