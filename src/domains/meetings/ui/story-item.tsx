import { useState } from 'react';
import { Icon } from '../../../web/design/icon.tsx';
import { dayOf, dayText } from '../../../web/design/when.tsx';
import { Link, to } from '../../../web/router.tsx';
import type { NoteKey, StoryItem } from '../contract-shapes.ts';
import { kindWords, stages } from '../rules.ts';

type NameOf = (personId: string) => string;

type Props = { item: StoryItem; nameOf: NameOf };

/** One meeting of the story: when, what was said, what was written. */
export function StoryMeeting({ item, nameOf }: Props) {
  const { meetingId, startsAt, kind } = item;
  return (
    <li className="grid gap-2 border-s-2 border-line pb-8 ps-5 [contain-intrinsic-size:auto_10rem] [content-visibility:auto]">
      <h3 className="flex flex-wrap items-baseline gap-x-3 font-sans text-base tracking-normal">
        <Link
          href={to('/one-to-ones/:meetingId', { meetingId })}
          className="font-semibold no-underline hover:underline"
        >
          {dayText(dayOf(startsAt))}
        </Link>
        {kind !== 'one-on-one' && <span className="text-sm text-ink-faint">{kindWords[kind]}</span>}
      </h3>
      <StoryBody item={item} nameOf={nameOf} />
    </li>
  );
}

export function StoryBody({ item, nameOf, whole = false }: Props & { whole?: boolean }) {
  const { notes, points, checkIns, skipReason, noCommitmentReason } = item;
  const isBare = notes.length + points.length + checkIns.length === 0 && !skipReason;
  return (
    <div className="grid gap-2">
      {skipReason && <p className="text-ink-soft">Skipped: {skipReason}</p>}
      {checkIns.length > 0 && (
        <p className="text-sm text-ink-faint">
          {checkIns.map(({ personId, energy, word }) => (
            <span key={personId} className="me-4 inline-block">
              {nameOf(personId)}: energy {energy} of 5{word && `, “${word}”`}
            </span>
          ))}
        </p>
      )}
      {points.length > 0 && (
        <ul className="grid gap-1">
          {points.map(({ pointId, text, authorId }) => (
            <li key={pointId} className="flex gap-2">
              <Icon name="check" className="mt-1 size-4 text-kelp-ink" />
              <span className="min-w-0 break-words">
                {text} <span className="text-sm text-ink-faint">{nameOf(authorId)}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
      {notes.map(({ noteId, which, text }) => (
        <NoteText key={noteId} which={which} text={text} whole={whole} />
      ))}
      {noCommitmentReason && (
        <p className="text-sm text-ink-faint">No commitment: {noCommitmentReason}</p>
      )}
      {isBare && <p className="text-sm text-ink-faint">Held, nothing written.</p>}
    </div>
  );
}

const longText = 360;

function NoteText({ which, text, whole }: { which: NoteKey; text: string; whole: boolean }) {
  const [open, setOpen] = useState(whole);
  const long = text.length > longText;
  const name = noteName(which);
  return (
    <div className={which === 'private' ? 'rounded-md bg-sunken px-4 py-3' : ''}>
      {name && (
        <p className="flex items-center gap-1.5 text-sm font-semibold text-ink-soft">
          {which === 'private' && <Icon name="lock" className="size-4" />}
          {name}
        </p>
      )}
      <p className={`break-words whitespace-pre-wrap ${long && !open ? 'line-clamp-4' : ''}`}>
        {text}
      </p>
      {long && !whole && (
        <button
          type="button"
          aria-expanded={open}
          className="min-h-6 text-sm text-sea-ink underline underline-offset-4"
          onClick={() => setOpen(!open)}
        >
          {open ? 'Show less' : 'Show all'}
        </button>
      )}
    </div>
  );
}

const noteName = (which: NoteKey): string | undefined => {
  if (which === 'shared') return undefined;
  if (which === 'private') return 'Only you';
  return stages.find(({ stage }) => stage === which)?.title;
};
