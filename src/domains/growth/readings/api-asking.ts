import type { Context } from '../../../platform/operation.ts';
import { conflict, invalid, mayNot, notFound } from '../../../platform/universal/problems.ts';
import { pairsWith } from '../../meetings/public.ts';
import { whoAre } from '../../org/public.ts';
import { ladderInForce, skillsOf } from '../ladders/public.ts';
import { allGivers, mustBeSealed, type ReadingsApi, reachOwn, tell } from './api-common.ts';
import type { Skill } from './contract-shapes.ts';
import { fewestStages } from './rules.ts';
import { closeRound, deleteGiver, insertGivers, insertRound } from './store-changes.ts';
import {
  answerSuggestion,
  insertSuggestion,
  reachSuggestion,
  suggestedByMe,
} from './store-suggestions.ts';

/** The chosen skills in the words that are in force now. */
async function skillsFor(ctx: Context, versionId: string, keys: readonly string[]) {
  const all = await skillsOf(ctx.db, ctx.viewer, versionId);
  return [...new Set(keys)].map((wanted): Skill => {
    const found = all.find(({ key }) => key === wanted);
    const sentence = `This skill cannot be read: it needs at least ${fewestStages} stages.`;
    if (!found || found.stages.length < fewestStages) {
      throw invalid([{ path: 'skillKeys', sentence }]);
    }
    const stages = found.stages.map(({ name, about, signals }) => ({ name, about, signals }));
    return { skillKey: found.key, name: found.name, about: found.about, stages };
  });
}

async function mustBeHere(ctx: Context, path: string, personIds: readonly string[]): Promise<void> {
  const known = await whoAre(ctx.db, ctx.viewer, personIds);
  const here = known.filter(({ isHere }) => isHere).map((one) => one.personId);
  const others = personIds.filter((one) => one !== ctx.viewer.personId);
  const sentence = 'One of these is not here to be asked.';
  if (others.length < personIds.length || !others.every((one) => here.includes(one))) {
    throw invalid([{ path, sentence }]);
  }
}

/** A suggestion to the viewer that waits for their answer. */
async function reachSuggested(ctx: Context, suggestionId: string) {
  const found = await reachSuggestion(ctx.db, ctx.viewer, suggestionId);
  if (!found) throw notFound();
  if (found.person.personId !== ctx.viewer.personId) throw mayNot('This is theirs to answer.');
  return found;
}

export const asking = {
  begin: async (ctx, { ladderId, skillKeys, askIds, suggestionId }) => {
    const { db, viewer, now } = ctx;
    const ladder = await ladderInForce(db, viewer, ladderId);
    if (!ladder) throw notFound();
    const suggested = suggestionId ? await reachSuggested(ctx, suggestionId) : undefined;
    const skills = await skillsFor(ctx, ladder.versionId, skillKeys);
    await mustBeHere(ctx, 'askIds', askIds);
    const made = { versionId: ladder.versionId, ladder: ladder.name, skills };
    const roundId = await insertRound(db, viewer, made, now);
    await insertGivers(db, viewer, roundId, [...new Set([viewer.personId, ...askIds])], now);
    if (suggested) {
      await answerSuggestion(db, viewer, { ...suggested, roundId }, now);
    }
    const person = { personId: viewer.personId, name: '' };
    const heard = suggested ? [...askIds, suggested.by.personId] : askIds;
    await tell(ctx, 'asked', { roundId, person }, heard);
    return { roundId };
  },

  ask: async (ctx, { roundId, personId }) => {
    const round = await reachOwn(ctx, roundId);
    mustBeSealed(round);
    await mustBeHere(ctx, 'personId', [personId]);
    await insertGivers(ctx.db, ctx.viewer, roundId, [personId], ctx.now);
    await tell(ctx, 'asked', round, [personId]);
    return {};
  },

  letOff: async (ctx, { roundId, personId }) => {
    const round = await reachOwn(ctx, roundId);
    mustBeSealed(round);
    const asked = (await allGivers(ctx, roundId)).find((one) => one.personId === personId);
    if (!asked || personId === ctx.viewer.personId) throw notFound();
    if (asked.givenAt) throw conflict(`${asked.name} has given theirs already.`);
    await deleteGiver(ctx.db, ctx.viewer, roundId, personId);
    await tell(ctx, 'let-off', round, [personId]);
    return {};
  },

  callOff: async (ctx, { roundId }) => {
    const round = await reachOwn(ctx, roundId);
    mustBeSealed(round);
    const givers = await allGivers(ctx, roundId);
    await closeRound(ctx.db, ctx.viewer, roundId, 'calledOff', ctx.now);
    await tell(
      ctx,
      'called-off',
      round,
      givers.map(({ personId }) => personId),
    );
    return {};
  },

  suggest: async (ctx, { personId, why }) => {
    const { db, viewer, now } = ctx;
    const pairs = await pairsWith(db, viewer, personId);
    const pair = pairs.find(({ side }) => side === 'manager');
    if (!pair) throw notFound();
    if (await suggestedByMe(db, viewer, personId)) {
      throw conflict('You suggested a round already; the answer is theirs.');
    }
    const suggested = { pairId: pair.pairId, personId, why };
    const suggestionId = await insertSuggestion(db, viewer, suggested, now);
    await ctx.emit('readings.suggested', { suggestionId }, [viewer.personId, personId]);
    return { suggestionId };
  },

  notNow: async (ctx, { suggestionId }) => {
    const { by } = await reachSuggested(ctx, suggestionId);
    await answerSuggestion(ctx.db, ctx.viewer, { suggestionId, roundId: null }, ctx.now);
    await ctx.emit('readings.suggestion-answered', { suggestionId }, [
      ctx.viewer.personId,
      by.personId,
    ]);
    return {};
  },
} satisfies Partial<ReadingsApi>;
