create schema today;
grant usage on schema today to groundswell_app, groundswell_steward;

-- What the rules found for each person: ids and figures, computed anew, never words.
create table today.nudges (
  organisation_id uuid not null,
  nudge_id uuid not null,
  person_id uuid not null,
  rule text not null,
  subject_id uuid not null,
  about_id uuid,
  pair_id uuid,
  urgency double precision not null,
  facts jsonb not null,
  href text not null,
  computed_at timestamptz not null,
  primary key (organisation_id, nudge_id),
  unique (organisation_id, person_id, rule, subject_id),
  foreign key (organisation_id, person_id) references org.people
);

-- When a person was last looked at, so that a look that began earlier never writes over a later one.
create table today.looks (
  organisation_id uuid not null,
  person_id uuid not null,
  at timestamptz not null,
  primary key (organisation_id, person_id),
  foreign key (organisation_id, person_id) references org.people
);

-- "Later" and "not useful"; taking it back deletes the row.
create table today.dismissals (
  organisation_id uuid not null,
  dismissal_id uuid not null,
  person_id uuid not null,
  rule text not null,
  subject_id uuid not null,
  kind text not null check (kind in ('later', 'not-useful')),
  until timestamptz not null,
  at timestamptz not null,
  primary key (organisation_id, dismissal_id),
  foreign key (organisation_id, person_id) references org.people
);
create index dismissals_of_person on today.dismissals (organisation_id, person_id, at desc);

select platform.guard('today.nudges');
select platform.guard('today.looks');
select platform.guard('today.dismissals');

-- Own rows, and of pairs only those the person may read at this moment.
create policy own on today.nudges for select to groundswell_app
  using (organisation_id = platform.organisation() and person_id = platform.person()
    and (pair_id is null or pair_id = any (array(select meetings.open_to_me()))));
create policy own on today.dismissals to groundswell_app
  using (organisation_id = platform.organisation() and person_id = platform.person());
revoke insert, update, delete on today.nudges from groundswell_app;
revoke all on today.looks from groundswell_app;
revoke update on today.dismissals from groundswell_app;

grant select, insert, update, delete on today.nudges, today.looks to groundswell_steward;
create policy computed on today.nudges to groundswell_steward
  using (organisation_id = platform.organisation());
create policy looked on today.looks to groundswell_steward
  using (organisation_id = platform.organisation());
