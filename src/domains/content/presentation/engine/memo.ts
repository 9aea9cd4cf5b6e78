/** A bounded memory of what is dear to work out: emptied when full, which costs one more working out. */
export class Memo<T> {
  readonly #kept = new Map<string, T>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  of(key: string, make: () => T): T {
    const known = this.#kept.get(key);
    if (known !== undefined) return known;
    if (this.#kept.size >= this.#most) this.#kept.clear();
    const made = make();
    this.#kept.set(key, made);
    return made;
  }
}
