import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { at } from '../rules-types.ts';
import type { Comment, Item, OwnField } from './calls.ts';
import { type CopyState, type WorkingCopy, workingCopy } from './working-copy.ts';

/** What every field of an item's page needs to know: the words, and what stands around them. */
export type Desk = {
  readonly item: Item;
  readonly copy: WorkingCopy;
  readonly readOnly: boolean;
  readonly added: readonly OwnField[];
  readonly comments: readonly Comment[];
  /** The languages side by side; the first is the one somebody writes in. */
  readonly columns: readonly string[];
  /** Shows a place and puts the cursor there. */
  goTo(path: string): void;
  /** Where somebody was just led. */
  readonly sought: string | null;
  /** Opens what was said about a place; null closes it. */
  commentOn(path: string | null): void;
};

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('A field of an item stands outside of its page.');
  return desk;
}

/** The working copy behind a page; what others saved comes in by itself. */
export function useWorkingCopy(item: Item): WorkingCopy {
  const [copy] = useState(() => workingCopy(item));
  useEffect(() => copy.adopt(item.draft), [copy, item.draft]);
  return copy;
}

export const useCopyState = (copy: WorkingCopy): CopyState =>
  useSyncExternalStore(copy.subscribe, copy.state);

/** What stands at a place, and how to change it; the page around it is not drawn again. */
export function usePlace(path: string): [unknown, (value: unknown) => void] {
  const { copy } = useDesk();
  const value = useSyncExternalStore(copy.subscribe, () => at(copy.state().body, path));
  return [value, (next) => copy.put(path, next)];
}

/** The languages an item is written in, the first language first. */
export function useLocales(copy: WorkingCopy, defaultLocale: string): readonly string[] {
  const joined = useSyncExternalStore(copy.subscribe, () =>
    Object.keys(copy.state().body.locales).sort().join(' '),
  );
  const others = joined.split(' ').filter((locale) => locale && locale !== defaultLocale);
  return [defaultLocale, ...others];
}
