import { useState } from 'react';
import { Button } from '../design/button.tsx';
import { Actions, Dialog } from '../design/dialog.tsx';
import { TextArea } from '../design/field.tsx';
import { ErrorState } from '../design/states.tsx';
import { toast } from '../design/toast.tsx';
import { PersonPicker, type Picked } from '../person-picker.tsx';
import { slices } from '../slices.ts';
import { useRead } from '../use.ts';
import { org } from '../viewer.ts';
import { outbox } from './outbox.ts';
import { refresh } from './queries.ts';

const draftName = 'groundswell.thought';

const capture = slices.find((slice) => slice.capture)?.capture;

type Props = { about: string | undefined; onClose: () => void };

/** A thought about a person, kept as a private talking point. The draft outlives a closed dialog. */
export function Capture({ about, onClose }: Props) {
  const [picked, setPicked] = useState<Picked>();
  const [text, setText] = useState(() => localStorage.getItem(draftName) ?? '');
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const known = useRead(org.person, { personId: about ?? '' }, { when: about !== undefined });
  const person = picked ?? (about ? known.data : undefined);

  const write = (words: string) => {
    setText(words);
    localStorage.setItem(draftName, words);
  };
  const keep = async () => {
    if (!person || !capture || text.trim() === '') return;
    setBusy(true);
    setError(undefined);
    try {
      const { sent } = await outbox.send(
        capture.address,
        capture.input(person.personId, text.trim()),
      );
      localStorage.removeItem(draftName);
      void refresh({ queryKey: [capture.address.slice] });
      toast(
        sent
          ? `Kept for ${person.name}. Only you see it.`
          : 'Kept on this device until the network is back.',
      );
      onClose();
    } catch (problem) {
      setError(problem);
      setBusy(false);
    }
  };

  return (
    <Dialog open onClose={onClose} title="A thought about a person">
      <form
        className="grid gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <PersonPicker label="About" value={person} onChange={setPicked} autoFocus={!about} />
        <TextArea
          key={person?.personId}
          autoFocus={person !== undefined}
          label="Thought"
          hint="It waits as your private talking point, for your eyes only until you share it."
          value={text}
          maxLength={2000}
          onChange={(event) => write(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) void keep();
          }}
        />
        {error !== undefined && <ErrorState error={error} />}
        <Actions>
          <Button type="submit" tone="next" busy={busy} disabled={!person || text.trim() === ''}>
            Keep it
          </Button>
          <Button tone="quiet" onClick={onClose}>
            Not now
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
