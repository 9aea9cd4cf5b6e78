import type { Context, Viewer } from '../../../platform/operation.ts';
import { conflict, invalid, mayNot, notFound } from '../../../platform/universal/problems.ts';
import { builtInAttributes } from '../../org/public.ts';
import { standings } from '../authoring/public.ts';
import { checkAudience } from '../presentation/engine/audience.ts';
import {
  mustBeNewest,
  mustKnow,
  mustServe,
  type SchedulingApi,
  tellChanged,
} from './api-common.ts';
import { everyone, matched } from './api-count.ts';
import { hidesFew, namesAndValues } from './rules-audience.ts';
import {
  insertAudience,
  listAudiences,
  putAwayAudience,
  reachAudience,
  updateAudience,
} from './store.ts';
import { type BookingRow, bookingsFor } from './store-bookings.ts';

export const audiences = {
  audiences: async (ctx) => {
    await mustServe(ctx);
    return { audiences: await listAudiences(ctx.db, ctx.viewer) };
  },

  attributes: async (ctx) => {
    await mustServe(ctx);
    const people = await everyone(ctx);
    const mayReadOwn = ctx.viewer.role === 'administrator';
    return { attributes: namesAndValues(people, builtInAttributes, mayReadOwn) };
  },

  tryAudience: async (ctx, { expression }) => {
    await mustServe(ctx);
    const checked = checkAudience(expression);
    if ('problem' in checked) {
      const problem = { sentence: checked.problem, at: checked.at };
      return { problem, count: null, of: 0, whole: true, examples: [], why: null };
    }
    const { some, count, of, whole } = await matched(ctx, expression);
    const asksOwn = checked.attributes.some((name) => !isBuiltIn(name));
    const counted = { problem: null, count, of, whole, examples: [...some], why: null };
    if (!asksOwn || ctx.viewer.role === 'administrator') return counted;
    return { ...counted, ...hidesFew(count, of) };
  },

  addAudience: async (ctx, audience) => {
    await mustServe(ctx);
    mustBeReadable(audience.expression);
    const audienceId = await insertAudience(ctx.db, ctx.viewer, audience, ctx.now);
    await ctx.emit('scheduling.audience-added', { audienceId }, [ctx.viewer.personId]);
    return { audienceId };
  },

  changeAudience: async (ctx, { audienceId, revision, ...audience }) => {
    await mustKnow(ctx);
    const { db, viewer, now } = ctx;
    const found = await reachAudience(db, viewer, audienceId);
    if (!found) throw notFound();
    mustBeNewest(found.revision, revision);
    mustBeReadable(audience.expression);
    const users = await bookingsFor(db, viewer, audienceId);
    const isNew = audience.expression !== found.expression;
    if (isNew) await mustPublishAll(ctx, users);
    await updateAudience(db, viewer, audienceId, { ...audience, revision: revision + 1 }, now);
    await ctx.emit('scheduling.audience-changed', { audienceId }, [viewer.personId]);
    if (isNew && users.length > 0) {
      await ctx.audit('scheduling.audience-changed', { audienceId });
      await tellChanged(ctx, placementsOf(users));
    }
    return { revision: revision + 1 };
  },

  archiveAudience: async (ctx, { audienceId }) => {
    await mustKnow(ctx);
    const found = await reachAudience(ctx.db, ctx.viewer, audienceId);
    if (!found) throw notFound();
    if (found.bookings > 0) {
      throw conflict('Bookings use this audience. Give them another one, or withdraw them, first.');
    }
    await putAwayAudience(ctx.db, ctx.viewer, audienceId, ctx.now);
    await ctx.emit('scheduling.audience-changed', { audienceId }, [ctx.viewer.personId]);
    return {};
  },
} satisfies Partial<SchedulingApi>;

/** The audience of this name, made where there is none. */
export async function audienceAs(
  { db, now }: Pick<Context, 'db' | 'now'>,
  viewer: Viewer,
  audience: { name: string; expression: string },
): Promise<string> {
  const known = (await listAudiences(db, viewer)).find(({ name }) => name === audience.name);
  if (known) return known.audienceId;
  mustBeReadable(audience.expression);
  return insertAudience(db, viewer, audience, now);
}

const isBuiltIn = (name: string): boolean =>
  (builtInAttributes as readonly string[]).includes(name);

const placementsOf = (rows: readonly BookingRow[]): string[] =>
  rows.map(({ placement }) => placement);

function mustBeReadable(expression: string): void {
  const checked = checkAudience(expression);
  if ('problem' in checked) {
    const sentence = `${checked.problem} (at character ${checked.at + 1})`;
    throw invalid([{ path: 'expression', sentence }]);
  }
}

/** Another audience shows live content to other people: it takes what publishing it took. */
async function mustPublishAll({ db, viewer }: Context, users: readonly BookingRow[]) {
  const live = users.filter(({ approved }) => approved !== null);
  const items = await standings(db, viewer, [...new Set(live.map(({ itemId }) => itemId))]);
  if (items.length < new Set(live.map(({ itemId }) => itemId)).size) throw mayNot(elsewhere);
  if (items.some(({ role }) => role !== 'publisher')) throw mayNot(elsewhere);
  if (items.some(({ secondEyes }) => secondEyes)) throw conflict(twoEyes);
}

const elsewhere =
  'Approved bookings of other folders use this audience. Make a new one, or ask a publisher there.';
const twoEyes =
  'Bookings that need a second pair of eyes use this audience. Make a new one and have them approved with it.';
