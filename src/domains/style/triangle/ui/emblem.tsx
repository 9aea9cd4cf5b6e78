import { type PointerEvent, type Ref, useId } from 'react';
import type { Estimate, TrailPoint } from '../contract-shapes.ts';
import { points, type Side, type Sides, sides } from '../rules.ts';
import { corners } from '../rules-geometry.ts';
import { sideNames } from '../rules-words.ts';
import { at, borders, drawn, frame, middleOf, sharesAt, softTriangle } from './frame.ts';
import { Cloud, Point, Trail } from './marks.tsx';

export type Shown = {
  readonly self?: Estimate | null;
  /** The newest first; those after it are drawn fainter. */
  readonly does?: readonly Estimate[];
  readonly target?: Sides | null;
  readonly trail?: readonly TrailPoint[];
};

type Props = {
  shown: Shown;
  /** What the drawing says, in words. */
  reading: string;
  /** Called with the place somebody points at; without it the drawing stands still. */
  onPick?: (sides: Sides) => void;
  /** Lines that stand below an exported drawing, and are not seen on the page. */
  caption?: readonly string[];
  className?: string;
  ref?: Ref<SVGSVGElement>;
};

const washes: Readonly<Record<Side, string>> = {
  product: 'var(--sea)',
  performance: 'var(--amber)',
  people: 'var(--kelp)',
};

const outline = softTriangle(1.17, 30);

/** The emblem: three sides that flow into each other, and where somebody stands between them. */
export function Emblem({ shown, reading, onPick, caption, className = '', ref }: Props) {
  const id = useId();
  const { self, does = [], target, trail = [] } = shown;
  const past = (kind: TrailPoint['kind']) =>
    trail.filter((one) => one.kind === kind).map((one) => one.sides);
  const inside = `url(#${id}-inside)`;
  return (
    <svg
      ref={ref}
      viewBox={`${frame.left} ${frame.top} ${frame.width} ${frame.height}`}
      className={`${onPick ? 'cursor-crosshair touch-none select-none' : ''} ${className}`}
      fill="none"
      direction="ltr"
      role="img"
      aria-label={reading}
      {...(onPick ? picking(onPick) : {})}
    >
      <defs>
        <clipPath id={`${id}-inside`}>
          <path d={outline} />
        </clipPath>
        {sides.map((side) => (
          <Wash key={side} id={`${id}-${side}`} side={side} />
        ))}
      </defs>
      <path d={outline} className="fill-raised" />
      {sides.map((side) => (
        <path key={side} d={outline} fill={`url(#${id}-${side})`} />
      ))}
      <g clipPath={inside}>
        {borders.map(({ x, y }) => (
          <path
            key={`${x} ${y}`}
            d={`M${middleOf.x} ${middleOf.y}L${x} ${y}`}
            className="stroke-ink"
            strokeOpacity="0.14"
            strokeWidth="1.5"
            strokeDasharray="1 7"
            strokeLinecap="round"
          />
        ))}
        {does[0] && <Cloud mark="does" of={does[0]} />}
        {self && <Cloud mark="self" of={self} />}
      </g>
      <Trail mark="does" past={past('does')} />
      <Trail mark="self" past={past('self')} />
      {target && <Point mark="target" place={at(target)} />}
      {does.slice(1).map(({ sides: of }) => (
        <Point key={of.product} mark="does" place={at(of)} faint />
      ))}
      {does[0] && <Point mark="does" place={at(does[0].sides)} />}
      {self && <Point mark="self" place={at(self.sides)} />}
      <Names />
      {caption && <Caption lines={caption} />}
    </svg>
  );
}

function Wash({ id, side }: { id: string; side: Side }) {
  const { x, y } = drawn(corners[side]);
  return (
    <radialGradient id={id} gradientUnits="userSpaceOnUse" cx={x} cy={y} r="330">
      <stop offset="0" stopColor={washes[side]} stopOpacity="0.5" />
      <stop offset="0.5" stopColor={washes[side]} stopOpacity="0.17" />
      <stop offset="1" stopColor={washes[side]} stopOpacity="0" />
    </radialGradient>
  );
}

type Name = { x: number; y: number; textAnchor: 'start' | 'middle' | 'end' };

/** Level with the edges of the soft triangle. */
const names: Readonly<Record<Side, Name>> = {
  product: { x: 200, y: -50, textAnchor: 'middle' },
  performance: { x: -36, y: 414, textAnchor: 'start' },
  people: { x: 436, y: 414, textAnchor: 'end' },
};

function Names() {
  return sides.map((side) => (
    <text
      key={side}
      {...names[side]}
      className="fill-ink font-serif"
      fontSize="25"
      fontWeight="500"
    >
      {sideNames[side]}
    </text>
  ));
}

/** Only an exported drawing shows it, since the page says it beside. */
function Caption({ lines }: { lines: readonly string[] }) {
  return (
    <text
      data-export={lines.length * lineHeight}
      display="none"
      textAnchor="middle"
      className="fill-ink-soft font-sans"
      fontSize="14"
    >
      {lines.map((line, nth) => (
        <tspan key={line} x="200" y={frame.top + frame.height + nth * lineHeight}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

const lineHeight = 21;

/** By pointer only: whoever uses the keyboard has the three fields beside it. */
function picking(onPick: (sides: Sides) => void) {
  const pick = ({ currentTarget, clientX, clientY }: PointerEvent<SVGSVGElement>) => {
    const toDrawing = currentTarget.getScreenCTM()?.inverse();
    if (!toDrawing) return;
    onPick(points(sharesAt(new DOMPoint(clientX, clientY).matrixTransform(toDrawing))));
  };
  return {
    onPointerDown: (event: PointerEvent<SVGSVGElement>) => {
      event.currentTarget.setPointerCapture(event.pointerId);
      pick(event);
    },
    onPointerMove: (event: PointerEvent<SVGSVGElement>) => {
      if (event.currentTarget.hasPointerCapture(event.pointerId)) pick(event);
    },
  };
}
