import { daysAway, dayText } from '../../../../web/design/when.tsx';

const yearDays = 365;
const monthDays = 30;

/** How far along the year a day lies, from its beginning at the start to today at the end. */
const along = (day: string): number =>
  Math.max(0, Math.min(100, 100 + (daysAway(day) / yearDays) * 100));

type Props = {
  /** The days something was celebrated, newest first. */
  days: readonly string[];
  name: string;
};

/**
 * A year as a line of water: a drop for each day something was celebrated, and the last month a shade
 * deeper. It says when, and never how much.
 */
export function Strip({ days, name }: Props) {
  const month = 100 - (monthDays / yearDays) * 100;
  return (
    <svg className="h-5 w-full rtl:-scale-x-100" role="img">
      <title>{readingOf(days, name)}</title>
      <line x1="0" x2="100%" y1="14" y2="14" strokeWidth="2" className="stroke-line" />
      <line x1={`${month}%`} x2="100%" y1="14" y2="14" strokeWidth="2" className="stroke-sea" />
      {days.map((day) => (
        <circle key={day} cx={`${along(day) * 0.98 + 1}%`} cy="8" r="4" className="fill-kelp" />
      ))}
    </svg>
  );
}

const readingOf = (days: readonly string[], name: string): string => {
  const last = days[0];
  if (!last) return `Nothing of yours with ${name} in the last twelve months.`;
  const times = days.length === 1 ? 'on one day' : `on ${days.length} days`;
  return `You celebrated something with ${name} ${times} in the last twelve months, last on ${dayText(last)}.`;
};

/** What the strips above have in common: a year, and its last month. */
export function Year() {
  return (
    <p
      aria-hidden
      className="flex justify-between text-xs text-ink-faint max-sm:hidden sm:ms-[14.5rem] sm:me-[7.6rem]"
    >
      <span>a year ago</span>
      <span className="text-sea-ink">the last {monthDays} days</span>
    </p>
  );
}
