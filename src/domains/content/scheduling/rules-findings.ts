import { Temporal } from 'temporal-polyfill';
import type { Finding, Plan } from './contract-shapes.ts';
import { sayDays } from './rules-saying.ts';

/** An instant range in milliseconds, from inclusive until exclusive. */
export type Stretch = { readonly from: number; readonly until: number };

export type Looked = {
  readonly bookingId: string;
  readonly title: string;
  readonly plan: Plan;
  /** Which of the groups' answers is about its audience; null: everybody. */
  readonly bit: number | null;
  /** Whom it is for, where that can be said. */
  readonly people?: string | null;
};

/** People alike in all that decides here: their clock, and which audiences they are in. */
export type Group = {
  readonly timeZone: string;
  readonly bits: string;
  readonly people: number;
  readonly countries: readonly string[];
};

/** When a booking stands on the clock of a zone, in order and apart. */
export type OpenIn = (booking: Looked, timeZone: string) => readonly Stretch[];

export type Scene = {
  readonly placement: string;
  readonly title: string;
  readonly capacity: number;
  readonly bookings: readonly Looked[];
  readonly groups: readonly Group[];
  readonly openIn: OpenIn;
  /** What is asked about, and what is looked at around it to know what is usual. */
  readonly asked: Stretch;
  readonly around: Stretch;
  /** Numbers of people below this stay unsaid. */
  readonly fewest: number;
};

const meantFor = (group: Group, { bit }: Looked): boolean =>
  bit === null || group.bits[bit] === '1';

const dayAt = (at: number, timeZone: string): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate();

/** Days as bits, so that what stands for thousands of groups is put together quickly. */
class Calendar {
  private readonly first: Temporal.PlainDate;

  constructor({ from }: Stretch) {
    this.first = dayAt(from, 'UTC').subtract({ days: 1 });
  }

  private placeOf(at: number, timeZone: string): bigint {
    return BigInt(this.first.until(dayAt(at, timeZone), { largestUnit: 'days' }).days);
  }

  /** The days of a zone's own calendar that a stretch touches. */
  touched({ from, until }: Stretch, timeZone: string): bigint {
    const [first, last] = [this.placeOf(from, timeZone), this.placeOf(until - 1, timeZone)];
    return first < 0n ? 0n : (1n << (last + 1n)) - (1n << first);
  }

  days(mask: bigint): string[] {
    const bits = mask.toString(2).split('').reverse();
    return bits.flatMap((bit, at) =>
      bit === '1' ? [this.first.add({ days: at }).toString()] : [],
    );
  }
}

/** For each group, the days on which something stands for it. */
function coveredDays(scene: Scene, calendar: Calendar): { group: Group; days: bigint }[] {
  const known = new Map<string, bigint>();
  const daysOf = (booking: Looked, timeZone: string): bigint => {
    const key = `${booking.bookingId} ${timeZone}`;
    const days =
      known.get(key) ??
      scene
        .openIn(booking, timeZone)
        .reduce((all, stretch) => all | calendar.touched(stretch, timeZone), 0n);
    known.set(key, days);
    return days;
  };
  return scene.groups.map((group) => ({
    group,
    days: scene.bookings
      .filter((booking) => meantFor(group, booking))
      .reduce((all, booking) => all | daysOf(booking, group.timeZone), 0n),
  }));
}

export type Missed = { readonly days: readonly string[]; readonly groups: readonly Group[] };

/**
 * Days asked about on which nobody sees anything, of weekdays on which somebody usually does; and days
 * on which some see something while these groups see nothing. Days are those of each group's calendar.
 */
export function missedDays(scene: Scene): { nobody: readonly string[]; some: readonly Missed[] } {
  const calendar = new Calendar(scene.around);
  const seen = coveredDays(scene, calendar);
  const anybody = seen.reduce((all, { days }) => all | days, 0n);
  const usual = new Set(calendar.days(anybody).map(weekdayOf));
  const asked = calendar.touched(scene.asked, 'UTC');
  const nobody = calendar.days(asked & ~anybody).filter((day) => usual.has(weekdayOf(day)));
  const alike = Map.groupBy(seen, ({ days }) => asked & anybody & ~days);
  alike.delete(0n);
  const some = [...alike].map(([missed, groups]) => ({
    days: calendar.days(missed),
    groups: groups.map(({ group }) => group),
  }));
  return { nobody, some };
}

export function gapsIn(scene: Scene): Finding[] {
  const { nobody, some } = missedDays(scene);
  const empty = nobody.length > 0 ? [emptyOn(scene, nobody)] : [];
  return [...empty, ...some.map((missed) => gapFor(scene, missed))];
}

const weekdayOf = (day: string): number => Temporal.PlainDate.from(day).dayOfWeek;

const startOf = (day: string): string => `${day}T00:00:00.000Z`;
const endOf = (day: string): string =>
  startOf(Temporal.PlainDate.from(day).add({ days: 1 }).toString());

function emptyOn({ placement, title }: Scene, days: readonly string[]): Finding {
  return {
    kind: 'empty',
    placement,
    from: startOf(days[0] ?? ''),
    until: endOf(days.at(-1) ?? ''),
    bookingIds: [],
    people: null,
    sentence: `${sayDays(days)} nobody sees anything in “${title}”.`,
  };
}

function gapFor({ placement, title, fewest }: Scene, { days, groups }: Missed): Finding {
  const people = groups.reduce((sum, one) => sum + one.people, 0);
  const told = people >= fewest ? people : null;
  const who = told === null ? 'a few people' : told === 1 ? '1 person' : `${told} people`;
  const sees = told === 1 ? 'sees' : 'see';
  const sentence = `${sayDays(days)} ${who}${whereOf(groups)} ${sees} nothing in “${title}”.`;
  return {
    kind: 'gap',
    placement,
    from: startOf(days[0] ?? ''),
    until: endOf(days.at(-1) ?? ''),
    bookingIds: [],
    people: told,
    sentence,
  };
}

const countryNames = new Intl.DisplayNames('en', { type: 'region' });

/** " in Japan", " on the clock of Asia/Tokyo", or nothing where it is all over the place. */
function whereOf(groups: readonly Group[]): string {
  const countries = [...new Set(groups.flatMap((group) => group.countries))].toSorted();
  const isKnown = groups.every(
    (group) => group.countries.length > 0 && !group.countries.includes(''),
  );
  if (isKnown && countries.length <= 3) {
    return ` in ${listed(countries.map((country) => countryNames.of(country) ?? country))}`;
  }
  const zones = [...new Set(groups.map(({ timeZone }) => timeZone))].toSorted();
  return zones.length <= 3 ? ` on the clock of ${listed(zones)}` : '';
}

const listed = (names: readonly string[]): string =>
  new Intl.ListFormat('en', { type: 'conjunction' }).format(names);

/** Bookings that could be seen and never are, since others always come first. */
export function hiddenIn(scene: Scene): Finding[] {
  return scene.bookings.flatMap((booking) => {
    const above = scene.bookings.filter((other) => outranks(other, booking));
    if (above.length < scene.capacity) return [];
    const by = new Set<Looked>();
    let stands = false;
    for (const group of scene.groups) {
      if (!meantFor(group, booking)) continue;
      const own = scene.openIn(booking, group.timeZone);
      const over = above.filter((other) => meantFor(group, other));
      const spans = over.map((other) => ({ other, spans: scene.openIn(other, group.timeZone) }));
      for (const stretch of own) {
        stands = true;
        if (!isCovered(stretch, spans, scene.capacity)) return [];
      }
      for (const { other, spans: theirs } of spans) {
        if (own.some((mine) => theirs.some((one) => meet(mine, one)))) by.add(other);
      }
    }
    return stands ? [hiddenBy(scene, booking, [...by])] : [];
  });
}

/** Whoever draws a share, or is seen so often only, leaves room for what comes below. */
const outranks = (other: Looked, booking: Looked): boolean =>
  other.plan.priority > booking.plan.priority && !other.plan.experiment && !other.plan.cap;

const meet = (a: Stretch, b: Stretch): boolean => a.from < b.until && b.from < a.until;

/** Whether at each instant of a stretch at least `capacity` of the others stand. */
function isCovered(
  stretch: Stretch,
  others: readonly { spans: readonly Stretch[] }[],
  capacity: number,
): boolean {
  const edges = new Set([stretch.from]);
  for (const { spans } of others) {
    for (const { from, until } of spans) {
      for (const at of [from, until]) if (at > stretch.from && at < stretch.until) edges.add(at);
    }
  }
  return [...edges].every(
    (at) =>
      others.filter(({ spans }) => spans.some((one) => one.from <= at && at < one.until)).length >=
      capacity,
  );
}

const isoOf = (at: number): string =>
  Temporal.Instant.fromEpochMilliseconds(at).toString({ fractionalSecondDigits: 3 });

function hiddenBy(
  { placement, title, asked }: Scene,
  booking: Looked,
  by: readonly Looked[],
): Finding {
  const names = listed(by.slice(0, 3).map((one) => `“${one.title}”`));
  const verb = by.length === 1 ? 'comes' : 'come';
  return {
    kind: 'hidden',
    placement,
    from: isoOf(asked.from),
    until: isoOf(asked.until),
    bookingIds: [booking.bookingId, ...by.map(({ bookingId }) => bookingId)],
    people: null,
    sentence: `“${booking.title}” is never seen in “${title}” in this time: ${names} always ${verb} first.`,
  };
}
