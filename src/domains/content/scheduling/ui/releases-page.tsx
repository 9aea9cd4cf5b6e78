import { type FormEvent, useState } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { Dialog } from '../../../../web/design/dialog.tsx';
import { TextInput } from '../../../../web/design/field.tsx';
import { EmptyState, ErrorState, Ready } from '../../../../web/design/states.tsx';
import { Tag } from '../../../../web/design/tag.tsx';
import { go, Link, to } from '../../../../web/router.tsx';
import { StudioPage } from '../../../../web/studio.tsx';
import { useChange, useRead } from '../../../../web/use.ts';
import { useViewer } from '../../../../web/viewer.ts';
import { scheduling } from './calls.ts';
import { changesWords, type Release, releaseStates, standingWords } from './release-words.ts';

/** Changes of the schedule that go live, or back, as one. */
export function ReleasesPage() {
  const read = useRead(scheduling.releases, {});
  const [adding, setAdding] = useState(false);
  return (
    <StudioPage
      title="Releases"
      lead="Many changes that go live at one moment, and back in one."
      actions={
        <Button tone="next" icon="plus" onClick={() => setAdding(true)}>
          New release
        </Button>
      }
    >
      <Ready read={read}>
        {({ releases }) =>
          releases.length === 0 ? (
            <EmptyState title="No release so far">
              Collect bookings that begin and end together, say when, and take it all back with one
              press if it was a mistake.
            </EmptyState>
          ) : (
            <ul className="grid gap-2">
              {releases.map((release) => (
                <Row key={release.releaseId} release={release} />
              ))}
            </ul>
          )
        }
      </Ready>
      {adding && <AddDialog onClose={() => setAdding(false)} />}
    </StudioPage>
  );
}

function Row({ release }: { release: Release }) {
  const { person } = useViewer();
  const { releaseId, name, state, changes } = release;
  return (
    <li className="relative flex flex-wrap items-center gap-x-4 gap-y-1 rounded-lg bg-surface p-4 hover:bg-raised">
      <div className="min-w-0 flex-1 basis-56">
        <Link
          href={to('/studio/releases/:releaseId', { releaseId })}
          className="font-semibold break-words after:absolute after:inset-0"
        >
          {name}
        </Link>
        <p className="text-sm text-ink-soft">
          {changesWords(changes)}. {standingWords(release, person.timeZone)}
        </p>
      </div>
      <Tag tone={releaseStates[state].tone} icon={releaseStates[state].icon}>
        {releaseStates[state].label}
      </Tag>
    </li>
  );
}

function AddDialog({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState('');
  const add = useChange(scheduling.addRelease, {
    offline: 'refuse',
    onDone: ({ releaseId }) => go(to('/studio/releases/:releaseId', { releaseId })),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim()) add.mutate({ name: name.trim() });
  };
  return (
    <Dialog open title="A new release" onClose={onClose}>
      <form onSubmit={submit} className="grid gap-5">
        <TextInput
          label="What is it called"
          placeholder="Spring campaign"
          maxLength={120}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        {add.error && <ErrorState error={add.error} />}
        <div>
          <Button type="submit" tone="next" busy={add.isPending} disabled={!name.trim()}>
            Begin it
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
