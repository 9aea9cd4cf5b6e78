create schema readings;
grant usage on schema readings to groundswell_app, groundswell_steward;

-- A round of readings about one person, asked for by that person. Everybody gives theirs sealed;
-- from opened_at on the person sees all that was given, and so does whom they open it with.
create table readings.rounds (
  organisation_id uuid not null,
  round_id uuid not null,
  person_id uuid not null,
  version_id uuid not null,
  ladder text not null,
  asked_at timestamptz not null,
  opened_at timestamptz,
  called_off_at timestamptz,
  primary key (organisation_id, round_id),
  foreign key (organisation_id, person_id) references org.people,
  foreign key (organisation_id, version_id) references ladders.versions,
  check (opened_at is null or called_off_at is null)
);
create index rounds_about on readings.rounds (organisation_id, person_id, asked_at desc);

-- The skills in the words they had when the round began: { name, about, stages: [{ name, about, signals }] }.
create table readings.skills (
  organisation_id uuid not null,
  round_id uuid not null,
  skill_key text not null,
  place integer not null,
  stages integer not null check (stages between 3 and 10),
  skill jsonb not null,
  primary key (organisation_id, round_id, skill_key),
  foreign key (organisation_id, round_id) references readings.rounds
);

-- Who gives one: the person themselves and whom they asked.
create table readings.givers (
  organisation_id uuid not null,
  round_id uuid not null,
  giver_id uuid not null,
  person_id uuid not null,
  asked_at timestamptz not null,
  given_at timestamptz,
  declined_at timestamptz,
  primary key (organisation_id, round_id, giver_id),
  foreign key (organisation_id, round_id) references readings.rounds,
  foreign key (organisation_id, giver_id) references org.people,
  check (given_at is null or declined_at is null)
);
create index givers_of on readings.givers (organisation_id, giver_id, asked_at desc);

-- Whom the person opened it with: in a pair all of it, for as long as the pair is open; without a
-- pair somebody who gave sees the person's own reading beside theirs.
create table readings.openings (
  organisation_id uuid not null,
  round_id uuid not null,
  with_id uuid not null,
  person_id uuid not null,
  pair_id uuid,
  at timestamptz not null,
  primary key (organisation_id, round_id, with_id),
  foreign key (organisation_id, round_id) references readings.rounds,
  foreign key (organisation_id, with_id) references org.people,
  foreign key (organisation_id, pair_id) references meetings.pairs
);
create index openings_with on readings.openings (organisation_id, with_id);

create table readings.readings (
  organisation_id uuid not null,
  round_id uuid not null,
  giver_id uuid not null,
  skill_key text not null,
  person_id uuid not null,
  stage numeric(3, 1) check (stage >= 1 and stage * 2 = trunc(stage * 2)),
  example text not null check (char_length(example) <= 10000),
  sure text not null check (sure in ('guess', 'fairly', 'sure')),
  changed_at timestamptz not null,
  words tsvector generated always as
    (to_tsvector('simple', translate(example, '.,;:/\_@''"()[]{}<>!?-', '                     '))) stored,
  primary key (organisation_id, round_id, giver_id, skill_key),
  foreign key (organisation_id, round_id, skill_key) references readings.skills,
  foreign key (organisation_id, giver_id) references org.people
);
create index readings_about on readings.readings (organisation_id, person_id);
create index readings_by on readings.readings (organisation_id, giver_id);

create table readings.suggestions (
  organisation_id uuid not null,
  suggestion_id uuid not null,
  pair_id uuid not null,
  person_id uuid not null,
  by_id uuid not null,
  why text not null check (char_length(why) <= 1000),
  at timestamptz not null,
  answered_at timestamptz,
  round_id uuid,
  primary key (organisation_id, suggestion_id),
  foreign key (organisation_id, pair_id) references meetings.pairs,
  foreign key (organisation_id, round_id) references readings.rounds,
  check (round_id is null or answered_at is not null)
);
create unique index one_suggestion on readings.suggestions (organisation_id, pair_id)
  where answered_at is null;

-- How confident somebody feels in a skill, over time, as they say it themselves.
create table readings.paths (
  organisation_id uuid not null,
  path_id uuid not null,
  person_id uuid not null,
  name text not null check (char_length(name) between 1 and 120),
  begun_at timestamptz not null,
  ended_at timestamptz,
  primary key (organisation_id, path_id),
  foreign key (organisation_id, person_id) references org.people
);
create index paths_of on readings.paths (organisation_id, person_id, begun_at);

create table readings.taps (
  organisation_id uuid not null,
  tap_id uuid not null,
  path_id uuid not null,
  person_id uuid not null,
  value integer not null check (value between 0 and 10),
  word text not null check (char_length(word) <= 200),
  at timestamptz not null,
  primary key (organisation_id, tap_id),
  foreign key (organisation_id, path_id) references readings.paths
);
create index taps_of on readings.taps (organisation_id, path_id, at);

select platform.guard('readings.rounds');
select platform.guard('readings.skills');
select platform.guard('readings.givers');
select platform.guard('readings.openings');
select platform.guard('readings.readings');
select platform.guard('readings.suggestions');
select platform.guard('readings.paths');
select platform.guard('readings.taps');

-- The rounds opened with the viewer in a pair that they may read now.
create function readings.opened_in_pair() returns setof uuid language sql stable as $$
  select o.round_id from readings.openings o
  where o.organisation_id = platform.organisation() and o.with_id = platform.person()
    and o.pair_id = any (array(select mine.id from meetings.open_to_me() as mine(id)))
$$;

-- The rounds opened with the viewer at all: those too that they gave a reading for, without a pair.
create function readings.opened_with_me() returns setof uuid language sql stable as $$
  select o.round_id from readings.openings o
  where o.organisation_id = platform.organisation() and o.with_id = platform.person()
    and (o.pair_id is null
      or o.pair_id = any (array(select mine.id from meetings.open_to_me() as mine(id))))
$$;

create policy the_two on readings.openings for select to groundswell_app
  using (organisation_id = platform.organisation()
    and platform.person() in (person_id, with_id));
create policy closed on readings.openings for delete to groundswell_app
  using (organisation_id = platform.organisation() and person_id = platform.person());
revoke update on readings.openings from groundswell_app;

create policy own on readings.givers for select to groundswell_app
  using (organisation_id = platform.organisation()
    and platform.person() in (person_id, giver_id));
create policy opened on readings.givers for select to groundswell_app
  using (organisation_id = platform.organisation() and given_at is not null
    and (round_id in (select o.id from readings.opened_in_pair() as o(id))
      or giver_id = person_id and round_id in (select o.id from readings.opened_with_me() as o(id))));
create policy let_off on readings.givers for delete to groundswell_app
  using (organisation_id = platform.organisation() and person_id = platform.person()
    and giver_id <> person_id and given_at is null);
revoke update on readings.givers from groundswell_app;
grant update (given_at, declined_at) on readings.givers to groundswell_app;

create policy own on readings.rounds for select to groundswell_app
  using (organisation_id = platform.organisation() and person_id = platform.person());
create policy asked on readings.rounds for select to groundswell_app
  using (organisation_id = platform.organisation()
    and exists (select from readings.givers g where g.organisation_id = rounds.organisation_id
      and g.round_id = rounds.round_id and g.giver_id = platform.person()));
create policy opened on readings.rounds for select to groundswell_app
  using (organisation_id = platform.organisation()
    and round_id in (select o.id from readings.opened_with_me() as o(id)));
create policy begun on readings.rounds for insert to groundswell_app
  with check (organisation_id = platform.organisation() and person_id = platform.person()
    and opened_at is null);
-- Nobody opens the others' readings before they have given their own.
create policy changed on readings.rounds for update to groundswell_app
  using (organisation_id = platform.organisation() and person_id = platform.person())
  with check (organisation_id = platform.organisation() and person_id = platform.person()
    and (opened_at is null
      or exists (select from readings.givers g where g.organisation_id = rounds.organisation_id
        and g.round_id = rounds.round_id and g.giver_id = rounds.person_id
        and g.given_at is not null)));
revoke update, delete on readings.rounds from groundswell_app;
grant update (opened_at, called_off_at) on readings.rounds to groundswell_app;

-- Sealed: in a round about this person may still be written, until it is opened or called off.
create function readings.sealed(round uuid, about uuid) returns boolean language sql stable as $$
  select exists (select from readings.rounds r where r.organisation_id = platform.organisation()
    and r.round_id = round and r.person_id = about
    and r.opened_at is null and r.called_off_at is null)
$$;

create policy gave on readings.givers for update to groundswell_app
  using (organisation_id = platform.organisation() and giver_id = platform.person()
    and readings.sealed(round_id, person_id));
create policy asked on readings.givers for insert to groundswell_app
  with check (organisation_id = platform.organisation() and person_id = platform.person()
    and given_at is null and readings.sealed(round_id, person_id));

create policy opened on readings.openings for insert to groundswell_app
  with check (organisation_id = platform.organisation() and person_id = platform.person()
    and exists (select from readings.rounds r where r.organisation_id = openings.organisation_id
      and r.round_id = openings.round_id and r.person_id = platform.person()
      and r.opened_at is not null)
    and case when pair_id is null
      then exists (select from readings.givers g where g.organisation_id = openings.organisation_id
        and g.round_id = openings.round_id and g.giver_id = openings.with_id
        and g.given_at is not null)
      else exists (select from meetings.pairs p where p.organisation_id = openings.organisation_id
        and p.pair_id = openings.pair_id and openings.with_id in (p.manager_id, p.engineer_id)
        and p.pair_id = any (array(select mine.id from meetings.open_to_me() as mine(id)))) end);

create policy of_the_round on readings.skills for select to groundswell_app
  using (organisation_id = platform.organisation()
    and exists (select from readings.rounds r where r.organisation_id = skills.organisation_id
      and r.round_id = skills.round_id));
create policy begun on readings.skills for insert to groundswell_app
  with check (organisation_id = platform.organisation()
    and exists (select from readings.rounds r where r.organisation_id = skills.organisation_id
      and r.round_id = skills.round_id and r.person_id = platform.person()
      and r.opened_at is null));
revoke update, delete on readings.skills from groundswell_app;

create policy own on readings.readings for select to groundswell_app
  using (organisation_id = platform.organisation() and giver_id = platform.person());
-- What was given and opened: to the person all of it, in a pair all of it, to another giver the
-- person's own.
create policy opened on readings.readings for select to groundswell_app
  using (organisation_id = platform.organisation()
    and exists (select from readings.rounds r where r.organisation_id = readings.organisation_id
      and r.round_id = readings.round_id and r.opened_at is not null)
    and exists (select from readings.givers g where g.organisation_id = readings.organisation_id
      and g.round_id = readings.round_id and g.giver_id = readings.giver_id
      and g.given_at is not null)
    and (person_id = platform.person()
      or round_id in (select o.id from readings.opened_in_pair() as o(id))
      or giver_id = person_id
        and round_id in (select o.id from readings.opened_with_me() as o(id))));
create policy kept on readings.readings for insert to groundswell_app
  with check (organisation_id = platform.organisation() and giver_id = platform.person()
    and readings.sealed(round_id, person_id)
    and exists (select from readings.givers g where g.organisation_id = readings.organisation_id
      and g.round_id = readings.round_id and g.giver_id = platform.person()
      and g.person_id = readings.person_id));
create policy kept_anew on readings.readings for update to groundswell_app
  using (organisation_id = platform.organisation() and giver_id = platform.person()
    and readings.sealed(round_id, person_id));
revoke update, delete on readings.readings from groundswell_app;
grant update (stage, example, sure, changed_at) on readings.readings to groundswell_app;

create policy of_the_pair on readings.suggestions for select to groundswell_app
  using (organisation_id = platform.organisation()
    and pair_id = any (array(select mine.id from meetings.open_to_me() as mine(id))));
create policy suggested on readings.suggestions for insert to groundswell_app
  with check (organisation_id = platform.organisation() and by_id = platform.person()
    and answered_at is null
    and pair_id = any (array(select mine.id from meetings.open_to_me() as mine(id)))
    and exists (select from meetings.pairs p where p.organisation_id = suggestions.organisation_id
      and p.pair_id = suggestions.pair_id and p.manager_id = platform.person()
      and p.engineer_id = suggestions.person_id));
create policy answered on readings.suggestions for update to groundswell_app
  using (organisation_id = platform.organisation() and person_id = platform.person()
    and pair_id = any (array(select mine.id from meetings.open_to_me() as mine(id))));
revoke update, delete on readings.suggestions from groundswell_app;
grant update (answered_at, round_id) on readings.suggestions to groundswell_app;

-- A path belongs to whoever walks it, and to whom they show it.
create policy own on readings.paths to groundswell_app
  using (organisation_id = platform.organisation() and person_id = platform.person())
  with check (organisation_id = platform.organisation() and person_id = platform.person());
create policy shown on readings.paths for select to groundswell_app
  using (organisation_id = platform.organisation()
    and person_id = any (array(select o.id from sharing.with_me('readings.confidence') as o(id))));
revoke delete on readings.paths from groundswell_app;

create policy own on readings.taps to groundswell_app
  using (organisation_id = platform.organisation() and person_id = platform.person())
  with check (organisation_id = platform.organisation() and person_id = platform.person()
    and exists (select from readings.paths p where p.organisation_id = taps.organisation_id
      and p.path_id = taps.path_id and p.person_id = platform.person()));
create policy shown on readings.taps for select to groundswell_app
  using (organisation_id = platform.organisation()
    and person_id = any (array(select o.id from sharing.with_me('readings.confidence') as o(id))));
revoke update on readings.taps from groundswell_app;

-- The steward reads who was asked and has given, never what; and of confidence the figures of those
-- who show them to somebody, for the one they show them to.
grant select (organisation_id, round_id, person_id, asked_at, opened_at, called_off_at)
  on readings.rounds to groundswell_steward;
create policy facts on readings.rounds for select to groundswell_steward
  using (organisation_id = platform.organisation());
grant select on readings.givers to groundswell_steward;
create policy facts on readings.givers for select to groundswell_steward
  using (organisation_id = platform.organisation());
grant select (organisation_id, suggestion_id, pair_id, person_id, by_id, at, answered_at)
  on readings.suggestions to groundswell_steward;
create policy facts on readings.suggestions for select to groundswell_steward
  using (organisation_id = platform.organisation());
grant select (organisation_id, path_id, person_id, ended_at) on readings.paths to groundswell_steward;
create policy facts on readings.paths for select to groundswell_steward
  using (organisation_id = platform.organisation()
    and exists (select from sharing.shown s where s.organisation_id = paths.organisation_id
      and s.owner_id = paths.person_id and s.thing = 'readings.confidence'));
grant select (organisation_id, tap_id, path_id, person_id, value, at) on readings.taps to groundswell_steward;
create policy facts on readings.taps for select to groundswell_steward
  using (organisation_id = platform.organisation()
    and exists (select from sharing.shown s where s.organisation_id = taps.organisation_id
      and s.owner_id = taps.person_id and s.thing = 'readings.confidence'));
