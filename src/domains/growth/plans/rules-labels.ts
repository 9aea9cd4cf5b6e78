export type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};
export type Label = Box & { readonly lines: readonly string[] };

/** A word about as wide as this at the size labels are drawn in; a little too wide rather than too narrow. */
const letterWidth = 7.2;
const lineHeight = 17;
const gap = 10;

/** Words in lines of at most so many letters; what does not fit ends in an ellipsis. */
export function linesOf(text: string, letters: number, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.trim().split(/\s+/)) {
    const last = lines.at(-1);
    const cut = word.length > letters ? `${word.slice(0, letters - 1)}…` : word;
    if (last !== undefined && last.length + 1 + cut.length <= letters) {
      lines[lines.length - 1] = `${last} ${cut}`;
    } else {
      lines.push(cut);
    }
  }
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  const end = (kept.at(-1) ?? '').slice(0, letters - 1).replace(/…$/, '');
  return [...kept.slice(0, -1), `${end}…`];
}

type Wanted = Pick<Label, 'x' | 'width' | 'height' | 'lines'>;

/** The words of a goal, beginning where it stands. */
export function boxOf(text: string, x: number): Wanted {
  const lines = linesOf(text, 20, 3);
  const longest = Math.max(...lines.map(({ length }) => length));
  return { x: x - 6, width: longest * letterWidth, height: lines.length * lineHeight, lines };
}

const laneHeight = 3 * lineHeight + 8;

/**
 * Each label in the lowest lane where it has room, the later ones first, so that the line from a goal
 * up to its words meets few others. Heights are counted from the top of the drawing.
 */
export function inLanes(boxes: readonly Wanted[]): { labels: Label[]; height: number } {
  const lanes: Wanted[][] = [];
  const order = [...boxes.keys()].sort((a, b) => (boxes[b]?.x ?? 0) - (boxes[a]?.x ?? 0));
  const laneOf = new Map<number, number>();
  for (const nth of order) {
    const box = boxes[nth];
    if (!box) continue;
    const free = lanes.findIndex((lane) => lane.every((other) => !touches(box, other)));
    const lane = free < 0 ? lanes.length : free;
    lanes[lane] = [...(lanes[lane] ?? []), box];
    laneOf.set(nth, lane);
  }
  const labels = boxes.map((box, nth) => {
    const below = (laneOf.get(nth) ?? 0) + 1;
    return { ...box, y: (lanes.length - below) * laneHeight + (laneHeight - box.height) };
  });
  return { labels, height: lanes.length * laneHeight };
}

const touches = (a: Wanted, b: Wanted): boolean =>
  a.x < b.x + b.width + gap && b.x < a.x + a.width + gap;
