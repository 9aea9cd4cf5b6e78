import { useEffect, useRef, useSyncExternalStore } from 'react';

/** `mod` is Ctrl, or ⌘ on a Mac. Single keys rest while somebody types, and can be switched off. */
type Shortcut = { keys: string; label: string; run: () => void };

const active = new Set<{ current: Shortcut }>();
const listeners = new Set<() => void>();
const setting = 'groundswell.shortcuts';

const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** As they stand on the keys of this keyboard. */
const faces: Readonly<Record<string, string>> = isMac
  ? { mod: '⌘', shift: '⇧', alt: '⌥' }
  : { mod: 'Ctrl', shift: 'Shift', alt: 'Alt' };

/** How a key is written: `mod+k` is ⌘ K here and Ctrl K there. */
export const keyName = (keys: string): string =>
  keys
    .split('+')
    .map((key) => faces[key] ?? key.toLocaleUpperCase())
    .join(' ');

/** Binds a key while the component shows; `?` lists it under its label. */
export function useShortcut(keys: string, label: string, run: () => void): void {
  const shortcut = useRef({ keys, label, run });
  useEffect(() => {
    shortcut.current = { keys, label, run };
  });
  useEffect(() => {
    active.add(shortcut);
    return () => void active.delete(shortcut);
  }, []);
}

export const allShortcuts = (): readonly Shortcut[] => [...active].map(({ current }) => current);

export const singleKeys = {
  on: (): boolean => localStorage.getItem(setting) !== 'off',
  set(on: boolean): void {
    if (on) localStorage.removeItem(setting);
    else localStorage.setItem(setting, 'off');
    for (const listener of listeners) listener();
  },
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const useSingleKeys = (): boolean => useSyncExternalStore(subscribe, singleKeys.on);

export function pressed(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.altKey || event.repeat) return;
  const mod = event.ctrlKey || event.metaKey;
  if (!mod && (!singleKeys.on() || isBusy(event))) return;
  const keys = mod ? `mod+${event.key.toLowerCase()}` : event.key;
  // The one bound last is the nearest to what is on the page.
  const match = [...active].reverse().find(({ current }) => current.keys === keys);
  if (!match) return;
  event.preventDefault();
  match.current.run();
}

/** Somebody types, or a dialog is open and wants the keys. */
function isBusy({ target }: KeyboardEvent): boolean {
  if (document.querySelector('dialog[open]')) return true;
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=button])') ||
      target.closest('[role=menu], [role=listbox]') !== null)
  );
}
