import { useEffect } from 'react';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { type Letter, outbox } from './outbox.ts';

type Props = { letters: readonly Letter[]; onClose: () => void };

/** Changes written while nobody could say no; their words stay here until their writer lets go. */
export function Refused({ letters, onClose }: Props) {
  useEffect(() => {
    if (letters.length === 0) onClose();
  }, [letters, onClose]);
  return (
    <Dialog open onClose={onClose} title="These changes could not be made">
      <ul className="grid gap-6">
        {letters.map((letter) => (
          <li key={letter.key} className="grid justify-items-start gap-2">
            <p>{letter.refused?.detail}</p>
            {wordsOf(letter).map((words) => (
              <blockquote
                key={words}
                className="w-full rounded-md bg-sunken px-4 py-3 whitespace-pre-wrap"
              >
                {words}
              </blockquote>
            ))}
            <Button size="small" onClick={() => void outbox.discard(letter.key)}>
              Let go of this
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

/** What a person typed, among the ids and choices of a change. */
const wordsOf = ({ input }: Letter): readonly string[] =>
  Object.values(input ?? {}).filter(
    (value): value is string => typeof value === 'string' && /\s/.test(value.trim()),
  );
