import { z } from 'zod';
import { change, contractOf, read } from '../../platform/universal/contract.ts';
import {
  agendaPoint,
  cadence,
  checkIn,
  done,
  energy,
  figures,
  figuresByPair,
  id,
  instant,
  listedPair,
  localTime,
  meeting,
  noteKey,
  noteRef,
  person,
  place,
  plannedMeeting,
  pointKind,
  preparation,
  preparationText,
  reason,
  searchHit,
  searchText,
  series,
  seriesKind,
  side,
  slot,
  storyItem,
  text,
  threadPair,
  timeZone,
  word,
} from './contract-shapes.ts';

const plan = {
  cadence,
  timeZone,
  startsOn: localTime.describe('First slot, on the clock of the time zone.'),
  durationMinutes: z.number().int().min(5).max(480),
  place,
  sealedPreparation: z.boolean(),
};
const about = { meetingId: id };
const aboutPoint = { pointId: id };

export const contract = contractOf('meetings', {
  list: read({
    does: 'Lists everyone you meet one to one, with the next meeting and what is open.',
    input: z.object({}),
    output: z.object({ pairs: z.array(listedPair) }),
  }),
  next: read({
    does: 'Lists your next planned meetings, overdue ones first.',
    input: z.object({ limit: z.coerce.number<number>().int().min(1).max(50).default(10) }),
    output: z.object({ meetings: z.array(plannedMeeting) }),
  }),
  thread: read({
    does: 'Shows where you and one person stand: next meetings, open points, energy, figures.',
    input: z.object({ personId: id }),
    output: z.object({
      person,
      pairs: z.array(threadPair),
      openPoints: z.array(agendaPoint),
      energy: z.array(checkIn),
      figures: z.array(figuresByPair).describe('Status creep and who drives, for each pair.'),
      heldCount: z.number(),
      firstMetAt: instant.nullable().describe('Start of the earliest meeting held or skipped.'),
      lastHeldAt: instant.nullable(),
      handedOver: z.array(meeting).describe('Career records this person handed over to you.'),
    }),
  }),
  story: read({
    does: 'Tells what you and one person wrote and discussed, newest first, page by page.',
    input: z.object({
      personId: id,
      before: z.string().max(100).optional().describe('The cursor a page before gave.'),
      limit: z.coerce.number<number>().int().min(1).max(100).default(20),
    }),
    output: z.object({ items: z.array(storyItem), next: z.string().nullable() }),
  }),
  search: read({
    does: 'Finds words in notes, points and preparations you may read.',
    input: z.object({
      text: searchText,
      personId: id.optional().describe('Only what you share with this person.'),
      limit: z.coerce.number<number>().int().min(1).max(50).default(20),
    }),
    output: z.object({ hits: z.array(searchHit) }),
  }),
  room: read({
    does: 'Opens the room of a meeting: agenda, check-ins, preparation and notes.',
    input: z.object(about),
    output: z.object({
      meeting,
      series,
      side,
      people: z.object({ manager: person, engineer: person }),
      agenda: z.array(agendaPoint),
      checkIns: z.array(checkIn),
      energy: z.array(checkIn).describe('Check-ins of the pair so far, oldest first.'),
      preparation: preparation.nullable().describe('Null where the series has no preparation.'),
      notes: z.array(noteRef),
      figures,
      promises: z.number().describe('Commitments made in this meeting.'),
      previous: meeting.nullable(),
      next: meeting.nullable(),
      handedTo: z.array(person).describe('To whom the engineer handed this career record.'),
    }),
  }),
  record: read({
    does: 'Reads the record of a career meeting, yours or handed over to you.',
    input: z.object(about),
    output: z.object({ people: z.object({ manager: person, engineer: person }), item: storyItem }),
  }),
  slots: read({
    does: 'Proposes real slots to move a meeting to, free and within the working hours of both.',
    input: z.object(about),
    output: z.object({ slots: z.array(slot) }),
  }),

  start: change({
    does: 'Starts a series of meetings between you and one person.',
    input: z.object({
      personId: id,
      kind: seriesKind,
      as: side
        .optional()
        .describe('Your side of a mentoring series; the others follow from who leads whom.'),
      ...plan,
    }),
    output: z.object({ pairId: id, seriesId: id, meetingId: id }),
  }),
  changeSeries: change({
    does: 'Changes the rhythm, time or place of a series; its next meeting follows.',
    input: z.object({ seriesId: id, ...plan }),
    output: z.object({ meetingId: id }),
  }),
  endSeries: change({
    does: 'Ends a series; what is still open stays with the two of you.',
    input: z.object({ seriesId: id }),
    output: done,
  }),
  resumeSeries: change({
    does: 'Takes up an ended series again.',
    input: z.object({ seriesId: id }),
    output: z.object({ meetingId: id }),
  }),

  move: change({
    does: 'Moves a meeting to another time; everything on it moves along.',
    input: z.object({ ...about, startsAt: instant }),
    output: done,
  }),
  skip: change({
    does: 'Skips a meeting with a reason and plans the next one.',
    input: z.object({ ...about, reason }),
    output: z.object({ nextMeetingId: id }),
  }),
  hold: change({
    does: 'Marks a meeting as held and plans the next one.',
    input: z.object({
      ...about,
      noCommitmentReason: reason
        .optional()
        .describe('Why a career meeting ends without an owner and a date.'),
    }),
    output: z.object({ nextMeetingId: id.nullable() }),
  }),
  reopen: change({
    does: 'Takes back that a meeting was held or skipped, while the next one is untouched.',
    input: z.object(about),
    output: done,
  }),

  capture: change({
    does: 'Keeps a thought about a person as a private talking point, from anywhere.',
    input: z.object({ personId: id, text, kind: pointKind.default('work') }),
    output: z.object({ pointId: id, pairId: id }),
  }),
  addPoint: change({
    does: 'Adds a talking point, private until shared, to a meeting.',
    input: z.object({
      ...about,
      text,
      kind: pointKind.default('work'),
      shared: z.boolean().default(false),
      standing: z.boolean().default(false),
    }),
    output: z.object({ pointId: id }),
  }),
  editPoint: change({
    does: 'Changes the words, kind or standing of your own talking point.',
    input: z.object({
      ...aboutPoint,
      text: text.optional(),
      kind: pointKind.optional(),
      standing: z.boolean().optional(),
    }),
    output: done,
  }),
  sharePoint: change({
    does: 'Shows your talking point to the other person.',
    input: z.object(aboutPoint),
    output: done,
  }),
  unsharePoint: change({
    does: 'Hides your talking point from the other person again.',
    input: z.object(aboutPoint),
    output: done,
  }),
  movePoint: change({
    does: 'Moves a talking point to another place on the agenda.',
    input: z.object({ ...aboutPoint, afterPointId: id.nullable() }),
    output: done,
  }),
  tickPoint: change({
    does: 'Ticks a talking point as discussed in a meeting.',
    input: z.object({ ...aboutPoint, ...about }),
    output: done,
  }),
  untickPoint: change({
    does: 'Takes a tick back: the point is open again.',
    input: z.object({ ...aboutPoint, ...about }),
    output: done,
  }),
  dropPoint: change({
    does: 'Drops your talking point from the agenda.',
    input: z.object(aboutPoint),
    output: done,
  }),
  restorePoint: change({
    does: 'Brings a dropped talking point back.',
    input: z.object(aboutPoint),
    output: done,
  }),

  checkIn: change({
    does: 'Says how your energy is, with a word if you like, to the two of you.',
    input: z.object({ ...about, energy, word: word.optional() }),
    output: done,
  }),
  prepare: change({
    does: 'Keeps your sealed preparation; the other reads it once you both have published.',
    input: z.object({ ...about, text: preparationText }),
    output: done,
  }),
  publishPreparation: change({
    does: 'Publishes your preparation; both open when both have published.',
    input: z.object(about),
    output: z.object({ open: z.boolean() }),
  }),
  openNote: change({
    does: 'Gives the id of a note of a meeting, making the note when there is none yet.',
    input: z.object({ ...about, which: noteKey }),
    output: z.object({ noteId: id }),
  }),
  handOver: change({
    does: 'Hands the record of a career meeting to a new manager or mentor.',
    input: z.object({ ...about, toPersonId: id }),
    output: done,
  }),
  takeBack: change({
    does: 'Takes a handed-over career record back.',
    input: z.object({ ...about, toPersonId: id }),
    output: done,
  }),
});
