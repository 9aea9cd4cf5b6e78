import { type ReactNode, useLayoutEffect, useMemo, useRef } from 'react';
import { shortDay, today } from '../../../../web/design/when.tsx';
import { stateWords } from '../rules.ts';
import {
  type Frame,
  type Path,
  type Point,
  pathOf,
  smallFrame,
  wholeFrame,
} from '../rules-path.ts';
import { readingOf } from '../rules-reading.ts';
import type { PlanRead } from './calls.ts';

type Plan = Pick<PlanRead, 'dreams' | 'goals'>;

const usePath = (plan: Plan, frame: Frame): Path =>
  useMemo(() => pathOf(plan, today(), frame), [plan, frame]);

/** The growth path, two years back and one ahead; one scrolls along it, and it opens at today. */
export function GrowthPath({ plan }: { plan: Plan }) {
  const path = usePath(plan, wholeFrame);
  const scroller = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const { current } = scroller;
    if (current) current.scrollLeft = path.today.x - current.clientWidth * 0.5;
  }, [path.today.x]);
  return (
    <figure className="grid gap-3">
      <section
        ref={scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard.
        tabIndex={0}
        aria-label="Your path, two years back and one ahead; it scrolls sideways"
        dir="ltr"
        className="-mx-5 overflow-x-auto rounded-md sm:-mx-6"
      >
        <svg width={path.width} height={path.height} viewBox={`0 0 ${path.width} ${path.height}`}>
          <title>The growth path</title>
          <Land path={path} sun={plan.dreams.length > 0} />
          <Months path={path} />
          <Way path={path} />
          <Marks path={path} />
          <Stones path={path} />
          <Goals path={path} />
          <Dreams path={path} />
          <Here path={path} />
        </svg>
      </section>
      <figcaption className="max-w-prose text-sm text-ink-soft">
        {readingOf(plan, today(), shortDay)}
      </figcaption>
    </figure>
  );
}

/** The same path in small, with its reading beside it. */
export function SmallPath({ plan, quiet = false }: { plan: Plan; quiet?: boolean }) {
  const path = usePath(plan, smallFrame);
  return (
    <figure className="grid gap-2">
      <svg
        viewBox={`0 0 ${path.width} ${path.height}`}
        className="h-auto w-full max-w-md"
        aria-hidden
      >
        <Land path={path} sun={plan.dreams.length > 0} />
        <Way path={path} />
        <Marks path={path} />
        <Stones path={path} />
        {path.goals.map(({ goalId, x, y, state }) => (
          <Flag key={goalId} x={x} y={y} state={state} />
        ))}
        <circle cx={path.today.x} cy={path.today.y} r="5" className="fill-coral stroke-surface" />
      </svg>
      <figcaption className={quiet ? 'sr-only' : 'text-sm text-ink-soft'}>
        {readingOf(plan, today(), shortDay)}
      </figcaption>
    </figure>
  );
}

const trace = (points: readonly Point[]): string =>
  points.map(({ x, y }, nth) => `${nth === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');

/** Far hills, the sun behind the horizon where there is a dream, and the ground that is walked on. */
function Land({ path: { line, width, height, horizon, top }, sun }: { path: Path; sun: boolean }) {
  const last = line.at(-1);
  if (!last) return null;
  const to = (points: readonly Point[]) =>
    `${trace(points)}L${width} ${points.at(-1)?.y ?? 0}L${width} ${height}L0 ${height}Z`;
  const far = line.map(({ x, y }) => ({ x, y: y - 16 - 11 * Math.sin(x / 130 + 1) }));
  return (
    <g>
      {sun && (
        <circle
          cx={horizon.x + 6}
          cy={Math.max(top, horizon.y - 4)}
          r={height > 150 ? 34 : 18}
          className="fill-amber-soft"
        />
      )}
      <path d={to(far)} className="fill-sea-soft opacity-60" />
      <path d={to(line)} className="fill-sunken" />
    </g>
  );
}

/** Walked until today, and still open after it. */
function Way({ path: { line, today: here } }: { path: Path }) {
  const walked = [...line.filter(({ x }) => x < here.x), here];
  const ahead = [here, ...line.filter(({ x }) => x > here.x)];
  return (
    <g fill="none" strokeLinecap="round">
      <path d={trace(walked)} className="stroke-sea" strokeWidth="3.5" />
      <path d={trace(ahead)} className="stroke-line-strong" strokeWidth="3" strokeDasharray="1 9" />
    </g>
  );
}

const monthName = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });

const Months = ({ path: { ticks, height } }: { path: Path }) =>
  ticks.map(({ x, month, isYear }) => (
    <g key={month}>
      <path d={`M${x} ${height - 24}v6`} className="stroke-line-strong" />
      <text
        x={x}
        y={height - 6}
        textAnchor="middle"
        className={`text-xs ${isYear ? 'fill-ink-soft font-semibold' : 'fill-ink-faint'}`}
      >
        {isYear ? month.slice(0, 4) : monthName.format(new Date(`${month}T12:00:00Z`))}
      </text>
    </g>
  ));

const Marks = ({ path: { marks } }: { path: Path }) =>
  marks.map(({ evidenceId, x, y, said, on }) => (
    <circle key={evidenceId} cx={x} cy={y} r="3" className="fill-ink-faint">
      <title>{`${shortDay(on)}: ${said}`}</title>
    </circle>
  ));

const Stones = ({ path: { stones } }: { path: Path }) =>
  stones.map(({ milestoneId, x, y, doneWhen, on, done }) => (
    <ellipse
      key={milestoneId}
      cx={x}
      cy={y}
      rx="7"
      ry="4.5"
      strokeWidth="1.5"
      className={done ? 'fill-kelp stroke-surface' : 'fill-raised stroke-line-strong'}
    >
      <title>{`${shortDay(on)}: ${doneWhen}${done ? ', done' : ''}`}</title>
    </ellipse>
  ));

type State = Path['goals'][number]['state'];

function Flag({ x, y, state }: Point & { state: State }) {
  if (state === 'reached') {
    return (
      <g>
        <circle cx={x} cy={y} r="9" className="fill-kelp stroke-surface" strokeWidth="2" />
        <path
          d={`M${x - 4} ${y}l3 3.2 5-6`}
          fill="none"
          strokeWidth="2"
          strokeLinecap="round"
          className="stroke-on-kelp"
        />
      </g>
    );
  }
  const isOpen = state === 'active';
  return (
    <circle
      cx={x}
      cy={y}
      r="8"
      strokeWidth="2.5"
      strokeDasharray={isOpen ? undefined : '3 3'}
      className={isOpen ? 'fill-raised stroke-sea' : 'fill-raised stroke-line-strong'}
    />
  );
}

/** Each leads to its place in the list below; the words stand above, on a line of their own. */
const Goals = ({ path: { goals } }: { path: Path }) =>
  goals.map(({ goalId, what, on, state, x, y, label }) => (
    <a key={goalId} href={`#goal-${goalId}`}>
      <title>{`${what}, ${stateWords[state]}, ${shortDay(on)}`}</title>
      {label && (
        <>
          <path
            d={`M${x} ${y - 9}V${label.y + label.height}`}
            className="stroke-line-strong"
            strokeDasharray="2 3"
          />
          <Words box={label} className={state === 'active' ? 'fill-ink' : 'fill-ink-soft'} />
        </>
      )}
      <Flag x={x} y={y} state={state} />
    </a>
  ));

type WordsProps = { box: NonNullable<Path['goals'][number]['label']>; className: string };

const Words = ({ box, className }: WordsProps): ReactNode => (
  <>
    <rect {...sizeOf(box)} rx="4" className="fill-surface" />
    <text className={`text-[0.8125rem] font-semibold ${className}`}>
      {box.lines.map((line, nth) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text have no other name.
        <tspan key={nth} x={box.x + 3} y={box.y + 13 + nth * 17}>
          {line}
        </tspan>
      ))}
    </text>
  </>
);

const sizeOf = ({ x, y, width, height }: WordsProps['box']) => ({ x, y, width, height });

const Dreams = ({ path: { dreams } }: { path: Path }) =>
  dreams.map((label) => (
    <text key={label.y} className="fill-ink-soft font-serif text-[0.9375rem] italic">
      {label.lines.map((line, nth) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text have no other name.
        <tspan key={nth} x={label.x} y={label.y + 13 + nth * 17}>
          {line}
        </tspan>
      ))}
    </text>
  ));

const Here = ({ path: { today: here, height } }: { path: Path }) => (
  <g>
    <path d={`M${here.x} ${here.y}V${height - 26}`} className="stroke-coral" strokeWidth="1.5" />
    <circle cx={here.x} cy={here.y} r="7" className="fill-coral stroke-surface" strokeWidth="2" />
    <rect
      x={here.x + 5}
      y={height - 50}
      width="52"
      height="22"
      rx="11"
      className="fill-coral-soft"
    />
    <text
      x={here.x + 31}
      y={height - 35}
      textAnchor="middle"
      className="fill-coral-ink text-xs font-semibold"
    >
      Today
    </text>
  </g>
);
