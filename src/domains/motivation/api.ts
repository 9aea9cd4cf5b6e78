import { type Api, type Context, implement } from '../../platform/operation.ts';
import { conflict, mayNot, notFound } from '../../platform/universal/problems.ts';
import { pairFor, pairsWith, reachMeeting } from '../meetings/public.ts';
import { contract } from './contract.ts';
import { isSameSitting } from './rules.ts';
import type { Ranking } from './rules-motivators.ts';
import { promptsOf } from './rules-prompts.ts';
import {
  draftOf,
  dropDraft,
  keepDraft,
  keepTaking,
  keepWants,
  ownTakings,
  ownWants,
  shownTaking,
  shownWants,
} from './store.ts';
import {
  beginRound,
  dropRound,
  laySheet,
  openRound,
  ownRounds,
  reachRound,
  roundsWith,
  sealedRound,
  standingTo,
  takeSheetBack,
} from './store-rounds.ts';

type MotivationApi = Api<(typeof contract)['operations']>;

const reading = {
  mine: async ({ db, viewer }) => ({
    takings: await ownTakings(db, viewer),
    draft: await draftOf(db, viewer, viewer.personId),
    rounds: await ownRounds(db, viewer),
  }),

  ofPerson: async ({ db, viewer }, { personId }) => {
    const standing = await standingTo(db, viewer, personId);
    if (!standing) throw notFound();
    return {
      ...standing,
      motivators: await shownTaking(db, viewer, personId),
      wants: (await shownWants(db, viewer, [personId])).get(personId) ?? null,
      draft: await draftOf(db, viewer, personId),
      rounds: await roundsWith(db, viewer, personId),
    };
  },

  wants: async ({ db, viewer }) => ({ versions: await ownWants(db, viewer) }),

  prompts: async ({ db, viewer }, { meetingId }) => {
    const found = await reachMeeting(db, viewer, meetingId);
    if (!found) throw notFound();
    if (found.meeting.kind !== 'career') return { prompts: [] };
    const { engineerId } = found.pair;
    const isMine = engineerId === viewer.personId;
    const engineer = await standingTo(db, viewer, engineerId);
    const wants = (await shownWants(db, viewer, [engineerId])).get(engineerId) ?? null;
    const taking = await shownTaking(db, viewer, engineerId);
    return { prompts: promptsOf(wants, taking, isMine ? null : (engineer?.name ?? '')) };
  },
} satisfies Partial<MotivationApi>;

const sorting = {
  arrange: async (ctx, { personId, ranking }) => {
    const { db, viewer, now } = ctx;
    const standing = await standingTo(db, viewer, personId);
    if (!standing) throw notFound();
    if (personId !== viewer.personId && !standing.mayGuess) throw notALead();
    await keepDraft(db, viewer, personId, ranking, now);
    await ctx.emit('motivation.arranged', { personId }, [viewer.personId]);
    return {};
  },

  take: async (ctx, { ranking }) => {
    const { db, viewer, now } = ctx;
    const newest = (await ownTakings(db, viewer)).at(-1);
    const correcting = newest && isSameSitting(newest.takenAt, now) ? newest : undefined;
    const takingId = await keepTaking(db, viewer, ranking, correcting, now);
    await dropDraft(db, viewer, viewer.personId);
    await ctx.emit('motivation.taken', { takingId }, [viewer.personId]);
    return { takingId };
  },

  keepWants: async (ctx, wanted) => {
    const { db, viewer, now } = ctx;
    const [newest] = await ownWants(db, viewer);
    const isCorrection = !!newest && isSameSitting(newest.keptAt, now);
    await keepWants(db, viewer, wanted, isCorrection, now);
    await ctx.emit('motivation.wants-kept', { personId: viewer.personId }, [viewer.personId]);
    return {};
  },
} satisfies Partial<MotivationApi>;

const notALead = () => mayNot('You can guess for people you lead or mentor.');

/** Face down, until both lie there: then both open at once. */
async function lay(ctx: Context, pairId: string, ranking: Ranking): Promise<string> {
  const { db, viewer, now } = ctx;
  const sealed = await sealedRound(db, viewer, pairId);
  const roundId = sealed?.roundId ?? (await beginRound(db, viewer, pairId, now));
  await laySheet(db, viewer, { roundId, pairId }, ranking, now);
  const isOpen = sealed?.laid.some(({ personId }) => personId !== viewer.personId) ?? false;
  if (isOpen) await openRound(db, viewer, roundId, now);
  return roundId;
}

async function tell(ctx: Context, roundId: string): Promise<void> {
  const round = await reachRound(ctx.db, ctx.viewer, roundId);
  if (!round) throw notFound();
  const { managerId, engineerId, openedAt } = round;
  const name = openedAt ? 'motivation.opened' : 'motivation.laid';
  const personId = ctx.viewer.personId === managerId ? engineerId : managerId;
  if (openedAt) await ctx.audit('motivation.opened', { roundId, personId });
  await ctx.emit(name, { roundId }, [managerId, engineerId]);
}

const guessing = {
  guess: async (ctx, { personId, ranking }) => {
    const standing = await standingTo(ctx.db, ctx.viewer, personId);
    if (!standing) throw notFound();
    if (!standing.mayGuess) throw notALead();
    const known = await pairsWith(ctx.db, ctx.viewer, personId);
    const led = known.find(({ side }) => side === 'manager');
    const { pairId } = led ?? (await pairFor(ctx, personId));
    const roundId = await lay(ctx, pairId, ranking);
    await dropDraft(ctx.db, ctx.viewer, personId);
    await tell(ctx, roundId);
    return { roundId };
  },

  lay: async (ctx, { personId }) => {
    const standing = await standingTo(ctx.db, ctx.viewer, personId);
    const known = await pairsWith(ctx.db, ctx.viewer, personId);
    const pair = known.find(({ side }) => side === 'engineer');
    if (!pair || !standing?.mayLay) throw notFound();
    const newest = (await ownTakings(ctx.db, ctx.viewer)).at(-1);
    if (!newest) throw conflict('Sort what moves you first. Nothing was laid down.');
    const roundId = await lay(ctx, pair.pairId, newest.ranking);
    await tell(ctx, roundId);
    return { roundId };
  },

  takeBack: async (ctx, { roundId }) => {
    const { db, viewer } = ctx;
    const round = await reachRound(db, viewer, roundId);
    if (!round) throw notFound();
    if (round.openedAt) throw conflict('This lies open already, so it stays as it is.');
    const others = round.laid.filter(({ personId }) => personId !== viewer.personId);
    if (others.length === round.laid.length) throw mayNot('Nothing of yours lies here.');
    await takeSheetBack(db, viewer, roundId);
    if (others.length === 0) await dropRound(db, viewer, roundId);
    await ctx.emit('motivation.taken-back', { roundId }, [round.managerId, round.engineerId]);
    return {};
  },
} satisfies Partial<MotivationApi>;

export const operations = implement(contract, { ...reading, ...sorting, ...guessing });
