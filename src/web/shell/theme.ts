import { useSyncExternalStore } from 'react';

export type Theme = 'system' | 'light' | 'dark';

// theme.js reads the same name before the first paint.
const setting = 'groundswell.theme';
const listeners = new Set<() => void>();

const read = (): Theme => {
  const kept = localStorage.getItem(setting);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
};

export function setTheme(theme: Theme): void {
  if (theme === 'system') {
    localStorage.removeItem(setting);
    delete document.documentElement.dataset['theme'];
  } else {
    localStorage.setItem(setting, theme);
    document.documentElement.dataset['theme'] = theme;
  }
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const useTheme = (): Theme => useSyncExternalStore(subscribe, read);
