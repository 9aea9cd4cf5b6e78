import type { CSSProperties } from 'react';
import { kindWords } from '../rules.ts';
import type { Piece } from './calls.ts';

type Kind = Piece['kind'];

const grounds: Readonly<Record<Kind, string>> = {
  stretch: 'bg-coral-soft text-coral-ink',
  core: 'bg-sea-soft text-sea-ink',
  glue: 'bg-kelp-soft text-kelp-ink',
  chore: 'bg-pebble text-ink-soft',
};

/** Ground and ink of a kind of work. */
export const groundOf = (kind: Kind): string => grounds[kind];

const stripes = (angle: string, on: string, off: string) =>
  `repeating-linear-gradient(${angle}, currentColor 0 ${on}, transparent ${on} ${off})`;

/** Each kind has a weave of its own, so that nobody needs to tell colours apart. */
const weaves: Readonly<Record<Kind, CSSProperties>> = {
  stretch: { backgroundImage: stripes('135deg', '2px', '6px') },
  core: { backgroundColor: 'currentColor' },
  glue: {
    backgroundImage: 'radial-gradient(circle, currentColor 1.6px, transparent 2px)',
    backgroundSize: '6px 6px',
  },
  chore: { backgroundImage: stripes('90deg', '8px', '13px') },
};

/** The weave of a kind, as a band along the foot of what it marks, or as a small swatch. */
export const Weave = ({ kind, className = '' }: { kind: Kind; className?: string }) => (
  <span aria-hidden className={`block h-1.5 opacity-70 ${className}`} style={weaves[kind]} />
);

/** A kind in a word, with its weave below it. */
export const KindTag = ({ kind }: { kind: Kind }) => (
  <span
    title={kindWords[kind].means}
    className={`relative inline-flex min-h-6 shrink-0 items-center overflow-hidden rounded-md px-2 pb-1 text-xs font-semibold ${groundOf(kind)}`}
  >
    {kindWords[kind].name}
    <Weave kind={kind} className="absolute inset-x-0 bottom-0 !h-1" />
  </span>
);

const order: readonly Kind[] = ['stretch', 'core', 'glue', 'chore'];

/** What the weaves say. */
export const KindLegend = () => (
  <ul className="flex flex-wrap gap-x-5 gap-y-2 text-sm text-ink-soft">
    {order.map((kind) => (
      <li key={kind} className="flex items-center gap-2">
        <KindTag kind={kind} />
        {kindWords[kind].means}
      </li>
    ))}
  </ul>
);
