import { type FocusEvent, useEffect, useRef, useSyncExternalStore } from 'react';
import { IconButton } from './button.tsx';

type Toast = { id: number; text: string; action?: { label: string; run: () => void } };

let toasts: readonly Toast[] = [];
let last = 0;
const listeners = new Set<() => void>();
const timers = new Map<number, ReturnType<typeof setTimeout>>();

function set(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

/** Says in passing that something happened: `toast('Skipped.', { label: 'Undo', run: reopen })`. */
export function toast(text: string, action?: Toast['action']): void {
  last += 1;
  const id = last;
  set([...toasts.slice(-2), { id, text, ...(action ? { action } : {}) }]);
  // Long enough to read and reach; one with an undo stays twice as long.
  timers.set(
    id,
    setTimeout(() => dismiss(id), action ? 12_000 : 6_000),
  );
}

function dismiss(id: number): void {
  clearTimeout(timers.get(id));
  timers.delete(id);
  set(toasts.filter((one) => one.id !== id));
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Where toasts appear; the shell holds one. */
export function Toasts() {
  const shown = useSyncExternalStore(subscribe, () => toasts);
  const before = useRef<HTMLElement | null>(null);
  // A toast that goes while it has the focus gives it back to where it came from.
  useEffect(() => {
    if (document.activeElement === document.body && shown) before.current?.focus();
  }, [shown]);
  const entered = ({ relatedTarget, currentTarget }: FocusEvent) => {
    if (relatedTarget instanceof HTMLElement && !currentTarget.contains(relatedTarget)) {
      before.current = relatedTarget;
    }
  };
  const left = ({ relatedTarget, currentTarget }: FocusEvent) => {
    if (relatedTarget && !currentTarget.contains(relatedTarget)) before.current = null;
  };
  return (
    <div
      role="status"
      onFocus={entered}
      onBlur={left}
      className="pointer-events-none fixed inset-x-4 bottom-24 z-50 grid justify-items-center gap-2 md:bottom-8"
    >
      {shown.map((one) => (
        <div
          key={one.id}
          className="rise pointer-events-auto flex min-h-12 max-w-lg items-center gap-3 rounded-full bg-deep py-1 pe-1.5 ps-5 text-on-deep shadow-float"
        >
          <span>{one.text}</span>
          {one.action && <Undo toast={one} label={one.action.label} run={one.action.run} />}
          <IconButton
            icon="close"
            label="Dismiss"
            className="text-on-deep-soft hover:bg-deep-raised hover:text-on-deep"
            onClick={() => dismiss(one.id)}
          />
        </div>
      ))}
    </div>
  );
}

function Undo({ toast: one, label, run }: { toast: Toast; label: string; run: () => void }) {
  return (
    <button
      type="button"
      className="min-h-9 rounded-full px-3 font-semibold text-coral hover:bg-deep-raised"
      onClick={() => {
        dismiss(one.id);
        run();
      }}
    >
      {label}
    </button>
  );
}
