import type { Context } from '../../../platform/operation.ts';
import { conflict, invalid } from '../../../platform/universal/problems.ts';
import { pairsWith } from '../../meetings/public.ts';
import { leadOf, whoIs } from '../../org/public.ts';
import { skillsChanged } from '../ladders/public.ts';
import { allGivers, mustBeSealed, type ReadingsApi, reach, reachOwn, tell } from './api-common.ts';
import type { Giver } from './contract-shapes.ts';
import { mayOpen } from './rules.ts';
import { openingsOf, roundsOpened, skillsIn } from './store.ts';
import { closeRound, deleteOpening, insertOpening } from './store-changes.ts';
import { readingsIn } from './store-readings.ts';
import { suggestedByMe } from './store-suggestions.ts';

/** With whom the viewer meets, all of it for as long as they do; with whom else gave, one's own. */
async function openTo(
  ctx: Context,
  roundId: string,
  withId: string,
  givers: readonly Giver[],
): Promise<void> {
  const [pair] = await pairsWith(ctx.db, ctx.viewer, withId);
  const gave = givers.some(({ personId, givenAt }) => personId === withId && givenAt);
  if (withId === ctx.viewer.personId || !(pair || gave)) {
    const sentence = 'You can open it with whom you meet, and with those who gave you theirs.';
    throw invalid([{ path: 'withIds', sentence }]);
  }
  const pairId = pair?.pairId ?? null;
  await insertOpening(ctx.db, ctx.viewer, { roundId, withId, pairId }, ctx.now);
  await ctx.audit('readings.opened-with', { roundId, personId: withId });
}

export const opening = {
  open: async (ctx, { roundId, withIds }) => {
    const round = await reachOwn(ctx, roundId);
    mustBeSealed(round);
    const givers = await allGivers(ctx, roundId);
    if (!mayOpen(round, givers)) throw conflict('First give your own reading.');
    await closeRound(ctx.db, ctx.viewer, roundId, 'opened', ctx.now);
    for (const withId of new Set(withIds)) await openTo(ctx, roundId, withId, givers);
    const heard = [...withIds, ...givers.map(({ personId }) => personId)];
    await tell(ctx, 'opened', round, heard);
    return {};
  },

  openWith: async (ctx, { roundId, personId }) => {
    const round = await reachOwn(ctx, roundId);
    if (!round.openedAt) throw conflict('First open it yourself.');
    await openTo(ctx, roundId, personId, await allGivers(ctx, roundId));
    await tell(ctx, 'opened', round, [personId]);
    return {};
  },

  closeTo: async (ctx, { roundId, personId }) => {
    const round = await reachOwn(ctx, roundId);
    await deleteOpening(ctx.db, ctx.viewer, roundId, personId);
    await ctx.audit('readings.closed-to', { roundId, personId });
    await tell(ctx, 'closed', round, [personId]);
    return {};
  },
} satisfies Partial<ReadingsApi>;

export const reading = {
  round: async (ctx, { roundId }) => {
    const { db, viewer } = ctx;
    const { isMine, versionId, person, ladder, askedAt, openedAt } = await reach(ctx, roundId);
    const manager = isMine ? undefined : await leadOf(db, viewer, person.personId);
    const skills = await skillsIn(db, viewer, roundId);
    const uses = skills.map(({ skillKey }) => ({ versionId, skillKey }));
    return {
      roundId,
      person,
      ladder,
      askedAt,
      openedAt,
      skills,
      changed: await skillsChanged(db, viewer, uses),
      givers: await allGivers(ctx, roundId),
      readings: await readingsIn(db, viewer, roundId),
      openedWith: await openingsOf(db, viewer, roundId),
      managerName: manager && manager.personId !== viewer.personId ? manager.name : null,
    };
  },

  ofPerson: async ({ db, viewer }, { personId }) => {
    const pairs = await pairsWith(db, viewer, personId);
    return {
      name: (await whoIs(db, viewer, personId))?.name ?? '',
      rounds: await roundsOpened(db, viewer, personId),
      suggested: (await suggestedByMe(db, viewer, personId)) ?? null,
      maySuggest: pairs.some(({ side }) => side === 'manager'),
    };
  },
} satisfies Partial<ReadingsApi>;
