import { type FormEvent, useState } from 'react';
import { Button } from '../../../web/design/button.tsx';
import { OneOf } from '../../../web/design/choice.tsx';
import { DateInput, TextInput } from '../../../web/design/field.tsx';
import { ErrorState } from '../../../web/design/states.tsx';
import { today } from '../../../web/design/when.tsx';
import { useDraft } from '../../../web/draft.ts';
import { useChange } from '../../../web/use.ts';
import { commitments } from './calls.ts';

type Someone = { readonly personId: string; readonly name: string };

export type MakeProps = {
  pairId: string;
  /** The meeting it is made in, if any. */
  meetingId?: string;
  me: Someone;
  them: Someone;
  onMade?: () => void;
  /** The name its words are kept under, where they begin somewhere else. */
  draft?: string;
};

/** What, who, by when. */
export function MakeCommitment({ pairId, meetingId, me, them, onMade, draft }: MakeProps) {
  const [text, setText] = useDraft(draft ?? `commitment.${pairId}`);
  const [owner, setOwner] = useState<'me' | 'them'>('me');
  const [dueOn, setDueOn] = useState('');
  const make = useChange(commitments.make, {
    onDone: () => {
      setText('');
      setDueOn('');
      onMade?.();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!text.trim() || !dueOn || make.isPending) return;
    const ownerId = (owner === 'me' ? me : them).personId;
    make.mutate({ pairId, ownerId, text: text.trim(), dueOn, ...(meetingId ? { meetingId } : {}) });
  };
  return (
    <form onSubmit={submit} className="@container grid gap-3 rounded-md bg-sunken p-3">
      <div className="grid gap-3 *:min-w-0 @md:grid-cols-[auto_1fr_auto] @md:items-end @md:*:first:col-span-full @md:*:nth-2:self-start @3xl:grid-cols-[1fr_auto_auto_auto] @3xl:*:first:col-span-1">
        <TextInput
          label="What"
          placeholder="Somebody will…"
          autoComplete="off"
          maxLength={2000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <OneOf<'me' | 'them'>
          legend="Who"
          options={[
            { value: 'me', label: 'You' },
            { value: 'them', label: them.name.split(/\s+/)[0] ?? them.name },
          ]}
          value={owner}
          onChange={setOwner}
        />
        <DateInput
          label="By"
          min={today()}
          value={dueOn}
          onChange={(event) => setDueOn(event.target.value)}
        />
        <Button
          type="submit"
          className="min-h-12"
          disabled={!text.trim() || !dueOn}
          busy={make.isPending}
        >
          Commit
        </Button>
      </div>
      {make.error && <ErrorState error={make.error} />}
    </form>
  );
}
