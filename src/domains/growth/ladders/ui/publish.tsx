import { useState } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { Actions, Dialog } from '../../../../web/design/dialog.tsx';
import { TextArea } from '../../../../web/design/field.tsx';
import { ErrorState } from '../../../../web/design/states.tsx';
import { toast } from '../../../../web/design/toast.tsx';
import { go } from '../../../../web/router.tsx';
import { useChange } from '../../../../web/use.ts';
import type { LadderChange, LadderHead } from '../contract-shapes.ts';
import { ladders } from './calls.ts';
import { Changes } from './changes.tsx';

type Props = { head: LadderHead; revision: number; changes: readonly LadderChange[] };

/** What will be different, a note to go with it, and then it is in force. */
export function Publish({ head, revision, changes }: Props) {
  const [open, setOpen] = useState(false);
  const [note, setNote] = useState('');
  const { ladderId, number } = head;
  const publish = useChange(ladders.publish, {
    offline: 'refuse',
    onDone: (made) => {
      toast(`Version ${made.number} is in force.`);
      go(`/ladders/${ladderId}`);
    },
  });
  return (
    <>
      <Button tone="next" onClick={() => setOpen(true)}>
        Publish
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Publish this draft" wide>
        {number === null ? (
          <p className="text-ink-soft">It becomes version 1, and everybody here can read it.</p>
        ) : (
          <section aria-label="What changes" className="grid gap-3">
            <Changes changes={changes} />
            <p className="max-w-prose text-sm text-ink-soft">
              It becomes version {number + 1}. Readings and plans keep the words they were given
              under; whoever looks at this ladder is told what changed.
            </p>
          </section>
        )}
        <TextArea
          label="A note on what changed and why"
          rows={2}
          maxLength={1000}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
        {publish.error && <ErrorState error={publish.error} />}
        <Actions>
          <Button
            tone="next"
            busy={publish.isPending}
            onClick={() => publish.mutate({ ladderId, note, revision })}
          >
            Put it in force
          </Button>
          <Button tone="quiet" onClick={() => setOpen(false)}>
            Not yet
          </Button>
        </Actions>
      </Dialog>
    </>
  );
}
