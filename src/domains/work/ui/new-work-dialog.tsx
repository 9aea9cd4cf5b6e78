import { type FormEvent, useDeferredValue, useState } from 'react';
import { Button } from '../../../web/design/button.tsx';
import { OneOf } from '../../../web/design/choice.tsx';
import { Actions, Dialog } from '../../../web/design/dialog.tsx';
import { ErrorState } from '../../../web/design/states.tsx';
import { toast } from '../../../web/design/toast.tsx';
import { useChange } from '../../../web/use.ts';
import { howWords } from '../rules.ts';
import { type Piece, work } from './calls.ts';
import { emptyDraft, isReady, PieceFields, pieceOf } from './piece-fields.tsx';
import { Suggestions } from './suggestions.tsx';

type Props = {
  known: readonly string[];
  /** Whose it is, where that is settled; else somebody is suggested. */
  person?: { personId: string; isMe: boolean };
  onClose: () => void;
};

/** A new piece of work, and who might do it. */
export function NewWorkDialog({ known, person, onClose }: Props) {
  const [draft, setDraft] = useState(emptyDraft);
  const [chosen, setChosen] = useState(person?.personId ?? '');
  const [how, setHow] = useState<Piece['how']>('asked');
  const piece = useDeferredValue(draft);
  const assign = useChange(work.assign, {
    onDone: () => {
      toast('Noted.');
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    assign.mutate({ ...pieceOf(draft), personId: chosen, how });
  };
  return (
    <Dialog open onClose={onClose} title="A piece of work" wide={!person}>
      <form onSubmit={submit} className="grid gap-5">
        <PieceFields draft={draft} onChange={setDraft} known={known} error={assign.error} />
        {draft.kind === 'glue' && (
          <p className="text-sm text-ink-soft">
            Does it come round again? Then begin a rota instead, so that nobody has to volunteer.
          </p>
        )}
        {!person && <Suggestions draft={piece} chosen={chosen} onChoose={setChosen} />}
        <OneOf<Piece['how']>
          legend="How it came about"
          options={(['asked', 'volunteered'] as const).map((value) => ({
            value,
            label: howWords[value],
          }))}
          value={how}
          onChange={setHow}
        />
        {assign.error && <ErrorState error={assign.error} />}
        <Actions>
          <Button
            type="submit"
            tone="next"
            disabled={!isReady(draft) || !chosen}
            busy={assign.isPending}
          >
            {person?.isMe ? 'Note it' : 'Give it'}
          </Button>
          <Button tone="quiet" onClick={onClose}>
            Not now
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
