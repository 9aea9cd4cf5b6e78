import { useState } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { Ago } from '../../../../web/design/when.tsx';
import { useChange } from '../../../../web/use.ts';
import { useViewer } from '../../../../web/viewer.ts';
import type { Past, Picture } from '../contract-shapes.ts';
import { mayForget } from '../rules.ts';
import { pictures } from './calls.ts';
import { PictureView } from './picture-view.tsx';
import { Reflection } from './reflection.tsx';

const monthAndYear = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric' });
const few = 3;

/** Sessions one looks back on, the newest first. */
export function PastSessions({ sessions }: { sessions: readonly Past[] }) {
  const [all, setAll] = useState(false);
  const shown = all ? sessions : sessions.slice(0, few);
  return (
    <div className="grid gap-8">
      {shown.map((session) => (
        <PastSession key={session.sessionId} session={session} />
      ))}
      {sessions.length > few && !all && (
        <Button tone="quiet" className="justify-self-start" onClick={() => setAll(true)}>
          All {sessions.length}
        </Button>
      )}
    </div>
  );
}

function PastSession({ session }: { session: Past }) {
  const { topic, begunAt, mine, theirs, other } = session;
  return (
    <article className="grid gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="text-base">{topic ?? 'Pictures'}</h3>
        <Ago at={begunAt} className="text-sm text-ink-faint" />
      </div>
      <div className="flex flex-wrap gap-x-8 gap-y-4">
        <Chosen words={`In ${monthAndYear.format(new Date(begunAt))} you chose`} chosen={mine} />
        {other && theirs.length > 0 && <Chosen words={`${other.name} chose`} chosen={theirs} />}
      </div>
      <Reflection session={session} />
      <Forget session={session} />
    </article>
  );
}

function Chosen({ words, chosen }: { words: string; chosen: readonly Picture[] }) {
  return (
    <section aria-label={words} className="grid gap-2">
      <p className="text-sm text-ink-soft">{words}</p>
      <ul className="flex flex-wrap gap-3">
        {chosen.map((picture) => (
          <li key={picture.pictureId} className="w-36 sm:w-48">
            <PictureView picture={picture} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Forget({ session: { sessionId, startedBy, laidOutAt } }: { session: Past }) {
  const { person } = useViewer();
  const forget = useChange(pictures.forget, { offline: 'refuse', refusal: 'toast' });
  if (!startedBy || !mayForget({ startedBy, laidOutAt }, person.personId)) return null;
  return (
    <Button
      size="small"
      tone="quiet"
      icon="trash"
      className="justify-self-start"
      onClick={() => forget.mutate({ sessionId })}
    >
      Remove it
    </Button>
  );
}
