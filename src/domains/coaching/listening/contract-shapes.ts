import { z } from 'zod';

const id = z.uuid();
const instant = z.iso.datetime({ offset: true });
const ms = z.int().min(0);
const time = z.int().min(0).describe('Milliseconds since 1970 on the clock of the server.');
const stretch = z.object({ from: time, to: time });
const next = z.enum(['me', 'them', 'both']);

export const quiet = z.object({
  mine: z.boolean().describe('Whether you want silences to be announced.'),
  theirs: z.boolean(),
  ring: z
    .object({ askedBy: id, sinceMs: ms })
    .nullable()
    .describe('The silence now, when both want it.'),
});

export const session = z.object({
  sessionId: id,
  devices: z.literal([1, 2]),
  askedBy: id,
  agreed: z.array(id),
  ribbon: z.boolean().describe('Whether everyone who agreed so far wishes the ribbon.'),
  runsForMs: ms.nullable().describe('How long it has been running; null until both agreed.'),
});

/** What one device heard of a stretch: the only thing that leaves it. */
export const report = stretch.extend({
  speech: z.array(stretch).max(1000),
  levels: z
    .array(
      z.object({
        from: time,
        db: z.array(z.int().min(-60).max(30).nullable()).max(12_000),
      }),
    )
    .max(1000)
    .describe('One whole number of dB for each 50 ms, null where no voice was heard.'),
  stalls: z.array(stretch).max(1000),
});

/** Of the time that can be relied on. Durations only: nothing here says when. */
export const figures = z.object({
  coveredMs: ms.describe('How much of the listening can be relied on.'),
  unreliableMs: ms,
  share: z
    .object({ mineMs: ms, spokenMs: ms.describe('Both together.') })
    .nullable()
    .describe('Null where one device on the table heard both.'),
  silences: z.array(z.object({ ms, endedBy: next.nullable() })).describe('Of 3 s and more.'),
  afterMyQuestion: z.array(z.object({ ms, next })),
  afterTheirAnswer: z.array(ms),
  longestMs: ms.nullable(),
  talkOver: z.object({ times: z.int().min(0), ms }).nullable(),
});

const ribbon = z.object({
  sliceMs: z.int().min(1000),
  slices: z
    .string()
    .describe(
      'One letter a slice: m manager, e engineer, b both, a dot for nobody, ? not reliable.',
    ),
});

const measure = z.enum(['no', 'a-little', 'yes']).nullable();
export const reflection = z.object({
  rushed: measure,
  solved: measure,
  learnt: z.string().trim().max(1000, 'Please keep it under 1,000 characters.'),
  reflectedAt: instant,
});

export const afterwards = z.object({
  listened: z.array(
    z.object({
      sessionId: id,
      devices: z.literal([1, 2]),
      endedAt: instant,
      figures: figures.nullable().describe('About the manager, for the manager.'),
      ribbon: ribbon.nullable().describe('Where both wished it.'),
    }),
  ),
  reflection: reflection.nullable(),
  otherName: z.string(),
});

export const trend = z.object({
  listened: z.array(
    z.object({ meetingId: id, pairId: id, with: z.string(), madeAt: instant, figures }),
  ),
  reflections: z.array(reflection.extend({ meetingId: id, with: z.string() })),
});

export type Quiet = z.infer<typeof quiet>;
export type Session = z.infer<typeof session>;
export type Report = z.infer<typeof report>;
export type Figures = z.infer<typeof figures>;
export type Ribbon = z.infer<typeof ribbon>;
export type Reflection = z.infer<typeof reflection>;
export type Afterwards = z.infer<typeof afterwards>;
export type Trend = z.infer<typeof trend>;
