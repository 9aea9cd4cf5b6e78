import { type FormEvent, useState } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { TextInput } from '../../../../web/design/field.tsx';

/** The name first: the key that everything refers to later is made from it. */
export function AddByName({ label, onAdd }: { label: string; onAdd(name: string): void }) {
  const [name, setName] = useState('');
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (!name.trim()) return;
    onAdd(name.trim());
    setName('');
  };
  return (
    <form onSubmit={add} className="flex max-w-md flex-wrap items-end gap-2">
      <div className="min-w-0 flex-1 basis-48">
        <TextInput
          label={label}
          maxLength={120}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
      </div>
      <Button type="submit" icon="plus">
        Add
      </Button>
    </form>
  );
}
