import { useState } from 'react';
import { Button, IconButton } from '../../../../web/design/button.tsx';
import { Section } from '../../../../web/design/card.tsx';
import { Dialog } from '../../../../web/design/dialog.tsx';
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
  return (
    <Section title="Who keeps it">
      <p className="text-ink-soft">
        {mayName ? 'The administrators, and whom they name.' : whoKeeps(keepers)} Everybody here may
        read it.
      </p>
      {mayName && (
        <>
          {keepers.length > 0 && (
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
          )}
          <Naming ladderId={ladderId} />
        </>
      )}
    </Section>
  );
}

const whoKeeps = (keepers: readonly Picked[]): string =>
  keepers.length === 0
    ? 'The administrators.'
    : `${keepers.map(({ name }) => name).join(', ')}, and the administrators.`;

function Naming({ ladderId }: { ladderId: string }) {
  const [isOpen, setOpen] = useState(false);
  const appoint = useChange(ladders.appoint, {
    refusal: 'toast',
    onDone: () => setOpen(false),
  });
  return (
    <>
      <Button size="small" icon="plus" className="justify-self-start" onClick={() => setOpen(true)}>
        Name a keeper
      </Button>
      {isOpen && (
        <Dialog open title="Who keeps it too?" onClose={() => setOpen(false)}>
          <PersonPicker
            label="Somebody here"
            value={undefined}
            autoFocus
            onChange={(one) => one && appoint.mutate({ ladderId, personId: one.personId })}
          />
        </Dialog>
      )}
    </>
  );
}
