import { type FormEvent, useState } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { Actions } from '../../../../web/design/dialog.tsx';
import { Select, TextInput } from '../../../../web/design/field.tsx';
import { ErrorState } from '../../../../web/design/states.tsx';
import { useChange } from '../../../../web/use.ts';
import type { Kind } from '../contract-shapes.ts';
import { ladders } from './calls.ts';

type From = Kind | 'ours';

const froms: readonly { value: From; label: string }[] = [
  { value: 'ours', label: 'With the compact one that comes with Groundswell' },
  { value: 'grid', label: 'Empty: skills by levels' },
  { value: 'milestones', label: 'Empty: milestones that are worth points' },
  { value: 'radar', label: 'Empty: axes, with a shape for each level' },
];

/** A name and what to begin with; the rest is written in the editor. */
export function BeginLadder({ onDone }: { onDone(ladderId: string): void }) {
  const [name, setName] = useState('');
  const [from, setFrom] = useState<From>('ours');
  const begin = useChange(ladders.begin, {
    offline: 'refuse',
    onDone: ({ ladderId }) => onDone(ladderId),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    begin.mutate(from === 'ours' ? { name, ours: true } : { name, kind: from });
  };
  return (
    <form onSubmit={submit} className="grid gap-5">
      <TextInput
        label="Name"
        required
        maxLength={120}
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <Select
        label="Begin"
        value={from}
        onChange={({ target }) => setFrom(target.value as From)}
        hint="Nobody but its keepers sees it until it is published."
      >
        {froms.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
      {begin.error && <ErrorState error={begin.error} />}
      <Actions>
        <Button type="submit" tone="next" busy={begin.isPending} disabled={!name.trim()}>
          Begin
        </Button>
      </Actions>
    </form>
  );
}
