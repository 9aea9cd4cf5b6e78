import { OneOf } from '../../../../web/design/choice.tsx';
import { counted } from './words.ts';

type Quarter = { readonly quarter: string; readonly wins: number };
type Props = {
  quarters: readonly Quarter[];
  /** The year looked at; none is all of them. */
  year: string;
  onYear(year: string): void;
};

const most = 7;

/** The years as a shore: a pebble for each win, four piles a year. A year may be looked at alone. */
export function Years({ quarters, year, onYear }: Props) {
  const years = yearsOf(quarters);
  if (years.length === 0) return null;
  return (
    <div className="grid gap-3">
      <figure className="-mx-1 overflow-x-auto px-1">
        <div className="flex min-w-fit items-end">
          {years.map((one) => (
            <Year key={one.year} {...one} isFaint={year !== '' && year !== one.year} />
          ))}
        </div>
        <figcaption className="mt-2 text-sm text-ink-faint">{readingOf(years)}</figcaption>
      </figure>
      {years.length > 1 && (
        <OneOf
          legend="Year"
          bare
          options={[
            { value: '', label: 'All years' },
            ...years.map((one) => ({ value: one.year, label: one.year })),
          ]}
          value={year}
          onChange={onYear}
        />
      )}
    </div>
  );
}

type OfYear = { readonly year: string; readonly piles: readonly number[]; readonly wins: number };

/** Every year from the first to the last one, the empty ones too. */
function yearsOf(quarters: readonly Quarter[]): OfYear[] {
  const [first, last] = [quarters[0], quarters.at(-1)].map((one) =>
    Number(one?.quarter.slice(0, 4)),
  );
  if (!first || !last) return [];
  return Array.from({ length: last - first + 1 }, (_, step) => {
    const year = String(first + step);
    const piles = ['Q1', 'Q2', 'Q3', 'Q4'].map(
      (name) => quarters.find(({ quarter }) => quarter === `${year}-${name}`)?.wins ?? 0,
    );
    return { year, piles, wins: piles.reduce((sum, pile) => sum + pile, 0) };
  });
}

const readingOf = (years: readonly OfYear[]): string =>
  `${years.map(({ year, wins }) => `${counted(wins)} in ${year}`).join(', ')}.`;

const step = 8;
const height = most * step + 6;
const places = [14, 38, 62, 86];

/** A pile grows as high as the shore allows; what is more makes its top pebble a stone. */
function Year({ year, piles, isFaint }: OfYear & { isFaint: boolean }) {
  return (
    <svg
      viewBox={`0 0 100 ${height + 18}`}
      className={`w-28 shrink-0 grow basis-28 max-w-40 text-sea transition-opacity ${isFaint ? 'opacity-30' : ''}`}
      aria-hidden
    >
      <path
        d={`M0 ${height}c12 -3 20 2 33 0s22 -2 34 0 22 2 33 0`}
        className="stroke-line-strong"
        fill="none"
        strokeWidth="1"
      />
      {piles.map((pile, quarter) => (
        <Pile key={places[quarter]} x={places[quarter] ?? 0} wins={pile} />
      ))}
      <text x="50" y={height + 14} textAnchor="middle" className="fill-ink-faint text-[10px]">
        {year}
      </text>
    </svg>
  );
}

/** Each lies a little beside the one below it, always in the same way. */
const leans = [0, 1.2, -0.8, 0.6, -1.2, 0.9, -0.4];

function Pile({ x, wins }: { x: number; wins: number }) {
  const pebbles = Array.from({ length: Math.min(wins, most) }, (_, at) => at);
  return pebbles.map((at) => (
    <ellipse
      key={at}
      cx={x + (leans[at] ?? 0)}
      cy={height - 4 - at * step}
      rx={at === most - 1 && wins > most ? 8 : 6 - at * 0.25}
      ry={3.2}
      fill="currentColor"
      opacity={0.55 + 0.06 * at}
    />
  ));
}
