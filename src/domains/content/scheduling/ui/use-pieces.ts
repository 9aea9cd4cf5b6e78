import { useEffect, useState } from 'react';
import { type Bar, type Plan, planOf } from './bars.ts';
import { type Span, within } from './lanes.ts';
import { nearOf, type View } from './timescale.ts';

type Times = typeof import('../../presentation/engine/times.ts');

let times: Times | undefined;

/** Times of each plan, for the piece of the calendar around the view they were last asked for. */
const known = new WeakMap<Plan, { readonly of: string; readonly pieces: readonly Span[] }>();

/**
 * The times of a recurring booking in view. What works them out is heavy and loaded after the page
 * stands; in a year's view they would be finer than a line, and none are drawn.
 */
export function usePieces(view: View): (bar: Bar) => readonly Span[] | undefined {
  const [ready, setReady] = useState(times !== undefined);
  useEffect(() => {
    if (ready) return;
    let gone = false;
    void import('../../presentation/engine/times.ts').then((module) => {
      times = module;
      if (!gone) setReady(true);
    });
    return () => {
      gone = true;
    };
  }, [ready]);
  return (bar) =>
    times && view.zoom !== 'year' ? piecesOf(times, planOf(bar.booking), view) : undefined;
}

function piecesOf(times: Times, plan: Plan, view: View): readonly Span[] {
  const { from, until } = nearOf(view);
  const of = `${view.timeZone} ${from} ${until}`;
  const before = known.get(plan);
  const pieces =
    before?.of === of
      ? before.pieces
      : times.openings(plan.window, plan.recurrence, view.timeZone, from, until);
  known.set(plan, { of, pieces });
  return within(pieces, view);
}
