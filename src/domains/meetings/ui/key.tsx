import { keyName, useSingleKeys } from '../../../web/shell/shortcuts.ts';

/** Shows the key that does the same as the button it stands in. */
export function Key({ keys }: { keys: string }) {
  if (!useSingleKeys()) return null;
  return (
    <kbd
      aria-hidden
      className="hidden min-w-5 rounded-sm border border-current px-1 text-center font-sans text-xs leading-4.5 opacity-70 md:inline-block"
    >
      {keyName(keys)}
    </kbd>
  );
}
