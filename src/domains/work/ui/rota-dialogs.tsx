import { type FormEvent, type ReactNode, useState } from 'react';
import { Button } from '../../../web/design/button.tsx';
import { Actions, Dialog } from '../../../web/design/dialog.tsx';
import { DateInput, Select, TextArea, TextInput } from '../../../web/design/field.tsx';
import { ErrorState, fieldError } from '../../../web/design/states.tsx';
import { toast } from '../../../web/design/toast.tsx';
import { today } from '../../../web/design/when.tsx';
import { Why } from '../../../web/design/why.tsx';
import { useChange } from '../../../web/use.ts';
import { useViewer } from '../../../web/viewer.ts';
import { type Glue, work } from './calls.ts';
import type { Turn } from './rota-card.tsx';
import { spanText } from './words.ts';

type FormProps = {
  title: string;
  send: string;
  ready: boolean;
  change: { error: Error | null; isPending: boolean };
  onSend: () => void;
  onClose: () => void;
  children: ReactNode;
};

function FormDialog({ title, send, ready, change, onSend, onClose, children }: FormProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSend();
  };
  return (
    <Dialog open onClose={onClose} title={title}>
      <form onSubmit={submit} className="grid gap-5">
        {children}
        {change.error && <ErrorState error={change.error} />}
        <Actions>
          <Button type="submit" tone="next" disabled={!ready} busy={change.isPending}>
            {send}
          </Button>
          <Button tone="quiet" onClick={onClose}>
            Not now
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}

/** Glue work that comes round: what, how much, how often, from when. */
export function StartRotaDialog({ onClose }: { onClose: () => void }) {
  const [title, setTitle] = useState('');
  const [hours, setHours] = useState('2');
  const [everyWeeks, setEvery] = useState('1');
  const [startsOn, setStart] = useState(today());
  const start = useChange(work.startRota, {
    onDone: () => {
      toast('It goes round from now on.');
      onClose();
    },
  });
  const send = () =>
    start.mutate({
      title: title.trim(),
      hours: Number(hours.replace(',', '.')),
      everyWeeks: Number(everyWeeks),
      startsOn,
    });
  return (
    <FormDialog
      title="Begin a rota"
      send="Let it go round"
      ready={title.trim() !== '' && startsOn !== ''}
      change={start}
      onSend={send}
      onClose={onClose}
    >
      <TextInput
        label="What comes round"
        placeholder="Minutes, release captain, buddy…"
        required
        maxLength={200}
        value={title}
        onChange={({ target }) => setTitle(target.value)}
      />
      <div className="grid grid-cols-2 gap-4">
        <TextInput
          label="Hours a turn"
          inputMode="decimal"
          value={hours}
          error={fieldError(start.error, 'hours')}
          onChange={({ target }) => setHours(target.value)}
        />
        <Select
          label="A new turn"
          value={everyWeeks}
          onChange={({ target }) => setEvery(target.value)}
        >
          {[1, 2, 3, 4, 6, 12].map((weeks) => (
            <option key={weeks} value={weeks}>
              {weeks === 1 ? 'every week' : `every ${weeks} weeks`}
            </option>
          ))}
        </Select>
      </div>
      <DateInput
        label="First day"
        required
        value={startsOn}
        onChange={({ target }) => setStart(target.value)}
      />
      <p className="text-sm text-ink-soft">
        Each turn goes to whoever did the least glue work for the time they were here in the last
        half year. <Why evidence="E19" label="Why not ask who wants to?" />
      </p>
    </FormDialog>
  );
}

/** A turn goes to the next in fairness, with a word. */
export function SkipDialog({ turn, onClose }: { turn: Turn; onClose: () => void }) {
  const [why, setWhy] = useState('');
  const skip = useChange(work.skip, {
    onDone: () => {
      toast('Passed on.');
      onClose();
    },
  });
  return (
    <FormDialog
      title="Pass this turn on"
      send="Pass it on"
      ready={why.trim() !== ''}
      change={skip}
      onSend={() => skip.mutate({ assignmentId: turn.assignmentId, why: why.trim() })}
      onClose={onClose}
    >
      <p className="text-ink-soft">
        The turn of {spanText(turn)} goes to whoever is next in fairness. The team sees that it
        moved; only the two of you, who has it and who leads, read why.
      </p>
      <TextArea
        label="Why"
        rows={2}
        required
        maxLength={500}
        value={why}
        onChange={({ target }) => setWhy(target.value)}
      />
    </FormDialog>
  );
}

/** Asks a colleague to trade; nothing moves before they say yes. */
export function SwapDialog({
  turn,
  glue,
  onClose,
}: {
  turn: Turn;
  glue: Glue;
  onClose: () => void;
}) {
  const { person } = useViewer();
  const others = glue.rotas.flatMap((rota) =>
    rota.turns
      .filter((one) => one.person.personId !== person.personId && !one.isDone)
      .map((one) => ({ ...one, title: rota.title })),
  );
  const [otherTurnId, setOther] = useState(others[0]?.assignmentId ?? '');
  const [why, setWhy] = useState('');
  const ask = useChange(work.askSwap, {
    onDone: () => {
      toast('Asked. Nothing moves before they say yes.');
      onClose();
    },
  });
  return (
    <FormDialog
      title="Trade your turn"
      send="Ask"
      ready={otherTurnId !== '' && why.trim() !== ''}
      change={ask}
      onSend={() => ask.mutate({ turnId: turn.assignmentId, otherTurnId, why: why.trim() })}
      onClose={onClose}
    >
      <Select
        label={`Your turn of ${spanText(turn)} for`}
        value={otherTurnId}
        onChange={({ target }) => setOther(target.value)}
      >
        {others.map((one) => (
          <option key={one.assignmentId} value={one.assignmentId}>
            {one.person.name}: {one.title}, {spanText(one)}
          </option>
        ))}
      </Select>
      <TextArea
        label="Why"
        hint="A word that they read."
        rows={2}
        required
        maxLength={500}
        value={why}
        onChange={({ target }) => setWhy(target.value)}
      />
    </FormDialog>
  );
}
