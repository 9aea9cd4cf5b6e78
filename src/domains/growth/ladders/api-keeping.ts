import type { Context } from '../../../platform/operation.ts';
import { conflict, invalid, notFound } from '../../../platform/universal/problems.ts';
import { whoIs } from '../../org/public.ts';
import {
  bodyOf,
  type LaddersApi,
  mustAdminister,
  reach,
  reachKept,
  tell,
  tellAll,
  type Whole,
} from './api-common.ts';
import { ourLadder } from './api-ours.ts';
import type { Body } from './contract-shapes.ts';
import { brokenKeys, wantsOf } from './rules.ts';
import { changesOf } from './rules-changes.ts';
import { archiveLadder, deleteKeeper, insertKeeper, insertLadder, type Version } from './store.ts';
import { deleteDraft, insertDraft, publishDraft, rewriteDraft } from './store-drafts.ts';

function mustHaveOwnKeys(body: Body): void {
  const broken = brokenKeys(body);
  if (broken.length > 0) throw invalid(broken.map((sentence) => ({ path: 'body', sentence })));
}

/** Writes the draft, which begins with the first writing; answers its revision. */
export async function keepDraft(
  ctx: Context,
  { ladder, draft }: Pick<Whole, 'ladder' | 'draft'>,
  body: Body,
): Promise<number> {
  mustHaveOwnKeys(body);
  if (draft) return rewriteDraft(ctx.db, ctx.viewer, draft, body, ctx.now);
  await insertDraft(ctx.db, ctx.viewer, ladder.ladderId, body, ctx.now);
  return 1;
}

function mustBeLatest(draft: Version | undefined, revision: number): void {
  if ((draft?.revision ?? 0) === revision) return;
  throw conflict(
    'Somebody else has changed this draft meanwhile. Nothing of theirs was written over; look at theirs first.',
  );
}

const empty = ({ name, kind }: Pick<Body, 'name' | 'kind'>): Body => ({
  name,
  kind,
  about: '',
  source: '',
  skills: [],
  tracks: [],
  points: [],
});

export const keeping = {
  begin: async (ctx, { name, kind, ours }) => {
    mustAdminister(ctx, 'begins a ladder');
    const ladderId = await insertLadder(ctx.db, ctx.viewer, ctx.now);
    const body = ours ? { ...(await ourLadder()), name } : empty({ name, kind });
    await insertDraft(ctx.db, ctx.viewer, ladderId, body, ctx.now);
    await tell(ctx, 'begun', await reach(ctx, ladderId));
    return { ladderId };
  },

  write: async (ctx, { ladderId, body, revision }) => {
    const whole = await reachKept(ctx, ladderId);
    mustBeLatest(whole.draft, revision);
    const written = await keepDraft(ctx, whole, body);
    await tell(ctx, 'drafted', whole);
    return { revision: written, wants: wantsOf(body) };
  },

  discard: async (ctx, { ladderId }) => {
    const whole = await reachKept(ctx, ladderId);
    if (!whole.draft) return {};
    if (!whole.inForce) {
      throw conflict('This ladder was never published, so its draft is all there is. Put it away.');
    }
    await deleteDraft(ctx.db, ctx.viewer, whole.draft);
    await tell(ctx, 'discarded', whole);
    return {};
  },

  publish: async (ctx, { ladderId, note, revision }) => {
    const { draft, inForce } = await reachKept(ctx, ladderId);
    if (!draft) throw conflict('There is no draft to publish. Change something first.');
    mustBeLatest(draft, revision);
    const body = await bodyOf(ctx, draft);
    const wants = wantsOf(body);
    if (wants.length > 0) throw conflict(wants.join(' '));
    if (inForce && changesOf(await bodyOf(ctx, inForce), body).length === 0) {
      throw conflict('This draft says what is in force already.');
    }
    const number = (inForce?.number ?? 0) + 1;
    await publishDraft(ctx.db, ctx.viewer, draft, { number, note }, ctx.now);
    await ctx.audit('ladders.published', { ladderId, versionId: draft.versionId });
    await tellAll(ctx, 'published', ladderId);
    return { versionId: draft.versionId, number };
  },

  archive: async (ctx, { ladderId, archived }) => {
    const { ladder } = await reachKept(ctx, ladderId);
    if (archived === Boolean(ladder.archivedAt)) return {};
    await archiveLadder(ctx.db, ctx.viewer, ladderId, archived ? ctx.now : null);
    await ctx.audit(archived ? 'ladders.put-away' : 'ladders.brought-back', { ladderId });
    await tellAll(ctx, 'put-away', ladderId);
    return {};
  },

  appoint: async (ctx, { ladderId, personId }) => {
    const whole = await reach(ctx, ladderId);
    mustAdminister(ctx, 'names keepers');
    if (!(await whoIs(ctx.db, ctx.viewer, personId))?.isHere) throw notFound();
    await insertKeeper(ctx.db, ctx.viewer, { ladderId, personId }, ctx.now);
    await ctx.audit('ladders.keeper-named', { ladderId, personId });
    await tell(ctx, 'keepers', whole);
    return {};
  },

  relieve: async (ctx, { ladderId, personId }) => {
    const whole = await reach(ctx, ladderId);
    mustAdminister(ctx, 'relieves keepers');
    await tell(ctx, 'keepers', whole);
    await deleteKeeper(ctx.db, ctx.viewer, { ladderId, personId });
    await ctx.audit('ladders.keeper-relieved', { ladderId, personId });
    return {};
  },
} satisfies Partial<LaddersApi>;
