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
  const tallest = Math.max(...years.flatMap(({ piles }) => piles));
  return (
    <div className="grid gap-3">
      <figure>
        <div className="flex flex-wrap items-end gap-y-3">
          {years.map((one) => (
            <Year
              key={one.year}
              {...one}
              tallest={tallest}
              isFaint={year !== '' && year !== one.year}
            />
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

const step = 9;
const width = 200;
const places = [26, 76, 126, 176];
const heightOf = (tallest: number): number => Math.min(Math.max(tallest, 3), most) * step + 8;

type YearProps = OfYear & { tallest: number; isFaint: boolean };

/** A pile grows as high as the shore allows; what is more makes its top pebble a stone. */
function Year({ year, piles, tallest, isFaint }: YearProps) {
  const ground = heightOf(tallest);
  return (
    <svg
      viewBox={`0 0 ${width} ${ground + 20}`}
      className={`min-w-36 max-w-80 shrink-0 grow basis-36 text-sea transition-opacity ${isFaint ? 'opacity-30' : ''}`}
      aria-hidden
    >
      <path
        d={`M0 ${ground}c25 -4 40 3 66 0s42 -3 68 0 44 3 66 0`}
        className="stroke-line-strong"
        fill="none"
      />
      {piles.map((pile, quarter) => (
        <Pile key={places[quarter]} x={places[quarter] ?? 0} ground={ground} wins={pile} />
      ))}
      <text x={width / 2} y={ground + 17} textAnchor="middle" className="fill-ink-faint text-xs">
        {year}
      </text>
    </svg>
  );
}

/** Each lies a little beside the one below it, always in the same way. */
const leans = [0, 1.6, -1, 0.8, -1.6, 1.2, -0.6];

function Pile({ x, ground, wins }: { x: number; ground: number; wins: number }) {
  const pebbles = Array.from({ length: Math.min(wins, most) }, (_, at) => at);
  return pebbles.map((at) => (
    <ellipse
      key={at}
      cx={x + (leans[at] ?? 0)}
      cy={ground - 5 - at * step}
      rx={at === most - 1 && wins > most ? 14 : 11 - at * 0.6}
      ry={3.9}
      fill="currentColor"
      opacity={0.5 + 0.07 * at}
    />
  ));
}
