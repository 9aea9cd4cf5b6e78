import { z } from 'zod';
import { isDay, isTimeZone } from '../../platform/universal/text.ts';

/** The shapes this slice's operations are made of; the operations themselves stand in contract.ts. */
export const id = z.uuid().toLowerCase();
export const done = z.object({});
export const instant = z.iso.datetime({ offset: true });

const isLocalTime = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/.test(text) && isDay(text.slice(0, 10));
export const localTime = z
  .string()
  .refine(isLocalTime, 'A day and a time are needed, such as 2026-11-24T10:00.');

/** People's own words; the null character alone cannot be kept. */
const words = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Please keep this under ${most + 1} characters.`)
    .refine((text) => !text.includes('\0'), 'This holds a character that cannot be kept.');
export const text = words(4000).min(1, 'Please write a few words.');
export const reason = words(1000).min(1, 'Please say why, in a few words.');
export const place = words(300).nullable();
export const word = words(40);
export const preparationText = words(20_000);
export const searchText = words(200).min(1, 'Please write a word to look for.');
export const energy = z.number().int().min(1).max(5);

export const timeZone = z
  .string()
  .max(60)
  .refine(isTimeZone, 'This time zone is not known; try one such as Europe/Berlin.');

export const side = z.enum(['manager', 'engineer']);
export const seriesKind = z.enum(['one-on-one', 'career', 'skip-level', 'mentoring']);
export const pointKind = z.enum([
  'career',
  'feedback',
  'wellbeing',
  'life',
  'work',
  'status',
  'decision',
]);
export const stage = z.enum(['where-to', 'where-now', 'what-could-be', 'what-next']);
export const noteKey = z.enum(['shared', 'private', ...stage.options]);
export const weekday = z.enum(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']);
export const nth = z.literal([1, 2, 3, 4, -1]);
export const cadence = z.discriminatedUnion('every', [
  z.object({ every: z.literal('week'), weeks: z.number().int().min(1).max(12) }),
  z.object({ every: z.literal('month'), nth, weekday }),
]);

export const person = z.object({
  personId: id,
  name: z.string(),
  title: z.string().nullable(),
  timeZone: z.string(),
});

export const series = z.object({
  seriesId: id,
  pairId: id,
  kind: seriesKind,
  cadence,
  timeZone: z.string(),
  startsOn: z.string(),
  durationMinutes: z.number(),
  place: z.string().nullable(),
  sealedPreparation: z.boolean(),
  endedAt: instant.nullable(),
});

export const meeting = z.object({
  meetingId: id,
  seriesId: id,
  pairId: id,
  kind: seriesKind,
  state: z.enum(['planned', 'held', 'skipped']),
  startsAt: instant,
  occurrenceAt: instant.describe('The slot by the rule; differs from startsAt when moved.'),
  durationMinutes: z.number(),
  heldAt: instant.nullable(),
  skippedAt: instant.nullable(),
  skipReason: z.string().nullable(),
  noCommitmentReason: z.string().nullable(),
});

export const plannedMeeting = meeting.extend({
  side,
  person,
  prepared: z.boolean().describe('You brought a point or wrote your preparation.'),
});

export const agendaPoint = z.object({
  pointId: id,
  pairId: id,
  track: seriesKind,
  kind: pointKind,
  text: z.string(),
  authorId: id,
  shared: z.boolean(),
  standing: z.boolean(),
  ticked: z.boolean().describe('Ticked in this room; always false outside a room.'),
  carriedOver: z.boolean().describe('It was there before the last meeting ended.'),
  createdAt: instant,
});

export const checkIn = z.object({
  meetingId: id,
  personId: id,
  energy,
  word: z.string().nullable(),
  at: instant,
});

/** Counted over the last six held meetings, from points both can read. */
export const figures = z.object({
  meetings: z.number(),
  points: z.number(),
  status: z.number().describe('How many of the points were status: status creep.'),
  byManager: z.number(),
  byEngineer: z.number().describe('With byManager: who drives.'),
});
export const figuresByPair = figures.extend({ pairId: id });

export const threadPair = z.object({
  pairId: id,
  side,
  open: z.boolean().describe('False when the other can no longer read: the record is yours alone.'),
  series: z.array(series.extend({ next: meeting.nullable() })),
});

export const listedPair = threadPair.extend({
  person,
  openPoints: z.number(),
  lastHeldAt: instant.nullable(),
});

export const noteRef = z.object({
  noteId: id,
  which: noteKey,
});

export const storyNote = noteRef.extend({ text: z.string() });
export const storyPoint = z.object({
  pointId: id,
  kind: pointKind,
  text: z.string(),
  authorId: id,
});
export const storyItem = meeting.extend({
  notes: z.array(storyNote),
  points: z.array(storyPoint).describe('What was ticked in this meeting.'),
  checkIns: z.array(checkIn),
});

export const preparation = z.object({
  mine: z.string(),
  minePublishedAt: instant.nullable(),
  theirsPublishedAt: instant.nullable(),
  theirs: z.string().nullable().describe('Null until both have published.'),
});

export const searchHit = z.object({
  in: z.enum(['note', 'point', 'preparation']),
  personId: id.describe('The other person of the pair.'),
  name: z.string(),
  meetingId: id.nullable(),
  pointId: id.nullable(),
  at: instant,
  excerpt: z.string(),
});

export const slot = z.object({
  startsAt: instant,
  yours: z.string().describe('On your clock: 2026-11-24T10:00.'),
  theirs: z.string().describe('On theirs.'),
});

export type Side = z.infer<typeof side>;
export type SeriesKind = z.infer<typeof seriesKind>;
export type PointKind = z.infer<typeof pointKind>;
export type Stage = z.infer<typeof stage>;
export type NoteKey = z.infer<typeof noteKey>;
export type Weekday = z.infer<typeof weekday>;
export type Cadence = z.infer<typeof cadence>;
export type Person = z.infer<typeof person>;
export type Series = z.infer<typeof series>;
export type Meeting = z.infer<typeof meeting>;
export type PlannedMeeting = z.infer<typeof plannedMeeting>;
export type AgendaPoint = z.infer<typeof agendaPoint>;
export type CheckIn = z.infer<typeof checkIn>;
export type Figures = z.infer<typeof figures>;
export type ThreadPair = z.infer<typeof threadPair>;
export type ListedPair = z.infer<typeof listedPair>;
export type StoryItem = z.infer<typeof storyItem>;
export type Preparation = z.infer<typeof preparation>;
export type SearchHit = z.infer<typeof searchHit>;
export type Slot = z.infer<typeof slot>;
