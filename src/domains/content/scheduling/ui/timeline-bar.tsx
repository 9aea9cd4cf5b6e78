import { type KeyboardEvent, type PointerEvent, useMemo, useRef } from 'react';
import { Icon } from '../../../../web/design/icon.tsx';
import type { Edge } from '../rules-moving.ts';
import { type Bar, extentOf, planOf, states, whenWords } from './bars.ts';
import { laneHeight, type Span } from './lanes.ts';
import { shareOf, type View } from './timescale.ts';

type Props = {
  bar: Bar;
  top: number;
  view: View;
  /** When it recurs: each of its times in view; undefined while they are not known or too many. */
  pieces: readonly Span[] | undefined;
  audience: string;
  placement: string;
  isStop: boolean;
  isMoving: boolean;
  onKey: (event: KeyboardEvent, bar: Bar) => void;
  onFocus: (bar: Bar) => void;
  onLeave: () => void;
  onDrag: (bar: Bar, edge: Edge, pixels: number) => void;
  onDrop: (bar: Bar) => void;
  onOpen: (bar: Bar) => void;
};

const looks = {
  proposed: 'border-dashed border-line-strong bg-surface text-ink-soft',
  waiting: 'border-dashed border-amber bg-amber-soft text-amber-ink',
  scheduled: 'border-sea/40 bg-sea-soft text-sea-ink',
  live: 'border-kelp/50 bg-kelp-soft text-kelp-ink',
  over: 'border-line bg-sunken text-ink-faint',
  withdrawn: 'border-line bg-sunken text-ink-faint line-through',
} as const;

/** A booking: its title stays in sight as long as any of it does. */
export function TimelineBar(props: Props) {
  const { bar, top, view, pieces, audience, placement, isStop, isMoving } = props;
  const { item, state } = bar.booking;
  const { left, width } = extentOf(view, bar);
  const grip = useGrip(props);
  const recurs = planOf(bar.booking).recurrence !== null;
  const when = useMemo(
    () => whenWords(planOf(bar.booking), view.timeZone),
    [bar.booking, view.timeZone],
  );
  const words = `${item.title} · ${audience}, in ${placement}. ${when}. ${states[state].label}`;
  return (
    <button
      type="button"
      data-booking={bar.booking.bookingId}
      aria-label={words}
      title={words}
      tabIndex={isStop ? 0 : -1}
      style={{
        insetInlineStart: `${left * 100}%`,
        width: `max(${width * 100}%, 0.75rem)`,
        top,
        height: laneHeight - 4,
      }}
      className={`absolute touch-pan-y overflow-hidden rounded-md border px-2 text-start text-sm font-semibold whitespace-nowrap outline-offset-1 select-none focus-visible:z-10 ${looks[state]} ${isMoving ? 'z-10 cursor-grabbing shadow-float' : 'cursor-grab'}`}
      onKeyDown={(event) => props.onKey(event, bar)}
      onFocus={() => props.onFocus(bar)}
      onBlur={props.onLeave}
      {...grip}
    >
      {recurs && <Pieces pieces={pieces} bar={bar} view={view} />}
      <span className="relative flex items-center gap-1.5">
        <Icon name={recurs ? 'repeat' : states[state].icon} className="size-3.5" />
        <span className="truncate">
          {item.title}
          <span className="font-normal"> · {audience}</span>
        </span>
      </span>
      {!recurs && <Handles />}
    </button>
  );
}

/** Each of a recurring booking's times, drawn within its bar. */
function Pieces({ pieces, bar, view }: Pick<Props, 'pieces' | 'bar' | 'view'>) {
  const { left, width } = extentOf(view, bar);
  // Near, the times are what counts; from afar they would cut through the words.
  const height = view.zoom === 'day' || view.zoom === 'week' ? 'inset-y-0' : 'bottom-0 h-1.5';
  if (!pieces) return null;
  return pieces.map((piece) => (
    <span
      key={piece.from}
      className={`absolute min-w-[3px] rounded-sm bg-current opacity-25 ${height}`}
      style={{
        insetInlineStart: `${((Math.max(0, shareOf(view, piece.from)) - left) / width) * 100}%`,
        width: `${((Math.min(1, shareOf(view, piece.until)) - Math.max(0, shareOf(view, piece.from))) / width) * 100}%`,
      }}
    />
  ));
}

const handle = 'absolute inset-y-0 w-2 cursor-ew-resize hover:bg-current hover:opacity-30';

function Handles() {
  return (
    <>
      <span data-edge="start" className={`${handle} start-0`} />
      <span data-edge="end" className={`${handle} end-0`} />
    </>
  );
}

/** A little shaking of the hand is still a click. */
const least = 4;

function useGrip({ bar, onDrag, onDrop, onOpen }: Props) {
  const held = useRef<{ x: number; edge: Edge; bar: Bar; moved: boolean } | undefined>(undefined);
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return;
      const named = event.target instanceof Element && event.target.getAttribute('data-edge');
      const edge = named === 'start' || named === 'end' ? named : 'both';
      held.current = { x: event.clientX, edge, bar, moved: false };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (!held.current) return;
      const pixels = event.clientX - held.current.x;
      held.current.moved ||= Math.abs(pixels) >= least;
      if (held.current.moved) onDrag(held.current.bar, held.current.edge, pixels);
    },
    onPointerUp() {
      const was = held.current;
      held.current = undefined;
      if (was?.moved) onDrop(was.bar);
      else if (was) onOpen(was.bar);
    },
    onPointerCancel() {
      held.current = undefined;
    },
  };
}
