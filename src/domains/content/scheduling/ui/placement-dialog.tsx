import { type FormEvent, useState } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { Toggle } from '../../../../web/design/choice.tsx';
import { Dialog } from '../../../../web/design/dialog.tsx';
import { TextInput } from '../../../../web/design/field.tsx';
import { ErrorState, fieldError } from '../../../../web/design/states.tsx';
import { useChange } from '../../../../web/use.ts';
import type { Placement } from './bars.ts';
import { scheduling } from './calls.ts';
import { typeName } from './type-name.ts';

type Type = Placement['accepts'][number];

const types = [
  'announcement',
  'article',
  'tip',
  'question-deck',
  'picture-deck',
  'webinar',
  'programme',
] as const satisfies readonly Type[];

type Props = { placement: Placement | undefined; onClose: () => void };

const fresh = {
  name: '',
  title: '',
  accepts: ['announcement', 'article', 'tip'] as Type[],
  capacity: 1,
  open: false,
  secondEyes: false,
  closed: false,
};

/** A place of an organisation's own, or what one takes and shows. */
export function PlacementDialog({ placement, onClose }: Props) {
  const [form, setForm] = useState(
    placement ? { ...fresh, ...placement, closed: placement.closedAt !== null } : fresh,
  );
  const add = useChange(scheduling.addPlacement, { offline: 'refuse', onDone: onClose });
  const change = useChange(scheduling.changePlacement, { offline: 'refuse', onDone: onClose });
  const error = add.error ?? change.error;
  const set = (what: Partial<typeof fresh>) => setForm({ ...form, ...what });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { name, title, accepts, capacity, open, secondEyes, closed } = form;
    const shown = { name, title: title.trim(), accepts, capacity, open, secondEyes };
    if (placement) change.mutate({ ...shown, closed });
    else add.mutate(shown);
  };
  const takes = (type: Type) =>
    set({
      accepts: form.accepts.includes(type)
        ? form.accepts.filter((one) => one !== type)
        : [...form.accepts, type],
    });
  return (
    <Dialog open title={placement ? placement.title : 'A new placement'} onClose={onClose}>
      <form onSubmit={submit} className="grid gap-5">
        <TextInput
          label="Title"
          required
          value={form.title}
          error={fieldError(error, 'title')}
          onChange={(event) => set({ title: event.target.value })}
        />
        {!placement && (
          <TextInput
            label="Name"
            required
            hint="How products ask for it: small letters with dots, such as shop.welcome. It stays."
            value={form.name}
            error={fieldError(error, 'name')}
            onChange={(event) => set({ name: event.target.value })}
          />
        )}
        <fieldset className="grid gap-1">
          <legend className="mb-1 text-sm font-semibold">What it takes</legend>
          {types.map((type) => (
            <label key={type} className="flex min-h-8 items-center gap-3">
              <input
                type="checkbox"
                className="size-5"
                checked={form.accepts.includes(type)}
                onChange={() => takes(type)}
              />
              {typeName(type)}
            </label>
          ))}
        </fieldset>
        <TextInput
          label="How many it shows at once"
          type="number"
          min={1}
          max={20}
          value={form.capacity}
          onChange={(event) => set({ capacity: Math.max(1, Number(event.target.value)) })}
        />
        <Toggles form={form} isNew={!placement} onChange={set} />
        {error && <ErrorState error={error} />}
        <div>
          <Button
            type="submit"
            tone="next"
            busy={add.isPending || change.isPending}
            disabled={form.accepts.length === 0}
          >
            {placement ? 'Save' : 'Add it'}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

type TogglesProps = {
  form: typeof fresh;
  isNew: boolean;
  onChange: (what: Partial<typeof fresh>) => void;
};

function Toggles({ form, isNew, onChange }: TogglesProps) {
  return (
    <>
      <Toggle
        label="A second pair of eyes"
        hint="What somebody plans here, somebody else approves."
        checked={form.secondEyes}
        onChange={({ target }) => onChange({ secondEyes: target.checked })}
      />
      <Toggle
        label="May be seen outside"
        hint="What is for everybody here also goes into the public snapshot, which anyone can read."
        checked={form.open}
        onChange={({ target }) => onChange({ open: target.checked })}
      />
      {!isNew && (
        <Toggle
          label="Closed"
          hint="Nothing shows here and nothing new is booked. What was booked is kept."
          checked={form.closed}
          onChange={({ target }) => onChange({ closed: target.checked })}
        />
      )}
    </>
  );
}
