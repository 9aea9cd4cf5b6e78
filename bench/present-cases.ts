/** What bench/present asks about: placements, bookings and a million viewers, the same in every run. */
import type {
  Booking,
  Content,
  PlacementSource,
  Source,
  Viewer,
} from '../src/domains/content/presentation/engine/types.ts';

const MINUTE = 60_000;
export const DAY = 1440 * MINUTE;
/** The clock begins here: a Thursday before a Friday with daylight saving on the Sunday after. */
export const START = Date.parse('2026-10-22T09:00:00Z');

/** mulberry32: small, quick, and the same everywhere. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const countries = ['DE', 'AT', 'FR', 'ES', 'IT', 'PL', 'US', 'BR', 'IN', 'JP', 'AU', 'NZ'];
const levels = ['junior', 'middle', 'senior', 'lead', 'principal'];
const teams = Array.from({ length: 40 }, (_, i) => `team-${i}`);
const zones = [
  'Europe/Berlin',
  'Europe/London',
  'America/New_York',
  'America/Los_Angeles',
  'America/Sao_Paulo',
  'Asia/Kolkata',
  'Asia/Tokyo',
  'Australia/Sydney',
  'Asia/Kathmandu',
  'America/Chicago',
];

type Condition = {
  name: string;
  op: '==' | '>' | 'in';
  value: string | number | boolean | string[];
};
export type Rule = { booking: Booking; conditions: readonly Condition[] };
export type Case = { source: Source; rules: ReadonlyMap<string, readonly Rule[]> };

/** Audiences are made once and used by many bookings, as they are in the product. */
const AUDIENCES = 2000;

/** Of five attributes one to four are asked for, as people ask: mostly by equality. */
function conditionsOf(random: () => number): Condition[] {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const two = [pick(countries), pick(countries)];
  const all: Condition[] = [
    random() < 0.7
      ? { name: 'country', op: '==', value: pick(countries) }
      : { name: 'country', op: 'in', value: two },
    { name: 'level', op: '==', value: pick(levels) },
    { name: 'manager', op: '==', value: random() < 0.5 },
    { name: 'team', op: '==', value: pick(teams) },
    { name: 'tenureMonths', op: '>', value: Math.floor(random() * 48) },
  ];
  return all.filter(() => random() < 0.45).slice(0, 4);
}

const cel = (conditions: readonly Condition[]): string | null =>
  conditions.length === 0
    ? null
    : conditions
        .map(({ name, op, value }) => `${name} ${op} ${JSON.stringify(value)}`)
        .join(' && ');

const text = (at: number): string => new Date(at).toISOString();
const wall = (at: number): string => text(at).slice(0, 16);

/** Live around START where `live`, else over and done or yet to come within two years. */
function timesOf(random: () => number, live: boolean): Pick<Booking, 'window' | 'recurrence'> {
  const round = (at: number): number => Math.floor(at / (15 * MINUTE)) * 15 * MINUTE;
  const before = live ? random() * 60 * DAY : 0;
  const away = (30 + random() * 700) * DAY * (random() < 0.5 ? -1 : 1);
  const from = round(START - before + (live ? 0 : away));
  const until = round(
    from + (live ? before + random() * 60 * DAY : random() * 20 * DAY) + DAY / 24,
  );
  const kind = random();
  const clock = kind < 0.2 ? 'viewer' : 'instant';
  const write = clock === 'viewer' ? wall : text;
  const days = ['MO', 'TU', 'WE', 'TH', 'FR'].filter(() => random() < 0.3);
  const recurrence =
    kind > 0.8
      ? {
          rule: days.length > 0 ? `FREQ=WEEKLY;BYDAY=${days.join()}` : 'FREQ=DAILY',
          start: `${wall(from - DAY).slice(0, 10)}T${String(6 + Math.floor(random() * 12)).padStart(2, '0')}:00`,
          minutes: 60 * (1 + Math.floor(random() * 8)),
          zone: random() < 0.5 ? 'viewer' : 'Europe/Berlin',
        }
      : null;
  return { window: { clock, from: write(from), until: write(until) }, recurrence };
}

/** `live` bookings that stand about now, `more` that stand at other times. */
export function caseOf(live: number, more: number, placements: number): Case {
  const random = randomFrom(7);
  const rules = new Map<string, Rule[]>();
  const audiences = Array.from({ length: AUDIENCES }, () => conditionsOf(random));
  const names = Array.from({ length: placements }, (_, i) => `place.${i}`);
  for (const name of names) rules.set(name, []);
  for (let i = 0; i < live + more; i += 1) {
    const name = names[i % placements] ?? '';
    const conditions = audiences[Math.floor(random() * AUDIENCES)] ?? [];
    const booking: Booking = {
      id: `booking-${i}`,
      content: `content-${i % 50}`,
      ...timesOf(random, i < live),
      audience: cel(conditions),
      priority: Math.floor(random() * 10),
      weight: 1 + Math.floor(random() * 3),
      cap: null,
      experiment: null,
      releases: [],
    };
    rules.get(name)?.push({ booking, conditions });
  }
  return { source: { placements: names.map((name) => placementOf(name, rules)) }, rules };
}

const contents: Record<string, Content> = Object.fromEntries(
  Array.from({ length: 50 }, (_, i) => [
    `content-${i}`,
    {
      itemId: `item-${i}`,
      versionId: `version-${i}`,
      type: 'tip',
      slug: `tip-${i}`,
      tags: [],
      defaultLocale: 'en',
      body: { common: {}, locales: { en: { title: `Tip ${i}` }, de: { title: `Rat ${i}` } } },
    },
  ]),
);

const placementOf = (
  name: string,
  rules: ReadonlyMap<string, readonly Rule[]>,
): PlacementSource => ({
  name,
  number: 1,
  accepts: [],
  capacity: 1,
  bookings: (rules.get(name) ?? []).map(({ booking }) => booking),
  contents,
});

/** Viewer i of a million. */
export function viewerAt(i: number): Viewer {
  const random = randomFrom(i * 2654435761);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  return {
    key: `person-${i}`,
    timeZone: pick(zones),
    locale: random() < 0.5 ? 'en' : 'de-AT',
    attributes: {
      country: pick(countries),
      level: pick(levels),
      manager: random() < 0.2,
      team: pick(teams),
      tenureMonths: Math.floor(random() * 120),
    },
  };
}
