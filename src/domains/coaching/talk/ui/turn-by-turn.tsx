import { useState } from 'react';
import type { Heard } from '../engine/figures.ts';
import { KindMark } from './kind-mark.tsx';

type Props = { heard: readonly Heard[]; them: string };

/** The same in words, for whoever wants to check what the program made of it. */
export function TurnByTurn({ heard, them }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="inline-flex min-h-9 list-none items-center text-sm font-semibold text-sea-ink hover:underline">
        Read it turn by turn
      </summary>
      {open && <Turns heard={heard} them={them} />}
    </details>
  );
}

function Turns({ heard, them }: Props) {
  return (
    <ol className="mt-3 grid gap-3 rounded-lg bg-sunken p-4">
      {heard.map(({ who, text, named }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes.
        <li key={at} className="grid gap-0.5 sm:grid-cols-[11rem_1fr] sm:gap-4">
          <span className="text-sm text-ink-soft">
            {who === 'me' ? 'You' : them}
            {named && (
              <span className="block">
                <KindMark kind={named.label} />
              </span>
            )}
          </span>
          <span className="break-words">{text}</span>
        </li>
      ))}
    </ol>
  );
}
