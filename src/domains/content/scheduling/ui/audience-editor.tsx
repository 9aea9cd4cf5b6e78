import { type FormEvent, useState } from 'react';
import type { OutputOf } from '../../../../platform/universal/contract.ts';
import { Button } from '../../../../web/design/button.tsx';
import { OneOf } from '../../../../web/design/choice.tsx';
import { TextArea, TextInput } from '../../../../web/design/field.tsx';
import { ErrorState, fieldError, Ready } from '../../../../web/design/states.tsx';
import { toast } from '../../../../web/design/toast.tsx';
import { useChange, useRead } from '../../../../web/use.ts';
import type { contract } from '../contract.ts';
import { formOf, written } from '../rules-conditions.ts';
import { scheduling } from './calls.ts';
import { ConditionGroup } from './condition-group.tsx';
import { Matched } from './matched.tsx';
import { Who } from './who.tsx';

export type Audience = OutputOf<(typeof contract)['operations']['audiences']>['audiences'][number];

type Props = {
  /** Undefined for a new one. */
  audience: Audience | undefined;
  onDone: (audienceId: string) => void;
};

/** Who an audience is: by a form without syntax, or as text for what a form cannot say. */
export function AudienceEditor({ audience, onDone }: Props) {
  const [name, setName] = useState(audience?.name ?? '');
  const [text, setText] = useState(audience?.expression ?? '');
  const [group, setGroup] = useState(() => formOf(text));
  const attributes = useRead(scheduling.attributes, {}, { hears: ['org'] });
  const { save, error, busy } = useSave(audience, onDone);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() && text.trim() && !busy) save(name.trim(), text.trim());
  };
  const choose = (form: 'form' | 'text') => setGroup(form === 'form' ? formOf(text) : undefined);
  const canForm = formOf(text) !== undefined;
  return (
    <form onSubmit={submit} className="grid gap-6">
      <TextInput
        label="Name"
        placeholder="Managers in Germany"
        maxLength={120}
        value={name}
        error={fieldError(error, 'name')}
        onChange={(event) => setName(event.target.value)}
      />
      <OneOf
        legend="Who"
        options={[
          { value: 'form', label: 'By conditions' },
          { value: 'text', label: 'As an expression' },
        ]}
        value={group ? 'form' : 'text'}
        onChange={choose}
      />
      {group ? (
        <Ready read={attributes}>
          {({ attributes: known }) => (
            <ConditionGroup
              group={group}
              attributes={known}
              onChange={(next) => {
                setGroup(next);
                setText(written(next));
              }}
            />
          )}
        </Ready>
      ) : (
        <TextArea
          label="Expression"
          hint={
            canForm
              ? 'In CEL, such as: role == "manager" && country == "DE"'
              : 'In CEL. This one says more than the form can show, so it stays text.'
          }
          className="font-mono text-sm"
          spellCheck={false}
          value={text}
          error={fieldError(error, 'expression')}
          onChange={(event) => setText(event.target.value)}
        />
      )}
      {group && <Who expression={text} />}
      <Matched expression={text} />
      {error && <ErrorState error={error} />}
      <div>
        <Button type="submit" tone="next" busy={busy} disabled={!name.trim() || !text.trim()}>
          {audience ? 'Save' : 'Name this audience'}
        </Button>
      </div>
    </form>
  );
}

function useSave(audience: Audience | undefined, onDone: (audienceId: string) => void) {
  const add = useChange(scheduling.addAudience, {
    offline: 'refuse',
    onDone: ({ audienceId }) => onDone(audienceId),
  });
  const change = useChange(scheduling.changeAudience, {
    offline: 'refuse',
    onDone: () => {
      toast('Saved. Bookings that use it follow at once.');
      if (audience) onDone(audience.audienceId);
    },
  });
  const save = (name: string, expression: string) => {
    if (!audience) return add.mutate({ name, expression });
    const { audienceId, revision } = audience;
    change.mutate({ audienceId, revision, name, expression });
  };
  return { save, error: add.error ?? change.error, busy: add.isPending || change.isPending };
}
