import type { Api, Context } from '../../platform/operation.ts';
import { conflict, invalid, notFound } from '../../platform/universal/problems.ts';
import { mustConcern, mustRun, reach, tell, today } from './api-common.ts';
import { planOn } from './api-glue.ts';
import type { contract } from './contract.ts';
import type { Assignment } from './contract-shapes.ts';
import { isOver, mayDrop, mayHandOn } from './rules.ts';
import { restOf } from './rules-hours.ts';
import {
  deleteAssignment,
  deleteStep,
  insertAssignment,
  insertStep,
  updateAssignment,
} from './store.ts';

type WorkApi = Api<(typeof contract)['operations']>;

const told = (ctx: Context, name: string, { assignmentId, personId, kind }: Told): Promise<void> =>
  tell(ctx, name, { assignmentId, personId, kind });
type Told = Pick<Assignment, 'assignmentId' | 'personId' | 'kind'>;

async function mustBeOpen(ctx: Context, assignmentId: string): Promise<Assignment> {
  const found = await reach(ctx, assignmentId);
  if (isOver(found)) throw conflict('This is over already. Open it again first.');
  return found;
}

export const working = {
  assign: async (ctx, made) => {
    await mustConcern(ctx, made.personId);
    mustRun(made.fromOn, made.untilOn);
    const assignmentId = await insertAssignment(ctx.db, ctx.viewer, made, ctx.now);
    await told(ctx, 'work.assigned', { assignmentId, ...made });
    return { assignmentId };
  },

  edit: async (ctx, { assignmentId, ...said }) => {
    const found = await mustBeOpen(ctx, assignmentId);
    mustRun(said.fromOn, said.untilOn);
    const staysTurn = said.kind === 'glue' && said.per === 'all' && said.untilOn !== null;
    if (found.rotaId && !staysTurn) {
      throw invalid([
        { path: 'kind', sentence: 'A turn of a rota stays glue, with its two days.' },
      ]);
    }
    await updateAssignment(ctx.db, ctx.viewer, assignmentId, said);
    await told(ctx, 'work.edited', found);
    return {};
  },

  begin: async (ctx, { assignmentId, onDay }) => {
    const found = await mustBeOpen(ctx, assignmentId);
    if (found.begunOn) return {};
    const day = onDay ?? (await today(ctx));
    await insertStep(ctx.db, ctx.viewer, assignmentId, { step: 'begun', onDay: day }, ctx.now);
    await told(ctx, 'work.begun', found);
    return {};
  },

  finish: async (ctx, { assignmentId, onDay }) => {
    const found = await mustBeOpen(ctx, assignmentId);
    const day = onDay ?? (await today(ctx));
    await insertStep(ctx.db, ctx.viewer, assignmentId, { step: 'done', onDay: day }, ctx.now);
    if (found.rotaId) await planOn(ctx, found);
    await told(ctx, 'work.finished', found);
    return {};
  },

  handOn: async (ctx, { assignmentId, personId }) => {
    const { viewer } = ctx;
    const found = await reach(ctx, assignmentId);
    const heir = await mustConcern(ctx, personId);
    if (heir.side !== 'lead' && personId !== viewer.personId) throw notFound();
    if (!mayHandOn(found)) throw conflict('This is over, or a turn of a rota, which is passed on.');
    if (personId === found.personId) throw conflict('It is theirs already.');
    const day = await today(ctx);
    const next = { ...found, ...restOf(found, day), personId, how: 'asked' as const };
    const toId = await insertAssignment(ctx.db, viewer, next, ctx.now);
    await insertStep(
      ctx.db,
      viewer,
      assignmentId,
      { step: 'handed-on', onDay: day, toId },
      ctx.now,
    );
    await told(ctx, 'work.handed-on', found);
    await told(ctx, 'work.assigned', { ...found, assignmentId: toId, personId });
    return { assignmentId: toId };
  },

  reopen: async (ctx, { assignmentId }) => {
    const found = await reach(ctx, assignmentId);
    if (found.handedOn) throw conflict('This was handed on. Somebody else has it now.');
    await deleteStep(ctx.db, ctx.viewer, assignmentId, found.doneOn ? 'done' : 'begun');
    await told(ctx, 'work.reopened', found);
    return {};
  },

  drop: async (ctx, { assignmentId }) => {
    const found = await reach(ctx, assignmentId);
    if (!mayDrop(found)) throw conflict('This has begun. Note that it is done, or hand it on.');
    if (found.rotaId) throw conflict('This is a turn of a rota. Pass it on instead.');
    await deleteAssignment(ctx.db, ctx.viewer, assignmentId);
    await told(ctx, 'work.dropped', found);
    return {};
  },
} satisfies Partial<WorkApi>;
