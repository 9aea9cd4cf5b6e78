type Part = { label: string; count: number; tone: 'sea' | 'kelp' | 'amber' | 'coral' | 'plain' };

const fills = {
  sea: 'fill-sea',
  kelp: 'fill-kelp',
  amber: 'fill-amber',
  coral: 'fill-coral',
  plain: 'fill-line-strong',
};

type Props = { parts: readonly Part[]; reading: string };

/** How a whole divides: one bar, its counts, and the same in words. */
export function ShareBar({ parts, reading }: Props) {
  const total = parts.reduce((sum, part) => sum + part.count, 0);
  const shown = parts.filter((part) => part.count > 0);
  const gaps = Math.max(0, shown.length - 1);
  let x = 0;
  const bars = shown.map((part) => {
    const width = (part.count / total) * (200 - gaps * 1.5);
    const bar = { ...part, x, width };
    x += width + 1.5;
    return bar;
  });
  return (
    <figure className="grid gap-2">
      <svg
        viewBox="0 0 200 8"
        preserveAspectRatio="none"
        className="h-2.5 w-full rounded-full"
        aria-hidden
      >
        {total === 0 && <rect width="200" height="8" className="fill-sunken" />}
        {bars.map((bar) => (
          <rect
            key={bar.label}
            x={bar.x}
            width={bar.width}
            height="8"
            className={fills[bar.tone]}
          />
        ))}
      </svg>
      <figcaption className="text-sm text-ink-faint">{reading}</figcaption>
    </figure>
  );
}
