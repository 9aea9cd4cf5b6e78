import type { Heard } from '../engine/figures.ts';
import { KindMark } from './kind-mark.tsx';
import { kindFills } from './words.ts';

const mostWords = 500;
const lane = 14;

/** Who spoke, for how many words, and what my turns did; it reads like lines of text. */
export function Ribbon({ heard, them }: { heard: readonly Heard[]; them: string }) {
  const all = heard.reduce((sum, { words }) => sum + Math.max(1, words), 0);
  const width = Math.min(mostWords, all);
  const rows = rowsOf(heard, width);
  const shown = new Set(heard.flatMap(({ named }) => named?.label ?? []));
  return (
    <figure className="grid gap-3">
      {rows.map((row) => (
        <Row key={row[0]?.at} row={row} width={width} />
      ))}
      <figcaption className="grid gap-2 text-sm text-ink-soft">
        <span>
          Your turns are above, {them}’s below; a turn is as wide as its words. A mark above shows
          input that came right after the first sentence of an answer.
        </span>
        <span className="flex flex-wrap gap-x-4 gap-y-1">
          {[...shown].map((kind) => (
            <KindMark key={kind} kind={kind} />
          ))}
        </span>
      </figcaption>
    </figure>
  );
}

type Placed = Heard & { readonly at: number; readonly x: number };

function Row({ row, width }: { row: readonly Placed[]; width: number }) {
  return (
    <svg
      viewBox={`0 0 ${width} 40`}
      preserveAspectRatio="none"
      className="h-10 w-full rtl:-scale-x-100"
      aria-hidden
    >
      {row.map(({ at, x, words, who, named, cutShort }) => (
        <g key={at}>
          <rect
            x={x}
            y={who === 'me' ? 8 : 8 + lane + 2}
            width={Math.max(words / 2, words - 0.6)}
            height={lane}
            className={named ? kindFills[named.label] : 'fill-pebble-strong'}
          />
          {cutShort && (
            <rect x={x} y={0} width={Math.min(4, words)} height={5} className="fill-coral" />
          )}
        </g>
      ))}
    </svg>
  );
}

/** A turn longer than a row goes on in the next one. */
function rowsOf(heard: readonly Heard[], width: number): Placed[][] {
  const rows: Placed[][] = [[]];
  let x = 0;
  for (const [at, turn] of heard.entries()) {
    let left = Math.max(1, turn.words);
    while (left > 0) {
      const words = Math.min(left, width - x);
      rows.at(-1)?.push({ ...turn, at, x, words });
      left -= words;
      x += words;
      if (x >= width) {
        rows.push([]);
        x = 0;
      }
    }
  }
  return rows.filter((row) => row.length > 0);
}
