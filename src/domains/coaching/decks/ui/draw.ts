import { useChange, useRead } from '../../../../web/use.ts';
import { decks } from './calls.ts';

type From = { readonly deckId: string | null; readonly left: number };

/** Draws for both; a deck of which nothing is left begins anew, since that is what was asked for. */
export function useDraw(meetingId: string, onDone?: () => void): (from: From) => void {
  const { data } = useRead(decks.table, { meetingId });
  const draw = useChange(decks.draw, {
    offline: 'refuse',
    refusal: 'toast',
    ...(onDone ? { onDone } : {}),
  });
  return ({ deckId, left }) => {
    if (draw.isPending) return;
    const instead = data?.question?.drawId ?? null;
    draw.mutate({ meetingId, deckId, again: left === 0, instead });
  };
}
