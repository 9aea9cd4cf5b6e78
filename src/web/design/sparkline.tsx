type Point = { value: number; label: string };

type Props = {
  points: readonly Point[];
  min: number;
  max: number;
  /** What the line says, in words: "Energy: 4, 4, 3 over the last three meetings." */
  reading: string;
  /** Hides the words from sight where the page says them already. */
  quiet?: boolean;
};

const width = 160;
const height = 40;
const margin = 5;

/** A small line over time with its last point marked, and the same in words. */
export function Sparkline({ points, min, max, reading, quiet = false }: Props) {
  const placed = points.map((point, index) => ({
    ...point,
    x: margin + (index * (width - 2 * margin)) / Math.max(1, points.length - 1),
    y: height - margin - ((point.value - min) * (height - 2 * margin)) / Math.max(1, max - min),
  }));
  const last = placed.at(-1);
  return (
    <figure className="grid gap-1">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        className="h-10 w-40 text-sea"
        fill="none"
        aria-hidden
      >
        <path d={`M${margin} ${height - 1}H${width - margin}`} className="stroke-line" />
        <path d={smooth(placed)} stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
        {placed.map((point) => (
          <circle key={point.label} cx={point.x} cy={point.y} r="6" fill="transparent">
            <title>{`${point.label}: ${point.value}`}</title>
          </circle>
        ))}
        {last && <circle cx={last.x} cy={last.y} r="3.5" className="fill-coral stroke-surface" />}
      </svg>
      <figcaption className={quiet ? 'sr-only' : 'text-sm text-ink-faint'}>{reading}</figcaption>
    </figure>
  );
}

/** Curves that leave and reach each point level, so the line never shows more than was said. */
function smooth(points: readonly { x: number; y: number }[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  let before = first;
  let path = `M${first.x} ${first.y}`;
  for (const point of rest) {
    const middle = (before.x + point.x) / 2;
    path += `C${middle} ${before.y} ${middle} ${point.y} ${point.x} ${point.y}`;
    before = point;
  }
  return path;
}
