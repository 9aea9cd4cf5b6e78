import { type KeyboardEvent, type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import {
  type Bar,
  type Booking,
  barsOf,
  type Placement,
  type Plan,
  type Schedule,
} from './bars.ts';
import { keyAct, keyHelp, reached } from './keys.ts';
import { type Row, visible } from './lanes.ts';
import { TimelineBar } from './timeline-bar.tsx';
import { TimelineHead, TimelineLines } from './timeline-grid.tsx';
import {
  idOf,
  inView,
  type Names,
  useFocus,
  useNames,
  useRows,
  type Wanted,
} from './timeline-rows.ts';
import { panned, shiftOf, type View, viewAround } from './timescale.ts';
import { type Mover, useMoving } from './use-moving.ts';
import { useBox, usePanning } from './use-panning.ts';
import { usePieces } from './use-pieces.ts';
import { useNow } from './use-view.ts';

type Props = {
  schedule: Schedule;
  placements: readonly Placement[];
  bookings: readonly Booking[];
  view: View;
  onView: (view: View) => void;
  onMoved: (booking: Booking, plan: Plan) => void;
  onOpen: (booking: Booking) => void;
  /** A booking that is looked for: scrolled to, and given the focus. */
  wanted: Wanted | undefined;
  /** Stands below the rows while there is no booking. */
  empty: ReactNode;
};

/** Rows a little above and below are drawn too, so that scrolling shows no gaps. */
const margin = 400;

/** Placements as rows, bookings as bars. Only what is on the screen is drawn. */
export function Timeline(props: Props) {
  const { schedule, placements, view, onView, onMoved, wanted } = props;
  const [said, say] = useState('');
  const scroller = useRef<HTMLDivElement>(null);
  const lanes = useRef<HTMLDivElement>(null);
  const width = useCallback(() => widthOf(lanes.current), []);
  const { top, height } = useBox(scroller);
  const now = useNow();
  const mover = useMoving({ view, onMoved, say });
  const rows = useRows(placements, useWithMoving(props.bookings, mover), view);
  const focus = useFocus(rows, scroller, wanted);
  usePanning(scroller, width, (share) => onView(panned(view, share)));
  const last = rows.at(-1);
  return (
    <section
      aria-label="Timeline"
      className="overflow-hidden rounded-lg border border-line bg-raised"
    >
      <p className="sr-only" id="timeline-keys">
        {keyHelp}
      </p>
      <p className="sr-only" role="status">
        {said}
      </p>
      <div ref={scroller} className="max-h-[68dvh] min-h-60 overflow-y-auto overscroll-contain">
        <TimelineHead view={view} />
        <div className="relative" style={{ height: (last?.top ?? 0) + (last?.height ?? 0) }}>
          <div ref={lanes} className="absolute inset-y-0 start-44 end-0 overflow-hidden">
            <TimelineLines view={view} now={now} />
          </div>
          <Rows
            {...props}
            rows={rows}
            seen={visible(rows, { top: top - margin, bottom: top + height + margin }, view)}
            names={useNames(schedule)}
            mover={mover}
            width={width}
            focus={focus}
          />
        </div>
        {props.bookings.length === 0 && props.empty}
      </div>
    </section>
  );
}

/** Below zero where time runs from right to left. */
function widthOf(lanes: HTMLElement | null): number {
  if (!lanes) return 1;
  return getComputedStyle(lanes).direction === 'rtl' ? -lanes.offsetWidth : lanes.offsetWidth;
}

/** While a booking is on its way it is drawn where it would stand. */
function useWithMoving(bookings: readonly Booking[], { moving }: Mover): readonly Booking[] {
  return useMemo(
    () =>
      moving
        ? bookings.map((one) =>
            one.bookingId === moving.booking.bookingId ? { ...one, proposed: moving.plan } : one,
          )
        : bookings,
    [bookings, moving],
  );
}

type RowsProps = Props & {
  rows: readonly Row<Bar>[];
  seen: ReturnType<typeof visible<Bar>>;
  names: Names;
  mover: Mover;
  width: () => number;
  focus: (bookingId: string) => void;
};

function Rows(props: RowsProps) {
  const { seen, names, mover, view, width, onOpen } = props;
  const [focused, setFocused] = useState<string>();
  const pieces = usePieces(view);
  const onKey = useKeys(props);
  const drawn = seen.flatMap(({ bars }) => bars.map(({ bar }) => idOf(bar)));
  const stop = focused && drawn.includes(focused) ? focused : drawn[0];
  return (
    <ul aria-label="Placements">
      {seen.map(({ row, bars }) => (
        <li
          key={row.rowId}
          style={{ top: row.top, height: row.height }}
          className="absolute inset-x-0 flex border-b border-line"
        >
          <RowHead title={names.placement(row.rowId)} name={row.rowId} />
          <div className="relative min-w-0 flex-1 overflow-hidden">
            {bars.map(({ bar, top }) => (
              <TimelineBar
                key={idOf(bar)}
                bar={bar}
                top={top}
                view={view}
                pieces={pieces(bar)}
                audience={names.audience(bar.booking)}
                placement={names.placement(row.rowId)}
                isStop={idOf(bar) === stop}
                isMoving={idOf(bar) === mover.moving?.booking.bookingId}
                onKey={onKey}
                onFocus={(one) => setFocused(idOf(one))}
                onLeave={mover.keep}
                onDrag={(one, edge, pixels) =>
                  mover.drag(one, edge, shiftOf(view, pixels / width()))
                }
                onDrop={mover.keep}
                onOpen={(one) => onOpen(one.booking)}
              />
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}

function RowHead({ title, name }: { title: string; name: string }) {
  return (
    <div className="w-44 shrink-0 border-e border-line bg-raised px-3 py-2">
      <div className="sticky top-16">
        <p className="truncate text-sm font-semibold" title={title}>
          {title}
        </p>
        <p className="truncate text-xs text-ink-faint">{name}</p>
      </div>
    </div>
  );
}

function useKeys({ rows, mover, view, width, onView, onOpen, focus }: RowsProps) {
  const follow = () => {
    const { plan, booking } = mover.now() ?? {};
    if (!plan || !booking) return;
    const [bar] = barsOf([{ ...booking, proposed: plan }], view.timeZone, 0);
    const isSeen = bar && bar.from < view.until && bar.until > view.from;
    if (bar && !isSeen) onView(viewAround(view.zoom, bar.from, view.timeZone));
  };
  return (event: KeyboardEvent, bar: Bar) => {
    const act = keyAct(event, { turned: width() < 0 });
    if (!act || (act.does === 'put-back' && !mover.moving)) return;
    event.preventDefault();
    if (act.does === 'move') {
      mover.nudge(bar, act.edge, act.direction);
      follow();
    } else if (act.does === 'put-back') mover.putBack();
    else if (act.does === 'open') {
      if (!mover.keep()) onOpen(bar.booking);
    } else {
      const groups = inView(rows, view);
      const here = groups.flatMap(({ bars }) => bars).find((one) => idOf(one) === idOf(bar));
      mover.keep();
      const next = reached(groups, here, act);
      if (next) focus(idOf(next));
    }
  };
}
