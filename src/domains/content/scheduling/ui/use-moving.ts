import { useMemo, useRef, useState } from 'react';
import { type Edge, movedPlan } from '../rules-moving.ts';
import { type Bar, type Booking, minutesOf, type Plan, planOf, whenWords } from './bars.ts';
import { plus, type Shift, stepOf, times, type View } from './timescale.ts';

/** A booking on its way: nothing is sent before it is put down. */
type Moving = { readonly booking: Booking; readonly plan: Plan };

type Held = { readonly bar: Bar; readonly edge: Edge; readonly shift: Shift; readonly base: Plan };

type Options = {
  view: View;
  onMoved: (booking: Booking, plan: Plan) => void;
  say: (sentence: string) => void;
};

/** Moving and stretching, the same for pointer and keyboard. */
export function useMoving({ view, onMoved, say }: Options) {
  const [held, setHeld] = useState<Held>();
  // A key and the blur it causes come within one frame: the second must see what the first did.
  const now = useRef<Held | undefined>(undefined);
  const hold = (next: Held | undefined) => {
    now.current = next;
    setHeld(next);
  };
  const planned = (one: Held): Plan => plannedIn(one, view.timeZone);
  const to = (bar: Bar, edge: Edge, shift: Shift) => {
    const before = now.current;
    const same = before?.bar.booking.bookingId === bar.booking.bookingId ? before : undefined;
    const base = same && same.edge !== edge ? planned(same) : (same?.base ?? planOf(bar.booking));
    hold({ bar: same?.bar ?? bar, edge, shift, base });
  };
  const { timeZone } = view;
  return {
    moving: useMemo(() => held && movingOf(held, timeZone), [held, timeZone]),
    /** What is moving after the last key, before the page is drawn again. */
    now: (): Moving | undefined => now.current && movingOf(now.current, timeZone),
    /** To a place under the pointer, counted from where it was picked up. */
    drag: to,
    nudge(bar: Bar, edge: Edge, direction: 1 | -1) {
      const same = now.current?.edge === edge ? now.current.shift : { days: 0, minutes: 0 };
      to(bar, edge, plus(same, times(stepOf[view.zoom], direction)));
      if (now.current) say(`${whenWords(planned(now.current), view.timeZone)}.`);
    },
    keep(): boolean {
      const done = now.current;
      hold(undefined);
      if (!done) return false;
      const plan = planned(done);
      const isMove = JSON.stringify(plan) !== JSON.stringify(planOf(done.bar.booking));
      if (isMove) onMoved(done.bar.booking, plan);
      return isMove;
    },
    putBack() {
      if (now.current) say(`${now.current.bar.booking.item.title} is back in its place.`);
      hold(undefined);
    },
  };
}

const plannedIn = ({ bar, edge, shift, base }: Held, timeZone: string): Plan =>
  movedPlan(base, edge, minutesOf(base, bar.from, shift, timeZone));

const movingOf = (held: Held, timeZone: string): Moving => ({
  booking: held.bar.booking,
  plan: plannedIn(held, timeZone),
});

export type Mover = ReturnType<typeof useMoving>;
