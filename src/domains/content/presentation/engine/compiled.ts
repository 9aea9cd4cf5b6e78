import type { Audience } from './audience.ts';
import type { Face } from './face.ts';
import type { Page } from './page.ts';
import type { Times } from './times.ts';
import type { Booking, PlacementSource } from './types.ts';

/** One booking, ready to be asked. */
export type CompiledBooking = {
  readonly booking: Booking;
  readonly audience: Audience | null;
  readonly times: Times;
  /** Of its draws among equals and of its experiment's buckets. */
  readonly drawSeed: number;
  readonly bucketSeed: number;
  /** What it has shown so far, by the content's key. */
  faces: Map<string, Face> | null;
};

/**
 * One placement, ready to be asked. What is worked out on the way is kept in it and in `pages.ts`; it
 * never changes an answer. Only the engine reads further than its name and number.
 */
export type CompiledPlacement = {
  readonly name: string;
  readonly number: number;
  readonly source: PlacementSource;
  /** In the order of deciding: greater priority first. */
  readonly bookings: readonly CompiledBooking[];
  /** Length of a page in ms: the more begins and ends here, the shorter. */
  readonly pageLength: number;
  /** Nothing begins or ends after this instant on any clock. */
  readonly lastEdge: number;
  /** Whether anything here depends on the viewer's time zone. */
  readonly zoned: boolean;
  /** The page of the last decision. */
  current: Page | null;
};
