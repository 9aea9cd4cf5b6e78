import { useDeferredValue } from 'react';
import { Icon, type IconName } from '../../../web/design/icon.tsx';
import { Ready } from '../../../web/design/states.tsx';
import { dayOf, dayText } from '../../../web/design/when.tsx';
import { Link, to } from '../../../web/router.tsx';
import { useRead } from '../../../web/use.ts';
import { FoundCommitments } from '../../commitments/ui/public.tsx';
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
                <Hit key={`${hit.in}${hit.meetingId}${hit.pointId}${hit.at}`} hit={hit} />
              ))}
            </ul>
          </>
        )}
      </Ready>
      <FoundCommitments personId={personId} text={sought} />
    </div>
  );
}

function Hit({ hit }: { hit: SearchHit }) {
  const day = dayText(dayOf(hit.at));
  return (
    <li className="flex gap-3">
      <Icon name={icons[hit.in]} className="mt-1 text-ink-faint" />
      <div className="min-w-0">
        <p className="break-words">{hit.excerpt}</p>
        <p className="text-sm text-ink-faint">
          {hit.meetingId ? (
            <Link href={to('/one-to-ones/:meetingId', { meetingId: hit.meetingId })}>{day}</Link>
          ) : (
            day
          )}
          , {places[hit.in]}
        </p>
      </div>
    </li>
  );
}
