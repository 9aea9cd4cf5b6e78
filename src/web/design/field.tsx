import { type ComponentProps, type ReactNode, useId } from 'react';
import { Icon } from './icon.tsx';

type About = {
  label: string;
  /** Keeps the label for screen readers only, where the place says enough. */
  bare?: boolean;
  hint?: ReactNode;
  /** What needs another look; what was typed stays. */
  error?: string | undefined;
};

type Wiring = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true };

/** A label, the control, a hint and an error, tied together for every kind of reader. */
export function Field(props: About & { children: (wiring: Wiring) => ReactNode }) {
  const { label, bare, hint, error, children } = props;
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  const wiring: Wiring = {
    id,
    ...(described ? { 'aria-describedby': described } : {}),
    ...(error ? { 'aria-invalid': true as const } : {}),
  };
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className={bare ? 'sr-only' : 'text-sm font-semibold text-ink'}>
        {label}
      </label>
      {children(wiring)}
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-ink-faint">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="flex gap-1.5 text-sm text-amber-ink">
          <Icon name="flag" className="mt-0.5" />
          {error}
        </p>
      )}
    </div>
  );
}

const control =
  'w-full rounded-md border border-line-strong bg-raised px-3.5 py-2.5 text-ink ' +
  'placeholder:text-ink-faint transition-colors hover:border-ink-soft ' +
  'focus-visible:border-sea focus-visible:outline-offset-0 aria-invalid:border-amber ' +
  'disabled:opacity-60';

type Own<T extends 'input' | 'textarea' | 'select'> = Omit<ComponentProps<T>, 'id'> & About;

function split<P extends About>({ label, bare, hint, error, ...rest }: P) {
  const about = { label, hint, error, ...(bare ? { bare } : {}) };
  return { about, rest };
}

export function TextInput(props: Own<'input'>) {
  const { about, rest } = split(props);
  const { className = '', ...input } = rest;
  return (
    <Field {...about}>
      {(wiring) => (
        <input type="text" className={`${control} ${className}`} {...input} {...wiring} />
      )}
    </Field>
  );
}

/** Grows with what is written. */
export function TextArea(props: Own<'textarea'>) {
  const { about, rest } = split(props);
  const { className = '', rows = 3, ...input } = rest;
  const look = `${control} field-sizing-content max-h-[60vh] resize-y ${className}`;
  return (
    <Field {...about}>
      {(wiring) => <textarea rows={rows} className={look} {...input} {...wiring} />}
    </Field>
  );
}

/** The system's own list: familiar on a phone, complete by keyboard. Give it `<option>`s. */
export function Select(props: Own<'select'>) {
  const { about, rest } = split(props);
  const { className = '', children, ...input } = rest;
  return (
    <Field {...about}>
      {(wiring) => (
        <div className="relative grid">
          <select
            className={`${control} appearance-none pe-10 ${className}`}
            {...input}
            {...wiring}
          >
            {children}
          </select>
          <Icon
            name="down"
            className="pointer-events-none absolute top-1/2 end-3 -translate-y-1/2 text-ink-soft"
          />
        </div>
      )}
    </Field>
  );
}

/** A day as YYYY-MM-DD, in the system's own calendar. */
export function DateInput(props: Own<'input'>) {
  return <TextInput {...props} type="date" className={`min-h-12 ${props.className ?? ''}`} />;
}

/** A day and a time on the clock, as YYYY-MM-DDTHH:MM. */
export function DateTimeInput(props: Own<'input'>) {
  return (
    <TextInput {...props} type="datetime-local" className={`min-h-12 ${props.className ?? ''}`} />
  );
}
