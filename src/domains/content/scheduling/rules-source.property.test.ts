import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compilePlacement } from '../presentation/engine/compile.ts';
import { present } from '../presentation/engine/present.ts';
import type { Content } from '../presentation/engine/types.ts';
import type { Placement, Plan } from './contract-shapes.ts';
import { type Part, sourceOf } from './rules-source.ts';

const at = (minute: number): string =>
  new Date(Date.UTC(2026, 2, 28) + minute * 60_000).toISOString();
const ms = (minute: number): number => Date.parse(at(minute));

const place: Placement = {
  name: 'today.top',
  title: 'Today',
  accepts: ['tip'],
  capacity: 1,
  open: false,
  secondEyes: false,
  standard: true,
  closedAt: null,
};
const plan: Plan = {
  versionId: null,
  window: { clock: 'instant', from: null, until: null },
  recurrence: null,
  audienceId: null,
  priority: 0,
  weight: 1,
  cap: null,
  experiment: null,
};
const content = (versionId: string): Content => ({
  itemId: 'item',
  versionId,
  type: 'tip',
  slug: 'tip',
  tags: [],
  defaultLocale: 'en',
  body: { common: {}, locales: { en: { title: versionId } } },
});
/** Every version is published but v9, which was withdrawn. */
const published = (_: string, versionId: string | null) =>
  versionId === 'v9' ? undefined : content(versionId ?? 'latest');

const span = fc
  .tuple(fc.integer({ min: 0, max: 50 }), fc.option(fc.integer({ min: 0, max: 30 })))
  .map(([from, length]) => ({ from, until: length === null ? null : from + length }));
type Minutes = { from: number; until: number | null };
const part = fc
  .record({
    kind: fc.constantFrom('begin', 'end', 'pin'),
    version: fc.constantFrom('v1', 'v2', 'v9'),
    spans: fc.array(span, { maxLength: 2 }),
  })
  .map(({ kind, version, spans }) => ({ kind, spans, version: kind === 'pin' ? version : null }));
type Simple = { kind: 'begin' | 'end' | 'pin'; version: string | null; spans: Minutes[] };

const partsOf = (list: readonly Simple[]): Part[] =>
  list.map(({ kind, version, spans }, index) => ({
    releaseId: `r${index}`,
    name: `Release ${index}`,
    kind,
    versionId: version,
    spans: spans.map(({ from, until }) => ({
      from: at(from),
      until: until === null ? null : at(until),
    })),
  }));

/** What shows, as the sentence says it: asked anew at every minute, with nothing prepared. */
function reference(list: readonly Simple[], minute: number): string | null {
  const isLive = ({ from, until }: Minutes) => from <= minute && (until === null || minute < until);
  const live = list.flatMap((one, index) =>
    one.spans.filter(isLive).map((span) => ({ ...one, since: span.from, index })),
  );
  const begins = list.some(({ kind }) => kind === 'begin');
  if (begins && !live.some(({ kind }) => kind === 'begin')) return null;
  if (live.some(({ kind }) => kind === 'end')) return null;
  const pins = live.filter(({ kind }) => kind === 'pin');
  // A pin to what is withdrawn shows nothing, whatever else is pinned.
  if (pins.some(({ version }) => version === 'v9')) return null;
  const latest = Math.max(...pins.map(({ since }) => since));
  const last = pins.filter(({ since }) => since === latest);
  return last.length === 0 ? 'latest' : last.map(({ version }) => version).join('|');
}

function engineOn(list: readonly Simple[]) {
  const booking = { bookingId: 'b', itemId: 'item', plan, parts: partsOf(list) };
  const source = sourceOf(place, [booking], new Map(), published);
  const compiled = compilePlacement({ ...source, number: 1 });
  const snapshot = { placements: new Map([[place.name, compiled]]) };
  const viewer = { key: 'k', timeZone: 'Asia/Kolkata', locale: 'en', attributes: {} };
  return (minute: number) =>
    present(snapshot, place.name, viewer, ms(minute))?.winners[0]?.versionId ?? null;
}

describe('releases', () => {
  test('show at every minute what their sentences say', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), (list) => {
        const shows = engineOn(list);
        for (let minute = -1; minute <= 82; minute += 1) {
          const expected = reference(list, minute);
          if (expected?.includes('|')) expect(expected.split('|')).toContain(shows(minute));
          else expect(shows(minute)).toBe(expected);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('rolled back, leave exactly what was before', () => {
    const long = fc.record({
      begins: fc.boolean(),
      others: fc.array(part, { maxLength: 3 }),
      own: fc.array(part, { minLength: 1, maxLength: 3 }),
      from: fc.integer({ min: 0, max: 40 }),
      length: fc.integer({ min: 0, max: 30 }),
    });
    fc.assert(
      fc.property(long, ({ others, own, from, length }) => {
        const live = own
          .filter(({ kind }) => kind !== 'begin')
          .map((one) => ({ ...one, spans: [{ from, until: from + length }] }));
        const [without, with_] = [engineOn(others), engineOn([...others, ...live])];
        for (let minute = from + length; minute <= 82; minute += 1) {
          expect(with_(minute)).toBe(without(minute));
        }
        for (let minute = -1; minute < from; minute += 1) {
          expect(with_(minute)).toBe(without(minute));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('that never went live keep what begins with them out of the source', () => {
    const booking = {
      bookingId: 'b',
      itemId: 'item',
      plan,
      parts: partsOf([{ kind: 'begin', version: null, spans: [{ from: 5, until: 5 }] }]),
    };
    expect(sourceOf(place, [booking], new Map(), published).bookings).toEqual([]);
    const asIfLive = sourceOf(place, [booking], new Map(), published, { asIfLive: 'r0' });
    expect(asIfLive.bookings).toHaveLength(1);
  });
});
