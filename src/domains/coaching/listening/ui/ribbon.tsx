import type { Ribbon as Shape } from '../contract-shapes.ts';
import { type Run, runsOf, spokenWords } from '../rules-ribbon.ts';

type Props = { ribbon: Shape; me: 'm' | 'e'; name: string };

const rowOf = { mine: 0, theirs: 18 } as const;

/** Who spoke when: you above, the other below, silence between, and grey where nothing is known. */
export function Ribbon({ ribbon, me, name }: Props) {
  const runs = runsOf(ribbon.slices);
  const width = ribbon.slices.length;
  const speaks = (run: Run, who: 'm' | 'e') => run.letter === who || run.letter === 'b';
  return (
    <figure className="grid gap-2">
      <div className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-3">
        <div className="grid gap-1 text-sm leading-5 text-ink-soft">
          <span>You</span>
          <span>{name}</span>
        </div>
        <svg
          viewBox={`0 0 ${width} 32`}
          preserveAspectRatio="none"
          className="h-14 w-full rtl:-scale-x-100"
          aria-hidden
        >
          <path d={`M0 16H${width}`} className="stroke-line" vectorEffect="non-scaling-stroke" />
          {runs.map((run) => (
            <g key={run.from}>
              {run.letter === '?' && (
                <rect x={run.from} width={run.length} height="32" className="fill-sunken" />
              )}
              {speaks(run, me) && (
                <rect
                  x={run.from}
                  y={rowOf.mine}
                  width={run.length}
                  height="14"
                  className="fill-sea"
                />
              )}
              {speaks(run, me === 'm' ? 'e' : 'm') && (
                <rect
                  x={run.from}
                  y={rowOf.theirs}
                  width={run.length}
                  height="14"
                  className="fill-kelp"
                />
              )}
            </g>
          ))}
        </svg>
      </div>
      <figcaption className="text-sm text-ink-faint">{spokenWords(ribbon)}</figcaption>
    </figure>
  );
}
