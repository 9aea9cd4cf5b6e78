import { notFound } from '../../platform/universal/problems.ts';
import type { LearningApi } from './api-common.ts';
import { isScene } from './rules-managing.ts';
import { deleteReflections, keepReflection, reflectionsOf } from './store-reflections.ts';

export const reflections = {
  reflections: async ({ db, viewer }) => ({ reflections: await reflectionsOf(db, viewer) }),

  reflect: async (ctx, said) => {
    if (!isScene(said.scene)) throw notFound();
    await keepReflection(ctx.db, ctx.viewer, said, ctx.now);
    await ctx.emit('learning.reflected', {}, [ctx.viewer.personId]);
    return {};
  },

  forgetReflections: async (ctx) => {
    await deleteReflections(ctx.db, ctx.viewer);
    await ctx.emit('learning.reflections-forgotten', {}, [ctx.viewer.personId]);
    return {};
  },
} satisfies Partial<LearningApi>;
