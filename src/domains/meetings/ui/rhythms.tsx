import { Suspense, useState } from 'react';
import { Button, ButtonLink } from '../../../web/design/button.tsx';
import { Card } from '../../../web/design/card.tsx';
import { Tag } from '../../../web/design/tag.tsx';
import { dayOf, fromToday, When } from '../../../web/design/when.tsx';
import { part } from '../../../web/part.ts';
import { to } from '../../../web/router.tsx';
import { useChange } from '../../../web/use.ts';
import type { Meeting, Series } from '../contract-shapes.ts';
import { kindWords } from '../rules.ts';
import { meetings } from './calls.ts';
import { MoveDialog } from './move-dialog.tsx';
import { isOverdue } from './pair-row.tsx';
import type { Thread } from './person-data.ts';
import { capital, firstName, seriesWords } from './words.ts';

const StartDialog = part(() => import('./start-dialog.tsx'), 'StartDialog');

type Running = Series & { next: Meeting };

const runningOf = ({ pairs }: Thread): Running[] =>
  pairs
    .flatMap(({ series }) => series)
    .flatMap((one) => (one.next && !one.endedAt ? [{ ...one, next: one.next }] : []))
    .toSorted((a, b) => a.next.startsAt.localeCompare(b.next.startsAt));

/** The rhythms two people have, each with what comes next; or the way to begin one. */
export function Rhythms({ thread }: { thread: Thread }) {
  const { person, pairs } = thread;
  const [starting, setStarting] = useState(false);
  const running = runningOf(thread);
  const ended = pairs.flatMap(({ series }) => series).filter(({ endedAt }) => endedAt);
  return (
    <section aria-label="Next meetings" className="grid gap-3">
      <ul className="grid gap-3 md:grid-cols-2">
        {running.map((series) => (
          <Rhythm key={series.seriesId} series={series} name={person.name} />
        ))}
      </ul>
      {running.length === 0 && (
        <p className="text-ink-soft">
          {pairs.length === 0
            ? `You and ${firstName(person.name)} do not meet here yet.`
            : 'No meeting is planned between the two of you.'}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button
          tone={running.length === 0 ? 'next' : 'quiet'}
          size={running.length === 0 ? 'normal' : 'small'}
          icon="plus"
          onClick={() => setStarting(true)}
        >
          {running.length === 0 ? `Meet ${firstName(person.name)} regularly` : 'Another rhythm'}
        </Button>
        {running.length === 0 && ended[0] && <Resume series={ended[0]} />}
      </div>
      {starting && (
        <Suspense>
          <StartDialog
            person={person}
            running={running.map(({ kind }) => kind)}
            onClose={() => setStarting(false)}
          />
        </Suspense>
      )}
    </section>
  );
}

function Resume({ series }: { series: Series }) {
  const resume = useChange(meetings.resumeSeries, { refusal: 'toast' });
  return (
    <Button
      icon="again"
      busy={resume.isPending}
      onClick={() => resume.mutate({ seriesId: series.seriesId })}
    >
      Take up {seriesWords(series)} again
    </Button>
  );
}

function Rhythm({ series, name }: { series: Running; name: string }) {
  const [moving, setMoving] = useState(false);
  const { next, kind } = series;
  const late = isOverdue(next);
  return (
    <Card as="li" className="grid content-start gap-3">
      <div className="grid gap-0.5">
        <p className="flex flex-wrap items-center gap-x-3 text-sm text-ink-faint">
          {kindWords[kind]}
          {late && <Tag tone="attention">was planned {fromToday(dayOf(next.startsAt))}</Tag>}
        </p>
        <p className="font-serif text-lg">
          <When at={next.startsAt} />
        </p>
        <p className="text-sm text-ink-faint">{capital(seriesWords(series))}</p>
      </div>
      <div className="flex flex-wrap gap-2">
        <ButtonLink
          href={to('/one-to-ones/:meetingId', { meetingId: next.meetingId })}
          aria-label={`Prepare: ${kindWords[kind]} with ${name}`}
          size="small"
        >
          Prepare
        </ButtonLink>
        <Button
          size="small"
          tone="quiet"
          icon="move"
          aria-label={`Move: ${kindWords[kind]}`}
          onClick={() => setMoving(true)}
        >
          Move
        </Button>
      </div>
      {moving && <MoveDialog meeting={next} them={name} onClose={() => setMoving(false)} />}
    </Card>
  );
}
