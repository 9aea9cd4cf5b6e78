import { useState } from 'react';
import type { Piece } from './calls.ts';
import { KindTag } from './kinds.tsx';
import { PieceDialog } from './piece-dialog.tsx';
import { effortText, spanText } from './words.ts';

/** Pieces of work line by line; each opens with a tap. */
export function PieceList({ pieces }: { pieces: readonly Piece[] }) {
  const [chosen, setChosen] = useState<Piece>();
  return (
    <>
      <ul className="-mx-3 grid">
        {pieces.map((piece) => (
          <li key={piece.assignmentId}>
            <button
              type="button"
              onClick={() => setChosen(piece)}
              className="grid w-full grid-cols-[minmax(4.5rem,auto)_1fr] items-start gap-x-3 rounded-lg px-3 py-2 text-start transition-colors hover:bg-pebble"
            >
              <span className="pt-0.5">
                <KindTag kind={piece.kind} />
              </span>
              <span className="min-w-0">
                <span className="block font-semibold break-words">{piece.title}</span>
                <span className="block text-sm text-ink-faint">{aboutOf(piece)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {chosen && <PieceDialog piece={chosen} onClose={() => setChosen(undefined)} />}
    </>
  );
}

const aboutOf = (piece: Piece): string =>
  [effortText(piece), spanText(piece), piece.skills.join(', '), piece.handedOn ? 'handed on' : '']
    .filter(Boolean)
    .join(' · ');
