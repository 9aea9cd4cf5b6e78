import { hash } from './engine/hash.ts';

/** Answers worth keeping, up to a size; of what was not asked for lately, the older half goes at once. */
export class Kept<T> {
  #young = new Map<string, T>();
  #old = new Map<string, T>();
  #size = 0;
  readonly #most: number;

  constructor(most: number) {
    this.#most = most / 2;
  }

  get(key: string): T | undefined {
    return this.#young.get(key) ?? this.#old.get(key);
  }

  set(key: string, value: T, size: number): void {
    if (this.#size + size > this.#most) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#size = 0;
    }
    this.#young.set(key, value);
    this.#size += size;
  }
}

/** Remembers in fixed room what came lately, so that what comes only once is not kept. */
export class Glimpsed {
  readonly #marks = new Uint32Array(2 ** 16);

  /** Whether this came before and not too long ago; nearly never true of what did not. */
  again(text: string): boolean {
    const mark = hash(text, 0);
    const place = mark % this.#marks.length;
    const isAgain = this.#marks[place] === mark;
    this.#marks[place] = mark;
    return isAgain;
  }
}
