import type { Body } from './calls.ts';

/** A save on its way. Until it has an answer it is sent again word for word, under one key. */
export type Sending = {
  readonly key: string;
  readonly revision: number;
  readonly body: Body;
  readonly settled: readonly string[];
};

/** Words that the server does not have yet, and what they began from. */
export type Kept = Omit<Sending, 'key'> & { readonly sending: Sending | null };

const nameOf = (itemId: string): string => `groundswell.item.${itemId}`;

/** Keeps unsaved words on this device, or lets go of them; false where the browser cannot. */
export function keep(itemId: string, kept: Kept | null): boolean {
  try {
    if (kept) localStorage.setItem(nameOf(itemId), JSON.stringify(kept));
    else localStorage.removeItem(nameOf(itemId));
    return true;
  } catch {
    return false;
  }
}

export function recall(itemId: string): Kept | null {
  const text = localStorage.getItem(nameOf(itemId));
  return text ? (JSON.parse(text) as Kept) : null;
}
