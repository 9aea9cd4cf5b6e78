import { useSyncExternalStore } from 'react';

/** What lies over the page; capture may already know about whom. */
export type Overlay =
  | { name: 'palette' }
  | { name: 'help' }
  | { name: 'capture'; personId?: string };

let shown: Overlay | undefined;
const listeners = new Set<() => void>();

export function showOverlay(overlay: Overlay | undefined): void {
  shown = overlay;
  for (const listener of listeners) listener();
}

/** Opens quick capture, with the person filled in where the page is about somebody. */
export const captureThought = (personId: string | undefined = personOfPage()): void =>
  showOverlay({ name: 'capture', ...(personId ? { personId } : {}) });

const personOfPage = (): string | undefined =>
  /^\/people\/([0-9a-f-]{36})/.exec(location.pathname)?.[1];

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const useOverlay = (): Overlay | undefined => useSyncExternalStore(subscribe, () => shown);
