import { shareOf, ticksOf, type View } from './timescale.ts';

/** The calendar above the rows. */
export function TimelineHead({ view }: { view: View }) {
  return (
    <div className="sticky top-0 z-20 flex h-14 border-b border-line bg-raised text-sm" aria-hidden>
      <div className="w-44 shrink-0 border-e border-line" />
      <div className="relative min-w-0 flex-1 overflow-hidden">
        {ticksOf(view).map((tick) => (
          <div
            key={tick.at}
            style={{ insetInlineStart: `${Math.max(0, shareOf(view, tick.at)) * 100}%` }}
            className="absolute inset-y-0 ps-1.5 whitespace-nowrap"
          >
            <span className="block h-6 pt-1 text-xs font-semibold text-ink">{tick.heading}</span>
            <span className={tick.quiet ? 'text-ink-faint' : 'text-ink-soft'}>{tick.label}</span>
          </div>
        ))}
      </div>
    </div>
  );
}

/** Lines of the calendar behind the bars, and where now is. */
export function TimelineLines({ view, now }: { view: View; now: number }) {
  const ticks = ticksOf(view);
  const share = shareOf(view, now);
  return (
    <div className="pointer-events-none absolute inset-0" aria-hidden>
      {ticks.map((tick, index) => (
        <div
          key={tick.at}
          style={{
            insetInlineStart: `${Math.max(0, shareOf(view, tick.at)) * 100}%`,
            width: `${(shareOf(view, ticks[index + 1]?.at ?? view.until) - Math.max(0, shareOf(view, tick.at))) * 100}%`,
          }}
          className={`absolute inset-y-0 border-s border-line/60 ${tick.quiet ? 'bg-sunken/60' : ''}`}
        />
      ))}
      {share >= 0 && share < 1 && (
        <div
          style={{ insetInlineStart: `${share * 100}%` }}
          className="absolute inset-y-0 border-s-2 border-coral"
        />
      )}
    </div>
  );
}
