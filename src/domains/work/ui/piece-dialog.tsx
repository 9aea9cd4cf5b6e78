import { type FormEvent, useState } from 'react';
import { Button } from '../../../web/design/button.tsx';
import { Actions, Dialog } from '../../../web/design/dialog.tsx';
import { Select } from '../../../web/design/field.tsx';
import { ErrorState } from '../../../web/design/states.tsx';
import { toast } from '../../../web/design/toast.tsx';
import { today } from '../../../web/design/when.tsx';
import { useChange } from '../../../web/use.ts';
import { useViewer } from '../../../web/viewer.ts';
import { howWords, isOver, mayDrop, mayHandOn, stateWords } from '../rules.ts';
import { useActs } from './acts.ts';
import { type Piece, work } from './calls.ts';
import { KindTag } from './kinds.tsx';
import { draftOf, isReady, PieceFields, pieceOf } from './piece-fields.tsx';
import { effortText, spanText } from './words.ts';

type Props = { piece: Piece; onClose: () => void };
type Mode = 'look' | 'edit' | 'handOn';

/** One piece of work: what is said of it, and what can become of it. */
export function PieceDialog({ piece, onClose }: Props) {
  const [mode, setMode] = useState<Mode>('look');
  const title = { look: piece.title, edit: 'Change it', handOn: 'Hand it on' }[mode];
  return (
    <Dialog open onClose={onClose} title={title}>
      {mode === 'look' && <Look piece={piece} onClose={onClose} onMode={setMode} />}
      {mode === 'edit' && <Edit piece={piece} onClose={onClose} />}
      {mode === 'handOn' && <HandOn piece={piece} onClose={onClose} />}
    </Dialog>
  );
}

function Look({ piece, onClose, onMode }: Props & { onMode: (mode: Mode) => void }) {
  const acts = useActs();
  const { assignmentId, begunOn, skills, how, rotaId } = piece;
  const { reports } = useViewer();
  const run = (act: { mutate: (input: { assignmentId: string }) => void }) => () => {
    act.mutate({ assignmentId });
    onClose();
  };
  return (
    <>
      <div className="grid gap-2 text-ink-soft">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <KindTag kind={piece.kind} /> {effortText(piece)}, {spanText(piece)}
        </p>
        {skills.length > 0 && <p>With {skills.join(', ')}.</p>}
        <p>
          It came {rotaId ? 'by rota' : `as ${howWords[how]}`}, and is {stateWords(piece, today())}.
        </p>
      </div>
      <Actions>
        {!isOver(piece) && (
          <Button tone="next" icon="check" onClick={run(begunOn ? acts.finish : acts.begin)}>
            {begunOn ? 'It is done' : 'It has begun'}
          </Button>
        )}
        {piece.doneOn && <Button onClick={run(acts.reopen)}>Open it again</Button>}
        {!isOver(piece) && !rotaId && (
          <Button tone="quiet" onClick={() => onMode('edit')}>
            Change
          </Button>
        )}
        {mayHandOn(piece) && reports.length > 0 && (
          <Button tone="quiet" onClick={() => onMode('handOn')}>
            Hand on
          </Button>
        )}
        {mayDrop(piece) && !rotaId && (
          <Button tone="quiet" onClick={run(acts.drop)}>
            Take away
          </Button>
        )}
      </Actions>
    </>
  );
}

function Edit({ piece, onClose }: Props) {
  const [draft, setDraft] = useState(() => draftOf(piece));
  const edit = useChange(work.edit, { onDone: onClose });
  const { assignmentId } = piece;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    edit.mutate({ assignmentId, ...pieceOf(draft) });
  };
  return (
    <form onSubmit={submit} className="grid gap-5">
      <PieceFields draft={draft} onChange={setDraft} known={[]} error={edit.error} />
      {edit.error && <ErrorState error={edit.error} />}
      <Actions>
        <Button type="submit" tone="next" disabled={!isReady(draft)} busy={edit.isPending}>
          Keep
        </Button>
        <Button tone="quiet" onClick={onClose}>
          Not now
        </Button>
      </Actions>
    </form>
  );
}

function HandOn({ piece, onClose }: Props) {
  const { reports, person } = useViewer();
  const others = [...reports, person].filter(({ personId }) => personId !== piece.personId);
  const [personId, setPersonId] = useState(others[0]?.personId ?? '');
  const handOn = useChange(work.handOn, {
    onDone: () => {
      toast('Handed on.');
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    handOn.mutate({ assignmentId: piece.assignmentId, personId });
  };
  return (
    <form onSubmit={submit} className="grid gap-5">
      <p className="text-ink-soft">
        “{piece.title}” goes on with somebody else from today. What was done of it stays where it
        was done.
      </p>
      <Select label="To" value={personId} onChange={(event) => setPersonId(event.target.value)}>
        {others.map((one) => (
          <option key={one.personId} value={one.personId}>
            {one.personId === person.personId ? 'You' : one.name}
          </option>
        ))}
      </Select>
      {handOn.error && <ErrorState error={handOn.error} />}
      <Actions>
        <Button type="submit" tone="next" busy={handOn.isPending} disabled={!personId}>
          Hand it on
        </Button>
        <Button tone="quiet" onClick={onClose}>
          Not now
        </Button>
      </Actions>
    </form>
  );
}
