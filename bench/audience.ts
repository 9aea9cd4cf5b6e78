/**
 * Who an audience is, counted among 100,000 people, and what a schedule of 300 bookings with 30
 * audiences leaves open over two months.
 *   node bench/audience.ts [--people 100000] [--bookings 300] [--rounds 5]
 */
import pg from 'pg';
import { newId } from '../src/platform/ids.ts';
import type { Viewer } from '../src/platform/operation.ts';
import { run } from '../src/platform/run.ts';
import { argument, percentile, report, rounded } from './measure.ts';
import { openStage, type Stage } from './stage.ts';

const people = argument('people', 100_000);
const bookings = argument('bookings', 300);
const rounds = argument('rounds', 5);
const viewer: Viewer = { organisationId: newId(), personId: newId(), role: 'administrator' };

const facts = `
  insert into org.people (organisation_id, person_id, email, name, name_key, title, time_zone,
    start_date, level, country, locale, attributes, role, created_at)
  select $1, case when n = 1 then $2::uuid else gen_random_uuid() end, 'p' || n || '@example.org',
    'Person ' || n, 'person ' || n, 'Engineer',
    (array['Europe/Berlin', 'America/New_York', 'Asia/Tokyo', 'Asia/Kolkata'])[1 + n % 4],
    date '2026-01-01' - n % 3000, (array['junior', 'mid', 'senior'])[1 + n % 3],
    (array['DE', 'US', 'JP', 'IN'])[1 + n % 4], 'en', jsonb_build_object('guild', 'g' || n % 20),
    case when n = 1 then 'administrator' else 'member' end, now()
  from generate_series(1, $3::int) n`;
const lines = `
  with numbered as (select person_id, row_number() over (order by email) as n from org.people)
  insert into org.reporting_lines (organisation_id, line_id, person_id, manager_id, from_date)
  select $1, gen_random_uuid(), p.person_id, m.person_id, '2023-01-01'
  from numbered p join numbered m on m.n = (p.n - 2) / 8 + 1 where p.n > 1`;
const teams = `
  insert into org.teams (organisation_id, team_id, name, name_key, created_at)
  select $1, gen_random_uuid(), 'Team ' || n, 'team ' || n, now() from generate_series(1, 1000) n`;
const memberships = `
  with numbered as (select person_id, row_number() over () % 1000 as n from org.people),
    named as (select team_id, row_number() over () - 1 as n from org.teams)
  insert into org.memberships (organisation_id, membership_id, person_id, team_id, from_date)
  select $1, gen_random_uuid(), p.person_id, t.team_id, '2023-01-01'
  from numbered p join named t using (n)`;

async function fill({ found }: Stage): Promise<void> {
  const owner = new pg.Pool({ ...found.owner, max: 1 });
  const { organisationId, personId } = viewer;
  await owner.query(
    `insert into org.organisations (organisation_id, name, time_zone, created_at)
     values ($1, 'A crowd', 'Europe/Berlin', now())`,
    [organisationId],
  );
  await owner.query(facts, [organisationId, personId, people]);
  for (const filling of [lines, teams, memberships]) await owner.query(filling, [organisationId]);
  await owner.query('analyze org.people, org.reporting_lines, org.memberships, org.teams');
  await owner.query('select scheduling.set_up($1, now())', [organisationId]);
  await owner.end();
}

const stage = await openStage([]);
const call = (operation: string, input: object): Promise<Record<string, never>> =>
  run(stage.opened.program, operation, viewer, input) as Promise<Record<string, never>>;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** Longest time the loop was held by anything else than waiting, while `work` ran. */
async function heldBy(work: () => Promise<unknown>): Promise<number> {
  let [longest, last] = [0, performance.now()];
  const watch = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 1);
  await work();
  clearInterval(watch);
  return longest;
}

async function book(): Promise<void> {
  const { folderId } = await call('authoring.addFolder', { name: 'News' });
  const made = { folderId, type: 'tip', title: 'A tip', locale: 'en' };
  const { itemId } = await call('authoring.make', made);
  const body = { common: {}, locales: { en: { title: 'A tip', summary: '', text: 'Thanks.' } } };
  const saved = await call('authoring.save', { itemId, revision: 1, body });
  const version = await call('authoring.makeVersion', { itemId, revision: saved.revision });
  await call('authoring.publish', version);
  const audiences: string[] = [];
  for (let n = 0; n < 30; n += 1) {
    const expression = `guild == "g${n % 20}" && tenureMonths >= ${n}`;
    const audience = await call('scheduling.addAudience', { name: `Audience ${n}`, expression });
    audiences.push(String(audience.audienceId));
  }
  for (let n = 0; n < bookings; n += 1) {
    const recurrence = {
      rule: 'FREQ=WEEKLY;BYDAY=FR',
      start: '2026-01-02T15:00',
      minutes: 60 + n,
      zone: 'viewer',
    };
    const plan = { audienceId: audiences[n % 30], recurrence, priority: n % 7 };
    await call('scheduling.book', { placement: 'team.friday', itemId, plan });
  }
}

try {
  await fill(stage);
  const expression = 'role == "member" && country == "DE" && tenureMonths > 12 && guild == "g4"';
  const tried = [];
  for (let round = 0; round < rounds; round += 1) {
    tried.push(await timed(() => call('scheduling.tryAudience', { expression })));
  }
  const counted = await call('scheduling.tryAudience', { expression });
  const held = await heldBy(() => call('scheduling.tryAudience', { expression }));
  const attributes = await timed(() => call('scheduling.attributes', {}));
  await book();
  const range = { from: '2026-03-01T00:00:00Z', until: '2026-05-01T00:00:00Z' };
  const looked = await timed(() => call('scheduling.findings', range));
  const { findings, whole } = await call('scheduling.findings', range);
  report('audience', [], {
    people,
    matched: counted.count,
    whole: counted.whole,
    'count, median ms': rounded(percentile(tried, 0.5), 0),
    'count, loop held at most ms': rounded(held, 0),
    'attributes, ms': rounded(attributes, 0),
    bookings,
    'findings over 61 days, ms': rounded(looked, 0),
    findings: (findings as unknown as unknown[]).length,
    'findings whole': whole,
  });
} finally {
  await stage.stop();
}
