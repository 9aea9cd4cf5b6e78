import type { Commitment } from './contract.ts';

type Open = Pick<Commitment, 'dueOn' | 'closedAt'>;

export const isOverdue = ({ dueOn, closedAt }: Open, today: string): boolean =>
  closedAt === null && dueOn < today;

/** Either of the two closes or moves a commitment: it is an agreement, not a task list. */
export const mayOwn = (pair: { managerId: string; engineerId: string }, ownerId: string): boolean =>
  ownerId === pair.managerId || ownerId === pair.engineerId;

type Rate = { kept: number; keptLate: number; dropped: number };

/** Counts first; below five closed ones a share says nothing (E9). */
export function keepRateWords({ kept, keptLate, dropped }: Rate): string {
  const closed = kept + dropped;
  if (closed === 0) return 'No commitment of yours has been closed yet.';
  const late = keptLate > 0 ? `, ${keptLate} of them late` : '';
  const share = closed < 5 ? '' : ` (${Math.round((100 * kept) / closed)} %)`;
  return `You kept ${kept} of ${closed}${share}${late}.`;
}
