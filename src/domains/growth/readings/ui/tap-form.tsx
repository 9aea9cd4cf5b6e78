import { type FormEvent, useId, useState } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { TextInput } from '../../../../web/design/field.tsx';
import { toast } from '../../../../web/design/toast.tsx';
import { useChange } from '../../../../web/use.ts';
import { readings } from './calls.ts';

const values = Array.from({ length: 11 }, (_, value) => value);

/** How confident one feels now: a tap from 0 to 10, and a word if one likes. */
export function TapForm({ pathId, name }: { pathId: string; name: string }) {
  const [value, setValue] = useState<number>();
  const [word, setWord] = useState('');
  const group = useId();
  const untap = useChange(readings.untap, { refusal: 'toast' });
  const tap = useChange(readings.tap, {
    refusal: 'toast',
    onDone: (said) => {
      setValue(undefined);
      setWord('');
      if (said) toast('Kept.', { label: 'Undo', run: () => untap.mutate({ tapId: said.tapId }) });
    },
  });
  const say = (event: FormEvent) => {
    event.preventDefault();
    if (value !== undefined) tap.mutate({ pathId, value, word });
  };
  return (
    <form onSubmit={say} className="grid gap-3">
      <fieldset className="grid gap-1.5">
        <legend className="mb-1.5 text-sm font-semibold">
          How confident do you feel with {name} now?
        </legend>
        <div className="flex flex-wrap gap-1">
          {values.map((one) => (
            <label
              key={one}
              className="grid size-10 cursor-pointer place-items-center rounded-full bg-pebble text-sm font-semibold text-ink-soft transition-colors hover:text-ink has-checked:bg-sea-soft has-checked:text-sea-ink has-checked:outline-2 has-checked:outline-sea has-focus-visible:outline-2 has-focus-visible:outline-sea"
            >
              <input
                type="radio"
                name={group}
                className="sr-only"
                checked={one === value}
                onChange={() => setValue(one)}
              />
              {one}
            </label>
          ))}
        </div>
        <p className="text-sm text-ink-faint">0 is not at all, 10 is with closed eyes.</p>
      </fieldset>
      {value !== undefined && (
        <>
          <TextInput
            label="A word, if you like"
            maxLength={200}
            value={word}
            onChange={({ target }) => setWord(target.value)}
          />
          <Button type="submit" className="justify-self-start" busy={tap.isPending}>
            Keep it
          </Button>
        </>
      )}
    </form>
  );
}
