/**
 * Whose turn it is. Each turn goes where the next seat of a parliament would go by the method of
 * Webster and Sainte-Laguë, with time here in place of votes: to whoever has the smallest
 * (hours of glue in the last half year + half a turn) / days here in it. Glue work is given round,
 * not asked for (E19). Ties go to whoever's last turn is longest ago, then to the smaller id.
 */
import { type Days, daysWithout, later, lengthOf, overlap, plusDays } from './rules-days.ts';
import { hoursWithin, ledgerDays, type Work } from './rules-hours.ts';

export type Mate = {
  readonly personId: string;
  readonly name: string;
  /** The day they came to the team. */
  readonly sinceOn: string;
  readonly away: readonly Days[];
};

export type Glue = Work & { readonly personId: string };

export const halfYear = (today: string): Days => ({
  from: plusDays(today, 1 - ledgerDays),
  until: today,
});

/** The part of these days somebody belonged to the team, away or not. */
export const daysOf = (mate: Mate, within: Days): Days => ({
  from: later(mate.sinceOn, within.from),
  until: within.until,
});

type Turn = { readonly hours: number; readonly days: Days };

/** The next in fairness for a turn, or nobody, when all are away on its days. */
export function fairNext(
  mates: readonly Mate[],
  glue: readonly Glue[],
  turn: Turn,
  today: string,
): Mate | undefined {
  // Turns given ahead weigh as well, or one person would get all of them.
  const until = glue.reduce((last, { fromOn }) => later(last, fromOn), turn.days.until);
  const window = { ...halfYear(today), until };
  const claims = mates
    .filter(
      ({ away, sinceOn }) =>
        sinceOn <= turn.days.from && !away.some((one) => overlap(one, turn.days)),
    )
    .map((mate) => {
      const own = glue.filter(({ personId }) => personId === mate.personId);
      const counted = daysOf(mate, window);
      const hours = own.reduce((sum, work) => sum + hoursWithin(work, counted), 0);
      const here = daysHere(mate, turn.days.from, today);
      return { mate, weight: (hours + turn.hours / 2) / here, lastOn: lastOf(own) };
    });
  return claims.toSorted(byClaim)[0]?.mate;
}

/** At least a day, so that whoever begins today can be weighed. */
function daysHere(mate: Mate, begins: string, today: string): number {
  const until = later(begins, today);
  const span = daysOf(mate, { from: plusDays(today, 1 - ledgerDays), until });
  return Math.max(1, daysWithout(span, mate.away));
}

const lastOf = (own: readonly Glue[]): string =>
  own.filter((work) => !work.handedOn).reduce((last, { fromOn }) => later(last, fromOn), '');

type Claim = { mate: Mate; weight: number; lastOn: string };

const tiny = 1e-9;

function byClaim(a: Claim, b: Claim): number {
  if (Math.abs(a.weight - b.weight) > tiny) return a.weight - b.weight;
  if (a.lastOn !== b.lastOn) return a.lastOn < b.lastOn ? -1 : 1;
  return a.mate.personId < b.mate.personId ? -1 : 1;
}

export type Rota = {
  readonly rotaId: string;
  readonly hours: number;
  readonly everyWeeks: number;
  readonly startsOn: string;
};

/** How many turns stand beside the one that runs, so that nobody is surprised (our practice). */
const ahead = 2;

/** The days of the turn that runs today, or the first one, and those planned beyond it. */
export function periodsOf({ startsOn, everyWeeks }: Rota, today: string, more = ahead): Days[] {
  const days = everyWeeks * 7;
  const gone = startsOn > today ? 0 : lengthOf({ from: startsOn, until: today }) - 1;
  const first = plusDays(startsOn, Math.floor(gone / days) * days);
  return Array.from({ length: more + 1 }, (_, nth) => {
    const from = plusDays(first, nth * days);
    return { from, until: plusDays(from, days - 1) };
  });
}

export type PlannedTurn = { readonly personId: string; readonly days: Days };

/** Gives out the turns of a rota that nobody has yet, one after another. */
export function planTurns(
  rota: Rota,
  mates: readonly Mate[],
  glue: readonly (Glue & { rotaId: string | null })[],
  today: string,
): PlannedTurn[] {
  const held = glue
    .filter(({ rotaId, handedOn }) => rotaId === rota.rotaId && !handedOn)
    .map(({ fromOn, untilOn }) => ({ from: fromOn, until: untilOn ?? fromOn }));
  const planned: PlannedTurn[] = [];
  for (const days of periodsOf(rota, today)) {
    if (held.some((one) => overlap(one, days))) continue;
    const given = [...glue, ...planned.map((turn) => asGlue(rota, turn))];
    const next = fairNext(mates, given, { hours: rota.hours, days }, today);
    if (next) planned.push({ personId: next.personId, days });
  }
  return planned;
}

const asGlue = ({ hours }: Rota, { personId, days }: PlannedTurn): Glue => ({
  personId,
  kind: 'glue',
  hours,
  per: 'all',
  fromOn: days.from,
  untilOn: days.until,
  begunOn: null,
  doneOn: null,
  handedOn: null,
});
