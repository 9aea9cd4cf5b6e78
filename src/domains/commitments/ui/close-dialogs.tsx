import { type FormEvent, useState } from 'react';
import { Button } from '../../../web/design/button.tsx';
import { Actions, Dialog } from '../../../web/design/dialog.tsx';
import { DateInput, TextArea } from '../../../web/design/field.tsx';
import { ErrorState } from '../../../web/design/states.tsx';
import { toast } from '../../../web/design/toast.tsx';
import { shortDay } from '../../../web/design/when.tsx';
import { useDraft } from '../../../web/draft.ts';
import type { Commitment } from '../contract.ts';
import type { Acts } from './acts.ts';

type Props = { one: Commitment; acts: Acts; onClose: () => void };

/** Another day, and why: both read it. */
export function RenegotiateDialog({ one, acts, onClose }: Props) {
  const [dueOn, setDueOn] = useState(one.dueOn);
  const [why, setWhy] = useDraft(`renegotiate.${one.commitmentId}`);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    acts.renegotiate.mutate(
      { commitmentId: one.commitmentId, dueOn, why: why.trim() },
      {
        onSuccess: () => {
          setWhy('');
          toast(`Now due ${shortDay(dueOn)}.`);
          onClose();
        },
      },
    );
  };
  const ready = why.trim() !== '' && dueOn !== '' && dueOn !== one.dueOn;
  return (
    <Dialog open onClose={onClose} title="Agree on another day">
      <form onSubmit={submit} className="grid gap-5">
        <p className="text-ink-soft">{one.text}</p>
        <DateInput
          label="Now due on"
          required
          value={dueOn}
          onChange={(event) => setDueOn(event.target.value)}
        />
        <WhyField value={why} onChange={setWhy} />
        {acts.renegotiate.error && <ErrorState error={acts.renegotiate.error} />}
        <Actions>
          <Button type="submit" tone="next" disabled={!ready} busy={acts.renegotiate.isPending}>
            Agree
          </Button>
          <Button tone="quiet" onClick={onClose}>
            Not now
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}

/** Letting something go is fine, said out loud. */
export function DropDialog({ one, acts, onClose }: Props) {
  const [why, setWhy] = useDraft(`drop.${one.commitmentId}`);
  const { commitmentId } = one;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    acts.drop.mutate(
      { commitmentId, why: why.trim() },
      {
        onSuccess: () => {
          setWhy('');
          toast('Dropped.', { label: 'Undo', run: () => acts.reopen.mutate({ commitmentId }) });
          onClose();
        },
      },
    );
  };
  return (
    <Dialog open onClose={onClose} title="Drop it">
      <form onSubmit={submit} className="grid gap-5">
        <p className="text-ink-soft">{one.text}</p>
        <WhyField value={why} onChange={setWhy} />
        {acts.drop.error && <ErrorState error={acts.drop.error} />}
        <Actions>
          <Button type="submit" tone="next" disabled={!why.trim()} busy={acts.drop.isPending}>
            Drop it
          </Button>
          <Button tone="quiet" onClick={onClose}>
            Keep it open
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}

const WhyField = ({ value, onChange }: { value: string; onChange: (why: string) => void }) => (
  <TextArea
    label="Why"
    hint="A few words that both of you read."
    rows={2}
    maxLength={1000}
    value={value}
    onChange={(event) => onChange(event.target.value)}
  />
);
