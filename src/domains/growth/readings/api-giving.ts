import { conflict, invalid, mayNot, notFound } from '../../../platform/universal/problems.ts';
import { type ReadingsApi, reachAsked, tell } from './api-common.ts';
import { mayGive } from './rules.ts';
import { skillsIn } from './store.ts';
import { answerAsked, keepReading } from './store-changes.ts';
import { readingsIn } from './store-readings.ts';

export const giving = {
  keep: async (ctx, { roundId, skillKey, stage, example, sure }) => {
    const round = await reachAsked(ctx, roundId);
    const skills = await skillsIn(ctx.db, ctx.viewer, roundId);
    const skill = skills.find((one) => one.skillKey === skillKey);
    if (!skill) throw notFound();
    if (stage !== null && stage > skill.stages.length) {
      throw invalid([{ path: 'stage', sentence: 'This skill has fewer stages.' }]);
    }
    const { personId } = round.person;
    const kept = { roundId, personId, skillKey, stage, example, sure };
    await keepReading(ctx.db, ctx.viewer, kept, ctx.now);
    await ctx.emit('readings.kept', { roundId }, [ctx.viewer.personId]);
    return {};
  },

  give: async (ctx, { roundId }) => {
    const round = await reachAsked(ctx, roundId);
    if (!mayGive(await readingsIn(ctx.db, ctx.viewer, roundId))) {
      throw conflict('There is nothing to give yet. Say something of at least one skill.');
    }
    await answerAsked(ctx.db, ctx.viewer, roundId, 'given', ctx.now);
    await tell(ctx, 'given', round);
    return {};
  },

  decline: async (ctx, { roundId }) => {
    const round = await reachAsked(ctx, roundId);
    if (round.isMine) throw mayNot('A round about you begins with your own reading.');
    await answerAsked(ctx.db, ctx.viewer, roundId, 'declined', ctx.now);
    await tell(ctx, 'declined', round);
    return {};
  },
} satisfies Partial<ReadingsApi>;
