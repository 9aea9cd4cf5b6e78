/**
 * The weights of the classifier: linear models over hashed features. Nothing of what it learned from
 * can be read back from a hash and a weight.
 */
export type Head = {
  /** One score each; the last class of a head has none, since only differences matter. */
  readonly columns: number;
  /** The row of a hashed feature. */
  readonly rows: ReadonlyMap<number, number>;
  /** Row by row. */
  readonly weights: Int8Array;
  /** What one step of a weight is worth, by column. */
  readonly steps: readonly number[];
};

export type Tuning = {
  /** How much the letters have to say beside the words. */
  readonly letterShare: number;
  /** Probabilities are raised to this, so that nine in ten means nine in ten. */
  readonly sharpness: number;
  /** The same for open against closed: a slope and a shift of its score. */
  readonly openSlope: number;
  readonly openShift: number;
};

export type Model = {
  readonly words: Head;
  readonly letters: Head;
  readonly questions: Head;
  readonly tuning: Tuning;
};

/** FNV-1a, mixed once more, in 24 bits. */
export function hashOf(feature: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < feature.length; at += 1) {
    hash = Math.imul(hash ^ feature.charCodeAt(at), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 12)) >>> 0) & 0xffffff;
}

export type Score = (features: readonly string[]) => number[];

/** A score a column, from the features a head knows; longer turns do not weigh more. */
export function scorer({ rows, columns, weights, steps }: Head): Score {
  const rowOf = finder(rows);
  const lastSeen = new Uint32Array(rows.size);
  let turn = 0;
  return (features) => {
    const sums = new Array<number>(columns).fill(0);
    let known = 0;
    turn += 1;
    for (const feature of features) {
      const row = rowOf(hashOf(feature));
      if (row < 0 || lastSeen[row] === turn) continue;
      lastSeen[row] = turn;
      known += 1;
      for (let column = 0; column < columns; column += 1) {
        sums[column] = (sums[column] ?? 0) + (weights[row * columns + column] ?? 0);
      }
    }
    const length = Math.sqrt(Math.max(1, known));
    return sums.map((sum, column) => (sum * (steps[column] ?? 0)) / length);
  };
}

/** The row of a hash, or -1. Open addressing: looking up in a Map would be most of the time. */
function finder(rows: ReadonlyMap<number, number>): (hash: number) => number {
  const size = 2 ** Math.ceil(Math.log2(rows.size * 2 + 2));
  const hashes = new Int32Array(size).fill(-1);
  const places = new Int32Array(size);
  const slotOf = (hash: number): number => {
    let slot = hash & (size - 1);
    while (hashes[slot] !== -1 && hashes[slot] !== hash) slot = (slot + 1) & (size - 1);
    return slot;
  };
  for (const [hash, row] of rows) {
    const slot = slotOf(hash);
    hashes[slot] = hash;
    places[slot] = row;
  }
  return (hash) => {
    const slot = slotOf(hash);
    return hashes[slot] === hash ? (places[slot] ?? -1) : -1;
  };
}

/** Probabilities from scores; the last class stands at zero. */
export function softmax(scores: readonly number[]): number[] {
  const all = [...scores, 0];
  const most = Math.max(...all);
  const powers = all.map((score) => Math.exp(score - most));
  const sum = powers.reduce((total, one) => total + one, 0);
  return powers.map((one) => one / sum);
}

const heads = ['words', 'letters', 'questions'] as const;
type Layout = {
  tuning: Tuning;
  heads: Record<string, { columns: number; rows: number; steps: readonly number[] }>;
};

/** One file: the length of its description, the description, then hashes and weights of each head. */
export function packed(model: Model): Uint8Array<ArrayBuffer> {
  const layout: Layout = {
    tuning: model.tuning,
    heads: Object.fromEntries(
      heads.map((name) => {
        const { columns, rows, steps } = model[name];
        return [name, { columns, rows: rows.size, steps }];
      }),
    ),
  };
  const description = new TextEncoder().encode(JSON.stringify(layout));
  const length = new Uint8Array([description.length & 0xff, description.length >> 8]);
  const parts = [length, description, ...heads.flatMap((name) => bytesOf(model[name]))];
  const file = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    file.set(part, at);
    at += part.length;
  }
  return file;
}

/** How far each hash lies behind the one before, in groups of seven bits; then the weights. */
function bytesOf({ rows, weights }: Head): Uint8Array[] {
  const gaps: number[] = [];
  let before = 0;
  for (const hash of rows.keys()) {
    let gap = hash - before;
    before = hash;
    for (; gap > 0x7f; gap >>= 7) gaps.push((gap & 0x7f) | 0x80);
    gaps.push(gap);
  }
  return [
    Uint8Array.from(gaps),
    new Uint8Array(weights.buffer, weights.byteOffset, weights.length),
  ];
}

export function unpacked(file: Uint8Array): Model {
  const length = (file[0] ?? 0) | ((file[1] ?? 0) << 8);
  const layout = JSON.parse(new TextDecoder().decode(file.subarray(2, 2 + length))) as Layout;
  let at = 2 + length;
  const gap = (): number => {
    for (let value = 0, shift = 0; ; shift += 7) {
      const byte = file[at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  };
  const head = (name: string): Head => {
    const { columns = 0, rows: count = 0, steps = [] } = layout.heads[name] ?? {};
    const rows = new Map<number, number>();
    let hash = 0;
    for (let row = 0; row < count; row += 1) {
      hash += gap();
      rows.set(hash, row);
    }
    const weights = new Int8Array(file.slice(at, at + count * columns).buffer);
    at += weights.length;
    return { columns, rows, weights, steps };
  };
  const [words, letters, questions] = [head('words'), head('letters'), head('questions')];
  return { words, letters, questions, tuning: layout.tuning };
}
