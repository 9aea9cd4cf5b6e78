import { z } from 'zod';
import { change, contractOf, read } from '../../../platform/universal/contract.ts';
import { id, kind, past, pictureId, session, topic, words } from './contract-shapes.ts';

const done = z.object({});
const one = z.object({ sessionId: id });

export const contract = contractOf('pictures', {
  decks: read({
    does: 'Lists the decks of pictures there are to choose from.',
    input: z.object({}),
    output: z.object({
      decks: z.array(z.object({ itemId: id, title: z.string(), pictures: z.number().int() })),
    }),
  }),
  table: read({
    does: 'Shows the pictures that lie on the table of a room, and what you chose ahead for it.',
    input: z.object({ meetingId: id }),
    output: z.object({ onTable: session.nullable(), ahead: session.nullable() }),
  }),
  open: read({
    does: 'Opens one session with pictures.',
    input: one,
    output: session,
  }),
  withPerson: read({
    does: 'Looks back on the pictures you and one person chose.',
    input: z.object({ personId: id }),
    output: z.object({ sessions: z.array(past) }),
  }),
  mine: read({
    does: 'Looks back on every picture you chose, alone or with somebody.',
    input: z.object({}),
    output: z.object({ sessions: z.array(past) }),
  }),

  begin: change({
    does: 'Lays out pictures on a topic: for both of a room, ahead for yourself, or alone.',
    input: z.object({
      kind,
      meetingId: id.optional().describe('The room; none where you are alone.'),
      itemId: id.describe('The deck.'),
      topic,
      pictures: z.number().int().min(9).max(24),
    }),
    output: one,
  }),
  choose: change({
    does: 'Chooses one to three pictures; sealed until both have chosen.',
    input: one.extend({ pictureIds: z.array(pictureId).min(1).max(3) }),
    output: done,
  }),
  layOut: change({
    does: 'Lays what you chose ahead before both of you.',
    input: one,
    output: done,
  }),
  ask: change({
    does: 'Lays a question about a chosen picture before both of you.',
    input: one.extend({ pictureId, probe: z.number().int().min(0).max(20) }),
    output: done,
  }),
  putAway: change({
    does: 'Puts the pictures away; what was chosen and written is kept.',
    input: one,
    output: done,
  }),
  reflect: change({
    does: 'Keeps what you said about your pictures, for you alone until you share it.',
    input: one.extend({ words }),
    output: done,
  }),
  share: change({
    does: 'Shares what you wrote about your pictures with the other, or takes it back.',
    input: one.extend({ shared: z.boolean() }),
    output: done,
  }),
  forget: change({
    does: 'Removes a session nobody but you has seen, with all you wrote in it.',
    input: one,
    output: done,
  }),
});
