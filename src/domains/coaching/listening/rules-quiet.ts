/** After a question somebody may think. What the ring says, and when (E1), in milliseconds of silence. */
import type { Quiet } from './contract-shapes.ts';

export type QuietState = 'begun' | 'holding' | 'thinking' | 'check-in' | 'gone';

/** Longer than this, and the ring was forgotten rather than kept. */
const goneMs = 60_000;

export function quietState(ms: number): QuietState {
  if (ms < 1000) return 'begun';
  if (ms < 3000) return 'holding';
  if (ms < 7000) return 'thinking';
  return ms < goneMs ? 'check-in' : 'gone';
}

/** Said to both, so that a silence is never a guess (E3); under a second there is nothing to say. */
export const quietWords: Readonly<Record<QuietState, string>> = {
  begun: '',
  holding: 'Holding the silence',
  thinking: 'Thinking space',
  'check-in': 'A good moment to check in',
  gone: '',
};

type Asked = {
  readonly askedBy: string | null;
  readonly askedAt: string | null;
  readonly overAt: string | null;
};

const ms = (instant: string | null): number => (instant ? Date.parse(instant) : 0);

/** The silence now: of the last question, unless it was answered since or forgotten. */
export function ringOfQuiet(asked: Asked | undefined, now: number): Quiet['ring'] {
  if (!asked?.askedBy || ms(asked.overAt) > ms(asked.askedAt)) return null;
  const sinceMs = Math.max(0, now - ms(asked.askedAt));
  return sinceMs < goneMs ? { askedBy: asked.askedBy, sinceMs } : null;
}
