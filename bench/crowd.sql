-- One organisation of :people people in which everybody but the first reports to somebody (eight
-- each), and every pair has met weekly. Placeholders in braces are filled in by crowd.ts.
-- Meetings are written week by week, so that the rows of one pair lie as far apart as in real life.

insert into org.organisations (organisation_id, name, time_zone, created_at)
values ('{organisation}'::uuid, 'Crowd of {people}', 'Europe/Berlin', '{now}'::timestamptz);

insert into org.people (organisation_id, person_id, email, name, name_key, title, time_zone,
  start_date, role, user_id, created_at)
select '{organisation}'::uuid, pg_temp.id(1, n), 'p' || n || '.{people}@example.org', 'Person ' || n,
  'person ' || n, 'Engineer', (array['Europe/Berlin', 'America/New_York', 'Asia/Tokyo'])[1 + n % 3],
  case when n % 500 = 0 then '{now}'::timestamptz::date - 3 else '2023-01-01'::date end,
  'member', 'u' || n || '.{people}', '2023-01-01'::timestamptz
from generate_series(1, {people}) n;

insert into auth.user (id, email, email_verified, name, organisation_id, person_id, created_at, updated_at)
select user_id, email, true, name, organisation_id, person_id, created_at, created_at
from org.people where organisation_id = '{organisation}'::uuid;

insert into org.reporting_lines (organisation_id, line_id, person_id, manager_id, from_date)
select '{organisation}'::uuid, pg_temp.id(2, n), pg_temp.id(1, n), pg_temp.id(1, (n - 2) / 8 + 1), '2023-01-01'::timestamptz
from generate_series(2, {people}) n;

insert into meetings.pairs (organisation_id, pair_id, manager_id, engineer_id, created_at, created_by)
select '{organisation}'::uuid, pg_temp.id(3, n), pg_temp.id(1, (n - 2) / 8 + 1), pg_temp.id(1, n),
  '2023-01-01'::timestamptz, pg_temp.id(1, n)
from generate_series(2, {people}) n;

insert into meetings.access (organisation_id, pair_id, person_id, since)
select organisation_id, pair_id, unnest(array[manager_id, engineer_id]), created_at
from meetings.pairs where organisation_id = '{organisation}'::uuid;

insert into meetings.series (organisation_id, series_id, pair_id, kind, rrule, time_zone, starts_on,
  duration_minutes, sealed_preparation, created_at, created_by)
select '{organisation}'::uuid, pg_temp.id(4, n), pg_temp.id(3, n), 'one-on-one', 'FREQ=WEEKLY;INTERVAL=1',
  'Europe/Berlin', timestamp '2023-01-02 10:00', 30, false, '2023-01-01'::timestamptz, pg_temp.id(1, n)
from generate_series(2, {people}) n
union all
select '{organisation}'::uuid, pg_temp.id(5, n), pg_temp.id(3, n), 'career', 'FREQ=MONTHLY;BYDAY=2TU',
  'Europe/Berlin', timestamp '2023-01-10 14:00', 60, false, '2023-01-01'::timestamptz, pg_temp.id(1, n)
from generate_series(2, {people}) n where n % 8 <> 0;

-- Week 0 is planned: within the next seven days, or three days past for every fiftieth pair.
insert into meetings.meetings (organisation_id, meeting_id, series_id, pair_id, kind, occurrence_at,
  starts_at, duration_minutes, created_at, held_at, held_by, skipped_at, skipped_by, skip_reason)
select '{organisation}'::uuid, pg_temp.id(6, w::bigint * {people} + n), pg_temp.id(4, n), pg_temp.id(3, n),
  'one-on-one', slot, slot, 30, slot - interval '7 days',
  case when held then slot + interval '30 minutes' end, case when held then pg_temp.id(1, n) end,
  case when w > 0 and not held then slot end, case when w > 0 and not held then pg_temp.id(1, n) end,
  case when w > 0 and not held then 'A public holiday.' end
from generate_series({meetings}, 0, -1) w, generate_series(2, {people}) n,
  lateral (select '{now}'::timestamptz - make_interval(days => w * 7)
      + case when n % 50 = 0 then interval '-3 days' else make_interval(hours => 2 + n % 160) end as slot,
    w > 0 and (w + n) % 16 <> 0 as held) at;

insert into meetings.meetings (organisation_id, meeting_id, series_id, pair_id, kind, occurrence_at,
  starts_at, duration_minutes, created_at, held_at, held_by)
select '{organisation}'::uuid, pg_temp.id(7, m::bigint * {people} + n), pg_temp.id(5, n), pg_temp.id(3, n),
  'career', slot, slot, 60, slot - interval '30 days',
  case when m > 0 then slot + interval '1 hour' end, case when m > 0 then pg_temp.id(1, n) end
from generate_series(2, 0, -1) m, generate_series(2, {people}) n,
  lateral (select '{now}'::timestamptz + interval '10 days' - make_interval(days => m * 30)
    - case when n % 20 = 0 and m > 0 then interval '30 days' else interval '0' end as slot) at
where n % 8 <> 0;

insert into meetings.talking_points (organisation_id, point_id, pair_id, track, author_id, kind, text,
  shared_at, standing, position, created_at, closed_at)
select '{organisation}'::uuid, pg_temp.id(8, k::bigint * {people} + n), pg_temp.id(3, n), 'one-on-one',
  case when (k + n) % 3 = 0 or n % 25 = 0 then pg_temp.id(1, (n - 2) / 8 + 1) else pg_temp.id(1, n) end,
  case when n % 40 = 0 then 'status' else (array['work', 'career', 'feedback', 'wellbeing'])[1 + k % 4] end,
  'What we do about the importer and the release, point ' || k,
  case when k > 0 then at end, false, k, at, case when k > 1 then at + interval '3 days' end
from generate_series(11, 0, -1) k, generate_series(2, {people}) n,
  lateral (select '{now}'::timestamptz - make_interval(days => greatest(k - 1, 0) * 7 + 3) as at) moment;

insert into meetings.ticks (organisation_id, point_id, meeting_id, ticked_at, ticked_by)
select '{organisation}'::uuid, pg_temp.id(8, k::bigint * {people} + n),
  pg_temp.id(6, (k - 1)::bigint * {people} + n), '{now}'::timestamptz, pg_temp.id(1, n)
from generate_series(11, 2, -1) k, generate_series(2, {people}) n;

insert into meetings.check_ins (organisation_id, meeting_id, pair_id, person_id, energy, word, at)
select '{organisation}'::uuid, pg_temp.id(6, w::bigint * {people} + n), pg_temp.id(3, n), who,
  case when n % 30 = 0 then (array[2, 3, 4, 4, 4, 4])[w] else 3 + (n + w) % 3 end, 'steady',
  '{now}'::timestamptz - make_interval(days => w * 7)
from generate_series(6, 1, -1) w, generate_series(2, {people}) n,
  lateral unnest(array[pg_temp.id(1, n), pg_temp.id(1, (n - 2) / 8 + 1)]) who;

insert into meetings.notes (organisation_id, note_id, meeting_id, pair_id, text, updated_at)
select '{organisation}'::uuid, pg_temp.id(9, w::bigint * {people} + n),
  pg_temp.id(6, w::bigint * {people} + n), pg_temp.id(3, n),
  'We spoke about the importer for most of it. What makes it slow is waiting for answers, not the code. Ask earlier, in the open, and look at it again in two weeks. Week ' || w,
  '{now}'::timestamptz - make_interval(days => w * 7)
from generate_series(4, 1, -1) w, generate_series(2, {people}) n;

insert into commitments.commitments (organisation_id, commitment_id, pair_id, owner_id, author_id,
  text, due_on, created_at, closed_at, closed_by, closed_as)
select '{organisation}'::uuid, pg_temp.id(10, k::bigint * {people} + n), pg_temp.id(3, n), owner, owner,
  'Write one page about the importer, number ' || k,
  '{now}'::timestamptz::date + case when k < 2 then (n + 7 * k) % 30 - 2 else -20 * k end,
  '{now}'::timestamptz - interval '40 days',
  case when k > 1 then '{now}'::timestamptz - make_interval(days => 20 * k) end,
  case when k > 1 then owner end, case when k > 1 then 'kept' end
from generate_series(4, 0, -1) k, generate_series(2, {people}) n,
  lateral (select case when k % 2 = 0 then pg_temp.id(1, n) else pg_temp.id(1, (n - 2) / 8 + 1) end as owner) who;
