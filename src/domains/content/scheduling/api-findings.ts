import { performance } from 'node:perf_hooks';
import { Temporal } from 'temporal-polyfill';
import type { Context } from '../../../platform/operation.ts';
import { builtInAttributes, kindsOfEveryone } from '../../org/public.ts';
import { standings } from '../authoring/public.ts';
import { audienceOf, checkAudience } from '../presentation/engine/audience.ts';
import { openings, spanOf, timesOf } from '../presentation/engine/times.ts';
import type { Booking as EngineBooking } from '../presentation/engine/types.ts';
import { askedBy } from './api-count.ts';
import { publishedFor } from './api-source.ts';
import type { Finding, Placement } from './contract-shapes.ts';
import { fewest } from './rules-audience.ts';
import {
  type Group,
  gapsIn,
  hiddenIn,
  type Looked,
  type Scene,
  type Stretch,
} from './rules-findings.ts';
import {
  crossedArmsIn,
  idleCapsIn,
  neverIn,
  nobodyIn,
  unpublishedIn,
} from './rules-findings-alone.ts';
import { type Planned, type Published, sourceOf } from './rules-source.ts';
import { peopleWords } from './rules-words.ts';
import { listAudiences, listPlacements } from './store.ts';
import { bookingsWithin } from './store-bookings.ts';

/** How long to look at most, in milliseconds; and how many kinds of people at most. */
const patience = 8000;
const mostGroups = 400;
const day = 86_400_000;
/** Around what is asked for, to know what is usual there. */
const around = 14 * day;

export async function findingsOf(
  ctx: Context,
  { from, until }: { from: string; until: string },
): Promise<{ findings: Finding[]; whole: boolean }> {
  const begun = performance.now();
  const asked = { from: msOf(from), until: msOf(until) };
  const wide = { from: asked.from - around, until: asked.until + around };
  const all = await everythingIn(ctx, wide);
  const crowd = await crowdOf(ctx, all.expressions);
  const findings: Finding[] = [];
  for (const place of all.places) {
    if (performance.now() - begun > patience) return { findings, whole: false };
    const scene = sceneOf(place, all, crowd.groups, { asked, around: wide });
    findings.push(...findingsIn(scene, all.published));
    await new Promise(setImmediate);
  }
  return { findings, whole: crowd.whole && !all.cut };
}

type Everything = Awaited<ReturnType<typeof everythingIn>>;

/** All that is approved and may be seen by somebody in that time, by placement. */
async function everythingIn({ db, viewer }: Context, { from, until }: Stretch) {
  const limit = 2000;
  const range = { from: isoOf(from), until: isoOf(until), limit: limit + 1 };
  const rows = await bookingsWithin(db, viewer, range);
  const approved = rows.slice(0, limit).filter(({ approved }) => approved !== null);
  const items = await standings(db, viewer, [...new Set(approved.map(({ itemId }) => itemId))]);
  const titles = new Map(items.map(({ itemId, title }) => [itemId, title]));
  const planned = approved.flatMap(({ approved: plan, ...row }) =>
    plan ? [{ ...row, plan }] : [],
  );
  const audiences = await listAudiences(db, viewer);
  const used = new Set(planned.map(({ plan }) => plan.audienceId));
  return {
    places: (await listPlacements(db, viewer)).filter(({ closedAt }) => closedAt === null),
    planned,
    titles,
    expressions: audiences.filter(({ audienceId }) => used.has(audienceId)),
    published: await publishedFor(db, viewer, planned),
    mayCountFew: viewer.role === 'administrator',
    cut: rows.length > limit,
  };
}

/** Everybody here, put together with those who are alike in clock and audiences. */
async function crowdOf(
  { db, viewer, now }: Context,
  audiences: readonly { expression: string }[],
): Promise<{ groups: Group[]; whole: boolean }> {
  const begun = performance.now();
  const asked = askedBy(audiences.map(({ expression }) => expression));
  const names = new Set([...asked, 'timeZone', 'country']);
  const tests = audiences.map(({ expression }) => audienceOf(expression).matches);
  const groups = new Map<
    string,
    { timeZone: string; bits: string; people: number; countries: Set<string> }
  >();
  let whole = true;
  for await (const page of kindsOfEveryone(db, viewer, now, names)) {
    for (const kind of page) {
      const person = { ...kind, key: '' };
      const bits = tests.map((matches) => (matches(person) ? '1' : '0')).join('');
      const key = `${kind.timeZone} ${bits}`;
      const alike = groups.get(key) ?? {
        timeZone: kind.timeZone,
        bits,
        people: 0,
        countries: new Set(),
      };
      groups.set(key, alike);
      alike.people += kind.people;
      alike.countries.add(String(kind.attributes.country ?? ''));
    }
    whole = performance.now() - begun < patience / 2;
    if (!whole) break;
  }
  const largest = [...groups.values()].sort((a, b) => b.people - a.people).slice(0, mostGroups);
  return {
    groups: largest.map((one) => ({ ...one, countries: [...one.countries] })),
    whole: whole && groups.size <= mostGroups,
  };
}

type Sight = { asked: Stretch; around: Stretch };

function sceneOf(
  place: Placement,
  { planned, titles, expressions, published, mayCountFew }: Everything,
  groups: readonly Group[],
  { asked, around }: Sight,
): Scene & { engine: ReadonlyMap<string, EngineBooking>; planned: readonly Planned[] } {
  const own = planned.filter(({ placement }) => placement === place.name);
  const texts = new Map(expressions.map((one) => [one.audienceId, one.expression]));
  const source = sourceOf(
    place,
    own,
    texts,
    (itemId, versionId) => published(itemId, versionId) ?? anything,
  );
  const engine = new Map(source.bookings.map((booking) => [booking.id, booking]));
  const asksOwn = expressions.some(({ expression }) => asksOwnFacts(expression));
  return {
    placement: place.name,
    title: place.title,
    capacity: place.capacity,
    bookings: own
      .filter(({ bookingId }) => engine.has(bookingId))
      .map((one) => looked(one, titles, expressions)),
    groups,
    openIn: openIn(engine, around),
    asked,
    around,
    fewest: asksOwn && !mayCountFew ? fewest : 1,
    engine,
    planned: own,
  };
}

/** Stands for content that is not published: that it is missing is a finding of its own. */
const anything = {
  itemId: '',
  versionId: '',
  type: '',
  slug: '',
  tags: [],
  defaultLocale: 'en',
  body: { common: {}, locales: {} },
};

const looked = (
  { bookingId, itemId, plan }: Planned,
  titles: ReadonlyMap<string, string>,
  audiences: readonly { audienceId: string; expression: string }[],
): Looked => {
  const at = audiences.findIndex(({ audienceId }) => audienceId === plan.audienceId);
  const audience = audiences[at];
  const people = audience ? peopleWords(audience.expression) : null;
  const title = titles.get(itemId) ?? 'an item';
  return { bookingId, title, plan, bit: audience ? at : null, people };
};

const asksOwnFacts = (expression: string): boolean => {
  const checked = checkAudience(expression);
  const known: readonly string[] = builtInAttributes;
  return 'attributes' in checked && checked.attributes.some((name) => !known.includes(name));
};

/** When a booking stands in a zone: its window and recurrence, while its releases have it in force. */
function openIn(engine: ReadonlyMap<string, EngineBooking>, { from, until }: Stretch) {
  const known = new Map<string, Stretch[]>();
  return ({ bookingId }: Looked, timeZone: string): readonly Stretch[] => {
    const booking = engine.get(bookingId);
    if (!booking) return [];
    const isZoned = booking.window.clock === 'viewer' || booking.recurrence?.zone === 'viewer';
    const zone = isZoned ? timeZone : 'UTC';
    const key = `${bookingId} ${zone}`;
    const spans = known.get(key) ?? standsIn(booking, zone, from, until);
    known.set(key, spans);
    return spans;
  };
}

function standsIn(booking: EngineBooking, zone: string, from: number, until: number): Stretch[] {
  const { forces } = timesOf(booking, spanOf(booking.window));
  return openings(booking.window, booking.recurrence, zone, from, until).flatMap((open) =>
    forces
      .map((force) => ({
        from: Math.max(open.from, force.from),
        until: Math.min(open.until, force.until),
      }))
      .filter((both) => both.from < both.until),
  );
}

function findingsIn(scene: ReturnType<typeof sceneOf>, published: Published): Finding[] {
  const { engine, asked } = scene;
  if (scene.bookings.length === 0) return [];
  const itemOf = new Map(scene.planned.map(({ bookingId, itemId }) => [bookingId, itemId]));
  const opens = ({ bookingId }: Looked, until: number): Stretch[] => {
    const booking = engine.get(bookingId);
    return booking ? standsIn(booking, 'UTC', asked.from, until) : [];
  };
  return [
    ...gapsIn(scene),
    ...hiddenIn(scene),
    ...nobodyIn(scene),
    ...neverIn(
      scene,
      (one) => one.plan.recurrence === null || opens(one, asked.from + 800 * day).length > 0,
    ),
    ...idleCapsIn(scene, (one, days) => opens(one, asked.from + days * day)),
    ...unpublishedIn(
      scene,
      ({ bookingId, plan }) => published(itemOf.get(bookingId) ?? '', plan.versionId) !== undefined,
    ),
    ...crossedArmsIn(scene),
  ];
}

const msOf = (instant: string): number => Temporal.Instant.from(instant).epochMilliseconds;
const isoOf = (at: number): string =>
  Temporal.Instant.fromEpochMilliseconds(at).toString({ fractionalSecondDigits: 3 });
