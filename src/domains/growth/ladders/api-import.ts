import type { Context } from '../../../platform/operation.ts';
import { mayNot } from '../../../platform/universal/problems.ts';
import {
  bodyOf,
  type LaddersApi,
  latest,
  mustAdminister,
  reach,
  reachKept,
  tell,
  type Whole,
  wholeOf,
} from './api-common.ts';
import { ladderIn } from './api-files.ts';
import { keepDraft } from './api-keeping.ts';
import type { Body } from './contract-shapes.ts';
import { changesOf } from './rules-changes.ts';
import { allLadders, insertLadder, versionsFor } from './store.ts';

/** The one asked for, or the one of this name that the viewer keeps. */
async function ladderFor(ctx: Context, body: Body, ladderId?: string): Promise<Whole | undefined> {
  if (ladderId) return reachKept(ctx, ladderId);
  const versions = await versionsFor(ctx.db, ctx.viewer);
  return (await allLadders(ctx.db, ctx.viewer))
    .map((one) => wholeOf(one, versions))
    .find((one) => one.ladder.mayKeep && latest(one).head.name === body.name);
}

async function mustKeepSome({ db, viewer }: Context): Promise<void> {
  if (viewer.role === 'administrator') return;
  if ((await allLadders(db, viewer)).some(({ mayKeep }) => mayKeep)) return;
  throw mayNot('Administrators and keepers bring in ladders.');
}

export const imports = {
  bringIn: async (ctx, { files, ladderId, apply }) => {
    await mustKeepSome(ctx);
    const { body, refused } = ladderIn(files);
    const nothing = { ladderId: null, body: null, changes: [], applied: false };
    if (!body) return { ...nothing, state: 'refused' as const, refused: [...refused] };
    const found = await ladderFor(ctx, body, ladderId);
    const changes = found ? changesOf(await bodyOf(ctx, found.draft ?? latest(found)), body) : [];
    const state = !found ? 'new' : changes.length > 0 ? 'changed' : 'same';
    const plan = { ladderId: found?.ladder.ladderId ?? null, state, body, changes } as const;
    if (!apply || state === 'same') return { ...plan, refused: [], applied: false };
    if (!found) mustAdminister(ctx, 'brings in a new ladder');
    const whole = found ?? (await reachNew(ctx));
    await keepDraft(ctx, whole, body);
    await tell(ctx, 'drafted', whole);
    return { ...plan, ladderId: whole.ladder.ladderId, refused: [], applied: true };
  },
} satisfies Partial<LaddersApi>;

async function reachNew(ctx: Context): Promise<Whole> {
  return reach(ctx, await insertLadder(ctx.db, ctx.viewer, ctx.now));
}
