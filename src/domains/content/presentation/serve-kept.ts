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
