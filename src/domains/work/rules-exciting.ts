import type { Assignment, Sprinkle } from './contract-shapes.ts';
import { earlier, later, plusDays } from './rules-days.ts';
import { lastDay, quarterDays } from './rules-hours.ts';
import { type Wants, wanted } from './rules-skills.ts';

type Piece = Pick<
  Assignment,
  | 'kind'
  | 'skills'
  | 'title'
  | 'hours'
  | 'per'
  | 'fromOn'
  | 'untilOn'
  | 'begunOn'
  | 'doneOn'
  | 'handedOn'
>;

/** Work that stretches somebody, or that has to do with what they want more of, to learn or to try. */
const isExciting = (piece: Piece, wants: Wants | undefined): boolean =>
  piece.kind === 'stretch' ||
  (piece.kind !== 'glue' && wants !== undefined && wanted(wants, piece.skills).length > 0);

/** When somebody last had exciting work, and whether that, or their coming, is a quarter ago (our practice). */
export function sprinkleOf(
  pieces: readonly Piece[],
  wants: Wants | undefined,
  { today, sinceOn }: { today: string; sinceOn: string },
): Sprinkle {
  const lastOn = pieces
    .filter((piece) => isExciting(piece, wants))
    .map((piece) => ({ from: piece.fromOn, until: earlier(lastDay(piece, today), today) }))
    .filter(({ from, until }) => from <= until)
    .reduce<string | null>((last, { until }) => (last ? later(last, until) : until), null);
  return { lastOn, isMissing: (lastOn ?? sinceOn) < plusDays(today, -quarterDays) };
}
