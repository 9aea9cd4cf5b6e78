import type { Context } from '../../../platform/operation.ts';
import { conflict, mayNot, notFound } from '../../../platform/universal/problems.ts';
import { type AuthoringApi, reach, tell } from './api-common.ts';
import { quota } from './rules.ts';
import { roleAnywhere } from './store.ts';
import { insertComment, reachComment, settle } from './store-comments.ts';
import { fieldsOf, insertField, updateField } from './store-fields.ts';

async function settled(ctx: Context, commentId: string, at: string | null): Promise<void> {
  const comment = await reachComment(ctx.db, ctx.viewer, commentId);
  if (!comment) throw notFound();
  await settle(ctx.db, ctx.viewer, commentId, at);
  await tell(ctx, at ? 'comment-settled' : 'comment-reopened', comment, { commentId });
}

async function mustAdminister(ctx: Context): Promise<void> {
  if (ctx.viewer.role === 'administrator') return;
  if (!(await roleAnywhere(ctx.db, ctx.viewer))) throw notFound();
  throw mayNot('Administrators decide which fields a type has.');
}

export const commenting = {
  comment: async (ctx, { itemId, path, text }) => {
    const item = await reach(ctx, itemId);
    const commentId = await insertComment(ctx.db, ctx.viewer, { itemId, path, text }, ctx.now);
    await tell(ctx, 'commented', item, { commentId });
    return { commentId };
  },

  settleComment: async (ctx, { commentId }) => {
    await settled(ctx, commentId, ctx.now.toString());
    return {};
  },

  reopenComment: async (ctx, { commentId }) => {
    await settled(ctx, commentId, null);
    return {};
  },
} satisfies Partial<AuthoringApi>;

export const fielding = {
  fields: async (ctx, { type }) => {
    if (!(await roleAnywhere(ctx.db, ctx.viewer))) throw notFound();
    return { fields: await fieldsOf(ctx.db, ctx.viewer, type) };
  },

  addField: async (ctx, field) => {
    await mustAdminister(ctx);
    const known = await fieldsOf(ctx.db, ctx.viewer, field.type);
    if (known.some(({ key }) => key === field.key)) {
      throw conflict(`There is a field ${field.key} already, perhaps a retired one.`);
    }
    if (known.length >= quota.fieldsOfType) throw conflict('A type has at most 30 added fields.');
    const fieldId = await insertField(ctx.db, ctx.viewer, field, ctx.now);
    await ctx.audit('authoring.field-added', { fieldId });
    return { fieldId };
  },

  editField: async (ctx, { fieldId, retired, ...changes }) => {
    await mustAdminister(ctx);
    const known = await fieldsOf(ctx.db, ctx.viewer);
    if (!known.some((field) => field.fieldId === fieldId)) throw notFound();
    const retiredAt = retired === undefined ? undefined : retired ? ctx.now.toString() : null;
    await updateField(ctx.db, ctx.viewer, fieldId, { ...changes, retiredAt });
    await ctx.audit('authoring.field-edited', { fieldId });
    return {};
  },
} satisfies Partial<AuthoringApi>;
