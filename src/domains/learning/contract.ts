import { z } from 'zod';
import { change, contractOf, read } from '../../platform/universal/contract.ts';
import {
  asked,
  comfort,
  date,
  id,
  language,
  name,
  onShelf,
  opened,
  reflection,
  slug,
  strength,
  underWay,
  words,
} from './contract-shapes.ts';

const done = z.object({});
const way = z.object({ enrolmentId: id });

export const contract = contractOf('learning', {
  shelf: read({
    does: 'Lists the articles, programmes and webinars there are to learn from.',
    input: z.object({ language }),
    output: z.object({ items: z.array(onShelf) }),
  }),
  open: read({
    does: 'Opens an article, a programme or a webinar, with where you are in it.',
    input: z.object({ slug, language }),
    output: opened,
  }),
  underWay: read({
    does: 'Shows the programmes you are on, with the next step of each.',
    input: z.object({}),
    output: z.object({ today: date, programmes: z.array(underWay) }),
  }),

  keepPlace: change({
    does: 'Keeps how far you have read, for you alone.',
    input: z.object({
      itemId: id,
      paragraph: z.number().int().min(0).max(10_000),
      paragraphs: z.number().int().min(1).max(10_000),
    }),
    output: done,
  }),
  forgetPlace: change({
    does: 'Forgets that you have read something, and how far.',
    input: z.object({ itemId: id }),
    output: done,
  }),

  begin: change({
    does: 'Begins a programme, from today or another day.',
    input: z.object({ itemId: id, startsOn: date.optional() }),
    output: way,
  }),
  catchUp: change({
    does: 'Moves the rest of a programme so that its next step is due today.',
    input: way,
    output: done,
  }),
  leave: change({
    does: 'Leaves a programme; what you wrote on the way is kept for you.',
    input: way,
    output: done,
  }),
  doStep: change({
    does: 'Marks a step of a programme as done, or as not done.',
    input: way.extend({ stepId: name, done: z.boolean() }),
    output: done,
  }),
  writeStep: change({
    does: 'Keeps your own words on a step of a programme, for you alone.',
    input: way.extend({ stepId: name, words }),
    output: done,
  }),

  ask: change({
    does: 'Asks a question before a webinar, with your name or without.',
    input: z.object({
      itemId: id,
      text: asked,
      named: z.boolean(),
    }),
    output: done,
  }),
  removeQuestion: change({
    does: 'Removes a question: your own, or as one of those who look after content.',
    input: z.object({ questionId: id }),
    output: done,
  }),
  calendar: read({
    does: 'Gives a webinar as a calendar file, in your time zone.',
    input: z.object({ slug, language }),
    output: z.object({ fileName: z.string(), text: z.string() }),
  }),

  reflections: read({
    does: 'Shows what you wrote on "Am I made for managing?".',
    input: z.object({}),
    output: z.object({ reflections: z.array(reflection) }),
  }),
  reflect: change({
    does: 'Keeps what you say about one scene of managing, for you alone.',
    input: z.object({
      scene: name,
      strength: strength.nullable(),
      comfort: comfort.nullable(),
      words,
    }),
    output: done,
  }),
  forgetReflections: change({
    does: 'Removes all you wrote on "Am I made for managing?".',
    input: z.object({}),
    output: done,
  }),

  putAway: change({
    does: 'Puts something presented on Today away, for you and for good.',
    input: z.object({ versionId: id }),
    output: done,
  }),
  bringBack: change({
    does: 'Brings back what you put away.',
    input: z.object({ versionId: id }),
    output: done,
  }),
  away: read({
    does: 'Lists what you have put away.',
    input: z.object({}),
    output: z.object({ versionIds: z.array(id) }),
  }),

  loadStarter: change({
    does: 'Loads and books the articles, programmes and tips that come with Groundswell, where they are missing.',
    input: z.object({}),
    output: z.object({
      items: z.number().int(),
      bookings: z.number().int(),
      refused: z.array(z.string()).describe('Files that did not get in, with the reason.'),
    }),
  }),
});
