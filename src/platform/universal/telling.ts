import type { Temporal } from 'temporal-polyfill';

/** Figures a sentence is made of: dates, counts. Never words people wrote. */
export type NudgeFacts = Readonly<Record<string, string | number>>;

/** The figures, a name, and the clock of the person who reads the sentence. */
export type Telling = {
  readonly facts: NudgeFacts;
  readonly aboutName: string;
  readonly timeZone: string;
  readonly now: Temporal.Instant;
};

/** The sentence, and the name of the one main action. */
export type Said = { readonly sentence: string; readonly action: string };

export type Says = (telling: Telling) => Said;
