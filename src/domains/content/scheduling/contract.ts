import { z } from 'zod';
import { change, contractOf, read } from '../../../platform/universal/contract.ts';
import {
  audience,
  booking,
  expression,
  finding,
  id,
  instant,
  itemType,
  personName,
  placement,
  placementName,
  plan,
  release,
  releaseChange,
  title,
  window,
} from './contract-shapes.ts';

const none = z.object({});
const done = z.object({});
const one = z.object({ bookingId: id });
const revised = z.object({ revision: z.number() });
const approved = revised.extend({
  approved: z.boolean().describe('False where a second pair of eyes is needed first.'),
});
const range = z.object({ from: instant, until: instant });

export const contract = contractOf('scheduling', {
  placements: read({
    does: 'Lists the places content can be booked into.',
    input: none,
    output: z.object({ placements: z.array(placement), may: z.object({ change: z.boolean() }) }),
  }),
  timeline: read({
    does: 'Shows every booking that touches a range of time, placement by placement.',
    input: range,
    output: z.object({
      placements: z.array(placement),
      audiences: z.array(z.object({ audienceId: id, name: z.string() })),
      releases: z.array(release),
      bookings: z.array(booking),
      cut: z.boolean().describe('True where there are more than 10,000.'),
    }),
  }),
  booking: read({
    does: 'Shows one booking with its history, and what you may do with it.',
    input: one,
    output: booking.extend({
      history: z.array(
        z.object({
          revision: z.number(),
          plan,
          madeAt: z.string(),
          madeBy: personName,
          approvedAt: z.string().nullable(),
          approvedBy: personName.nullable(),
        }),
      ),
      withdrawnAt: z.string().nullable(),
      releases: z.array(z.object({ releaseId: id, name: z.string(), kind: z.string() })),
      may: z.object({ change: z.boolean(), approve: z.boolean(), withdraw: z.boolean() }),
      why: z.string().nullable().describe('What stands in the way of approving it.'),
    }),
  }),
  findings: read({
    does: 'Names conflicts and gaps of the schedule over a range of up to 62 days.',
    input: range,
    output: z.object({
      findings: z.array(finding),
      whole: z.boolean().describe('False where there was more to look at than time for it.'),
    }),
  }),
  attributes: read({
    does: 'Lists what an audience may ask about people, with the values there are.',
    input: none,
    output: z.object({
      attributes: z.array(
        z.object({
          name: z.string().describe('As it stands in an expression.'),
          kind: z.enum(['text', 'number', 'yes-or-no', 'list']),
          values: z.array(z.string()),
        }),
      ),
    }),
  }),
  audiences: read({
    does: 'Lists the audiences.',
    input: none,
    output: z.object({ audiences: z.array(audience) }),
  }),
  tryAudience: read({
    does: 'Counts the people an expression matches now, with five examples, or says what is wrong.',
    input: z.object({ expression }),
    output: z.object({
      problem: z.object({ sentence: z.string(), at: z.number().nullable() }).nullable(),
      count: z.number().nullable().describe('Null where fewer than five could be told apart.'),
      of: z.number(),
      whole: z.boolean().describe('False where time ran out: the count is of those looked at.'),
      examples: z.array(personName),
      why: z.string().nullable().describe('Why examples or the count are withheld.'),
    }),
  }),
  releases: read({
    does: 'Lists the releases, the newest first.',
    input: none,
    output: z.object({ releases: z.array(release) }),
  }),
  release: read({
    does: 'Shows one release with everything it changes.',
    input: z.object({ releaseId: id }),
    output: release.extend({
      list: z.array(
        z.object({
          changeId: id,
          kind: z.enum(['begin', 'end', 'pin']),
          booking,
          versionId: id.nullable(),
        }),
      ),
      spans: z.array(z.object({ from: z.string(), until: z.string().nullable() })),
      may: z.object({ change: z.boolean(), goLive: z.boolean(), rollBack: z.boolean() }),
      why: z.string().nullable().describe('What stands in the way of going live.'),
    }),
  }),

  addPlacement: change({
    does: 'Adds a place content can be booked into.',
    input: z.object({
      name: placementName,
      title,
      accepts: z.array(itemType).min(1, 'It accepts at least one type.'),
      capacity: z.number().int().min(1).max(20).default(1),
      open: z.boolean().default(false),
      secondEyes: z.boolean().default(false),
    }),
    output: z.object({ name: z.string() }),
  }),
  changePlacement: change({
    does: 'Changes what a placement accepts and shows, closes it or opens it again.',
    input: z.object({
      name: placementName,
      title: title.optional(),
      accepts: z.array(itemType).min(1).optional(),
      capacity: z.number().int().min(1).max(20).optional(),
      open: z.boolean().optional(),
      secondEyes: z.boolean().optional(),
      closed: z.boolean().optional(),
    }),
    output: done,
  }),
  addAudience: change({
    does: 'Names an audience.',
    input: z.object({ name: title, expression }),
    output: z.object({ audienceId: id }),
  }),
  changeAudience: change({
    does: 'Changes who an audience is; bookings that use it follow at once.',
    input: z.object({ audienceId: id, revision: z.number(), name: title, expression }),
    output: revised,
  }),
  archiveAudience: change({
    does: 'Puts an audience away that no booking uses any more.',
    input: z.object({ audienceId: id }),
    output: done,
  }),
  book: change({
    does: 'Books an item into a placement, and approves it where you may.',
    input: z.object({
      placement: placementName,
      itemId: id,
      plan,
      releaseId: id.optional().describe('Where it begins with a release.'),
      approve: z.boolean().default(true).describe('False: leave it as a proposal.'),
    }),
    output: one.extend(approved.shape),
  }),
  changeBooking: change({
    does: 'Changes the plan of a booking; until it is approved the one before stays in force.',
    input: one.extend({ revision: z.number(), plan, approve: z.boolean().default(true) }),
    output: approved,
  }),
  moveBooking: change({
    does: 'Moves or stretches a booking in time: its window, or each of its recurring times.',
    input: one.extend({
      revision: z.number(),
      edge: z.enum(['both', 'start', 'end']),
      minutes: z.number().int().min(-5_300_000).max(5_300_000),
      approve: z.boolean().default(true),
    }),
    output: approved.extend({ window }),
  }),
  approve: change({
    does: 'Approves the newest plan of a booking.',
    input: one.extend({ revision: z.number() }),
    output: done,
  }),
  withdraw: change({
    does: 'Takes a booking out of the schedule at once.',
    input: one,
    output: done,
  }),
  putBack: change({
    does: 'Takes back that a booking was withdrawn.',
    input: one,
    output: done,
  }),
  addRelease: change({
    does: 'Begins a release: changes that go live and roll back as one.',
    input: z.object({ name: title }),
    output: z.object({ releaseId: id }),
  }),
  renameRelease: change({
    does: 'Gives a release another name.',
    input: z.object({ releaseId: id, name: title }),
    output: done,
  }),
  addChange: change({
    does: 'Adds to a release that a booking begins, ends, or shows another version.',
    input: z.object({ releaseId: id, change: releaseChange }),
    output: z.object({ changeId: id }),
  }),
  removeChange: change({
    does: 'Takes a change out of a release.',
    input: z.object({ releaseId: id, changeId: id }),
    output: done,
  }),
  goLive: change({
    does: 'Makes everything in a release live as one, now or at an instant.',
    input: z.object({ releaseId: id, revision: z.number(), at: instant.optional() }),
    output: z.object({ at: z.string() }),
  }),
  rollBack: change({
    does: 'Rolls a release back as one, now or at an instant; all is again as it was before.',
    input: z.object({ releaseId: id, at: instant.optional() }),
    output: z.object({ at: z.string() }),
  }),
});
