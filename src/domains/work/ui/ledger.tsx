import { Card, Section } from '../../../web/design/card.tsx';
import { Day } from '../../../web/design/when.tsx';
import { Why } from '../../../web/design/why.tsx';
import { howWords } from '../rules.ts';
import { sayVerdict } from '../rules-verdict.ts';
import type { Glue } from './calls.ts';
import { hoursText } from './words.ts';

type Line = Glue['ledger'][number];

/** Hours of glue work for each of the team, with how far such a figure reaches. */
export function Ledger({ glue }: { glue: Glue }) {
  const { ledger, verdict, sinceOn, pieces } = glue;
  const most = Math.max(1, ...ledger.map(({ high, fair }) => Math.max(high, fair)));
  return (
    <Card>
      <Section
        title="The ledger"
        aside={
          <>
            since <Day on={sinceOn} />
          </>
        }
      >
        <ul className="grid gap-4">
          {ledger.map((line) => (
            <Row key={line.person.personId} line={line} most={most} />
          ))}
        </ul>
        <p className={verdict.isFlagged ? 'text-amber-ink' : 'text-ink-soft'}>
          {sayVerdict(verdict)}
        </p>
        <p className="max-w-prose text-sm text-ink-faint">
          The dot is what somebody did, the line how far a half year of the same habit could as well
          have gone, the upright mark what equals would have done for the time they were here.
          Nobody is told apart by anything but time.
        </p>
        <Why evidence="E19" label="Why this is looked at" />
        {pieces.length > 0 && <Pieces pieces={pieces} />}
      </Section>
    </Card>
  );
}

function Row({ line, most }: { line: Line; most: number }) {
  const { person, hours, low, high, fair } = line;
  return (
    <li className="grid gap-x-4 gap-y-0.5 md:grid-cols-[9rem_minmax(0,1fr)_20rem] md:items-center">
      <span className="font-semibold">{person.name}</span>
      <Whisker {...{ hours, low, high, fair, most }} />
      <span className="text-sm text-ink-soft">
        <span className="font-semibold text-ink">{hoursText(hours)}</span>; {Math.round(low)} to{' '}
        {Math.round(high)} h would be no surprise
        <span className="block text-ink-faint">
          {hoursText(fair)} among equals · {waysOf(line)}
        </span>
      </span>
    </li>
  );
}

const waysOf = (line: Line): string =>
  (['rotated', 'asked', 'volunteered'] as const)
    .filter((how) => line[how] > 0)
    .map((how) => `${line[how]} ${howWords[how]}`)
    .join(', ') || 'nothing noted';

type Figures = { hours: number; low: number; high: number; fair: number; most: number };

function Whisker({ hours, low, high, fair, most }: Figures) {
  const at = (value: number) => `${(value / most) * 96 + 2}%`;
  return (
    <span aria-hidden className="relative block h-6">
      <span className="absolute inset-x-0 top-1/2 border-t border-line" />
      <span
        className="absolute top-1/2 h-1 -translate-y-1/2 rounded-full bg-sea opacity-40"
        style={{ insetInlineStart: at(low), width: `${((high - low) / most) * 96}%` }}
      />
      <span
        className="absolute inset-y-0.5 -ms-px border-s-2 border-ink-soft"
        style={{ insetInlineStart: at(fair) }}
      />
      <span
        className="absolute top-1/2 -ms-1.5 size-3 -translate-y-1/2 rounded-full bg-coral"
        style={{ insetInlineStart: at(hours) }}
      />
    </span>
  );
}

/** Titles and hours; nothing else of anybody's work is told here. */
function Pieces({ pieces }: { pieces: Glue['pieces'] }) {
  return (
    <details className="text-sm text-ink-soft">
      <summary className="inline-flex min-h-6 list-none items-center underline decoration-line-strong underline-offset-4 hover:text-ink">
        Every piece it counts
      </summary>
      <ul className="mt-2 grid gap-1">
        {pieces
          .toSorted((a, b) => (a.fromOn < b.fromOn ? 1 : -1))
          .map(({ assignmentId, title, person, hours, fromOn, how }) => (
            <li key={assignmentId}>
              <Day on={fromOn} />: {title}, {person.name}, {hoursText(hours)}, {howWords[how]}
            </li>
          ))}
      </ul>
    </details>
  );
}
