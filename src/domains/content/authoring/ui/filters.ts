import { useSearch } from 'wouter';
import type { SentOf } from '../../../../platform/universal/contract.ts';
import { go } from '../../../../web/router.tsx';
import type { contract } from '../contract.ts';

export type Filters = Omit<SentOf<(typeof contract)['operations']['list']>, 'before' | 'limit'>;

const names = ['text', 'folderId', 'type', 'tag', 'standing', 'without'] as const;

/** What the list is narrowed to, kept in the address: a step back finds it again. */
export function useFilters(): [Filters, (change: Partial<Filters>) => void] {
  const query = new URLSearchParams(useSearch());
  const chosen = names.flatMap((name) => {
    const value = query.get(name);
    return value ? [[name, value] as const] : [];
  });
  const narrow = (change: Partial<Filters>) => {
    const next = { ...Object.fromEntries(chosen), ...change };
    const kept = Object.entries(next).filter((entry): entry is [string, string] => !!entry[1]);
    const text = new URLSearchParams(kept).toString();
    go(text ? `/studio?${text}` : '/studio', { replace: true });
  };
  return [Object.fromEntries(chosen) as Filters, narrow];
}
