import type { FormEvent } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { Actions, Dialog } from '../../../../web/design/dialog.tsx';
import { TextArea } from '../../../../web/design/field.tsx';
import { ErrorState } from '../../../../web/design/states.tsx';
import { toast } from '../../../../web/design/toast.tsx';
import { useDraft } from '../../../../web/draft.ts';
import { useChange } from '../../../../web/use.ts';
import { authoring, type Item } from './calls.ts';

type Props = { item: Item; verdict: 'approve' | 'changes'; onClose: () => void };

/** A reader's word on the version they were asked about. */
export function VerdictDialog({ item, verdict, onClose }: Props) {
  const [note, setNote] = useDraft(`verdict.${item.itemId}`);
  const [version] = item.versions;
  const isYes = verdict === 'approve';
  const say = useChange(authoring.review, {
    offline: 'refuse',
    onDone: () => {
      setNote('');
      toast(isYes ? 'Approved.' : 'Asked for changes.');
      onClose();
    },
  });
  if (!version) return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { versionId } = version;
    say.mutate({ versionId, verdict: isYes ? 'approved' : 'changes', note: note.trim() });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={isYes ? `Approve version ${version.number}` : 'Ask for changes'}
    >
      <form onSubmit={submit} className="grid gap-5">
        <p className="text-ink-soft">
          {isYes
            ? 'You have read it, and it can go out. What is written afterwards is asked for again.'
            : 'Say what would make it better. Comments on single fields help most.'}
        </p>
        <TextArea
          label="A word to the authors"
          hint={isYes ? 'If you like.' : undefined}
          rows={3}
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        {say.error && <ErrorState error={say.error} />}
        <Actions>
          <Button
            type="submit"
            tone={isYes ? 'done' : 'next'}
            disabled={!isYes && !note.trim()}
            busy={say.isPending}
          >
            {isYes ? 'Approve' : 'Ask for changes'}
          </Button>
          <Button tone="quiet" onClick={onClose}>
            Not now
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
