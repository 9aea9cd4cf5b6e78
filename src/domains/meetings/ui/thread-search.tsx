import { useDeferredValue } from 'react';
import { Icon, type IconName } from '../../../web/design/icon.tsx';
import { Ready } from '../../../web/design/states.tsx';
import { dayOf, dayText } from '../../../web/design/when.tsx';
import { Link, to } from '../../../web/router.tsx';
import { useRead } from '../../../web/use.ts';
import { FoundCommitments } from '../../commitments/ui/public.tsx';
import { FoundElsewhere } from '../../story/ui/public.tsx';
import type { SearchHit } from '../contract-shapes.ts';
import { meetings } from './calls.ts';

const icons: Record<SearchHit['in'], IconName> = {
  note: 'pencil',
  point: 'pair',
  preparation: 'lock',
};
const places: Record<SearchHit['in'], string> = {
  note: 'in the notes',
  point: 'a talking point',
  preparation: 'in a preparation',
};

/** Hits in notes, points, preparations and commitments, only over what the reader may see. */
export function ThreadSearch({ personId, text }: { personId: string; text: string }) {
  const sought = useDeferredValue(text);
  const read = useRead(meetings.search, { text: sought, personId, limit: 50 }, { keep: false });
  return (
    <div className="grid gap-6">
      <Ready read={read}>
        {({ hits }) => (
          <>
            <p role="status" className="text-sm text-ink-faint">
              {hits.length === 0
                ? 'No note, point or preparation has these words.'
                : `${hits.length} found`}
            </p>
            <ul className="grid gap-4">
              {hits.map((hit) => (
                <Hit
                  key={`${hit.in}${hit.meetingId}${hit.pointId}${hit.at}`}
                  hit={hit}
                  sought={sought}
                />
              ))}
            </ul>
          </>
        )}
      </Ready>
      <FoundCommitments personId={personId} text={sought} />
      <FoundElsewhere personId={personId} text={sought} />
    </div>
  );
}

function Hit({ hit, sought }: { hit: SearchHit; sought: string }) {
  const day = dayText(dayOf(hit.at));
  return (
    <li className="flex gap-3">
      <Icon name={icons[hit.in]} className="mt-1 text-ink-faint" />
      <div className="min-w-0">
        <p className="break-words">
          <Marked text={hit.excerpt} sought={sought} />
        </p>
        <p className="text-sm text-ink-faint">
          {hit.meetingId ? (
            <Link
              href={to('/one-to-ones/:meetingId', { meetingId: hit.meetingId })}
              className="font-semibold text-sea-ink hover:underline"
            >
              {day}
            </Link>
          ) : (
            day
          )}
          , {places[hit.in]}
        </p>
      </div>
    </li>
  );
}

/** The words that were looked for, marked where they stand. */
function Marked({ text, sought }: { text: string; sought: string }) {
  const words = sought.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  if (words.length === 0) return text;
  // Split with a group gives what is between and what was found in turn.
  const parts = text.split(new RegExp(`(${words.join('|')})`, 'giu'));
  return parts.map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change places.
      <mark key={index} className="rounded-sm bg-coral-soft text-ink">
        {part}
      </mark>
    ),
  );
}
