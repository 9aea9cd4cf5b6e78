import { type ComponentProps, type ReactNode, useId } from 'react';

type Box = Omit<ComponentProps<'input'>, 'type' | 'id' | 'children'> & {
  label: ReactNode;
  hint?: ReactNode;
};

/** For a setting that takes effect at once. */
export function Toggle({ label, hint, className = '', ...input }: Box & { checked: boolean }) {
  const id = useId();
  return (
    <div className={`flex items-start justify-between gap-6 ${className}`}>
      <span className="min-w-0">
        <label htmlFor={id} className="block">
          {label}
        </label>
        {hint && (
          <span id={`${id}-hint`} className="block text-sm text-ink-faint">
            {hint}
          </span>
        )}
      </span>
      <input
        id={id}
        type="checkbox"
        role="switch"
        aria-checked={input.checked}
        aria-describedby={hint ? `${id}-hint` : undefined}
        className="relative mt-0.5 h-6 w-11 shrink-0 appearance-none rounded-full bg-line-strong transition-colors before:absolute before:top-0.5 before:start-0.5 before:size-5 before:rounded-full before:bg-raised before:transition-transform checked:bg-kelp checked:before:translate-x-5 rtl:checked:before:-translate-x-5"
        {...input}
      />
    </div>
  );
}

type Option<T extends string> = { value: T; label: ReactNode };

type OneOfProps<T extends string> = {
  legend: string;
  bare?: boolean;
  options: readonly Option<T>[];
  value: T | undefined;
  onChange(value: T): void;
};

/** A few alternatives side by side; arrow keys move between them. */
export function OneOf<T extends string>(props: OneOfProps<T>) {
  const { legend, bare = false, options, value, onChange } = props;
  const name = useId();
  return (
    <fieldset className="grid gap-1.5">
      <legend className={bare ? 'sr-only' : 'mb-1.5 text-sm font-semibold'}>{legend}</legend>
      <div className="flex flex-wrap gap-1 justify-self-start rounded-lg bg-pebble p-1">
        {options.map((option) => (
          <label
            key={option.value}
            className="flex min-h-9 items-center rounded-md px-3.5 text-sm max-sm:px-2.5 font-semibold text-ink-soft transition-colors hover:text-ink has-checked:bg-raised has-checked:text-ink has-checked:shadow-sm has-focus-visible:outline-2 has-focus-visible:outline-sea"
          >
            <input
              type="radio"
              className="sr-only"
              name={name}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
