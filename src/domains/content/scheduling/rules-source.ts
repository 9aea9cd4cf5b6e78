import type {
  Content,
  Booking as EngineBooking,
  PlacementSource,
  ReleaseChange,
} from '../presentation/engine/types.ts';
import type { Placement, Plan } from './contract-shapes.ts';
import type { Span } from './rules.ts';

/** A release's part in a booking, as the store reads it. */
export type Part = {
  readonly releaseId: string;
  readonly name: string;
  readonly kind: 'begin' | 'end' | 'pin';
  readonly versionId: string | null;
  readonly spans: readonly Span[];
};

export type Planned = {
  readonly bookingId: string;
  readonly itemId: string;
  readonly plan: Plan;
  readonly parts: readonly Part[];
};

/** Published content by what was asked for: a version, or null for the latest of the item. */
export type Published = (itemId: string, versionId: string | null) => Content | undefined;

export type SourceOptions = {
  /** This release as if it had always been live. */
  readonly asIfLive?: string | undefined;
};

/**
 * What the engine is given of one placement. A booking that begins with releases of which none ever
 * went live is left out, and so is one whose content is not published.
 */
export function sourceOf(
  place: Placement,
  bookings: readonly Planned[],
  audiences: ReadonlyMap<string, string>,
  published: Published,
  { asIfLive }: SourceOptions = {},
): Omit<PlacementSource, 'number'> {
  const contents: Record<string, Content> = {};
  const keep = (content: Content): string => {
    contents[content.versionId] = content;
    return content.versionId;
  };
  const inForce = bookings.flatMap((booking): EngineBooking[] => {
    const content = published(booking.itemId, booking.plan.versionId);
    const releases = releasesOf(booking, published, keep, asIfLive);
    if (!content || !releases) return [];
    const { audienceId, versionId: _, ...terms } = booking.plan;
    const audience = audienceId && (audiences.get(audienceId) ?? 'false');
    return [{ ...terms, id: booking.bookingId, content: keep(content), audience, releases }];
  });
  const { name, accepts, capacity, closedAt } = place;
  return { name, accepts, capacity, bookings: closedAt ? [] : inForce, contents };
}

const does = { begin: 'adds', end: 'ends' } as const;
const always: Span = { from: '1970-01-01T00:00:00.000Z', until: null };

/** Null where it waits for a release that is not live at any time. */
function releasesOf(
  { itemId, parts }: Planned,
  published: Published,
  keep: (content: Content) => string,
  asIfLive: string | undefined,
): ReleaseChange[] | null {
  const set = parts.map((part) => ({
    ...part,
    spans: part.releaseId === asIfLive ? [always] : part.spans.filter(isSome),
  }));
  const begins = set.filter(({ kind }) => kind === 'begin');
  if (begins.length > 0 && begins.every(({ spans }) => spans.length === 0)) return null;
  return set.flatMap(({ name, kind, versionId, spans }) => {
    const content = kind === 'pin' ? published(itemId, versionId) : undefined;
    return spans.map(({ from, until }): ReleaseChange => {
      const span = { release: name, liveFrom: from, rolledBackAt: until };
      if (kind !== 'pin') return { ...span, does: does[kind] };
      // A pinned version that was withdrawn meanwhile shows nothing, and nothing else in its stead.
      return content
        ? { ...span, does: 'pins', content: keep(content) }
        : { ...span, does: 'ends' };
    });
  });
}

const isSome = ({ from, until }: Span): boolean => until === null || until > from;
