import type { ReactNode } from 'react';
import type { Others, Scale, Span } from '../rules-model.ts';
import { expectedSpanOf, whiskerOf } from '../rules-model.ts';

type Props = {
  scale: Scale;
  own: number | null;
  others: Others | null;
};

const lanes = { own: 16, others: 38 } as const;

/**
 * One skill as a quiet scale: the own dot above, the others' ring below, each with its whisker, and
 * behind them the stretch where an own reading falls by chance. The words stand beside it.
 */
export function ScaleDrawing({ scale, own, others }: Props) {
  const { stages } = scale;
  return (
    <svg className="h-14 w-full rtl:-scale-x-100" aria-hidden>
      {others && <Expected span={expectedSpanOf(scale, others)} stages={stages} />}
      {Array.from({ length: stages }, (_, nth) => nth + 1).map((stage) => (
        <line
          key={stage}
          x1={across(stage, stages)}
          x2={across(stage, stages)}
          y1="2"
          y2="54"
          className="stroke-line"
        />
      ))}
      {own !== null && (
        <g className="fill-sea stroke-sea">
          <Whisker span={whiskerOf(scale, own, 1)} stages={stages} y={lanes.own} />
          <circle cx={across(own, stages)} cy={lanes.own} r="6.5" />
        </g>
      )}
      {others && (
        <g className="stroke-kelp">
          <Whisker
            span={whiskerOf(scale, others.mean, others.raters)}
            stages={stages}
            y={lanes.others}
          />
          <circle
            cx={across(others.mean, stages)}
            cy={lanes.others}
            r="5.5"
            strokeWidth="3"
            className="fill-surface"
          />
        </g>
      )}
    </svg>
  );
}

/** Each stage has a column of its own, and stands in the middle of it. */
const across = (stage: number, stages: number): string => `${(100 * (stage - 0.5)) / stages}%`;

function Expected({ span, stages }: { span: Span; stages: number }) {
  return (
    <rect
      x={across(span.from, stages)}
      width={`${(100 * (span.to - span.from)) / stages}%`}
      y={lanes.own - 12}
      height="24"
      rx="12"
      className="fill-sea-soft"
    />
  );
}

function Whisker({ span, stages, y }: { span: Span; stages: number; y: number }) {
  const [from, to] = [across(span.from, stages), across(span.to, stages)];
  return (
    <>
      <line x1={from} x2={to} y1={y} y2={y} strokeWidth="2" />
      {[from, to].map((x) => (
        <line key={x} x1={x} x2={x} y1={y - 4} y2={y + 4} strokeWidth="2" />
      ))}
    </>
  );
}

type LegendProps = { own: string; others: string | null };

/** What the marks are, once for all skills. */
export function Legend({ own, others }: LegendProps) {
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-1 text-sm text-ink-soft">
      <li className="flex items-center gap-2">
        <Sign>
          <circle cx="14" cy="8" r="5.5" className="fill-sea" />
        </Sign>
        {own}
      </li>
      {others && (
        <>
          <li className="flex items-center gap-2">
            <Sign>
              <circle cx="14" cy="8" r="5" strokeWidth="3" className="fill-surface stroke-kelp" />
            </Sign>
            {others}
          </li>
          <li className="flex items-center gap-2">
            <Sign>
              <path d="M3 8h22M3 4v8M25 4v8" strokeWidth="2" className="stroke-ink-faint" />
            </Sign>
            give or take
          </li>
          <li className="flex items-center gap-2">
            <Sign>
              <rect width="28" height="16" rx="8" className="fill-sea-soft" />
            </Sign>
            where an own reading falls by chance
          </li>
        </>
      )}
    </ul>
  );
}

const Sign = ({ children }: { children: ReactNode }) => (
  <svg viewBox="0 0 28 16" className="h-4 w-7 shrink-0" fill="none" aria-hidden>
    {children}
  </svg>
);
