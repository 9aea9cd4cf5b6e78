import type { Assignment, LedgerLine, Verdict } from './contract-shapes.ts';
import { type Dealt, fairShares, verdictOf } from './rules-chance.ts';
import { type Days, later, overlap } from './rules-days.ts';
import { daysOf, halfYear, type Mate } from './rules-fair.ts';
import { intervalOf } from './rules-gamma.ts';
import { hoursWithin, round } from './rules-hours.ts';

export type LedgerPiece = {
  readonly assignmentId: string;
  readonly person: { personId: string; name: string };
  readonly title: string;
  readonly hours: number;
  readonly fromOn: string;
  readonly how: Assignment['how'];
};

export type Ledger = {
  sinceOn: string;
  ledger: LedgerLine[];
  pieces: LedgerPiece[];
  verdict: Verdict;
};

/** Hours of glue in the last half year, each person's since they came to the team. */
export function ledgerOf(
  mates: readonly Mate[],
  glue: readonly Assignment[],
  today: string,
): Ledger {
  const window = halfYear(today);
  const pieces = mates.flatMap((mate) => piecesOf(mate, glue, window));
  const dealt = pieces.map((piece) => dealtOf(piece, mates, window));
  const fair = fairShares(dealt, mates.length);
  const sizes = pieces.map(({ hours }) => hours);
  const ledger = mates.map((mate, nth) => {
    const own = pieces.filter(({ person }) => person.personId === mate.personId);
    return lineOf(mate, own, { sizes, fair: fair[nth] ?? 0 });
  });
  return { sinceOn: window.from, ledger, pieces, verdict: verdictOf(dealt, mates.length) };
}

const piecesOf = (mate: Mate, glue: readonly Assignment[], window: Days): LedgerPiece[] =>
  glue
    .filter(({ personId }) => personId === mate.personId)
    .map(({ assignmentId, title, fromOn, how, ...work }) => ({
      assignmentId,
      title,
      fromOn,
      how,
      person: { personId: mate.personId, name: mate.name },
      hours: hoursWithin({ ...work, fromOn }, daysOf(mate, window)),
    }))
    .filter(({ hours }) => hours > 0);

/** Who could have had it: everybody of the team who was here when it began, and whoever had it. */
function dealtOf(piece: LedgerPiece, mates: readonly Mate[], window: Days): Dealt {
  const day = later(piece.fromOn, window.from);
  const to = mates.findIndex(({ personId }) => personId === piece.person.personId);
  const among = mates.flatMap((mate, nth) => (nth === to || isHere(mate, day) ? [nth] : []));
  return { hours: piece.hours, to, among };
}

const isHere = ({ sinceOn, away }: Mate, day: string): boolean =>
  sinceOn <= day && !away.some((one) => overlap(one, { from: day, until: day }));

function lineOf(
  { personId, name }: Mate,
  own: readonly LedgerPiece[],
  { sizes, fair }: { sizes: readonly number[]; fair: number },
): LedgerLine {
  const hours = own.map((piece) => piece.hours);
  const { low, high } = intervalOf(hours, sizes);
  const count = (how: LedgerPiece['how']) => own.filter((piece) => piece.how === how).length;
  return {
    person: { personId, name },
    hours: round(hours.reduce((sum, one) => sum + one, 0)),
    low: round(low),
    high: round(high),
    fair: round(fair),
    rotated: count('rotated'),
    asked: count('asked'),
    volunteered: count('volunteered'),
  };
}
