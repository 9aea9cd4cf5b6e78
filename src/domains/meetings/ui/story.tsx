import { Fragment, useEffect, useRef, useState } from 'react';
import type { Moment } from '../../../platform/universal/story.ts';
import { Button } from '../../../web/design/button.tsx';
import { Section } from '../../../web/design/card.tsx';
import { Select, TextInput } from '../../../web/design/field.tsx';
import { Ready } from '../../../web/design/states.tsx';
import { today } from '../../../web/design/when.tsx';
import { useRead } from '../../../web/use.ts';
import { MomentLine, useMoments } from '../../story/ui/public.tsx';
import type { StoryItem } from '../contract-shapes.ts';
import { meetings } from './calls.ts';
import type { Myself, Thread } from './person-data.ts';
import { StoryMeeting } from './story-item.tsx';
import { ThreadSearch } from './thread-search.tsx';
import { firstName } from './words.ts';

/** Everything held or skipped, newest first; a search and a year make years of it reachable. */
export function StorySoFar({ thread, me }: { thread: Thread; me: Myself }) {
  const { person, firstMetAt } = thread;
  const [sought, setSought] = useState('');
  const [year, setYear] = useState('');
  const nameOf = (personId: string) => (personId === me.personId ? 'You' : firstName(person.name));
  return (
    <Section title="The story so far" className="max-w-3xl">
      <div className="flex flex-wrap items-end gap-3">
        <div className="min-w-48 flex-1">
          <TextInput
            label={`Search what you and ${firstName(person.name)} wrote`}
            bare
            type="search"
            placeholder="Search this thread"
            value={sought}
            onChange={(event) => setSought(event.target.value)}
          />
        </div>
        {firstMetAt && <YearSelect since={firstMetAt} value={year} onChange={setYear} />}
      </div>
      {sought.trim() ? (
        <ThreadSearch personId={person.personId} text={sought.trim()} />
      ) : (
        <ol className="mt-3">
          <StoryPage
            key={year}
            personId={person.personId}
            before={year ? endOf(year) : undefined}
            nameOf={nameOf}
            isFirst
          />
        </ol>
      )}
    </Section>
  );
}

/** The page mark that stands just after a year: the story reads backwards from it. */
const endOf = (year: string): string =>
  `${Number(year) + 1}-01-01T00:00:00.000Z_00000000-0000-0000-0000-000000000000`;

type YearProps = { since: string; value: string; onChange: (year: string) => void };

function YearSelect({ since, value, onChange }: YearProps) {
  const first = Number(since.slice(0, 4));
  const last = Number(today().slice(0, 4));
  const years = Array.from({ length: last - first + 1 }, (_, step) => String(last - step));
  if (years.length < 2) return null;
  return (
    <Select
      label="From the end of"
      bare
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">Any year</option>
      {years.map((year) => (
        <option key={year} value={year}>
          {year}
        </option>
      ))}
    </Select>
  );
}

type PageProps = {
  personId: string;
  before: string | undefined;
  nameOf: (personId: string) => string;
  isFirst?: boolean;
};

const pageSize = 20;

function StoryPage({ personId, before, nameOf, isFirst = false }: PageProps) {
  const read = useRead(
    meetings.story,
    { personId, limit: pageSize, ...(before ? { before } : {}) },
    { keep: isFirst },
  );
  const [more, setMore] = useState(false);
  const earliest = read.data?.next ? read.data.items.at(-1)?.startsAt : undefined;
  const moments = useMoments({ personId, from: earliest, until: before?.split('_')[0] });
  return (
    <Ready read={read}>
      {({ items, next }) => (
        <>
          <Entries list={inTime(items, moments)} nameOf={nameOf} />
          {isFirst && items.length + moments.length === 0 && (
            <li className="text-ink-soft">Nothing was held yet. It begins with the next one.</li>
          )}
          {next && !more && <More onMore={() => setMore(true)} />}
          {next && more && <StoryPage personId={personId} before={next} nameOf={nameOf} />}
        </>
      )}
    </Ready>
  );
}

type Entry = { at: string } & ({ meeting: StoryItem } | { moment: Moment });

/** Meetings and what happened between them, newest first. */
const inTime = (items: readonly StoryItem[], moments: readonly Moment[]): Entry[] =>
  [
    ...items.map((meeting) => ({ at: meeting.startsAt, meeting })),
    ...moments.map((moment) => ({ at: moment.at, moment })),
  ].sort((a, b) => b.at.localeCompare(a.at));

type EntriesProps = { list: readonly Entry[]; nameOf: (personId: string) => string };

/** Each under its year where a year begins. */
function Entries({ list, nameOf }: EntriesProps) {
  return list.map((entry, index) => {
    const year = entry.at.slice(0, 4);
    const isNew = index > 0 && list[index - 1]?.at.slice(0, 4) !== year;
    return (
      <Fragment key={'meeting' in entry ? entry.meeting.meetingId : entry.at + entry.moment.text}>
        {isNew && (
          <li className="pt-2 pb-6 font-serif text-lg text-ink-soft" aria-label={year}>
            {year}
          </li>
        )}
        {'meeting' in entry ? (
          <StoryMeeting item={entry.meeting} nameOf={nameOf} />
        ) : (
          <MomentLine moment={entry.moment} />
        )}
      </Fragment>
    );
  });
}

/** Comes by itself when it scrolls into view, and is a button for everybody else. */
function More({ onMore }: { onMore: () => void }) {
  const place = useRef<HTMLLIElement>(null);
  useEffect(() => {
    const observer = new IntersectionObserver(
      (seen) => seen.some(({ isIntersecting }) => isIntersecting) && onMore(),
      { rootMargin: '600px' },
    );
    if (place.current) observer.observe(place.current);
    return () => observer.disconnect();
  }, [onMore]);
  return (
    <li ref={place}>
      <Button onClick={onMore}>Earlier</Button>
    </li>
  );
}
