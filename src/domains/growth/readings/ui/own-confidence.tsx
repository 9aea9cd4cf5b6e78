import { type FormEvent, useState } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { Card, Section } from '../../../../web/design/card.tsx';
import { TextInput } from '../../../../web/design/field.tsx';
import { Ready } from '../../../../web/design/states.tsx';
import { useChange, useRead } from '../../../../web/use.ts';
import { useViewer } from '../../../../web/viewer.ts';
import { WhoSees } from '../../../sharing/ui/public.tsx';
import type { Path } from '../contract-shapes.ts';
import { shownThing } from '../rules-confidence.ts';
import { readings } from './calls.ts';
import { PathView } from './path-view.tsx';
import { TapForm } from './tap-form.tsx';

/** How confident I feel, skill by skill; mine, and shown to whom I like. */
export function OwnConfidence() {
  const { person } = useViewer();
  const read = useRead(readings.confidence, { personId: person.personId });
  return (
    <Card>
      <Section title="How confident you feel">
        <p className="max-w-prose text-sm text-ink-soft">
          Confidence is not skill. It rises, falls and comes back, and saying it now and then shows
          you your own line.
        </p>
        <WhoSees thing={shownThing} label="How confident you feel" />
        <Ready read={read}>
          {({ paths }) => (
            <div className="grid gap-10 pt-2">
              {paths.map((path) =>
                path.endedAt ? (
                  <PutAway key={path.pathId} path={path} />
                ) : (
                  <PathView key={path.pathId} path={path} isMine>
                    <TapForm pathId={path.pathId} name={path.name} />
                    <End path={path} />
                  </PathView>
                ),
              )}
              <BeginPath />
            </div>
          )}
        </Ready>
      </Section>
    </Card>
  );
}

function End({ path: { pathId, name } }: { path: Path }) {
  const end = useChange(readings.endPath, { refusal: 'toast' });
  return (
    <Button
      size="small"
      tone="quiet"
      className="-ms-3.5 justify-self-start"
      aria-label={`Put it away: ${name}`}
      onClick={() => end.mutate({ pathId, ended: true })}
    >
      Put it away
    </Button>
  );
}

function PutAway({ path: { pathId, name } }: { path: Path }) {
  const end = useChange(readings.endPath, { refusal: 'toast' });
  return (
    <p className="flex flex-wrap items-center gap-x-3 text-ink-soft">
      {name}, put away
      <Button
        size="small"
        tone="quiet"
        aria-label={`Take it up again: ${name}`}
        onClick={() => end.mutate({ pathId, ended: false })}
      >
        Take it up again
      </Button>
    </p>
  );
}

function BeginPath() {
  const [name, setName] = useState('');
  const begin = useChange(readings.beginPath, { refusal: 'toast', onDone: () => setName('') });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim()) begin.mutate({ name });
  };
  return (
    <form onSubmit={submit} className="flex max-w-md flex-wrap items-end gap-2">
      <div className="min-w-52 flex-1">
        <TextInput
          label="A skill to follow"
          placeholder="Such as: incidents at night"
          maxLength={120}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
      </div>
      <Button type="submit" busy={begin.isPending}>
        Follow it
      </Button>
    </form>
  );
}
