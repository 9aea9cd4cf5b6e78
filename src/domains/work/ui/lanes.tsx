import { useState } from 'react';
import { Icon } from '../../../web/design/icon.tsx';
import { Link, to } from '../../../web/router.tsx';
import type { Piece, Team } from './calls.ts';
import { groundOf, Weave } from './kinds.tsx';
import { PieceDialog } from './piece-dialog.tsx';
import { type Bar, barsOf, monthsOf, placeOf, type Stretch, stretchAround } from './timeline.ts';
import { hoursText, pieceText } from './words.ts';

const daysBefore = 70;
const daysAfter = 56;
const rowHeight = 2.125;

type Props = { people: Team['people']; today: string };

/** A lane for each person: what they did, do and will do, calmly beside each other. */
export function Lanes({ people, today }: Props) {
  const [chosen, setChosen] = useState<Piece>();
  const stretch = stretchAround(today, daysBefore, daysAfter);
  return (
    <div className="grid gap-1">
      <Months stretch={stretch} today={today} />
      <ul className="grid gap-1">
        {people.map((person) => (
          <Lane
            key={person.personId}
            person={person}
            stretch={stretch}
            today={today}
            onChoose={setChosen}
          />
        ))}
      </ul>
      {chosen && <PieceDialog piece={chosen} onClose={() => setChosen(undefined)} />}
    </div>
  );
}

const columns = 'grid gap-x-4 gap-y-1 md:grid-cols-[10rem_minmax(0,1fr)]';
const monthName = new Intl.DateTimeFormat(navigator.language, { month: 'short', timeZone: 'UTC' });

function Months({ stretch, today }: { stretch: Stretch; today: string }) {
  const now = placeOf(stretch, today, today);
  return (
    <div aria-hidden className={`${columns} text-xs text-ink-faint`}>
      <span className="max-md:hidden" />
      <div className="relative h-6">
        {monthsOf(stretch).map(({ day, start }) => (
          <span key={day} className="absolute top-1" style={{ insetInlineStart: `${start}%` }}>
            {monthName.format(Date.parse(day))}
          </span>
        ))}
        {now && (
          <span
            className="absolute top-1 -translate-x-1/2 rounded-sm bg-surface px-1 font-semibold text-coral-ink rtl:translate-x-1/2"
            style={{ insetInlineStart: `${now.start}%` }}
          >
            today
          </span>
        )}
      </div>
    </div>
  );
}

type LaneProps = {
  person: Team['people'][number];
  stretch: Stretch;
  today: string;
  onChoose: (piece: Piece) => void;
};

function Lane({ person, stretch, today, onChoose }: LaneProps) {
  const { personId, name, hoursNow, assignments, away } = person;
  const bars = barsOf(stretch, assignments);
  const rows = Math.max(1, ...bars.map(({ row }) => row + 1));
  return (
    <li className={`${columns} border-t border-line py-2`}>
      <div className="flex items-baseline justify-between gap-3 md:block md:pt-1">
        <Link
          href={to('/people/:personId/work', { personId })}
          className="font-semibold text-ink hover:underline"
        >
          {name}
        </Link>
        <p className="text-sm text-ink-faint">
          {hoursNow === 0 ? 'nothing under way' : `${hoursText(hoursNow)} a week now`}
        </p>
      </div>
      <div className="relative" style={{ height: `${rows * rowHeight}rem` }}>
        <Grid stretch={stretch} today={today} />
        {away.map(({ awayId, fromOn, untilOn }) => (
          <AwayBand key={awayId} stretch={stretch} fromOn={fromOn} untilOn={untilOn} />
        ))}
        <ul>
          {bars.map((bar) => (
            <WorkBar key={bar.piece.assignmentId} bar={bar} onChoose={onChoose} />
          ))}
        </ul>
      </div>
    </li>
  );
}

function Grid({ stretch, today }: { stretch: Stretch; today: string }) {
  const now = placeOf(stretch, today, today);
  return (
    <div aria-hidden className="absolute inset-0">
      {monthsOf(stretch).map(({ day, start }) => (
        <span
          key={day}
          className="absolute inset-y-0 border-s border-line"
          style={{ insetInlineStart: `${start}%` }}
        />
      ))}
      {now && (
        <span
          className="absolute -inset-y-2 border-s-2 border-coral"
          style={{ insetInlineStart: `${now.start}%` }}
        />
      )}
    </div>
  );
}

function AwayBand({
  stretch,
  fromOn,
  untilOn,
}: {
  stretch: Stretch;
  fromOn: string;
  untilOn: string;
}) {
  const place = placeOf(stretch, fromOn, untilOn);
  if (!place) return null;
  return (
    <span
      title={`away ${fromOn} to ${untilOn}`}
      className="absolute -inset-y-1 overflow-hidden rounded-md bg-sunken ps-1.5 text-xs text-ink-faint"
      style={{ insetInlineStart: `${place.start}%`, width: `${place.width}%` }}
    >
      away
    </span>
  );
}

/** So many percent of the width hold no word that could be read. */
const narrow = 7;
const narrowOnPhone = 15;

function WorkBar({ bar, onChoose }: { bar: Bar; onChoose: (piece: Piece) => void }) {
  const { piece, place, row } = bar;
  const planned = !piece.begunOn && !piece.doneOn && !piece.handedOn;
  return (
    <li
      className="absolute pe-0.5"
      style={{
        insetInlineStart: `${place.start}%`,
        width: `${place.width}%`,
        top: `${row * rowHeight}rem`,
      }}
    >
      <button
        type="button"
        aria-label={pieceText(piece)}
        title={pieceText(piece)}
        onClick={() => onChoose(piece)}
        className={`relative flex h-7.5 w-full items-center overflow-hidden rounded-md px-2 pb-1 text-start text-xs font-semibold transition-opacity hover:opacity-80 ${groundOf(piece.kind)} ${planned ? 'outline-1 -outline-offset-1 outline-dashed outline-current' : ''}`}
      >
        {place.width > narrow && (
          <span
            className={`flex min-w-0 items-center gap-1 ${place.width < narrowOnPhone ? 'max-md:hidden' : ''}`}
          >
            {piece.doneOn && <Icon name="check" className="size-3.5" />}
            <span className="truncate">{piece.title}</span>
          </span>
        )}
        <Weave kind={piece.kind} className="absolute inset-x-0 bottom-0" />
      </button>
    </li>
  );
}
