/**
 * Panning the schedule in Chromium with 10,000 bookings of a year, beside an empty one: rounds take
 * turns, each 120 frames of a sideways wheel, at each zoom. Needs the built web app (npx vite build).
 *   node bench/schedule.ts [--bookings 10000] [--rounds 3]
 */
import pg from 'pg';
import { type Browser, chromium, type Page } from 'playwright-core';
import { newId } from '../src/platform/ids.ts';
import type { Viewer } from '../src/platform/operation.ts';
import { run } from '../src/platform/run.ts';
import { argument, percentile, report, rounded } from './measure.ts';
import { type House, openHouse, openStage, type Stage } from './stage.ts';

const bookings = argument('bookings', 10_000);
const rounds = argument('rounds', 3);
const zooms = ['Week', 'Month'] as const;

const somebody = `
  with whole as (
    insert into org.organisations (organisation_id, name, time_zone, created_at)
    values ($1, 'A schedule', 'Europe/Berlin', now())),
  person as (
    insert into org.people (organisation_id, person_id, email, name, name_key, title, time_zone,
      start_date, role, user_id, created_at)
    values ($1, $2, $3 || '@example.org', 'Ada', 'ada', 'Author', 'Europe/Berlin', '2023-01-01',
      'administrator', $3, now()))
  insert into auth.user (id, email, email_verified, name, organisation_id, person_id, created_at, updated_at)
  values ($3, $3 || '@example.org', true, 'Ada', $1, $2, now(), now())`;
const placements = `
  insert into scheduling.placements (organisation_id, name, title, accepts, capacity, standard, created_at)
  select $1, 'place.p' || n, 'Place ' || n, '{tip}', 3, false, now() from generate_series(1, 20) n`;
const booked = `
  insert into scheduling.bookings (organisation_id, booking_id, placement, item_id, created_at, created_by)
  select $1, gen_random_uuid(), 'place.p' || 1 + n % 20, $2, now(), $3 from generate_series(1, $4::int) n`;
const planned = `
  insert into scheduling.plans (organisation_id, booking_id, revision, shows_from, shows_until, terms, made_at, made_by)
  select organisation_id, booking_id, 1, at, at + interval '5 days', jsonb_build_object(
    'window', jsonb_build_object('clock', 'instant', 'from', to_json(at), 'until', to_json(at + interval '5 days')),
    'recurrence', null, 'priority', 0, 'weight', 1, 'cap', null, 'experiment', null), now(), created_by
  from (select *, date_trunc('year', now()) + (row_number() over (order by booking_id)) * interval '1 year' / $2::int as at
    from scheduling.bookings where organisation_id = $1) one`;
const approved = `
  insert into scheduling.approvals (organisation_id, booking_id, revision, approved_at, approved_by)
  select organisation_id, booking_id, 1, now(), made_by from scheduling.plans where organisation_id = $1`;

/** An organisation of one, with this many bookings of one item; the id to sign in with. */
async function fill({ found, opened }: Stage, name: string, count: number): Promise<string> {
  const viewer: Viewer = { organisationId: newId(), personId: newId(), role: 'administrator' };
  const { organisationId, personId } = viewer;
  const owner = new pg.Pool({ ...found.owner, max: 1 });
  await owner.query(`set timezone = 'UTC'`);
  await owner.query(somebody, [organisationId, personId, name]);
  await owner.query('select scheduling.set_up($1, now())', [organisationId]);
  await owner.query(placements, [organisationId]);
  const call = (operation: string, input: object) =>
    run(opened.program, operation, viewer, input) as Promise<Record<string, string>>;
  const { folderId } = await call('authoring.addFolder', { name: 'News' });
  const made = { folderId, type: 'tip', title: 'Notice a win', locale: 'en' };
  const { itemId } = await call('authoring.make', made);
  await owner.query(booked, [organisationId, itemId, personId, count]);
  await owner.query(planned, [organisationId, Math.max(1, count)]);
  await owner.query(approved, [organisationId]);
  await owner.end();
  return name;
}

async function enter(browser: Browser, house: House, userId: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const cookie = await house.cookieOf(userId);
  const cookies = cookie.split('; ').map((one) => {
    const [name = '', value = ''] = one.split(/=(.*)/s);
    return { name, value, url: house.address };
  });
  await context.addCookies(cookies);
  const page = await context.newPage();
  await page.goto(`${house.address}/studio/schedule`);
  await page.getByRole('region', { name: 'Timeline' }).waitFor();
  return page;
}

/** Runs in the page: a wheel that goes there and back, once a frame; how long each frame took. */
const panning = `new Promise((done) => {
  const scroller = document.querySelector('section[aria-label="Timeline"] .overflow-y-auto');
  const frames = [];
  let last = performance.now();
  const step = (now) => {
    frames.push(now - last);
    last = now;
    if (frames.length > 121) return done(frames.slice(1));
    const deltaX = frames.length <= 60 ? 24 : -24;
    scroller.dispatchEvent(new WheelEvent('wheel', { deltaX, bubbles: true, cancelable: true }));
    requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
})`;

type Frames = { median: number; longest: number; 'over 50 ms': number; bars: number };

async function pan(page: Page, zoom: string): Promise<Frames> {
  await page.getByText(zoom, { exact: true }).click();
  await page.waitForTimeout(1500);
  const frames = (await page.evaluate(panning)) as number[];
  return {
    median: rounded(percentile(frames, 0.5)),
    longest: rounded(Math.max(...frames)),
    'over 50 ms': frames.filter((one) => one > 50).length,
    bars: await page.locator('[data-booking]').count(),
  };
}

const middle = (all: readonly Frames[]): Frames => {
  const of = (key: keyof Frames) =>
    percentile(
      all.map((one) => one[key]),
      0.5,
    );
  return {
    median: of('median'),
    longest: of('longest'),
    'over 50 ms': of('over 50 ms'),
    bars: of('bars'),
  };
};

const stage = await openStage([]);
const users = [await fill(stage, 'empty', 0), await fill(stage, 'full', bookings)] as const;
const house = await openHouse(stage);
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
try {
  const empty = await enter(browser, house, users[0]);
  const full = await enter(browser, house, users[1]);
  const rows = [];
  for (const zoom of zooms) {
    const taken: { empty: Frames[]; full: Frames[] } = { empty: [], full: [] };
    for (let round = 0; round < rounds; round += 1) {
      taken.empty.push(await pan(empty, zoom));
      taken.full.push(await pan(full, zoom));
    }
    const [none, many] = [middle(taken.empty), middle(taken.full)];
    rows.push({
      zoom,
      ...many,
      'median, × empty': rounded(many.median / none.median, 2),
      'longest, × empty': rounded(many.longest / none.longest, 2),
      'empty, over 50 ms': none['over 50 ms'],
    });
  }
  report('schedule', rows, { bookings, frames: 121, rounds, zooms: rows });
} finally {
  await browser.close();
  await house.close();
  await stage.stop();
}
