import { Toggle } from '../design/choice.tsx';
import { Dialog } from '../design/dialog.tsx';
import { allShortcuts, keyName, singleKeys, useSingleKeys } from './shortcuts.ts';

export function Help({ onClose }: { onClose: () => void }) {
  const on = useSingleKeys();
  const shortcuts = allShortcuts();
  return (
    <Dialog open onClose={onClose} title="Keys">
      <dl className="grid gap-2.5">
        {shortcuts.map(({ keys, label }) => (
          <div key={keys} className="flex items-baseline justify-between gap-6">
            <dt>{label}</dt>
            <dd>
              <kbd className="rounded-sm bg-sunken px-2 py-0.5 font-sans text-sm font-semibold whitespace-nowrap text-ink-soft">
                {keyName(keys)}
              </kbd>
            </dd>
          </div>
        ))}
      </dl>
      <Toggle
        label="Single-key shortcuts"
        hint="Switch them off if you speak to your computer or press keys by accident."
        checked={on}
        onChange={(event) => singleKeys.set(event.target.checked)}
      />
    </Dialog>
  );
}
