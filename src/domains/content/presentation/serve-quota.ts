import { Problem } from '../../../platform/universal/problems.ts';

/** So many a minute for each name, counted where they arrive: a flood costs neither database nor others. */
export class Quota {
  #minute = 0;
  #counts = new Map<string, number>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  /** Counts one; throws a Problem that says when to come again. */
  take(name: string, now: number): void {
    this.#counts.set(name, this.mind(name, now) + 1);
  }

  /** The same without counting; gives how many there were this minute. */
  mind(name: string, now: number): number {
    const minute = Math.floor(now / 60_000);
    if (minute !== this.#minute) {
      this.#minute = minute;
      this.#counts.clear();
    }
    const count = this.#counts.get(name) ?? 0;
    if (count < this.#most) return count;
    throw new TooMany(Math.ceil(((minute + 1) * 60_000 - now) / 1000));
  }
}

/** Says in `Retry-After` when to come again, in seconds. */
export class TooMany extends Problem {
  readonly retryAfter: number;

  constructor(retryAfter: number) {
    super({
      type: 'urn:groundswell:problem:too-many',
      title: 'A moment, please',
      status: 429,
      detail:
        'These were more requests than this server answers for one organisation. Please come again a little later.',
    });
    this.retryAfter = retryAfter;
  }
}
