import { type FormEvent, useState } from 'react';
import { Button } from '../../../web/design/button.tsx';
import { Card, Section } from '../../../web/design/card.tsx';
import { Actions, Dialog } from '../../../web/design/dialog.tsx';
import { DateInput, TextArea } from '../../../web/design/field.tsx';
import { ErrorState } from '../../../web/design/states.tsx';
import { Tag } from '../../../web/design/tag.tsx';
import { toast } from '../../../web/design/toast.tsx';
import { Day, today } from '../../../web/design/when.tsx';
import { useDraft } from '../../../web/draft.ts';
import { useChange } from '../../../web/use.ts';
import { type WorkOfPerson, work } from './calls.ts';
import { firstName } from './words.ts';

type Props = { of: WorkOfPerson; isMe: boolean };

/** What was promised about work: commitments of the two, which show here when they are kept. */
export function WorkPromises({ of: { promises, person }, isMe }: Props) {
  const [making, setMaking] = useState(false);
  if (promises.length === 0 && isMe) return null;
  return (
    <Card>
      <Section
        title="Promises"
        action={
          !isMe && (
            <Button size="small" onClick={() => setMaking(true)}>
              Promise something
            </Button>
          )
        }
      >
        <ul className="grid gap-2">
          {promises.map(({ commitmentId, text, dueOn, closedAs }) => (
            <li key={commitmentId} className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
              <span className="min-w-0 break-words">{text}</span>
              {closedAs === 'kept' && (
                <Tag tone="done" icon="check">
                  kept
                </Tag>
              )}
              {closedAs === 'dropped' && <Tag>dropped</Tag>}
              {!closedAs && (
                <span className="text-sm text-ink-faint">
                  by <Day on={dueOn} />
                </span>
              )}
            </li>
          ))}
        </ul>
        <p className="text-sm text-ink-faint">
          {promises.length === 0
            ? 'What you promise here becomes a commitment between you two.'
            : 'Each is a commitment between you two, and is kept or moved there.'}
        </p>
        {making && <PromiseDialog person={person} onClose={() => setMaking(false)} />}
      </Section>
    </Card>
  );
}

type DialogProps = { person: WorkOfPerson['person']; onClose: () => void };

function PromiseDialog({ person: { personId, name }, onClose }: DialogProps) {
  const [text, setText] = useDraft(`work.promise.${personId}`);
  const [dueOn, setDueOn] = useState('');
  const promise = useChange(work.promise, {
    invalidates: ['work', 'commitments'],
    onDone: () => {
      setText('');
      toast('Promised. It stands among your commitments.');
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    promise.mutate({ personId, text: text.trim(), dueOn });
  };
  return (
    <Dialog open onClose={onClose} title={`Promise ${firstName(name)} something`}>
      <form onSubmit={submit} className="grid gap-5">
        <TextArea
          label="What you will do"
          placeholder="Find you a piece of the new queue…"
          rows={2}
          required
          maxLength={2000}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <DateInput
          label="By"
          required
          min={today()}
          value={dueOn}
          onChange={({ target }) => setDueOn(target.value)}
        />
        {promise.error && <ErrorState error={promise.error} />}
        <Actions>
          <Button
            type="submit"
            tone="next"
            busy={promise.isPending}
            disabled={!text.trim() || !dueOn}
          >
            Promise
          </Button>
          <Button tone="quiet" onClick={onClose}>
            Not now
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
