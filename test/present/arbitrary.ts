/** Random sources and viewers around the moments at which clocks and calendars do odd things. */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type {
  Booking,
  Content,
  PlacementSource,
  Recurrence,
  ReleaseChange,
  Viewer,
  ViewerState,
  Window,
} from '../../src/domains/content/presentation/engine/types.ts';

const MINUTE = 60_000;

/** Half and quarter hours, half-hour and two-hour daylight saving, changes at midnight, a skipped day. */
export const zones = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'America/St_Johns',
  'Pacific/Chatham',
  'Pacific/Apia',
  'Africa/Casablanca',
  'Antarctica/Troll',
  'America/Havana',
  'Asia/Beirut',
  'Europe/Lisbon',
  'UTC',
];

/** Instants of a zone's changes, of leap days and of turns of the year. */
function oddMoments(zone: string): number[] {
  const days = ['2024-02-29T00:00', '2028-02-29T00:00', '2027-01-01T00:00', '2011-12-30T00:00'];
  const found = days.map(
    (day) => Temporal.PlainDateTime.from(day).toZonedDateTime(zone).epochMilliseconds,
  );
  let next = Temporal.Instant.from('2025-06-01T00:00Z').toZonedDateTimeISO(zone);
  for (let i = 0; i < 4; i += 1) {
    const change = next.getTimeZoneTransition('next');
    if (!change) break;
    found.push(change.epochMilliseconds);
    next = change;
  }
  return found;
}

export type Case = {
  readonly source: PlacementSource;
  readonly viewers: readonly Viewer[];
  readonly states: readonly ViewerState[];
  readonly moment: number;
};

const wallText = (zone: string, at: number): string =>
  Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString()
    .slice(0, 16);
const instantText = (at: number): string => new Date(at).toISOString();

/** Minutes before or after the moment, often only a few. */
const nearby = fc.oneof(
  fc.integer({ min: -12, max: 12 }).map((quarters) => quarters * 15),
  fc.integer({ min: -2880, max: 2880 }),
);

const windowAt = (zone: string, moment: number): fc.Arbitrary<Window> =>
  fc
    .record({
      clock: fc.constantFrom('instant', 'viewer'),
      from: fc.option(nearby),
      length: fc.option(fc.integer({ min: 1, max: 400 }).map((steps) => steps * 15)),
    })
    .map(({ clock, from, length }) => {
      const text = (at: number): string =>
        clock === 'viewer' ? wallText('UTC', at) : instantText(at);
      const begin = (clock === 'viewer' ? readAt(zone, moment) : moment) + (from ?? 0) * MINUTE;
      return {
        clock,
        from: from === null ? null : text(begin),
        until: length === null ? null : text(begin + length * MINUTE),
      } as Window;
    });

const readAt = (zone: string, at: number): number => Date.parse(`${wallText(zone, at)}Z`);

const rules = fc.constantFrom(
  'FREQ=DAILY',
  'FREQ=DAILY;INTERVAL=2',
  'FREQ=DAILY;COUNT=3',
  'FREQ=DAILY;BYDAY=SA,SU',
  'FREQ=WEEKLY',
  'FREQ=WEEKLY;BYDAY=SU',
  'FREQ=WEEKLY;INTERVAL=2;BYDAY=SA,SU;WKST=SU',
  'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU',
  'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;COUNT=12',
  'FREQ=MONTHLY;BYMONTHDAY=-1',
  'FREQ=MONTHLY;BYMONTHDAY=29,30,31',
  'FREQ=MONTHLY;BYDAY=-1SU',
  'FREQ=MONTHLY;BYDAY=SA,SU;BYSETPOS=-1',
  'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29',
  'FREQ=YEARLY;BYMONTH=3,10;BYDAY=-1SU',
  'FREQ=YEARLY',
);

const recurrenceAt = (zone: string, moment: number): fc.Arbitrary<Recurrence> =>
  fc
    .record({
      rule: rules,
      daysBefore: fc.constantFrom(0, 1, 2, 7, 14, 365, 366, 1461),
      offset: fc.integer({ min: -12, max: 12 }).map((quarters) => quarters * 15),
      minutes: fc.constantFrom(15, 30, 45, 60, 90, 180, 1440, 2000, 10_080),
      zone: fc.constantFrom('viewer', zone, 'Asia/Kathmandu'),
      ends: fc.boolean(),
    })
    .map(({ rule, daysBefore, offset, minutes, zone: on, ends }) => {
      const start = readAt(zone, moment) + (offset - daysBefore * 1440) * MINUTE;
      const last = new Date(start + (daysBefore + 1) * 1440 * MINUTE);
      const until = ends && !rule.includes('COUNT') ? `;UNTIL=${dayText(last)}` : '';
      return { rule: rule + until, start: wallText('UTC', start), minutes, zone: on };
    });

const dayText = (date: Date): string => date.toISOString().slice(0, 10).replaceAll('-', '');

const audience = fc.constantFrom(
  null,
  null,
  'manager',
  '!manager',
  'country == "DE"',
  'country in ["DE", "AT"] && manager',
  'country == "DE" || country == "CH"',
  'country != "DE"',
  '!(country == "DE")',
  'tenure > 12',
  'manager && tenure >= 12 && country == "DE"',
  'has(viewer.country) && !has(viewer.tenure)',
  '"Blue" in teams',
  'teams.exists(t, t.startsWith("B")) || manager',
  'custom.guild == "data" && locale == "de"',
  'tenure > 12 ? manager : country == "AT"',
  'country == "DE" && country in ["DE", "FR"]',
  'country == "DE" && country == "AT"',
  '!(manager && tenure > 12)',
  'timeZone == "UTC" || size(teams) == 2',
);

const releaseAt = (moment: number): fc.Arbitrary<ReleaseChange> =>
  fc
    .record({
      does: fc.constantFrom('adds', 'adds', 'ends', 'pins'),
      live: nearby,
      stays: fc.option(fc.integer({ min: -1, max: 100 }).map((steps) => steps * 15)),
      content: fc.constantFrom('one', 'two', 'three'),
    })
    .map(({ does, live, stays, content }) => {
      const from = moment + live * MINUTE;
      const rolledBackAt = stays === null ? null : instantText(from + stays * MINUTE);
      const change = { release: `R${live}`, liveFrom: instantText(from), rolledBackAt };
      return does === 'pins' ? { ...change, does, content } : { ...change, does };
    });

const bookingAt = (zone: string, moment: number): fc.Arbitrary<Omit<Booking, 'id'>> =>
  fc.record({
    content: fc.constantFrom('one', 'two', 'three'),
    window: windowAt(zone, moment),
    recurrence: fc.option(recurrenceAt(zone, moment), { freq: 1 }),
    audience,
    priority: fc.constantFrom(0, 0, 1, 2),
    weight: fc.constantFrom(1, 1, 2, 0.5, 10),
    cap: fc.option(fc.record({ times: fc.constantFrom(1, 2), days: fc.constantFrom(1, 7) }), {
      freq: 3,
      nil: null,
    }),
    experiment: fc.constantFrom(
      null,
      null,
      null,
      { name: 'warm', arm: 'a', from: 0, until: 4000 },
      { name: 'warm', arm: 'b', from: 4000, until: 8000 },
    ),
    releases: fc.oneof(
      { weight: 2, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.array(releaseAt(moment), { maxLength: 3 }) },
    ),
  });

const contentOf = (name: string, type: string, locales: readonly string[]): Content => ({
  itemId: `item-${name}`,
  versionId: `version-${name}`,
  type,
  slug: name,
  tags: [],
  defaultLocale: 'en',
  body: { common: {}, locales: Object.fromEntries(locales.map((locale) => [locale, { locale }])) },
});
const contents = {
  one: contentOf('one', 'tip', ['en']),
  two: contentOf('two', 'article', ['en', 'de', 'pt-BR']),
  three: contentOf('three', 'webinar', ['fr', 'de-CH']),
};

const viewerIn = (zone: string): fc.Arbitrary<Viewer> =>
  fc.record({
    key: fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
    timeZone: fc.constantFrom(zone, zone, ...zones),
    locale: fc.constantFrom('en', 'de', 'de-AT', 'fr-CA', 'pt', 'ja'),
    attributes: fc.record(
      {
        manager: fc.boolean(),
        country: fc.constantFrom('DE', 'AT', 'FR'),
        tenure: fc.constantFrom(3, 12, 13, 40),
        teams: fc.constantFrom([], ['Blue'], ['Red', 'Brown']),
        'custom.guild': fc.constantFrom('data', 'web'),
      },
      { requiredKeys: [] },
    ),
  });

const stateAt = (moment: number, bookings: readonly Booking[]): fc.Arbitrary<ViewerState> =>
  fc
    .array(fc.array(fc.integer({ min: -9000, max: 1000 }), { maxLength: 3 }), {
      minLength: bookings.length,
      maxLength: bookings.length,
    })
    .map((seen) => ({
      seen: Object.fromEntries(
        bookings.map(({ id }, i) => [
          id,
          (seen[i] ?? []).sort((a, b) => a - b).map((minutes) => moment + minutes * MINUTE),
        ]),
      ),
    }));

export const anyCase: fc.Arbitrary<Case> = fc.constantFrom(...zones).chain((zone) =>
  fc.constantFrom(...oddMoments(zone)).chain((moment) =>
    fc
      .record({
        bookings: fc.array(bookingAt(zone, moment), { minLength: 1, maxLength: 7 }),
        capacity: fc.constantFrom(1, 1, 2, 3),
        accepts: fc.constantFrom([], [], ['tip', 'article']),
        viewers: fc.array(viewerIn(zone), { minLength: 2, maxLength: 2 }),
      })
      .chain(({ bookings: drafts, capacity, accepts, viewers }) => {
        const bookings = drafts.map((draft, i) => ({ ...draft, id: `b${i}` }));
        const source = { name: 'place', number: 1, accepts, capacity, bookings, contents };
        return fc
          .tuple(stateAt(moment, bookings), stateAt(moment, bookings))
          .map((states) => ({ source, viewers, states, moment }));
      }),
  ),
);

/** One booking for everybody that stands by nothing but its window and recurrence. */
export const anyTimes: fc.Arbitrary<Case> = fc.constantFrom(...zones).chain((zone) =>
  fc.constantFrom(...oddMoments(zone)).chain((moment) =>
    fc
      .record({
        booking: bookingAt(zone, moment),
        recurrence: recurrenceAt(zone, moment),
        viewer: viewerIn(zone),
        open: fc.boolean(),
      })
      .map(({ booking, recurrence, viewer, open }) => {
        const window = open
          ? ({ clock: 'instant', from: null, until: null } as const)
          : booking.window;
        const plain = { audience: null, cap: null, experiment: null, releases: [] };
        const only: Booking = { ...booking, ...plain, id: 'b0', recurrence, window };
        return {
          source: {
            name: 'place',
            number: 1,
            accepts: [],
            capacity: 1,
            bookings: [only],
            contents,
          },
          viewers: [viewer],
          states: [{ seen: {} }],
          moment,
        };
      }),
  ),
);
