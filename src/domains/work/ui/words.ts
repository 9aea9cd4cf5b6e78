import { shortDay, today } from '../../../web/design/when.tsx';
import { kindWords, stateWords } from '../rules.ts';
import type { Piece } from './calls.ts';

export const firstName = (name: string): string => name.split(/\s+/)[0] ?? name;

export const hoursText = (hours: number): string => `${Math.round(hours * 10) / 10} h`;

/** "2 Mar to 30 Apr", "since 2 Mar", "from 2 Mar" and the like. */
export const spanText = ({
  fromOn,
  untilOn,
}: {
  fromOn: string;
  untilOn: string | null;
}): string => {
  if (untilOn === fromOn) return shortDay(fromOn);
  return untilOn ? `${shortDay(fromOn)} to ${shortDay(untilOn)}` : `from ${shortDay(fromOn)} on`;
};

export const effortText = ({ hours, per }: Pick<Piece, 'hours' | 'per'>): string =>
  `${hoursText(hours)} ${per === 'week' ? 'a week' : 'in all'}`;

/** The whole of it in a line, as it is read aloud on the timeline. */
export const pieceText = (piece: Piece): string =>
  `${piece.title}: ${kindWords[piece.kind].name}, ${effortText(piece)}, ${spanText(piece)}, ${stateWords(piece, today())}`;
