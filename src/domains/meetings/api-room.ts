import type { Context } from '../../platform/operation.ts';
import { conflict, mayNot, notFound } from '../../platform/universal/problems.ts';
import { type MeetingsApi, meetingOf, tell } from './api-common.ts';
import { mayHandOver } from './rules.ts';
import { type Reached, relationTo } from './store.ts';
import {
  deleteHandover,
  insertHandover,
  insertNote,
  insertPublication,
  notesOf,
  preparationOf,
  saveCheckIn,
  savePreparation,
} from './store-room.ts';

async function sealedMeeting(ctx: Context, meetingId: string): Promise<Reached> {
  const reached = await meetingOf(ctx, meetingId);
  if (!reached.series.sealedPreparation) {
    throw conflict('This series has no sealed preparation. You can switch it on in the series.');
  }
  return reached;
}

async function careerRecord(ctx: Context, meetingId: string): Promise<Reached> {
  const reached = await meetingOf(ctx, meetingId);
  if (!mayHandOver(reached.meeting, reached.pair.side)) {
    throw mayNot('Only the engineer hands over the record of a career meeting, once it was held.');
  }
  return reached;
}

export const room = {
  checkIn: async (ctx, { meetingId, energy, word }) => {
    const reached = await meetingOf(ctx, meetingId);
    if (reached.meeting.state === 'skipped') throw conflict('This meeting was skipped.');
    await saveCheckIn(ctx.db, ctx.viewer, reached.meeting, { energy, word: word || null }, ctx.now);
    await tell(ctx, 'meetings.checked-in', reached);
    return {};
  },

  prepare: async (ctx, { meetingId, text }) => {
    const { meeting, pair } = await sealedMeeting(ctx, meetingId);
    const { minePublishedAt } = await preparationOf(ctx.db, ctx.viewer, meetingId);
    if (minePublishedAt) throw conflict('You have published this, so it stays as it is.');
    await savePreparation(ctx.db, ctx.viewer, meeting, text, ctx.now);
    const { personId } = ctx.viewer;
    await ctx.emit('meetings.prepared', { meetingId, pairId: pair.pairId }, [personId]);
    return {};
  },

  publishPreparation: async (ctx, { meetingId }) => {
    const reached = await sealedMeeting(ctx, meetingId);
    const { mine, minePublishedAt, theirsPublishedAt } = await preparationOf(
      ctx.db,
      ctx.viewer,
      meetingId,
    );
    if (!mine.trim()) throw conflict('There is nothing to publish yet. Write a few words first.');
    if (!minePublishedAt) await insertPublication(ctx.db, ctx.viewer, reached.meeting, ctx.now);
    await ctx.audit('meetings.preparation-published', { meetingId });
    await tell(ctx, 'meetings.preparation-published', reached);
    return { open: theirsPublishedAt !== null };
  },

  openNote: async (ctx, { meetingId, which }) => {
    const reached = await meetingOf(ctx, meetingId);
    const isStage = which !== 'shared' && which !== 'private';
    if (isStage && reached.meeting.kind !== 'career') throw notFound();
    const notes = await notesOf(ctx.db, ctx.viewer, [meetingId]);
    const found = notes.find((note) => note.which === which);
    if (found) return { noteId: found.noteId };
    const noteId = await insertNote(ctx.db, ctx.viewer, reached.meeting, which, ctx.now);
    const { pairId, otherId } = reached.pair;
    const ring = which === 'private' ? [] : [otherId];
    await ctx.emit('meetings.note-opened', { noteId, meetingId, pairId }, [
      ctx.viewer.personId,
      ...ring,
    ]);
    return { noteId };
  },

  handOver: async (ctx, { meetingId, toPersonId }) => {
    const reached = await careerRecord(ctx, meetingId);
    const relation = await relationTo(ctx.db, ctx.viewer, toPersonId);
    if (!relation) throw notFound();
    await insertHandover(
      ctx.db,
      ctx.viewer,
      { meetingId, pair: reached.pair },
      toPersonId,
      ctx.now,
    );
    await ctx.audit('meetings.record-handed-over', { meetingId, toPersonId });
    const ids = { meetingId, pairId: reached.pair.pairId };
    await ctx.emit('meetings.record-handed-over', ids, [ctx.viewer.personId, toPersonId]);
    return {};
  },

  takeBack: async (ctx, { meetingId, toPersonId }) => {
    const reached = await careerRecord(ctx, meetingId);
    await deleteHandover(ctx.db, ctx.viewer, meetingId, toPersonId);
    await ctx.audit('meetings.record-taken-back', { meetingId, toPersonId });
    const ids = { meetingId, pairId: reached.pair.pairId };
    await ctx.emit('meetings.record-taken-back', ids, [ctx.viewer.personId, toPersonId]);
    return {};
  },
} satisfies Partial<MeetingsApi>;
