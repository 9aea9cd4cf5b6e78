import { z } from 'zod';
import { change, contractOf, read } from '../../platform/universal/contract.ts';

const id = z.uuid();
const instant = z.iso.datetime({ offset: true });
const date = z.iso.date('A day is needed, such as 2026-11-30.');
const why = z.string().trim().min(1, 'Please say why, in a few words.').max(1000);
const done = z.object({});
const one = z.object({ commitmentId: id });

const renegotiation = z.object({
  fromOn: date,
  toOn: date,
  why: z.string(),
  byId: id,
  at: instant,
});

const commitment = z.object({
  commitmentId: id,
  pairId: id,
  ownerId: id,
  authorId: id,
  meetingId: id.nullable().describe('The meeting it was made in.'),
  text: z.string(),
  dueOn: date,
  createdAt: instant,
  closedAt: instant.nullable(),
  closedAs: z.enum(['kept', 'dropped']).nullable(),
  closedWhy: z.string().nullable(),
  renegotiations: z.array(renegotiation),
  other: z.object({ personId: id, name: z.string() }).describe('The other person of the pair.'),
});
const commitments = z.object({ commitments: z.array(commitment) });

export const contract = contractOf('commitments', {
  mine: read({
    does: 'Lists every open commitment, what you owe and what others owe you, soonest first.',
    input: z.object({}),
    output: commitments,
  }),
  withPerson: read({
    does: 'Lists open commitments between you and one person, and closed ones page by page.',
    input: z.object({
      personId: id,
      before: z.string().max(100).optional().describe('The cursor a page before gave.'),
      limit: z.coerce.number<number>().int().min(1).max(100).default(20),
    }),
    output: z.object({
      open: z.array(commitment),
      closed: z.array(commitment),
      next: z.string().nullable(),
    }),
  }),
  room: read({
    does: 'Lists what belongs at the foot of a room: all that is open, and what was made there.',
    input: z.object({ meetingId: id }),
    output: commitments,
  }),
  counts: read({
    does: 'Counts open commitments for each pair of yours.',
    input: z.object({}),
    output: z.object({
      pairs: z.array(
        z.object({ pairId: id, mine: z.number(), theirs: z.number(), overdue: z.number() }),
      ),
    }),
  }),
  keepRate: read({
    does: 'Counts your own kept and dropped commitments of the last year, for your eyes only.',
    input: z.object({}),
    output: z.object({
      kept: z.number(),
      keptLate: z.number().describe('Of the kept ones, those kept after the agreed day.'),
      dropped: z.number(),
      renegotiated: z.number().describe('Closed ones whose day was changed at least once.'),
      open: z.number(),
    }),
  }),
  search: read({
    does: 'Finds words in commitments you may read.',
    input: z.object({
      text: z.string().trim().min(1).max(200),
      personId: id.optional(),
      limit: z.coerce.number<number>().int().min(1).max(50).default(20),
    }),
    output: commitments,
  }),

  make: change({
    does: 'Makes a commitment: who does what by when.',
    input: z.object({
      pairId: id,
      meetingId: id.optional().describe('When it is made in a meeting.'),
      ownerId: id,
      text: z.string().trim().min(1, 'Please say what is to be done.').max(2000),
      dueOn: date,
    }),
    output: one,
  }),
  keep: change({ does: 'Marks a commitment as kept.', input: one, output: done }),
  renegotiate: change({
    does: 'Agrees on another day for a commitment, and says why.',
    input: one.extend({ dueOn: date, why }),
    output: done,
  }),
  drop: change({
    does: 'Drops a commitment, and says why.',
    input: one.extend({ why }),
    output: done,
  }),
  reopen: change({
    does: 'Takes back that a commitment was kept or dropped.',
    input: one,
    output: done,
  }),
});

export type Commitment = z.infer<typeof commitment>;
