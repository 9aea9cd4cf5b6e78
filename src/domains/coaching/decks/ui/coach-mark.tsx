import { useId, useState } from 'react';
import { Icon } from '../../../../web/design/icon.tsx';
import { coach } from '../rules-coach.ts';

type Props = { readonly text: string; readonly onRewrite: (text: string) => void };

const words = { closed: 'Reads as a closed question', advice: 'Reads as advice' };

/** How a question reads, said quietly beside it, with two ways to open it. Nobody has to. */
export function CoachMark({ text, onRewrite }: Props) {
  const { reads, rewrites } = coach(text);
  const [unfolded, setUnfolded] = useState(false);
  const id = useId();
  if (reads === 'none') return null;
  if (reads === 'open') {
    return (
      <p className="flex items-center gap-1.5 text-xs text-ink-faint">
        <Icon name="check" className="size-3.5" />
        Reads as an open question
      </p>
    );
  }
  return (
    <div className="grid gap-1.5">
      <button
        type="button"
        aria-expanded={unfolded}
        aria-controls={id}
        onClick={() => setUnfolded(!unfolded)}
        className="inline-flex min-h-6 items-center gap-1.5 justify-self-start text-xs text-ink-soft underline decoration-line-strong underline-offset-4 hover:text-ink"
      >
        <Icon name="question" className="size-3.5" />
        {words[reads]}
      </button>
      {unfolded && (
        <ul id={id} aria-label="Ask it openly" className="grid gap-1">
          {rewrites.map((one) => (
            <li key={one}>
              <button
                type="button"
                onClick={() => onRewrite(one)}
                className="w-full rounded-md bg-sea-soft px-3 py-2 text-start font-serif text-sm text-sea-ink hover:bg-pebble"
              >
                {one}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
