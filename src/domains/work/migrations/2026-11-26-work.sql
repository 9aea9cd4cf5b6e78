create schema work;
grant usage on schema work to groundswell_app, groundswell_steward;

-- Glue that comes round again, shared out among those one person leads.
create table work.rotas (
  organisation_id uuid not null,
  rota_id uuid not null,
  manager_id uuid not null,
  title text not null check (char_length(title) between 1 and 200),
  hours double precision not null check (hours > 0 and hours <= 200),
  every_weeks integer not null check (every_weeks between 1 and 12),
  starts_on date not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (organisation_id, rota_id),
  foreign key (organisation_id, manager_id) references org.people
);
create index rotas_of_manager on work.rotas (organisation_id, manager_id) where ended_at is null;

-- A piece of work matched to a person. A turn on a rota is one, too. Glue says its title and its hours
-- and nothing else, since the team reads it.
create table work.assignments (
  organisation_id uuid not null,
  assignment_id uuid not null,
  person_id uuid not null,
  author_id uuid not null,
  rota_id uuid,
  title text not null check (char_length(title) between 1 and 200),
  kind text not null check (kind in ('stretch', 'core', 'glue', 'chore')),
  skills text[] not null default '{}' check (kind <> 'glue' or skills = '{}'),
  hours double precision not null check (hours > 0 and hours <= 5000),
  per text not null check (per in ('week', 'all')),
  from_on date not null,
  until_on date check (until_on >= from_on),
  how text not null check (how in ('rotated', 'asked', 'volunteered')),
  created_at timestamptz not null,
  words tsvector generated always as
    (to_tsvector('simple', translate(title, '.,;:/\_@''"()[]{}<>!?-', '                     '))) stored,
  primary key (organisation_id, assignment_id),
  foreign key (organisation_id, person_id) references org.people,
  foreign key (organisation_id, rota_id) references work.rotas,
  check (rota_id is null or (kind = 'glue' and per = 'all' and until_on is not null))
);
create index assignments_of_person on work.assignments (organisation_id, person_id, from_on desc);
create index turns_of_rota on work.assignments (organisation_id, rota_id, from_on desc)
  where rota_id is not null;

-- What became of it, each with its day: begun, done, or handed on to somebody else.
create table work.steps (
  organisation_id uuid not null,
  assignment_id uuid not null,
  step text not null check (step in ('begun', 'done', 'handed-on')),
  on_day date not null,
  by_id uuid not null,
  at timestamptz not null,
  to_assignment_id uuid,
  primary key (organisation_id, assignment_id, step),
  foreign key (organisation_id, assignment_id) references work.assignments on delete cascade,
  foreign key (organisation_id, to_assignment_id) references work.assignments on delete cascade
);
create unique index one_end on work.steps (organisation_id, assignment_id) where step <> 'begun';

-- Why a turn was passed on: for that person and who leads them, not for the team.
create table work.skips (
  organisation_id uuid not null,
  assignment_id uuid not null,
  person_id uuid not null,
  why text not null check (char_length(why) between 1 and 500),
  by_id uuid not null,
  at timestamptz not null,
  primary key (organisation_id, assignment_id),
  foreign key (organisation_id, assignment_id) references work.assignments on delete cascade
);

-- One asks a colleague to trade turns; nothing moves before the other says yes.
create table work.swaps (
  organisation_id uuid not null,
  swap_id uuid not null,
  turn_id uuid not null,
  other_turn_id uuid not null check (other_turn_id <> turn_id),
  asked_by uuid not null,
  asked_of uuid not null check (asked_of <> asked_by),
  why text not null check (char_length(why) between 1 and 500),
  asked_at timestamptz not null,
  answer text check (answer in ('yes', 'no')),
  answered_at timestamptz,
  primary key (organisation_id, swap_id),
  foreign key (organisation_id, turn_id) references work.assignments on delete cascade,
  foreign key (organisation_id, other_turn_id) references work.assignments on delete cascade,
  check ((answer is null) = (answered_at is null))
);
create unique index one_open_question on work.swaps (organisation_id, turn_id) where answer is null;
create index swaps_asked_of on work.swaps (organisation_id, asked_of) where answer is null;

-- Days somebody is not here. Never why.
create table work.away (
  organisation_id uuid not null,
  away_id uuid not null,
  person_id uuid not null,
  from_on date not null,
  until_on date not null check (until_on >= from_on),
  by_id uuid not null,
  at timestamptz not null,
  primary key (organisation_id, away_id),
  foreign key (organisation_id, person_id) references org.people
);
create index away_of_person on work.away (organisation_id, person_id, from_on);

-- Hours a month for experiments, from a month on: for everybody somebody leads, or for one of them.
create table work.time_promises (
  organisation_id uuid not null,
  time_promise_id uuid not null,
  manager_id uuid not null,
  person_id uuid,
  hours double precision not null check (hours >= 0 and hours <= 200),
  from_month date not null check (extract(day from from_month) = 1),
  at timestamptz not null,
  primary key (organisation_id, time_promise_id),
  foreign key (organisation_id, manager_id) references org.people,
  foreign key (organisation_id, person_id) references org.people
);
create index time_promises_of on work.time_promises (organisation_id, manager_id, from_month);

create table work.time_taken (
  organisation_id uuid not null,
  taking_id uuid not null,
  person_id uuid not null,
  on_day date not null,
  hours double precision not null check (hours > 0 and hours <= 24),
  at timestamptz not null,
  primary key (organisation_id, taking_id),
  foreign key (organisation_id, person_id) references org.people
);
create index time_taken_by on work.time_taken (organisation_id, person_id, on_day);

-- Which commitments of a pair began as a promise about work. The words are the commitment's own.
create table work.promises (
  organisation_id uuid not null,
  commitment_id uuid not null,
  pair_id uuid not null,
  by_id uuid not null,
  at timestamptz not null,
  primary key (organisation_id, commitment_id),
  foreign key (organisation_id, commitment_id) references commitments.commitments,
  foreign key (organisation_id, pair_id) references meetings.pairs
);
create index promises_of_pair on work.promises (organisation_id, pair_id);

select platform.guard('work.rotas');
select platform.guard('work.assignments');
select platform.guard('work.steps');
select platform.guard('work.skips');
select platform.guard('work.swaps');
select platform.guard('work.away');
select platform.guard('work.time_promises');
select platform.guard('work.time_taken');
select platform.guard('work.promises');

-- Whom the viewer leads now, both of them still here.
create function work.led() returns setof uuid language sql stable as $$
  select l.person_id from org.reporting_lines l
  join org.people x on x.organisation_id = l.organisation_id and x.person_id = l.person_id
    and x.left_on is null
  where l.organisation_id = platform.organisation() and l.manager_id = platform.person()
    and l.until_date is null
$$;

-- Who leads the viewer now, and the viewer: those whose rotas concern them.
create function work.leads_of_mine() returns setof uuid language sql stable as $$
  select platform.person() union
  select l.manager_id from org.reporting_lines l
  where l.organisation_id = platform.organisation() and l.person_id = platform.person()
    and l.until_date is null
$$;

-- Everybody who shares a ledger with the viewer: they have, or are, the same lead.
create function work.crew() returns setof uuid language sql stable as $$
  select platform.person() union
  select l.person_id from org.reporting_lines l
  where l.organisation_id = platform.organisation() and l.until_date is null
    and l.manager_id in (select work.leads_of_mine())
$$;

create policy of_the_crew on work.rotas for select to groundswell_app
  using (organisation_id = platform.organisation()
    and manager_id = any (array(select m.id from work.leads_of_mine() as m(id))));
create policy begun on work.rotas for insert to groundswell_app
  with check (organisation_id = platform.organisation() and manager_id = platform.person());
create policy changed on work.rotas for update to groundswell_app
  using (organisation_id = platform.organisation() and manager_id = platform.person());
revoke delete on work.rotas from groundswell_app;

-- One's own, those of whom one leads, and of the crew what is glue.
create policy own_or_led on work.assignments for select to groundswell_app
  using (organisation_id = platform.organisation() and (person_id = platform.person()
    or person_id = any (array(select l.id from work.led() as l(id)))));
create policy glue_of_the_crew on work.assignments for select to groundswell_app
  using (organisation_id = platform.organisation() and kind = 'glue'
    and person_id = any (array(select c.id from work.crew() as c(id))));
create policy given on work.assignments for insert to groundswell_app
  with check (organisation_id = platform.organisation() and author_id = platform.person()
    and (person_id = platform.person()
      or person_id = any (array(select l.id from work.led() as l(id)))));
-- Who passes a turn on writes the next one's down.
create policy passed_on on work.assignments for insert to groundswell_app
  with check (organisation_id = platform.organisation() and author_id = platform.person()
    and person_id = any (array(select c.id from work.crew() as c(id)))
    and exists (select from work.rotas r where r.organisation_id = assignments.organisation_id
      and r.rota_id = assignments.rota_id and r.ended_at is null));
create policy changed on work.assignments for update to groundswell_app
  using (organisation_id = platform.organisation() and (person_id = platform.person()
    or person_id = any (array(select l.id from work.led() as l(id)))));
create policy dropped on work.assignments for delete to groundswell_app
  using (organisation_id = platform.organisation() and (person_id = platform.person()
    or person_id = any (array(select l.id from work.led() as l(id)))));

create policy of_the_work on work.steps for select to groundswell_app
  using (organisation_id = platform.organisation()
    and exists (select from work.assignments a where a.organisation_id = steps.organisation_id
      and a.assignment_id = steps.assignment_id));
create policy taken on work.steps for insert to groundswell_app
  with check (organisation_id = platform.organisation() and by_id = platform.person()
    and exists (select from work.assignments a where a.organisation_id = steps.organisation_id
      and a.assignment_id = steps.assignment_id and (a.person_id = platform.person()
        or a.person_id = any (array(select l.id from work.led() as l(id))))));
create policy taken_back on work.steps for delete to groundswell_app
  using (organisation_id = platform.organisation()
    and exists (select from work.assignments a where a.organisation_id = steps.organisation_id
      and a.assignment_id = steps.assignment_id and (a.person_id = platform.person()
        or a.person_id = any (array(select l.id from work.led() as l(id))))));
revoke update on work.steps from groundswell_app;

create policy own_or_led on work.skips for select to groundswell_app
  using (organisation_id = platform.organisation() and (person_id = platform.person()
    or person_id = any (array(select l.id from work.led() as l(id)))));
create policy said on work.skips for insert to groundswell_app
  with check (organisation_id = platform.organisation() and by_id = platform.person()
    and (person_id = platform.person()
      or person_id = any (array(select l.id from work.led() as l(id)))));
revoke update, delete on work.skips from groundswell_app;

create policy the_two on work.swaps for select to groundswell_app
  using (organisation_id = platform.organisation() and platform.person() in (asked_by, asked_of));
create policy asked on work.swaps for insert to groundswell_app
  with check (organisation_id = platform.organisation() and asked_by = platform.person()
    and answer is null and asked_of = any (array(select c.id from work.crew() as c(id)))
    and exists (select from work.assignments a where a.organisation_id = swaps.organisation_id
      and a.assignment_id = swaps.turn_id and a.person_id = swaps.asked_by)
    and exists (select from work.assignments a where a.organisation_id = swaps.organisation_id
      and a.assignment_id = swaps.other_turn_id and a.person_id = swaps.asked_of));
create policy answered on work.swaps for update to groundswell_app
  using (organisation_id = platform.organisation() and answer is null
    and platform.person() in (asked_by, asked_of))
  with check (organisation_id = platform.organisation()
    and (asked_of = platform.person() or (asked_by = platform.person() and answer = 'no')));
revoke delete on work.swaps from groundswell_app;

-- Trades the two turns of a swap its second person said yes to. A function, since it changes a row of
-- each of two people; it looks at the yes itself.
create function work.trade(swap uuid) returns void
language sql security definer set search_path = '' as $$
  update work.assignments a
  set person_id = case when a.assignment_id = s.turn_id then s.asked_of else s.asked_by end
  from work.swaps s
  where s.organisation_id = platform.organisation() and s.swap_id = swap and s.answer = 'yes'
    and s.asked_of = platform.person() and a.organisation_id = s.organisation_id
    and ((a.assignment_id = s.turn_id and a.person_id = s.asked_by)
      or (a.assignment_id = s.other_turn_id and a.person_id = s.asked_of))
$$;
revoke execute on function work.trade(uuid) from public;
grant execute on function work.trade(uuid) to groundswell_app;

create policy of_the_crew on work.away for select to groundswell_app
  using (organisation_id = platform.organisation()
    and person_id = any (array(select c.id from work.crew() as c(id))));
create policy said on work.away for insert to groundswell_app
  with check (organisation_id = platform.organisation() and by_id = platform.person()
    and (person_id = platform.person()
      or person_id = any (array(select l.id from work.led() as l(id)))));
create policy taken_back on work.away for delete to groundswell_app
  using (organisation_id = platform.organisation() and (person_id = platform.person()
    or person_id = any (array(select l.id from work.led() as l(id)))));
revoke update on work.away from groundswell_app;

-- A promise to one person is between the two; one to everybody is known to everybody led.
create policy concerned on work.time_promises for select to groundswell_app
  using (organisation_id = platform.organisation() and (manager_id = platform.person()
    or person_id = platform.person() or (person_id is null
      and manager_id = any (array(select m.id from work.leads_of_mine() as m(id))))));
create policy given on work.time_promises for insert to groundswell_app
  with check (organisation_id = platform.organisation() and manager_id = platform.person()
    and (person_id is null or person_id = any (array(select l.id from work.led() as l(id)))));
revoke update, delete on work.time_promises from groundswell_app;

create policy own_or_led on work.time_taken for select to groundswell_app
  using (organisation_id = platform.organisation() and (person_id = platform.person()
    or person_id = any (array(select l.id from work.led() as l(id)))));
create policy own on work.time_taken for insert to groundswell_app
  with check (organisation_id = platform.organisation() and person_id = platform.person());
create policy taken_back on work.time_taken for delete to groundswell_app
  using (organisation_id = platform.organisation() and person_id = platform.person());
revoke update on work.time_taken from groundswell_app;

create policy of_the_pair on work.promises for select to groundswell_app
  using (organisation_id = platform.organisation()
    and pair_id = any (array(select mine.id from meetings.open_to_me() as mine(id))));
create policy made on work.promises for insert to groundswell_app
  with check (organisation_id = platform.organisation() and by_id = platform.person()
    and pair_id = any (array(select mine.id from meetings.open_to_me() as mine(id))));
revoke update, delete on work.promises from groundswell_app;

-- The steward reads whose work of which kind is when, never what it is.
grant select (organisation_id, assignment_id, person_id, rota_id, kind, from_on, until_on)
  on work.assignments to groundswell_steward;
create policy facts on work.assignments for select to groundswell_steward
  using (organisation_id = platform.organisation());
grant select (organisation_id, assignment_id, step, on_day) on work.steps to groundswell_steward;
create policy facts on work.steps for select to groundswell_steward
  using (organisation_id = platform.organisation());
grant select (organisation_id, rota_id, manager_id, ended_at) on work.rotas to groundswell_steward;
create policy facts on work.rotas for select to groundswell_steward
  using (organisation_id = platform.organisation());
