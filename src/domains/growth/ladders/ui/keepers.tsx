import { useState } from 'react';
import { Button, IconButton } from '../../../../web/design/button.tsx';
import { Section } from '../../../../web/design/card.tsx';
import { PersonPicker, type Picked } from '../../../../web/person-picker.tsx';
import { useChange } from '../../../../web/use.ts';
import { useViewer } from '../../../../web/viewer.ts';
import { ladders } from './calls.ts';

type Props = { ladderId: string; keepers: readonly Picked[] };

/** Who changes it beside the administrators; administrators name them. */
export function Keepers({ ladderId, keepers }: Props) {
  const { role } = useViewer();
  const mayName = role === 'administrator';
  const relieve = useChange(ladders.relieve, { refusal: 'toast' });
  const others = keepers.map(({ name }) => name).join(', ');
  return (
    <Section title="Who keeps it">
      <p className="text-ink-soft">
        {others ? `${others}, and the administrators.` : 'The administrators.'} Everybody here may
        read it.
      </p>
      {mayName && (
        <>
          <ul className="grid max-w-md gap-1">
            {keepers.map(({ personId, name }) => (
              <li key={personId} className="flex items-center justify-between gap-4">
                {name}
                <IconButton
                  icon="close"
                  label={`${name} keeps it no longer`}
                  onClick={() => relieve.mutate({ ladderId, personId })}
                />
              </li>
            ))}
          </ul>
          <Naming ladderId={ladderId} />
        </>
      )}
    </Section>
  );
}

function Naming({ ladderId }: { ladderId: string }) {
  const [isOpen, setOpen] = useState(false);
  const appoint = useChange(ladders.appoint, {
    refusal: 'toast',
    onDone: () => setOpen(false),
  });
  if (!isOpen) {
    return (
      <Button size="small" icon="plus" className="justify-self-start" onClick={() => setOpen(true)}>
        Name a keeper
      </Button>
    );
  }
  return (
    <div className="max-w-md">
      <PersonPicker
        label="Who keeps it too"
        value={undefined}
        autoFocus
        onChange={(one) => one && appoint.mutate({ ladderId, personId: one.personId })}
      />
    </div>
  );
}
