import { z } from 'zod';
import { change, contractOf, read } from '../../../platform/universal/contract.ts';
import {
  askedRound,
  example,
  heading,
  id,
  ownRound,
  path,
  round,
  skillKey,
  skillName,
  stageRead,
  suggestion,
  sure,
  why,
  word,
} from './contract-shapes.ts';

const done = z.object({});
const one = z.object({ roundId: id });
const onePath = z.object({ pathId: id });

export const contract = contractOf('readings', {
  mine: read({
    does: 'Lists the rounds of readings about you, those you are asked for, and what was suggested.',
    input: z.object({}),
    output: z.object({
      about: z.array(ownRound),
      asked: z.array(askedRound),
      suggestions: z.array(suggestion),
    }),
  }),
  ofPerson: read({
    does: 'Lists the rounds about one person that were opened with you, the newest first.',
    input: z.object({ personId: id }),
    output: z.object({
      name: z.string(),
      rounds: z.array(heading),
      suggested: suggestion.nullable().describe('What you suggested and they have not answered.'),
      maySuggest: z.boolean(),
    }),
  }),
  round: read({
    does: 'Opens one round: its skills in their words, and the readings you may see.',
    input: one,
    output: round,
  }),
  confidence: read({
    does: 'Follows how confident somebody said they felt, skill by skill, as far as they show it.',
    input: z.object({ personId: id }),
    output: z.object({ paths: z.array(path) }),
  }),

  begin: change({
    does: 'Begins a round of readings about you, on some skills, given by you and whom you ask.',
    input: z.object({
      ladderId: id.describe('The ladder; its words in force now are kept with the round.'),
      skillKeys: z
        .array(skillKey)
        .min(1, 'Please choose a skill.')
        .max(10, 'Ten skills are plenty for one round.'),
      askIds: z.array(id).max(8, 'Eight others are plenty.'),
      suggestionId: id.optional().describe('When your manager suggested it.'),
    }),
    output: one,
  }),
  ask: change({
    does: 'Asks one more person for a reading, while the round is not opened.',
    input: one.extend({ personId: id }),
    output: done,
  }),
  letOff: change({
    does: 'Takes back that you asked somebody who has not given theirs.',
    input: one.extend({ personId: id }),
    output: done,
  }),
  keep: change({
    does: 'Keeps your reading of one skill, sealed; it may change until the round is opened.',
    input: one.extend({
      skillKey,
      stage: stageRead.nullable().describe('Null: you have not seen enough of it to say.'),
      example,
      sure,
    }),
    output: done,
  }),
  give: change({
    does: 'Gives your readings of a round; they stay sealed until it is opened.',
    input: one,
    output: done,
  }),
  decline: change({
    does: 'Says that you would rather not give a reading this time.',
    input: one,
    output: done,
  }),
  open: change({
    does: 'Opens a round about you: everything that was given, at once.',
    input: one.extend({
      withIds: z.array(id).max(12).describe('Who sees it with you, besides your own eyes.'),
    }),
    output: done,
  }),
  openWith: change({
    does: 'Opens a round that you opened before with one more person.',
    input: one.extend({ personId: id }),
    output: done,
  }),
  closeTo: change({
    does: 'Closes an opened round to somebody again, at once.',
    input: one.extend({ personId: id }),
    output: done,
  }),
  callOff: change({
    does: 'Calls a round off before it is opened; nobody sees what others wrote.',
    input: one,
    output: done,
  }),
  suggest: change({
    does: 'Suggests a round of readings to somebody you lead; whether and whom to ask is theirs.',
    input: z.object({ personId: id, why }),
    output: z.object({ suggestionId: id }),
  }),
  notNow: change({
    does: 'Answers a suggestion with: not now.',
    input: z.object({ suggestionId: id }),
    output: done,
  }),

  beginPath: change({
    does: 'Begins to follow how confident you feel in one skill.',
    input: z.object({ name: skillName }),
    output: onePath,
  }),
  tap: change({
    does: 'Says how confident you feel with a skill now, from 0 to 10.',
    input: onePath.extend({ value: z.number().int().min(0).max(10), word }),
    output: z.object({ tapId: id }),
  }),
  untap: change({
    does: 'Takes back what you said about your confidence.',
    input: z.object({ tapId: id }),
    output: done,
  }),
  endPath: change({
    does: 'Puts a path of confidence away, or takes it up again.',
    input: onePath.extend({ ended: z.boolean() }),
    output: done,
  }),
});
