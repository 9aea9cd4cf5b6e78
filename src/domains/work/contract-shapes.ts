import { z } from 'zod';

export const id = z.uuid();
export const day = z.iso.date('A day is needed, such as 2026-11-30.');
export const month = z.string().regex(/^\d{4}-\d\d$/, 'A month is needed, such as 2026-11.');
export const done = z.object({});
export const person = z.object({ personId: id, name: z.string() });

const hours = (most: number) =>
  z.coerce
    .number<number>('Hours are a number, such as 4 or 1.5.')
    .positive('A few hours, or a part of one.')
    .max(most, `At most ${most} hours.`);

export const kind = z.enum(['stretch', 'core', 'glue', 'chore']);
export const how = z.enum(['rotated', 'asked', 'volunteered']);
export const per = z.enum(['week', 'all']).describe('Hours a week, or in all.');
export const title = z.string().trim().min(1, 'Please say what it is.').max(200);
export const why = z.string().trim().min(1, 'Please say why, in a few words.').max(500);
const skill = z.string().trim().min(1).max(60);
export const turnHours = hours(200);
export const workHours = hours(5000);
export const takenHours = hours(24);

/** What is said of a piece of work, whoever does it. */
export const piece = z.object({
  title,
  kind,
  skills: z.array(skill).max(8).default([]).describe('Names of skills, from a ladder or free.'),
  hours: workHours,
  per,
  fromOn: day,
  untilOn: day.nullable().default(null),
});

export const assignment = z.object({
  assignmentId: id,
  personId: id,
  authorId: id,
  rotaId: id.nullable(),
  title: z.string(),
  kind,
  skills: z.array(z.string()),
  hours: z.number(),
  per,
  fromOn: day,
  untilOn: day.nullable(),
  how,
  begunOn: day.nullable(),
  doneOn: day.nullable(),
  handedOn: day.nullable().describe('The day it went to somebody else.'),
});

export const away = z.object({ awayId: id, personId: id, fromOn: day, untilOn: day });

/** Promised and taken hours for experiments in one month. */
export const monthOfTime = z.object({ month, promised: z.number(), taken: z.number() });

export const promise = z.object({
  commitmentId: id,
  ownerId: id,
  text: z.string(),
  dueOn: day,
  closedAs: z.enum(['kept', 'dropped']).nullable(),
});

/** Since when somebody had nothing that stretches them or that they want, as far as is known. */
export const sprinkle = z.object({
  lastOn: day.nullable().describe('The last day of the last such work.'),
  isMissing: z.boolean().describe('Nothing of it for a quarter.'),
});

export const turn = z.object({
  assignmentId: id,
  person,
  fromOn: day,
  untilOn: day,
  isDone: z.boolean(),
});

export const rota = z.object({
  rotaId: id,
  title: z.string(),
  hours: z.number(),
  everyWeeks: z.number(),
  turns: z.array(turn),
  /** Whose turn would come after those, as things stand. */
  next: person.nullable(),
});

export const swap = z.object({
  swapId: id,
  turnId: id,
  otherTurnId: id,
  askedBy: id,
  askedOf: id,
  why: z.string(),
});

export const ledgerLine = z.object({
  person,
  hours: z.number(),
  low: z.number().describe('With high: where the hours of such a half year lie 95 times in 100.'),
  high: z.number(),
  fair: z.number().describe('Hours that equals, given their time here, would have had.'),
  rotated: z.number(),
  asked: z.number(),
  volunteered: z.number(),
});

export const gluePiece = z.object({
  assignmentId: id,
  person,
  title: z.string(),
  hours: z.number(),
  fromOn: day,
  how,
});

export const verdict = z.object({
  pieces: z.number(),
  p: z.number().nullable().describe('None below 20 pieces or two people.'),
  isFlagged: z.boolean(),
});

export type Piece = z.infer<typeof piece>;
export type Assignment = z.infer<typeof assignment>;
export type Away = z.infer<typeof away>;
export type Kind = z.infer<typeof kind>;
export type How = z.infer<typeof how>;
export type LedgerLine = z.infer<typeof ledgerLine>;
export type Verdict = z.infer<typeof verdict>;
export type Sprinkle = z.infer<typeof sprinkle>;
export type MonthOfTime = z.infer<typeof monthOfTime>;
