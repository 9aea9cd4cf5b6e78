import { type FormEvent, useState } from 'react';
import { Button } from '../../../web/design/button.tsx';
import { Section } from '../../../web/design/card.tsx';
import { TextInput } from '../../../web/design/field.tsx';
import { useDraft } from '../../../web/draft.ts';
import { useChange } from '../../../web/use.ts';
import type { PointKind } from '../contract-shapes.ts';
import { PointKindSelect } from './agenda-kind.tsx';
import { AgendaPointRow } from './agenda-point.tsx';
import { meetings } from './calls.ts';
import type { Myself, Thread } from './person-data.ts';
import { shownInThread, usePointChanges } from './room-data.ts';

/** What waits for the next time, whichever room of the two it will be in. */
export function OpenPoints({ thread, me }: { thread: Thread; me: Myself }) {
  const { person, openPoints, pairs } = thread;
  const changes = usePointChanges(shownInThread(person.personId));
  const isOpen = pairs.some(({ open }) => open);
  return (
    <Section title="To talk about" aside={openPoints.length || undefined}>
      {isOpen && <Add personId={person.personId} />}
      {openPoints.length === 0 ? (
        <p className="text-ink-soft">Nothing waits right now.</p>
      ) : (
        <ul aria-label="Open talking points">
          {openPoints.map((point) => (
            <li key={point.pointId}>
              <AgendaPointRow
                point={point}
                me={me}
                them={person}
                changes={changes}
                room="one-on-one"
              />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Add({ personId }: { personId: string }) {
  const [text, setText] = useDraft(`thought.${personId}`);
  const [kind, setKind] = useState<PointKind>('work');
  const keep = useChange(meetings.capture, { refusal: 'toast', onDone: () => setText('') });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() && !keep.isPending) keep.mutate({ personId, text: text.trim(), kind });
  };
  return (
    <form onSubmit={submit} className="grid gap-2 rounded-md bg-sunken p-3">
      <TextInput
        label="Add a talking point"
        bare
        placeholder="Add a point, then Enter"
        autoComplete="off"
        maxLength={4000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <PointKindSelect value={kind} onChange={setKind} />
        <span className="min-w-40 flex-1 text-sm text-ink-soft max-sm:order-last max-sm:basis-full">
          only you see it until you share it
        </span>
        <Button type="submit" size="small" icon="plus" busy={keep.isPending}>
          Add
        </Button>
      </div>
    </form>
  );
}
