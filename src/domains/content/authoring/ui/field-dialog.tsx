import { type FormEvent, useState } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { Toggle } from '../../../../web/design/choice.tsx';
import { Actions, Dialog } from '../../../../web/design/dialog.tsx';
import { Select, TextArea, TextInput } from '../../../../web/design/field.tsx';
import { ErrorState } from '../../../../web/design/states.tsx';
import { useChange } from '../../../../web/use.ts';
import { slugFrom } from '../rules.ts';
import { authoring, type ItemType, type OwnField } from './calls.ts';
import { fieldKinds } from './field-kinds.ts';
import { types, typeWords } from './words.ts';

type Props = { field: OwnField | undefined; onClose: () => void };

/** A new field, or other words for one; what it holds never changes once it is there. */
export function FieldDialog({ field, onClose }: Props) {
  const [label, setLabel] = useState(field?.label ?? '');
  const [hint, setHint] = useState(field?.hint ?? '');
  const [needed, setNeeded] = useState(field?.needed ?? false);
  const [made, setMade] = useState<Made>({
    type: 'article',
    kind: 'line',
    localised: true,
    choices: '',
  });
  const options = { offline: 'refuse', onDone: onClose } as const;
  const add = useChange(authoring.addField, options);
  const edit = useChange(authoring.editField, options);
  const error = add.error ?? edit.error;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const said = { label: label.trim(), hint: hint.trim(), needed };
    if (field) return edit.mutate({ fieldId: field.fieldId, ...said });
    const choices = made.choices
      .split('\n')
      .map((one) => one.trim())
      .filter(Boolean);
    add.mutate({ ...made, ...said, choices, key: slugFrom(label).slice(0, 40) });
  };
  return (
    <Dialog open onClose={onClose} title={field ? field.label : 'Add a field'}>
      <form onSubmit={submit} className="grid gap-5">
        <TextInput
          label="What it is called"
          required
          maxLength={100}
          value={label}
          onChange={(event) => setLabel(event.target.value)}
        />
        <TextInput
          label="A hint below it"
          maxLength={300}
          value={hint}
          onChange={(event) => setHint(event.target.value)}
        />
        {!field && <MadeOnce made={made} onChange={setMade} />}
        <Toggle
          label="Needed before something goes out"
          checked={needed}
          onChange={(event) => setNeeded(event.target.checked)}
        />
        {error && <ErrorState error={error} />}
        <Actions>
          <Button
            type="submit"
            tone="next"
            disabled={!label.trim()}
            busy={add.isPending || edit.isPending}
          >
            {field ? 'Save' : 'Add the field'}
          </Button>
          <Button tone="quiet" onClick={onClose}>
            Not now
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}

type Made = { type: ItemType; kind: OwnField['kind']; localised: boolean; choices: string };

function MadeOnce({ made, onChange }: { made: Made; onChange(made: Made): void }) {
  const { type, kind, localised, choices } = made;
  return (
    <>
      <div className="grid gap-5 sm:grid-cols-2">
        <Select
          label="On"
          value={type}
          onChange={({ target }) => onChange({ ...made, type: target.value as ItemType })}
        >
          {types.map((one) => (
            <option key={one} value={one}>
              {typeWords[one]}
            </option>
          ))}
        </Select>
        <Select
          label="Holds"
          value={kind}
          onChange={({ target }) => onChange({ ...made, kind: target.value as OwnField['kind'] })}
        >
          {Object.entries(fieldKinds).map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </Select>
      </div>
      {kind === 'choice' && (
        <TextArea
          label="What can be chosen"
          hint="A line each."
          value={choices}
          onChange={({ target }) => onChange({ ...made, choices: target.value })}
        />
      )}
      <Toggle
        label="Written in each language"
        checked={localised}
        onChange={({ target }) => onChange({ ...made, localised: target.checked })}
      />
    </>
  );
}
