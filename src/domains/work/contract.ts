import { z } from 'zod';
import { change, contractOf, read } from '../../platform/universal/contract.ts';
import {
  assignment,
  away,
  day,
  done,
  gluePiece,
  how,
  id,
  kind,
  ledgerLine,
  month,
  monthOfTime,
  per,
  person,
  piece,
  promise,
  rota,
  sprinkle,
  swap,
  takenHours,
  title,
  turnHours,
  verdict,
  why,
  workHours,
} from './contract-shapes.ts';

const one = z.object({ assignmentId: id });

const reads = {
  team: read({
    does: 'Lists those you lead with their work, their load now and who had nothing exciting.',
    input: z.object({}),
    output: z.object({
      today: day,
      people: z.array(
        person.extend({
          hoursNow: z.number().describe('Hours a week of what is under way.'),
          sprinkle,
          assignments: z.array(assignment),
          away: z.array(away),
        }),
      ),
      skills: z.array(z.string()).describe('Skills named before, for the next piece of work.'),
    }),
  }),
  person: read({
    does: 'Shows the work of one person you lead, or your own.',
    input: z.object({ personId: id }),
    output: z.object({
      today: day,
      person,
      hoursNow: z.number(),
      /** For those who lead them alone. */
      sprinkle: sprinkle.nullable(),
      assignments: z.array(assignment),
      away: z.array(away),
      months: z.array(monthOfTime),
      takings: z.array(z.object({ takingId: id, onDay: day, hours: z.number() })),
      promises: z.array(promise),
    }),
  }),
  suggest: read({
    does: 'Suggests who of those you lead might do a piece of work, with reasons; everybody is named.',
    input: z.object({
      kind,
      skills: z.string().max(600).default('').describe('Names of skills, with commas between.'),
      hours: workHours.default(4),
      per: per.default('week'),
    }),
    output: z.object({
      groups: z
        .array(
          z.object({
            people: z.array(
              person.extend({
                reasons: z.array(
                  z.object({ speaks: z.enum(['for', 'against', 'plain']), text: z.string() }),
                ),
              }),
            ),
          }),
        )
        .describe('People within a group are equals; the reasons decide, and you do.'),
    }),
  }),
  glue: read({
    does: 'Shows the rotas and the ledger of glue work of the team you lead, or the one you are in.',
    input: z.object({ managerId: id.optional() }),
    output: z.object({
      today: day,
      /** Null where there is no team. */
      lead: person.nullable(),
      rotas: z.array(rota),
      swaps: z.array(swap).describe('Trades of turns asked of you, or by you.'),
      sinceOn: day,
      ledger: z.array(ledgerLine),
      pieces: z.array(gluePiece),
      verdict,
    }),
  }),
  experiments: read({
    does: 'Shows time for experiments, promised and taken, of those you lead.',
    input: z.object({}),
    output: z.object({
      months: z.array(monthOfTime),
      people: z.array(
        person.extend({ promised: z.number().describe('Hours a month now.'), taken: z.number() }),
      ),
      /** Hours a month promised to everybody you lead. */
      everybody: z.number(),
    }),
  }),
};

const working = {
  assign: change({
    does: 'Gives a piece of work to somebody you lead, or notes one of your own.',
    input: piece.extend({ personId: id, how }),
    output: one,
  }),
  edit: change({
    does: 'Changes what is said of a piece of work.',
    input: piece.extend({ assignmentId: id }),
    output: done,
  }),
  begin: change({
    does: 'Notes that a piece of work has begun.',
    input: one.extend({ onDay: day.optional() }),
    output: done,
  }),
  finish: change({
    does: 'Notes that a piece of work is done.',
    input: one.extend({ onDay: day.optional() }),
    output: done,
  }),
  handOn: change({
    does: 'Hands a piece of work on to somebody else you lead.',
    input: one.extend({ personId: id }),
    output: one,
  }),
  reopen: change({
    does: 'Takes back that a piece of work was done.',
    input: one,
    output: done,
  }),
  drop: change({
    does: 'Takes away a piece of work that has not begun.',
    input: one,
    output: done,
  }),
};

const sharing = {
  startRota: change({
    does: 'Begins a rota for glue work among those you lead; the fairest turns come first.',
    input: z.object({
      title,
      hours: turnHours.describe('Hours of one turn.'),
      everyWeeks: z.coerce.number<number>().int().min(1).max(12),
      startsOn: day,
    }),
    output: z.object({ rotaId: id }),
  }),
  endRota: change({
    does: 'Ends a rota; turns that have not begun are taken away, and the ledger stays.',
    input: z.object({ rotaId: id }),
    output: done,
  }),
  skip: change({
    does: 'Passes a turn on to whoever is next in fairness, and says why.',
    input: one.extend({ why }),
    output: one,
  }),
  askSwap: change({
    does: 'Asks a colleague to trade turns with you.',
    input: z.object({ turnId: id, otherTurnId: id, why }),
    output: z.object({ swapId: id }),
  }),
  answerSwap: change({
    does: 'Answers a colleague who asks to trade turns, or takes your own question back with no.',
    input: z.object({ swapId: id, answer: z.enum(['yes', 'no']) }),
    output: done,
  }),
  beAway: change({
    does: 'Notes days on which you, or somebody you lead, are not here. Never why.',
    input: z.object({ personId: id, fromOn: day, untilOn: day }),
    output: z.object({ awayId: id }),
  }),
  beBack: change({
    does: 'Takes away days that were noted as not here.',
    input: z.object({ awayId: id }),
    output: done,
  }),
};

const promising = {
  promiseTime: change({
    does: 'Promises hours a month for experiments, to everybody you lead or to one of them.',
    input: z.object({
      personId: id.nullable().default(null),
      hours: z.coerce.number<number>().min(0).max(200),
      fromMonth: month,
    }),
    output: done,
  }),
  takeTime: change({
    does: 'Notes hours you took for an experiment.',
    input: z.object({ hours: takenHours, onDay: day }),
    output: z.object({ takingId: id }),
  }),
  untakeTime: change({
    does: 'Takes back hours you noted for an experiment.',
    input: z.object({ takingId: id }),
    output: done,
  }),
  promise: change({
    does: 'Makes a promise about work a commitment between you and somebody you lead.',
    input: z.object({
      personId: id,
      text: z.string().trim().min(1, 'Please say what you promise.').max(2000),
      dueOn: day,
    }),
    output: z.object({ commitmentId: id }),
  }),
};

export const contract = contractOf('work', { ...reads, ...working, ...sharing, ...promising });
