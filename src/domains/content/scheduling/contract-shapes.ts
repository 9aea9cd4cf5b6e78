import { z } from 'zod';

export const id = z.uuid();
export const instant = z.iso.datetime({
  offset: true,
  error: 'A moment is needed, such as 2026-11-30T09:00:00Z.',
});
const local = z.iso
  .datetime({ local: true, precision: -1, error: 'A local time is needed: 2026-11-30T09:00.' })
  .refine((text) => !text.endsWith('Z'), 'A local time has no zone: 2026-11-30T09:00.');

const line = (limit: number, wants: string) =>
  z
    .string()
    .trim()
    .min(1, wants)
    .max(limit, `Please keep this under ${limit + 1} characters.`);
export const title = line(120, 'A name is needed.');
export const placementName = z
  .string()
  .max(80)
  .regex(
    /^[a-z][a-z0-9-]*(\.[a-z0-9-]+)*$/,
    'A placement is named in small letters with dots, such as today.top.',
  );
export const expression = line(2000, 'Please say who this is for.');

export const itemType = z.enum([
  'question-deck',
  'picture-deck',
  'article',
  'webinar',
  'announcement',
  'programme',
  'tip',
]);

/** From the first bound to before the second, on the clock of everybody or on each viewer's own. */
export const window = z.discriminatedUnion('clock', [
  z.object({
    clock: z.literal('instant'),
    from: instant.nullable().default(null),
    until: instant.nullable().default(null),
  }),
  z.object({
    clock: z.literal('viewer'),
    from: local.nullable().default(null),
    until: local.nullable().default(null),
  }),
]);

export const recurrence = z.object({
  rule: line(300, 'A rule is needed, such as FREQ=WEEKLY;BYDAY=FR.').describe(
    'RRULE of RFC 5545 without DTSTART, from every day to every year.',
  ),
  start: local.describe('The first time, on the wall clock of the zone.'),
  minutes: z.number().int().min(1).max(10_080),
  zone: z
    .string()
    .max(100)
    .describe('Whose wall clock: a zone such as Europe/Berlin, or “viewer” for each viewer’s own.'),
});

const basisPoints = z.number().int().min(0).max(10_000);
export const experiment = z
  .object({
    name: line(80, 'Please name the experiment.'),
    arm: line(80, 'Please name the arm.'),
    from: basisPoints,
    until: basisPoints.describe('Shares that no arm covers see none of them: the holdout.'),
  })
  .refine(({ from, until }) => from < until, 'An arm needs a share above zero.');

/** When, to whom and how strongly a booking shows. */
export const plan = z.object({
  versionId: id.nullable().default(null).describe('A version; null: always the latest published.'),
  window: window.default({ clock: 'instant', from: null, until: null }),
  recurrence: recurrence.nullable().default(null),
  audienceId: id.nullable().default(null).describe('Null: everybody.'),
  priority: z.number().int().min(-1000).max(1000).default(0),
  weight: z.number().int().min(1).max(1000).default(1).describe('Share among equals.'),
  cap: z
    .object({ times: z.number().int().min(1).max(1000), days: z.number().int().min(1).max(366) })
    .nullable()
    .default(null),
  experiment: experiment.nullable().default(null),
});

export const personName = z.object({ personId: id, name: z.string() });

export const placement = z.object({
  name: z.string(),
  title: z.string(),
  accepts: z.array(itemType),
  capacity: z.number(),
  open: z.boolean().describe('May be seen outside, in the public snapshot.'),
  secondEyes: z.boolean(),
  standard: z.boolean().describe('One of the product’s own.'),
  closedAt: z.string().nullable(),
});

export const bookingState = z.enum([
  'proposed',
  'waiting',
  'scheduled',
  'live',
  'over',
  'withdrawn',
]);

export const booking = z.object({
  bookingId: id,
  placement: z.string(),
  item: z.object({ itemId: id, type: itemType, slug: z.string(), title: z.string() }),
  revision: z.number().describe('Name it with each change of this booking.'),
  approvedRevision: z.number().nullable(),
  plan,
  proposed: plan.nullable().describe('A newer plan that waits for approval.'),
  state: bookingState,
  releaseId: id.nullable().describe('The release that begins it, where one does.'),
});

export const audience = z.object({
  audienceId: id,
  name: z.string(),
  expression: z.string().describe('In CEL, the Common Expression Language.'),
  revision: z.number(),
  bookings: z.number().describe('Bookings it is used by.'),
});

export const releaseChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('begin'), bookingId: id }),
  z.object({ kind: z.literal('end'), bookingId: id }),
  z.object({ kind: z.literal('pin'), bookingId: id, versionId: id }),
]);

export const releaseState = z.enum(['draft', 'planned', 'live', 'rolled-back']);
export const release = z.object({
  releaseId: id,
  name: z.string(),
  state: releaseState,
  liveFrom: z.string().nullable(),
  liveUntil: z.string().nullable().describe('When it is rolled back, or was.'),
  changes: z.number(),
  revision: z.number(),
});

/** Something in the schedule that is probably not meant. */
export const finding = z.object({
  kind: z.enum([
    'gap',
    'empty',
    'hidden',
    'nobody',
    'never',
    'cap-never-reached',
    'version-withdrawn',
    'arms-overlap',
  ]),
  placement: z.string(),
  from: z.string().nullable(),
  until: z.string().nullable(),
  bookingIds: z.array(id),
  people: z.number().nullable().describe('How many people it concerns, where it concerns some.'),
  sentence: z.string(),
});

export type Plan = z.output<typeof plan>;
export type Window = z.output<typeof window>;
export type Recurrence = z.output<typeof recurrence>;
export type BookingState = z.output<typeof bookingState>;
export type ReleaseState = z.output<typeof releaseState>;
export type Placement = z.output<typeof placement>;
export type Booking = z.output<typeof booking>;
export type Finding = z.output<typeof finding>;
export type ItemType = z.output<typeof itemType>;
