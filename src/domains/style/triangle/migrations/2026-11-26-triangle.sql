create schema triangle;
grant usage on schema triangle to groundswell_app, groundswell_steward;

-- One way through the statements; the seed says in which order this taker sees them.
create table triangle.takings (
  organisation_id uuid not null,
  taking_id uuid not null,
  person_id uuid not null,
  seed integer not null,
  began_at timestamptz not null,
  finished_at timestamptz,
  primary key (organisation_id, taking_id),
  foreign key (organisation_id, person_id) references org.people
);
create unique index one_open_taking on triangle.takings (organisation_id, person_id)
  where finished_at is null;
create index takings_of on triangle.takings (organisation_id, person_id, finished_at);

create table triangle.answers (
  organisation_id uuid not null,
  taking_id uuid not null,
  block smallint not null check (block between 1 and 24),
  chose text not null check (chose in ('product', 'performance', 'people')),
  over_side text not null check (over_side in ('product', 'performance', 'people') and over_side <> chose),
  answered_at timestamptz not null,
  primary key (organisation_id, taking_id, block),
  foreign key (organisation_id, taking_id) references triangle.takings on delete cascade
);

-- The newest that was not given up is the target; the others are its history.
create table triangle.targets (
  organisation_id uuid not null,
  target_id uuid not null,
  person_id uuid not null,
  product smallint not null check (product >= 0),
  performance smallint not null check (performance >= 0),
  people smallint not null check (people >= 0),
  set_at timestamptz not null,
  ended_at timestamptz,
  primary key (organisation_id, target_id),
  foreign key (organisation_id, person_id) references org.people,
  check (product + performance + people = 100)
);
create unique index one_target on triangle.targets (organisation_id, person_id)
  where ended_at is null;
create index targets_of on triangle.targets (organisation_id, person_id, set_at desc);

-- Where a week went, in the person's own estimate.
create table triangle.taps (
  organisation_id uuid not null,
  person_id uuid not null,
  week_on date not null check (extract(isodow from week_on) = 1),
  product smallint not null check (product >= 0),
  performance smallint not null check (performance >= 0),
  people smallint not null check (people >= 0),
  tapped_at timestamptz not null,
  primary key (organisation_id, person_id, week_on),
  foreign key (organisation_id, person_id) references org.people,
  check (product + performance + people = 100)
);

-- A week that is over, written down as it was, beside the target of its end: so that four weeks of
-- drift are history and no guess.
create table triangle.weeks (
  organisation_id uuid not null,
  person_id uuid not null,
  week_on date not null check (extract(isodow from week_on) = 1),
  product double precision not null check (product >= 0),
  performance double precision not null check (performance >= 0),
  people double precision not null check (people >= 0),
  target_id uuid,
  kept_at timestamptz not null,
  primary key (organisation_id, person_id, week_on),
  foreign key (organisation_id, person_id) references org.people,
  foreign key (organisation_id, target_id) references triangle.targets
);

create table triangle.reflections (
  organisation_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('energises', 'avoids', 'job', 'others', 'growth')),
  words text not null check (char_length(words) <= 10000),
  changed_at timestamptz not null,
  sought tsvector generated always as
    (to_tsvector('simple', translate(words, '.,;:/\_@''"()[]{}<>!?-', '                     '))) stored,
  primary key (organisation_id, person_id, kind),
  foreign key (organisation_id, person_id) references org.people
);

-- Managers one learned from, as one calls them: they need not be anybody here.
create table triangle.teachers (
  organisation_id uuid not null,
  teacher_id uuid not null,
  person_id uuid not null,
  name text not null check (char_length(name) between 1 and 200),
  words text not null check (char_length(words) <= 10000),
  added_at timestamptz not null,
  sought tsvector generated always as
    (to_tsvector('simple', translate(name || ' ' || words, '.,;:/\_@''"()[]{}<>!?-', '                     '))) stored,
  primary key (organisation_id, teacher_id),
  foreign key (organisation_id, person_id) references org.people
);
create index teachers_of on triangle.teachers (organisation_id, person_id, added_at);

select platform.guard('triangle.takings');
select platform.guard('triangle.answers');
select platform.guard('triangle.targets');
select platform.guard('triangle.taps');
select platform.guard('triangle.weeks');
select platform.guard('triangle.reflections');
select platform.guard('triangle.teachers');

-- A style is its owner's alone.
create policy own on triangle.takings to groundswell_app
  using (organisation_id = platform.organisation() and person_id = platform.person());
create policy own on triangle.answers for select to groundswell_app
  using (organisation_id = platform.organisation()
    and exists (select from triangle.takings t where t.organisation_id = answers.organisation_id
      and t.taking_id = answers.taking_id));
create policy chosen on triangle.answers for insert to groundswell_app
  with check (organisation_id = platform.organisation()
    and exists (select from triangle.takings t where t.organisation_id = answers.organisation_id
      and t.taking_id = answers.taking_id and t.finished_at is null));
create policy chosen_anew on triangle.answers for update to groundswell_app
  using (organisation_id = platform.organisation()
    and exists (select from triangle.takings t where t.organisation_id = answers.organisation_id
      and t.taking_id = answers.taking_id and t.finished_at is null));
revoke delete on triangle.answers from groundswell_app;
create policy own on triangle.targets to groundswell_app
  using (organisation_id = platform.organisation() and person_id = platform.person());
revoke delete on triangle.targets from groundswell_app;
create policy own on triangle.taps to groundswell_app
  using (organisation_id = platform.organisation() and person_id = platform.person());
revoke delete on triangle.taps from groundswell_app;
create policy own on triangle.weeks to groundswell_app
  using (organisation_id = platform.organisation() and person_id = platform.person());
revoke update, delete on triangle.weeks from groundswell_app;
create policy own on triangle.reflections to groundswell_app
  using (organisation_id = platform.organisation() and person_id = platform.person());
revoke delete on triangle.reflections from groundswell_app;
create policy own on triangle.teachers to groundswell_app
  using (organisation_id = platform.organisation() and person_id = platform.person());

-- The steward reads that somebody has a style, and how their weeks went beside their target, for the
-- weekly rows and the drift; no answer and no word.
grant select (organisation_id, person_id, finished_at) on triangle.takings to groundswell_steward;
create policy facts on triangle.takings for select to groundswell_steward
  using (organisation_id = platform.organisation());
grant select (organisation_id, target_id, person_id, product, performance, people, ended_at)
  on triangle.targets to groundswell_steward;
create policy facts on triangle.targets for select to groundswell_steward
  using (organisation_id = platform.organisation());
grant select (organisation_id, person_id, week_on) on triangle.taps to groundswell_steward;
create policy facts on triangle.taps for select to groundswell_steward
  using (organisation_id = platform.organisation());
grant select (organisation_id, person_id, week_on, product, performance, people, target_id)
  on triangle.weeks to groundswell_steward;
create policy facts on triangle.weeks for select to groundswell_steward
  using (organisation_id = platform.organisation());
