import { useState } from 'react';
import { Button, ButtonLink, IconButton } from '../../../../web/design/button.tsx';
import { Section } from '../../../../web/design/card.tsx';
import { Page } from '../../../../web/design/page.tsx';
import { EmptyState, ErrorState, Ready } from '../../../../web/design/states.tsx';
import { Tag } from '../../../../web/design/tag.tsx';
import { Link, usePath } from '../../../../web/router.tsx';
import { useChange, useRead } from '../../../../web/use.ts';
import { useViewer } from '../../../../web/viewer.ts';
import { AddChange } from './add-change.tsx';
import { momentWords, planOf, whenWords } from './bars.ts';
import { scheduling } from './calls.ts';
import { FlipDialog } from './flip-dialog.tsx';
import {
  type Change,
  changesWords,
  changeWords,
  type ReleaseDetails,
  releaseStates,
  standingWords,
} from './release-words.ts';

export function ReleasePage() {
  const { releaseId } = usePath('/studio/releases/:releaseId');
  const read = useRead(scheduling.release, { releaseId }, { hears: ['authoring'] });
  return <Ready read={read}>{(release) => <Known release={release} />}</Ready>;
}

/** Everything that goes live as one: what it is, when, and the way back. */
function Known({ release }: { release: ReleaseDetails }) {
  const { person } = useViewer();
  const { state, name, list, may, why, spans } = release;
  const [flip, setFlip] = useState<'live' | 'back'>();
  const look = releaseStates[state];
  return (
    <Page
      title={name}
      lead={
        <span className="flex flex-wrap items-center gap-3">
          <Link
            href="/studio/releases"
            className="text-sm font-semibold text-sea-ink hover:underline"
          >
            All releases
          </Link>
          <Tag tone={look.tone} icon={look.icon}>
            {look.label}
          </Tag>
          <span>{standingWords(release, person.timeZone)}</span>
        </span>
      }
      actions={
        <>
          {may.rollBack && (
            <Button tone="attention" icon="again" onClick={() => setFlip('back')}>
              Roll back
            </Button>
          )}
          {may.goLive && (
            <Button tone="next" icon="wave" onClick={() => setFlip('live')}>
              Go live
            </Button>
          )}
        </>
      }
    >
      {why && <p className="text-amber-ink">{why}</p>}
      <Section title="What it changes" aside={changesWords(list.length)}>
        {list.length === 0 ? (
          <EmptyState title="Nothing in it yet">
            Add bookings that begin or end with it, or that show another version.
          </EmptyState>
        ) : (
          <ul className="grid gap-2">
            {list.map((change) => (
              <Row key={change.changeId} change={change} release={release} />
            ))}
          </ul>
        )}
        {may.change && <AddChange release={release} />}
      </Section>
      {spans.length > 0 && <Spans spans={spans} timeZone={person.timeZone} />}
      {flip && <FlipDialog release={release} direction={flip} onClose={() => setFlip(undefined)} />}
    </Page>
  );
}

type RowProps = { change: Change; release: ReleaseDetails };

function Row({ change, release }: RowProps) {
  const { person } = useViewer();
  const { releaseId, may } = release;
  const { changeId, booking } = change;
  const remove = useChange(scheduling.removeChange, { refusal: 'toast' });
  return (
    <li className="flex items-start gap-3 rounded-lg bg-surface p-4">
      <div className="min-w-0 flex-1">
        <p className="font-semibold break-words">{changeWords(change, 'live')}</p>
        <p className="text-sm text-ink-soft">{whenWords(planOf(booking), person.timeZone)}</p>
        {remove.error && <ErrorState error={remove.error} />}
      </div>
      {may.change && (
        <IconButton
          icon="trash"
          label={`Take out: ${changeWords(change, 'live')}`}
          onClick={() => remove.mutate({ releaseId, changeId })}
        />
      )}
    </li>
  );
}

type SpansProps = { spans: ReleaseDetails['spans']; timeZone: string };

function Spans({ spans, timeZone }: SpansProps) {
  return (
    <Section title="When it was live" action={<Preview />}>
      <ul className="list-inside list-disc text-ink-soft">
        {spans.map(({ from, until }) => (
          <li key={from}>
            From {momentWords(Date.parse(from), timeZone)}
            {until ? ` to ${momentWords(Date.parse(until), timeZone)}` : ' on'}
          </li>
        ))}
      </ul>
    </Section>
  );
}

const Preview = () => (
  <ButtonLink size="small" tone="quiet" href="/studio/preview">
    Preview
  </ButtonLink>
);
