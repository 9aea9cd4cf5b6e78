import { type Motivator, nameOf, type Ranking } from '../rules-motivators.ts';

/** Which lines stand out; the rest stay quiet. */
export type Tone = 'coral' | 'sea' | 'amber';

type Column = { readonly key: string; readonly title: string; readonly ranking: Ranking };

type Props = {
  columns: readonly Column[];
  tones: ReadonlyMap<Motivator, Tone>;
  /** Names at the start too, or only where there is room for them. */
  startNames?: 'always' | 'wide';
  /** A word beside a name at the end, such as how far it moved. */
  noteOf?: (motivator: Motivator) => string;
  /** What the drawing says, in words. */
  reading: string;
};

const strokes: Readonly<Record<Tone, string>> = {
  coral: 'stroke-coral',
  sea: 'stroke-sea',
  amber: 'stroke-amber',
};

/** Height of a place and width of a step, in units of the drawing; it stretches to its room. */
const place = 32;
const step = 100;

const middleOf = (ranking: Ranking, motivator: Motivator): number =>
  ranking.indexOf(motivator) * place + place / 2;

/** Leaves and reaches each column level, so that a line never shows a place nobody gave it. */
const ribbonOf = (columns: readonly Column[], motivator: Motivator): string =>
  columns
    .map(({ ranking }, nth) => {
      const y = middleOf(ranking, motivator);
      if (nth === 0) return `M0 ${y}`;
      const before = middleOf(columns[nth - 1]?.ranking ?? ranking, motivator);
      const [x, half] = [nth * step, (nth - 0.5) * step];
      return `C${half} ${before} ${half} ${y} ${x} ${y}`;
    })
    .join('');

/** Twelve ribbons through orders side by side: what rose, what sank, and what crosses. */
export function Ribbons({ columns, tones, startNames = 'always', noteOf, reading }: Props) {
  const [first, last] = [columns[0], columns.at(-1)];
  if (!first || !last) return null;
  const quietFirst = last.ranking.toSorted((a, b) => Number(tones.has(a)) - Number(tones.has(b)));
  return (
    <figure className="grid gap-4">
      <div className="grid grid-cols-[auto_minmax(2rem,1fr)_auto] gap-x-3 gap-y-2">
        {startNames === 'always' && (
          <>
            <Title>{first.title}</Title>
            <Title end>{last.title}</Title>
          </>
        )}
        <Names column={first} tones={tones} side="start" wideOnly={startNames === 'wide'} />
        <svg
          viewBox={`0 0 ${(columns.length - 1) * step} ${last.ranking.length * place}`}
          preserveAspectRatio="none"
          className="col-start-2 h-96 w-full overflow-visible rtl:-scale-x-100"
          fill="none"
          aria-hidden
        >
          {quietFirst.map((motivator) => (
            <Ribbon
              key={motivator}
              motivator={motivator}
              columns={columns}
              tone={tones.get(motivator)}
            />
          ))}
        </svg>
        <Names column={last} tones={tones} side="end" noteOf={noteOf} />
        {startNames === 'wide' && <Days columns={columns} />}
      </div>
      <figcaption className="text-ink-soft">{reading}</figcaption>
    </figure>
  );
}

const Title = ({ children, end = false }: { children: string; end?: boolean }) => (
  <span
    aria-hidden
    className={`text-sm text-ink-faint ${end ? 'col-start-3' : 'col-start-1 text-end'}`}
  >
    {children}
  </span>
);

type RibbonProps = { motivator: Motivator; columns: readonly Column[]; tone: Tone | undefined };

function Ribbon({ motivator, columns, tone }: RibbonProps) {
  const look = tone ? strokes[tone] : 'stroke-line-strong opacity-40';
  // A stroke of no length with round ends is a dot, and stays round however the drawing stretches.
  const dots = columns.map(
    ({ ranking }, nth) => `M${nth * step} ${middleOf(ranking, motivator)}h.001`,
  );
  const shared = { vectorEffect: 'non-scaling-stroke', strokeLinecap: 'round' } as const;
  return (
    <g className={look}>
      <title>{nameOf(motivator)}</title>
      <path d={ribbonOf(columns, motivator)} strokeWidth={tone ? 3 : 1.5} {...shared} />
      <path d={dots.join('')} strokeWidth={tone ? 10 : 6} {...shared} />
    </g>
  );
}

type NamesProps = {
  column: Column;
  tones: ReadonlyMap<Motivator, Tone>;
  side: 'start' | 'end';
  wideOnly?: boolean;
  noteOf?: Props['noteOf'];
};

function Names({ column, tones, side, wideOnly = false, noteOf }: NamesProps) {
  const { title, ranking } = column;
  return (
    <ol
      aria-label={title}
      className={`text-sm ${side === 'start' ? 'text-end' : 'col-start-3'} ${wideOnly ? 'max-sm:hidden' : ''}`}
    >
      {ranking.map((motivator) => (
        <li
          key={motivator}
          className={`flex h-8 items-center gap-2 whitespace-nowrap ${side === 'start' ? 'justify-end' : ''} ${tones.has(motivator) ? 'font-semibold text-ink' : 'text-ink-soft'}`}
        >
          {nameOf(motivator)}
          {noteOf?.(motivator) && (
            <span className="text-xs font-normal text-ink-faint tabular-nums">
              {noteOf(motivator)}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}

/** With more than a few columns only the ends are named, so that no two words touch. */
const mostTitles = 5;

/** Days below the columns; two orders side by side have their titles above the names. */
function Days({ columns }: Pick<Props, 'columns'>) {
  const few = columns.length <= mostTitles;
  const shown = few ? columns : [...columns.slice(0, 1), ...columns.slice(-1)];
  return (
    <span
      aria-hidden
      className="col-start-2 -mx-8 flex justify-between gap-2 text-xs whitespace-nowrap text-ink-faint max-sm:mx-0"
    >
      {shown.map(({ key, title }) => (
        <span
          key={key}
          className="flex w-16 justify-center max-sm:w-auto max-sm:not-first:not-last:hidden"
        >
          {title}
        </span>
      ))}
    </span>
  );
}
