/**
 * The shared language of the presentation engine: what is booked where (Source), who looks (Viewer),
 * what they see (Presentation) and why (Trace). The engine imports nothing from the rest of the house
 * and runs anywhere JavaScript does; README.md beside this file explains each rule with an example.
 *
 * Instants in a source are ISO strings in UTC ('2026-03-29T01:00:00Z'); instants in and out of a
 * decision are epoch milliseconds. Wall-clock times carry no offset ('2026-03-29T15:00').
 */

import type { CompiledPlacement } from './compiled.ts';

/** What is known of a viewer under one name. An attribute nobody knows is absent, never null. */
export type AttributeValue = string | number | boolean | readonly string[];
export type Attributes = Readonly<Record<string, AttributeValue>>;

/** Who looks. `key` is stable and only ever hashed; expressions cannot read it. */
export type Viewer = {
  readonly key: string;
  /** IANA name; what viewer-clock windows and recurrences are read on. */
  readonly timeZone: string;
  /** BCP 47; expressions read it as `locale`. */
  readonly locale: string;
  readonly attributes: Attributes;
};

/**
 * From (inclusive) until (exclusive); null is open. On the clock `instant` both are instants, on
 * `viewer` both are wall-clock times. A wall-clock time means the first instant at which that clock
 * reads it or later: the jump itself where the hour is skipped, the first of two where it repeats.
 */
export type Window = {
  readonly clock: 'instant' | 'viewer';
  readonly from: string | null;
  readonly until: string | null;
};

/**
 * Occurrences within the window, by RFC 5545: `start` is the wall-clock time of the first possible one
 * (DTSTART), each stands until the wall clock has moved on by `minutes`. UNTIL in the rule is
 * wall-clock too. Overlapping occurrences join.
 */
export type Recurrence = {
  /** Without its name: 'FREQ=WEEKLY;BYDAY=FR'. */
  readonly rule: string;
  readonly start: string;
  readonly minutes: number;
  /** IANA name of the clock it is read on, or 'viewer': each viewer's own. */
  readonly zone: string;
};

/** At most `times` impressions for one viewer within `days` × 24 hours. */
export type Cap = { readonly times: number; readonly days: number };

/**
 * One arm of an experiment: viewers whose bucket b, 0 ≤ b < 10000, has from ≤ b < until. A bucket that
 * no arm covers is the holdout. The bucket follows from the experiment's name and the viewer's key.
 */
export type Experiment = {
  readonly name: string;
  readonly arm: string;
  readonly from: number;
  readonly until: number;
};

/**
 * What a release does to a booking from the instant it goes live until it is rolled back (null: is
 * not). A booking is in force while a release that adds it is live (or none adds it) and none that
 * ends it is; of live pins the one that went live last counts. One release, one name, one instant: all
 * its changes flip as one.
 */
export type ReleaseChange = {
  readonly release: string;
  readonly liveFrom: string;
  readonly rolledBackAt: string | null;
} & ({ readonly does: 'adds' | 'ends' } | { readonly does: 'pins'; readonly content: string });

/** One approved claim of a content on a placement. */
export type Booking = {
  readonly id: string;
  /** Key into the placement's contents; with pins, what shows while no pin is live. */
  readonly content: string;
  readonly window: Window;
  readonly recurrence: Recurrence | null;
  /** CEL over the viewer's attributes; null: everybody. An attribute that is not known makes it false. */
  readonly audience: string | null;
  /** Greater comes first. */
  readonly priority: number;
  /** Share among equals, > 0: twice the weight is seen by twice as many. */
  readonly weight: number;
  readonly cap: Cap | null;
  readonly experiment: Experiment | null;
  readonly releases: readonly ReleaseChange[];
};

/** A published version as authoring hands it over; its key in the source is any name for it. */
export type Content = {
  readonly itemId: string;
  readonly versionId: string;
  readonly type: string;
  readonly slug: string;
  readonly tags: readonly string[];
  readonly defaultLocale: string;
  readonly body: {
    readonly common: unknown;
    readonly locales: Readonly<Record<string, unknown>>;
  };
};

/** All that is booked into one placement: self-contained, plain JSON, compiled on its own. */
export type PlacementSource = {
  readonly name: string;
  /** Grows with every publish of this placement. */
  readonly number: number;
  /** Content types it takes; empty takes any. */
  readonly accepts: readonly string[];
  /** How many are shown at once, ≥ 1. */
  readonly capacity: number;
  readonly bookings: readonly Booking[];
  readonly contents: Readonly<Record<string, Content>>;
};

export type Source = { readonly placements: readonly PlacementSource[] };

/** What `compile` makes of a source. Immutable to its users; `recompile` gives a new one. */
export type Snapshot = {
  readonly placements: ReadonlyMap<string, CompiledPlacement>;
};

/** Why a source was refused; `compile` throws a SourceError that carries all of them. */
export type SourceProblem = {
  readonly placement: string;
  /** Null where the placement itself is wrong. */
  readonly booking: string | null;
  readonly field: 'placement' | keyof Booking;
  /** A sentence for the person who wrote it. */
  readonly message: string;
};

/** How often this viewer saw capped bookings: instants of impressions by booking, oldest first. */
export type ViewerState = { readonly seen: Readonly<Record<string, readonly number[]>> };

/** One winner. The same object for every viewer who sees the same, so compare by identity freely. */
export type Shown = {
  readonly booking: string;
  readonly itemId: string;
  readonly versionId: string;
  readonly type: string;
  readonly slug: string;
  readonly tags: readonly string[];
  /** The language chosen: the viewer's, else its parents (de-AT, de), else a sibling, else the default. */
  readonly locale: string;
  readonly common: unknown;
  /** The body in that language. */
  readonly text: unknown;
  readonly experiment: { readonly name: string; readonly arm: string } | null;
  /** True: the caller adds this impression to the viewer's state. */
  readonly capped: boolean;
};

/** What of the viewer the decision read: two viewers alike in these see the same until `until`. */
export type Used = 'key' | 'timeZone' | 'locale' | 'state' | `attributes.${string}`;

export type Presentation = {
  readonly placement: string;
  /** Number of the placement's source this was decided from. */
  readonly number: number;
  /** Best first, up to the placement's capacity. */
  readonly winners: readonly Shown[];
  /**
   * The same viewer sees the same before this instant, if nothing is published; null: for ever. It is
   * the placement's next boundary, or earlier where none is near.
   */
  readonly until: number | null;
  readonly used: readonly Used[];
};

/** Why a booking won or lost, the first of these in this order that applies. */
export type Reason =
  | { readonly because: 'type-not-accepted'; readonly type: string }
  | { readonly because: 'not-live-yet'; readonly release: string; readonly from: number }
  | { readonly because: 'rolled-back'; readonly release: string; readonly at: number }
  | { readonly because: 'ended'; readonly release: string; readonly at: number }
  | { readonly because: 'before-window'; readonly from: number }
  | { readonly because: 'after-window'; readonly until: number }
  /** `next`: start of the next occurrence within the window; null: none within two years. */
  | { readonly because: 'not-in-recurrence'; readonly next: number | null }
  /** `term`: the part of the expression that failed; `unknown`: attributes it needed and did not find. */
  | { readonly because: 'audience'; readonly term: string; readonly unknown: readonly string[] }
  | { readonly because: 'holdout'; readonly experiment: string; readonly bucket: number }
  | {
      readonly because: 'other-arm';
      readonly experiment: string;
      readonly bucket: number;
      readonly arm: string;
    }
  | { readonly because: 'capped'; readonly seen: number; readonly freeAt: number }
  | { readonly because: 'lower-priority'; readonly than: string }
  | { readonly because: 'lost-draw'; readonly to: string }
  | { readonly because: 'won'; readonly place: number };

export type Verdict = { readonly booking: string; readonly reason: Reason };

/** Every booking of the placement with its reason, winners first, then by priority. */
export type Trace = {
  readonly presentation: Presentation;
  readonly at: number;
  readonly verdicts: readonly Verdict[];
};
