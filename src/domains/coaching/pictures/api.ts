import { type Context, implement } from '../../../platform/operation.ts';
import { conflict, invalid, mayNot, notFound } from '../../../platform/universal/problems.ts';
import { reachMeeting } from '../../meetings/public.ts';
import { type PicturesApi, reach, reachOut, ring } from './api-common.ts';
import { dealtFrom, decks } from './api-decks.ts';
import { contract } from './contract.ts';
import type { Card, Kind, Session } from './contract-shapes.ts';
import { browseSeconds, isOpen, mayChoose, mayForget, mayLayOut } from './rules.ts';
import {
  deleteSession,
  insertSession,
  keepAsked,
  keepChoice,
  keepReflection,
  layBefore,
  newSessionId,
  ofMeeting,
  putAway,
  type Reached,
} from './store.ts';
import { pastOf } from './store-past.ts';

const shown = ({ pairId: _, ...session }: Reached, { now }: Context): Session => ({
  ...session,
  now: now.toString(),
});

/** Where it is laid out: in a room, or, for one alone, nowhere. */
async function roomFor(ctx: Context, kind: Kind, meetingId: string | undefined) {
  if (kind === 'alone') return null;
  const sentence = 'Please say for which meeting.';
  if (!meetingId) throw invalid([{ path: 'meetingId', sentence }]);
  const found = await reachMeeting(ctx.db, ctx.viewer, meetingId);
  if (!found) throw notFound();
  if (found.meeting.state !== 'planned') throw conflict('This meeting is over.');
  return { meetingId, pairId: found.pair.pairId };
}

/** One at a time lies on a table, and one at a time is chosen ahead for it. */
async function mustBeFree(ctx: Context, kind: Kind, meetingId: string): Promise<void> {
  const there = await ofMeeting(ctx.db, ctx.viewer, meetingId);
  if (there.some(({ laidOutAt }) => (laidOutAt !== null) === (kind === 'together'))) {
    throw conflict(
      kind === 'ahead'
        ? 'You chose ahead for this meeting already.'
        : 'Pictures lie on the table already. Put them away first.',
    );
  }
}

function chosenOf(cards: readonly Card[], pictureIds: readonly string[]) {
  const chosen = [...new Set(pictureIds)].flatMap((wanted) => {
    const card = cards.find(({ pictureId }) => pictureId === wanted);
    return card ? [card] : [];
  });
  const sentence = 'One of these is not among the pictures here.';
  if (chosen.length < pictureIds.length) throw invalid([{ path: 'pictureIds', sentence }]);
  return chosen.map(({ probes: _, ...picture }) => picture);
}

const reading = {
  table: async (ctx, { meetingId }) => {
    if (!(await reachMeeting(ctx.db, ctx.viewer, meetingId))) throw notFound();
    const there = await ofMeeting(ctx.db, ctx.viewer, meetingId);
    const onTable = there.find(({ laidOutAt }) => laidOutAt);
    const ahead = there.find(({ laidOutAt }) => !laidOutAt);
    return {
      onTable: onTable ? shown(onTable, ctx) : null,
      ahead: ahead ? shown(ahead, ctx) : null,
    };
  },
  open: async (ctx, { sessionId }) => shown(await reach(ctx, sessionId), ctx),
  withPerson: async ({ db, viewer }, { personId }) => ({
    sessions: await pastOf(db, viewer, personId),
  }),
  mine: async ({ db, viewer }) => ({ sessions: await pastOf(db, viewer, null) }),
} satisfies Partial<PicturesApi>;

const choosing = {
  begin: async (ctx, { kind, meetingId, itemId, topic, pictures }) => {
    const room = await roomFor(ctx, kind, meetingId);
    if (room) await mustBeFree(ctx, kind, room.meetingId);
    const sessionId = newSessionId();
    const cards = await dealtFrom(ctx, itemId, pictures, sessionId);
    const isTogether = kind === 'together';
    const browseUntil = isTogether ? ctx.now.add({ seconds: browseSeconds }) : null;
    const begun = { sessionId, kind, topic, itemId, cards, room, browseUntil };
    await insertSession(ctx.db, ctx.viewer, begun, ctx.now);
    const laidOutAt = isTogether ? ctx.now.toString() : null;
    await ring(ctx, 'begun', { sessionId, pairId: room?.pairId ?? null, laidOutAt });
    return { sessionId };
  },

  choose: async (ctx, { sessionId, pictureIds }) => {
    const session = await reachOut(ctx, sessionId);
    if (!mayChoose(session)) throw conflict('Both choices lie open; they stay as they are.');
    const chosen = chosenOf(session.cards, pictureIds);
    await keepChoice(ctx.db, ctx.viewer, sessionId, chosen, ctx.now);
    await ring(ctx, 'chosen', session);
    return {};
  },

  layOut: async (ctx, { sessionId }) => {
    const session = await reachOut(ctx, sessionId);
    if (!mayLayOut(session, ctx.viewer.personId)) {
      throw conflict('There is nothing to lay out before you have chosen.');
    }
    if (session.meetingId) await mustBeFree(ctx, 'together', session.meetingId);
    await layBefore(ctx.db, ctx.viewer, sessionId, ctx.now);
    await ring(ctx, 'laid-out', { ...session, laidOutAt: ctx.now.toString() });
    return {};
  },
} satisfies Partial<PicturesApi>;

const speaking = {
  ask: async (ctx, { sessionId, pictureId, probe }) => {
    const session = await reachOut(ctx, sessionId);
    if (!isOpen(session)) throw conflict('First both of you choose.');
    const isChosen = session.choices.some(({ pictureIds }) => pictureIds?.includes(pictureId));
    const card = session.cards.find((one) => one.pictureId === pictureId);
    if (!isChosen || card?.probes[probe] === undefined) throw notFound();
    await keepAsked(ctx.db, ctx.viewer, sessionId, { pictureId, probe }, ctx.now);
    await ring(ctx, 'asked', session);
    return {};
  },

  putAway: async (ctx, { sessionId }) => {
    const session = await reachOut(ctx, sessionId);
    await putAway(ctx.db, ctx.viewer, sessionId, ctx.now);
    await ring(ctx, 'put-away', session);
    return {};
  },

  reflect: async (ctx, { sessionId, words }) => {
    const session = await reach(ctx, sessionId);
    const { sharedAt } = session.reflection;
    await keepReflection(ctx.db, ctx.viewer, sessionId, { words, sharedAt }, ctx.now);
    await ring(ctx, 'reflected', sharedAt ? session : { ...session, laidOutAt: null });
    return {};
  },

  share: async (ctx, { sessionId, shared }) => {
    const session = await reach(ctx, sessionId);
    if (!session.laidOutAt) throw mayNot('Nobody else has seen these pictures yet.');
    const sharedAt = shared ? ctx.now.toString() : null;
    const { words } = session.reflection;
    await keepReflection(ctx.db, ctx.viewer, sessionId, { words, sharedAt }, ctx.now);
    await ring(ctx, 'shared', session);
    return {};
  },

  forget: async (ctx, { sessionId }) => {
    const session = await reach(ctx, sessionId);
    if (!mayForget(session, ctx.viewer.personId)) {
      throw mayNot('This has lain before both of you, so it stays with both.');
    }
    await deleteSession(ctx.db, ctx.viewer, sessionId);
    await ring(ctx, 'forgotten', session);
    return {};
  },
} satisfies Partial<PicturesApi>;

export const operations = implement(contract, { ...decks, ...reading, ...choosing, ...speaking });
