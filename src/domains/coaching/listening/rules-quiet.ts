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
type Drawn = { readonly drawnBy: string; readonly drawnAt: string };

const ms = (instant: string | null | undefined): number => (instant ? Date.parse(instant) : 0);

/** The silence now: after the last question asked or laid on the table, until it is answered or forgotten. */
export function ringOfQuiet(
  asked: Asked | undefined,
  onTable: Drawn | undefined,
  now: number,
): Quiet['ring'] {
  const isDrawn = ms(onTable?.drawnAt) > ms(asked?.askedAt);
  const [askedBy, at] = isDrawn
    ? [onTable?.drawnBy, ms(onTable?.drawnAt)]
    : [asked?.askedBy, ms(asked?.askedAt)];
  const sinceMs = Math.max(0, now - at);
  return askedBy && at > ms(asked?.overAt) && sinceMs < goneMs ? { askedBy, sinceMs } : null;
}
