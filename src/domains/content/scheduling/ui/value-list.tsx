import { type KeyboardEvent, useId, useState } from 'react';
import { Icon } from '../../../../web/design/icon.tsx';

type Props = {
  label: string;
  values: readonly string[];
  /** Values there are, to choose from; others may be typed. */
  known: readonly string[];
  most: number;
  onChange: (values: readonly string[]) => void;
};

/** A few words out of those that are known, or others. Enter or choosing adds one. */
export function ValueList({ label, values, known, most, onChange }: Props) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const add = (value: string) => {
    if (value.trim() && !values.includes(value.trim())) {
      onChange([...(most === 1 ? [] : values), value.trim()].slice(0, most));
    }
    setTyped('');
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      add(typed);
    }
    if (event.key === 'Backspace' && typed === '') onChange(values.slice(0, -1));
  };
  return (
    <div className="flex min-h-12 flex-wrap items-center gap-1.5 rounded-md border border-line-strong bg-raised px-2 py-1.5 focus-within:border-sea">
      {values.map((value) => (
        <span
          key={value}
          className="inline-flex min-h-8 items-center gap-1 rounded-full bg-sea-soft ps-3 text-sm font-semibold text-sea-ink"
        >
          {value}
          <button
            type="button"
            aria-label={`Remove ${value}`}
            className="grid size-8 place-items-center rounded-full hover:bg-pebble"
            onClick={() => onChange(values.filter((one) => one !== value))}
          >
            <Icon name="close" className="size-4" />
          </button>
        </span>
      ))}
      <input
        list={id}
        aria-label={`Add: ${label}`}
        placeholder={values.length === 0 ? 'Choose or type' : most > 1 ? 'or' : ''}
        value={typed}
        className="min-h-8 min-w-24 flex-1 bg-transparent px-1.5 outline-none"
        onKeyDown={press}
        onBlur={() => add(typed)}
        onChange={({ target, nativeEvent }) => {
          // What is chosen from the list comes whole; what is typed may go on.
          const isTyped =
            nativeEvent instanceof InputEvent && nativeEvent.inputType === 'insertText';
          if (!isTyped && known.includes(target.value)) add(target.value);
          else setTyped(target.value);
        }}
      />
      <datalist id={id}>
        {known
          .filter((value) => !values.includes(value))
          .map((value) => (
            <option key={value} value={value} />
          ))}
      </datalist>
    </div>
  );
}
