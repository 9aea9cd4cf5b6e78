import { Command } from 'cmdk';
import type { ReactNode } from 'react';
import { Icon } from './design/icon.tsx';

type Props = {
  label: string;
  placeholder: string;
  sought: string;
  onSeek(words: string): void;
  autoFocus?: boolean;
  /** What is said when words were typed and nothing was found. */
  nothing: string;
  found: readonly { readonly key: string; readonly shown: ReactNode; onPick(): void }[];
};

/** A field for words and what they find below it; arrows and Enter choose. */
export function SearchList({
  label,
  placeholder,
  sought,
  onSeek,
  autoFocus = false,
  nothing,
  found,
}: Props) {
  return (
    <Command
      label={label}
      shouldFilter={false}
      loop
      className="rounded-md border border-line-strong bg-raised focus-within:border-sea"
    >
      <div className="flex items-center gap-2.5 px-3.5">
        <Icon name="search" className="text-ink-faint" />
        <Command.Input
          // The picker is what the dialog opens for.
          autoFocus={autoFocus}
          value={sought}
          onValueChange={onSeek}
          placeholder={placeholder}
          className="min-h-12 w-full bg-transparent outline-none placeholder:text-ink-faint"
        />
      </div>
      <Command.List className="max-h-72 overflow-y-auto px-1.5 empty:hidden [&>div]:pb-1.5">
        {found.map(({ key, shown, onPick }) => (
          <Command.Item
            key={key}
            value={key}
            onSelect={onPick}
            className="flex min-h-11 cursor-pointer items-center gap-3 rounded-md px-2 py-1 aria-selected:bg-pebble"
          >
            {shown}
          </Command.Item>
        ))}
        {sought.trim() !== '' && found.length === 0 && (
          <p className="px-2 py-3 text-ink-soft">{nothing}</p>
        )}
      </Command.List>
    </Command>
  );
}
