import type { Path, Tap } from '../contract-shapes.ts';
import { readingOf } from '../rules-confidence.ts';

const width = 320;
const height = 88;
const margin = 8;

type Dot = { readonly x: number; readonly y: number; readonly tap: Tap };

/** As far apart as they were said, and at least as far that two dots never touch. */
function placed(taps: readonly Tap[]): Dot[] {
  const times = taps.map(({ at }) => Date.parse(at));
  const [begin = 0] = times;
  const long = Math.max(1, (times.at(-1) ?? begin) - begin);
  const step = (width - 2 * margin) / Math.max(1, taps.length - 1);
  return taps.map((tap, nth) => {
    const byTime = ((Date.parse(tap.at) - begin) / long) * (width - 2 * margin);
    const x = margin + (byTime + nth * step) / 2;
    return { x, y: height - margin - (tap.value * (height - 2 * margin)) / 10, tap };
  });
}

/** Leaves and reaches each dot level, so that it never shows more than was said. */
function curve([first, ...rest]: readonly Dot[]): string {
  if (!first) return '';
  const parts = rest.map(({ x, y }, nth) => {
    const before = rest[nth - 1] ?? first;
    const middle = (before.x + x) / 2;
    return `C${middle} ${before.y} ${middle} ${y} ${x} ${y}`;
  });
  return `M${first.x} ${first.y}${parts.join('')}`;
}

/** A path of confidence as a small line from 0 to 10; the sentence below says the same. */
export function ConfidenceLine({ path: { name, taps } }: { path: Path }) {
  const dots = placed(taps);
  const last = dots.at(-1);
  return (
    <figure className="grid gap-1">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        className="w-full max-w-md rtl:-scale-x-100"
        fill="none"
        aria-hidden
      >
        {[0, 5, 10].map((value) => {
          const y = height - margin - (value * (height - 2 * margin)) / 10;
          return <path key={value} d={`M0 ${y}H${width}`} className="stroke-line" />;
        })}
        <path d={curve(dots)} strokeWidth="2.5" strokeLinecap="round" className="stroke-sea" />
        {dots.map(({ x, y, tap }) => (
          <circle
            key={tap.tapId}
            cx={x}
            cy={y}
            r={tap === last?.tap ? 5 : 3.5}
            strokeWidth="2"
            className={tap === last?.tap ? 'fill-sea stroke-surface' : 'fill-surface stroke-sea'}
          >
            <title>{`${tap.value} of 10${tap.word && `, ${tap.word}`}`}</title>
          </circle>
        ))}
      </svg>
      <figcaption className="text-sm text-ink-faint">
        {readingOf(
          name,
          taps.map(({ value }) => value),
        )}
      </figcaption>
    </figure>
  );
}
