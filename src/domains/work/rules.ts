import type { Assignment, How, Kind } from './contract-shapes.ts';

/** What each kind of work is, in the words the pages use. */
export const kindWords: Readonly<Record<Kind, { name: string; means: string }>> = {
  stretch: { name: 'stretch', means: 'new to them, a step further' },
  core: { name: 'core', means: 'what they are here for' },
  glue: { name: 'glue', means: 'holds the team together, goes round' },
  chore: { name: 'chore', means: 'has to be done' },
};

export const howWords: Readonly<Record<How, string>> = {
  rotated: 'by rota',
  asked: 'asked',
  volunteered: 'volunteered',
};

type State = Pick<Assignment, 'begunOn' | 'doneOn' | 'handedOn'>;

export const isOver = ({ doneOn, handedOn }: State): boolean =>
  doneOn !== null || handedOn !== null;

/** Nothing that has begun is taken away: it is done, or handed on. */
export const mayDrop = (work: State): boolean => work.begunOn === null && !isOver(work);

/** Whether it can be handed to somebody: turns go by the rota instead. */
export const mayHandOn = (work: State & Pick<Assignment, 'rotaId'>): boolean =>
  !isOver(work) && work.rotaId === null;

/** Whether a turn can still be passed on or traded. */
export const mayPass = (
  turn: State & Pick<Assignment, 'rotaId' | 'untilOn'>,
  today: string,
): boolean => turn.rotaId !== null && !isOver(turn) && (turn.untilOn ?? today) >= today;

type Timed = State & Pick<Assignment, 'rotaId' | 'untilOn'>;

/** Over, or a turn whose days have passed: nobody needs to note that a turn was done. */
export const isPast = (work: Timed, today: string): boolean =>
  isOver(work) || (work.rotaId !== null && (work.untilOn ?? today) < today);

export function stateWords(work: Timed & Pick<Assignment, 'fromOn'>, today: string): string {
  if (work.doneOn) return 'done';
  if (work.handedOn) return 'handed on';
  if (isPast(work, today)) return 'over';
  if (work.begunOn) return 'begun';
  return work.fromOn > today ? 'planned' : 'not begun yet';
}
