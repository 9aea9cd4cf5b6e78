import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { type Bar, type Booking, barsOf, type Placement, type Schedule } from './bars.ts';
import { laneHeight, type Row, rowsOf, within } from './lanes.ts';
import { nearOf, type View, type Zoom } from './timescale.ts';

const hour = 3_600_000;
/** The least time a bar takes at each zoom, so that it can be seen and hit. */
const least: Record<Zoom, number> = {
  day: hour / 2,
  week: 4 * hour,
  month: 20 * hour,
  quarter: 60 * hour,
  year: 240 * hour,
};

/**
 * Every booking near the view in its placement's row and lane. What is far away takes no lane; and
 * lanes are laid anew only when the calendar has moved by a whole view, so that they stand still
 * under a hand that pans.
 */
export function useRows(
  placements: readonly Placement[],
  bookings: readonly Booking[],
  view: View,
): readonly Row<Bar>[] {
  const { timeZone, zoom } = view;
  const bars = useMemo(() => barsOf(bookings, timeZone, least[zoom]), [bookings, timeZone, zoom]);
  const { from, until } = nearOf(view);
  return useMemo(() => {
    const seen = bars.filter((bar) => bar.from < until && bar.until > from);
    const groups = Map.groupBy(seen, ({ booking }) => booking.placement);
    return rowsOf(placements.map(({ name }) => ({ rowId: name, bars: groups.get(name) ?? [] })));
  }, [placements, bars, from, until]);
}

export const idOf = ({ booking }: Bar): string => booking.bookingId;

/** The bars of each row that touch the view, lane by lane: the order in which keys reach them. */
export const inView = (rows: readonly Row<Bar>[], view: View) =>
  rows.map(({ rowId, lanes }) => ({
    row: rowId,
    bars: lanes.flatMap((lane) => within(lane, view)),
  }));

/** A booking that is looked for; a new object where it is looked for again. */
export type Wanted = { readonly bookingId: string };

/**
 * Gives the focus to a booking, scrolled to first where it is not drawn; at first to the one that is
 * looked for, if any.
 */
export function useFocus(
  rows: readonly Row<Bar>[],
  scroller: RefObject<HTMLElement | null>,
  looked: Wanted | undefined,
) {
  const wanted = useRef<string | undefined>(undefined);
  const last = useRef<Wanted | undefined>(undefined);
  const look = () => {
    if (!wanted.current) return;
    const bar = scroller.current?.querySelector<HTMLElement>(`[data-booking="${wanted.current}"]`);
    if (!bar) return;
    wanted.current = undefined;
    bar.focus({ preventScroll: true });
    bar.scrollIntoView({ block: 'nearest' });
  };
  const focus = (bookingId: string) => {
    wanted.current = bookingId;
    look();
    const top = topOf(rows, bookingId);
    if (wanted.current && top !== undefined) scroller.current?.scrollTo({ top: top - laneHeight });
  };
  useEffect(() => {
    if (looked && looked !== last.current) focus(looked.bookingId);
    last.current = looked;
    // A bar off the screen is drawn once it was scrolled to, a turn later.
    look();
  });
  return focus;
}

function topOf(rows: readonly Row<Bar>[], bookingId: string): number | undefined {
  for (const { top, lanes } of rows) {
    const lane = lanes.findIndex((bars) => bars.some((bar) => idOf(bar) === bookingId));
    if (lane >= 0) return top + lane * laneHeight;
  }
  return undefined;
}

export type Names = {
  audience(booking: Booking): string;
  placement(name: string): string;
};

/** What the ids of a schedule are called. */
export function useNames({ audiences, placements }: Schedule): Names {
  return useMemo(() => {
    const known = new Map(audiences.map(({ audienceId, name }) => [audienceId, name]));
    const titles = new Map(placements.map(({ name, title }) => [name, title]));
    return {
      audience: ({ proposed, plan }) => {
        const { audienceId } = proposed ?? plan;
        return audienceId ? (known.get(audienceId) ?? 'an audience') : 'everybody';
      },
      placement: (name) => titles.get(name) ?? name,
    };
  }, [audiences, placements]);
}
