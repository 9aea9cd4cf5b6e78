import type { Api, Context } from '../../platform/operation.ts';
import { conflict, notFound } from '../../platform/universal/problems.ts';
import { leadOf } from '../org/public.ts';
import { idsOf, mustConcern, mustRun, reach, tell, today } from './api-common.ts';
import type { contract } from './contract.ts';
import type { Assignment } from './contract-shapes.ts';
import { mayPass } from './rules.ts';
import { overlap } from './rules-days.ts';
import { fairNext, planTurns } from './rules-fair.ts';
import { restOf } from './rules-hours.ts';
import { glueOf, insertAssignment, insertStep, turnsById } from './store.ts';
import {
  answerSwap,
  deleteAway,
  deleteTurnsAhead,
  endRota,
  insertAway,
  insertRota,
  insertSkip,
  insertSwap,
  matesOf,
  type RotaRow,
  reachAway,
  reachRota,
  reachSwap,
  rotasOf,
  type Swap,
  trade,
} from './store-glue.ts';

type WorkApi = Api<(typeof contract)['operations']>;

/** Gives out the turns of the viewer's rotas that nobody has yet; an answer is how many. */
export async function planAll(ctx: Context): Promise<number> {
  let planned = 0;
  for (const rota of await rotasOf(ctx.db, ctx.viewer, ctx.viewer.personId)) {
    planned += await plan(ctx, rota);
  }
  return planned;
}

/** A rota does not wait for the night once a turn is done. */
export async function planOn(ctx: Context, turn: Assignment): Promise<void> {
  const lead = await leadOf(ctx.db, ctx.viewer, turn.personId);
  const rotas = lead ? await rotasOf(ctx.db, ctx.viewer, lead.personId) : [];
  const rota = rotas.find(({ rotaId }) => rotaId === turn.rotaId);
  if (rota) await plan(ctx, rota);
}

async function plan(ctx: Context, rota: RotaRow): Promise<number> {
  const mates = await matesOf(ctx.db, ctx.viewer, rota.managerId);
  const ids = idsOf(mates);
  const glue = await glueOf(ctx.db, ctx.viewer, ids);
  const turns = planTurns(rota, mates, glue, await today(ctx));
  for (const { personId, days } of turns) {
    const turn = { ...turnOf(rota, days.from, days.until), personId };
    const assignmentId = await insertAssignment(ctx.db, ctx.viewer, turn, ctx.now);
    await tell(ctx, 'work.assigned', { assignmentId, personId, kind: 'glue' });
  }
  return turns.length;
}

const turnOf = ({ rotaId, title, hours }: RotaRow, fromOn: string, untilOn: string) =>
  ({
    rotaId,
    title,
    hours,
    kind: 'glue',
    skills: [],
    per: 'all',
    how: 'rotated',
    fromOn,
    untilOn,
  }) as const;

/** Gives a turn to whoever is next in fairness besides the one who has it; an answer is its new id. */
async function passOn(ctx: Context, turn: Assignment, why: string): Promise<string | undefined> {
  const { db, viewer, now } = ctx;
  const lead = await leadOf(db, viewer, turn.personId);
  const rotas = lead ? await rotasOf(db, viewer, lead.personId) : [];
  const rota = rotas.find(({ rotaId }) => rotaId === turn.rotaId);
  if (!lead || !rota) return undefined;
  const day = await today(ctx);
  const rest = restOf(turn, day);
  const untilOn = rest.untilOn ?? rest.fromOn;
  const mates = await matesOf(db, viewer, lead.personId);
  const others = mates.filter(({ personId }) => personId !== turn.personId);
  const glue = await glueOf(db, viewer, idsOf(mates));
  const days = { from: rest.fromOn, until: untilOn };
  const next = fairNext(others, glue, { hours: rest.hours, days }, day);
  if (!next) return undefined;
  const made = { ...turnOf(rota, rest.fromOn, untilOn), hours: rest.hours };
  const toId = await insertAssignment(db, viewer, { ...made, personId: next.personId }, now);
  const { assignmentId } = turn;
  await insertStep(db, viewer, assignmentId, { step: 'handed-on', onDay: day, toId }, now);
  await insertSkip(db, viewer, turn, why, now);
  await tell(ctx, 'work.passed-on', { assignmentId: toId, personId: next.personId, kind: 'glue' });
  return toId;
}

/** Whoever is away has their turns passed on, as far as somebody else is there. */
async function passTurnsOn(ctx: Context, away: { personId: string; from: string; until: string }) {
  const day = await today(ctx);
  for (const turn of await glueOf(ctx.db, ctx.viewer, [away.personId])) {
    const days = { from: turn.fromOn, until: turn.untilOn ?? turn.fromOn };
    if (mayPass(turn, day) && !turn.begunOn && overlap(days, away)) {
      await passOn(ctx, turn, 'Away on these days.');
    }
  }
}

async function mustPass(ctx: Context, turn: Assignment | undefined): Promise<Assignment> {
  if (!turn) throw notFound();
  if (!mayPass(turn, await today(ctx))) {
    throw conflict('Only a turn of a rota that is not over can be passed on or traded.');
  }
  return turn;
}

/** The two turns as they were when it was asked; anything else has overtaken the question. */
async function mustStand(ctx: Context, { turnId, otherTurnId, askedBy, askedOf }: Swap) {
  const turns = await turnsById(ctx.db, ctx.viewer, [turnId, otherTurnId]);
  const day = await today(ctx);
  const stands = (id: string, holder: string) =>
    turns.some((one) => one.assignmentId === id && one.personId === holder && mayPass(one, day));
  if (!stands(turnId, askedBy) || !stands(otherTurnId, askedOf)) {
    throw conflict('One of the two turns has moved meanwhile, so they cannot be traded any more.');
  }
}

async function theirTurn(ctx: Context, turnId: string): Promise<Assignment> {
  const lead = await leadOf(ctx.db, ctx.viewer, ctx.viewer.personId);
  const mates = lead ? await matesOf(ctx.db, ctx.viewer, lead.personId) : [];
  const [turn] = await turnsById(ctx.db, ctx.viewer, [turnId]);
  const isMate = mates.some(({ personId }) => personId === turn?.personId);
  return mustPass(ctx, isMate ? turn : undefined);
}

export const sharing = {
  startRota: async (ctx, rota) => {
    const mates = await matesOf(ctx.db, ctx.viewer, ctx.viewer.personId);
    if (mates.length === 0) throw conflict('A rota goes round among those you lead; nobody yet.');
    const rotaId = await insertRota(ctx.db, ctx.viewer, rota, ctx.now);
    await plan(ctx, { ...rota, rotaId, managerId: ctx.viewer.personId });
    await ctx.emit('work.rota-started', { rotaId }, [ctx.viewer.personId, ...idsOf(mates)]);
    return { rotaId };
  },

  endRota: async (ctx, { rotaId }) => {
    const rota = await reachRota(ctx.db, ctx.viewer, rotaId);
    if (!rota) throw notFound();
    const mates = await matesOf(ctx.db, ctx.viewer, rota.managerId);
    await deleteTurnsAhead(ctx.db, ctx.viewer, rotaId, await today(ctx));
    await endRota(ctx.db, ctx.viewer, rotaId, ctx.now);
    const ring = [rota.managerId, ...idsOf(mates)];
    await ctx.emit('work.rota-ended', { rotaId }, ring);
    return {};
  },

  skip: async (ctx, { assignmentId, why }) => {
    const turn = await mustPass(ctx, await reach(ctx, assignmentId));
    const toId = await passOn(ctx, turn, why);
    if (!toId) throw conflict('Nobody else is there for this turn. It stays where it is.');
    await tell(ctx, 'work.skipped', { assignmentId, personId: turn.personId, kind: 'glue' });
    return { assignmentId: toId };
  },

  askSwap: async (ctx, { turnId, otherTurnId, why }) => {
    const mine = await mustPass(ctx, await reach(ctx, turnId));
    if (mine.personId !== ctx.viewer.personId)
      throw conflict('Only your own turn is yours to trade.');
    const other = await theirTurn(ctx, otherTurnId);
    if (other.personId === mine.personId) throw conflict('Both turns are yours.');
    const asked = { turnId, otherTurnId, askedOf: other.personId, why };
    const swapId = await insertSwap(ctx.db, ctx.viewer, asked, ctx.now);
    await ctx.emit('work.swap-asked', { swapId, personId: other.personId }, [
      other.personId,
      mine.personId,
    ]);
    return { swapId };
  },

  answerSwap: async (ctx, { swapId, answer }) => {
    const swap = await reachSwap(ctx.db, ctx.viewer, swapId);
    if (!swap) throw notFound();
    if (answer === 'yes') {
      if (swap.askedOf !== ctx.viewer.personId) throw conflict('The yes is theirs to say.');
      await mustStand(ctx, swap);
    }
    await answerSwap(ctx.db, ctx.viewer, swapId, answer, ctx.now);
    if (answer === 'yes') await trade(ctx.db, swapId);
    for (const personId of [swap.askedBy, swap.askedOf]) {
      await tell(ctx, 'work.swap-answered', { swapId, personId, kind: 'glue' });
    }
    return {};
  },

  beAway: async (ctx, { personId, fromOn, untilOn }) => {
    await mustConcern(ctx, personId);
    mustRun(fromOn, untilOn);
    const awayId = await insertAway(ctx.db, ctx.viewer, { personId, fromOn, untilOn }, ctx.now);
    await passTurnsOn(ctx, { personId, from: fromOn, until: untilOn });
    await tell(ctx, 'work.away-changed', { awayId, personId, kind: 'glue' });
    return { awayId };
  },

  beBack: async (ctx, { awayId }) => {
    const found = await reachAway(ctx.db, ctx.viewer, awayId);
    if (!found) throw notFound();
    await deleteAway(ctx.db, ctx.viewer, awayId);
    await tell(ctx, 'work.away-changed', { awayId, personId: found.personId, kind: 'glue' });
    return {};
  },
} satisfies Partial<WorkApi>;
