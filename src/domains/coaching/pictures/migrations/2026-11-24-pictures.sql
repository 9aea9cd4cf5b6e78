create schema pictures;
grant usage on schema pictures to groundswell_app, groundswell_steward;

-- Pictures laid out on a topic, in the words in which they were laid out. What somebody chooses ahead
-- or alone is theirs; from laid_out_at on it lies before both of the pair.
create table pictures.sessions (
  organisation_id uuid not null,
  session_id uuid not null,
  kind text not null check (kind in ('together', 'ahead', 'alone')),
  started_by uuid not null,
  pair_id uuid,
  meeting_id uuid,
  topic text not null check (char_length(topic) between 1 and 200),
  item_id uuid not null,
  cards jsonb not null,
  begun_at timestamptz not null,
  browse_until timestamptz,
  laid_out_at timestamptz,
  put_away_at timestamptz,
  put_away_by uuid,
  primary key (organisation_id, session_id),
  foreign key (organisation_id, started_by) references org.people,
  foreign key (organisation_id, pair_id) references meetings.pairs,
  foreign key (organisation_id, meeting_id) references meetings.meetings,
  foreign key (organisation_id, item_id) references authoring.items,
  check ((kind = 'alone') = (pair_id is null)),
  check ((kind = 'alone') = (meeting_id is null)),
  check (kind <> 'together' or laid_out_at is not null)
);
create unique index one_table on pictures.sessions (organisation_id, meeting_id)
  where laid_out_at is not null and put_away_at is null;
create index sessions_of_pair on pictures.sessions (organisation_id, pair_id, begun_at desc);
create index sessions_of_person on pictures.sessions (organisation_id, started_by, begun_at desc);

-- That somebody has chosen is open to both; what they chose is not, until both have.
create table pictures.choices (
  organisation_id uuid not null,
  session_id uuid not null,
  person_id uuid not null,
  chosen_at timestamptz not null,
  primary key (organisation_id, session_id, person_id),
  foreign key (organisation_id, session_id) references pictures.sessions on delete cascade,
  foreign key (organisation_id, person_id) references org.people
);
create index choices_of on pictures.choices (organisation_id, person_id, chosen_at desc);

create table pictures.picks (
  organisation_id uuid not null,
  session_id uuid not null,
  person_id uuid not null,
  place integer not null check (place between 1 and 3),
  picture_id text not null,
  picture jsonb not null,
  primary key (organisation_id, session_id, person_id, place),
  foreign key (organisation_id, session_id, person_id) references pictures.choices on delete cascade
);

-- The questions that lay before both; the last one lies there now.
create table pictures.asked (
  organisation_id uuid not null,
  session_id uuid not null,
  picture_id text not null,
  probe integer not null,
  asked_at timestamptz not null,
  asked_by uuid not null,
  primary key (organisation_id, session_id, picture_id, probe),
  foreign key (organisation_id, session_id) references pictures.sessions on delete cascade
);

create table pictures.reflections (
  organisation_id uuid not null,
  session_id uuid not null,
  person_id uuid not null,
  words text not null check (char_length(words) <= 10000),
  changed_at timestamptz not null,
  shared_at timestamptz,
  primary key (organisation_id, session_id, person_id),
  foreign key (organisation_id, session_id) references pictures.sessions on delete cascade,
  foreign key (organisation_id, person_id) references org.people
);

select platform.guard('pictures.sessions');
select platform.guard('pictures.choices');
select platform.guard('pictures.picks');
select platform.guard('pictures.asked');
select platform.guard('pictures.reflections');

create policy own on pictures.sessions for select to groundswell_app
  using (organisation_id = platform.organisation() and started_by = platform.person());
create policy begun on pictures.sessions for insert to groundswell_app
  with check (organisation_id = platform.organisation() and started_by = platform.person()
    and (pair_id is null
      or pair_id = any (array(select mine.id from meetings.open_to_me() as mine(id)))));
create policy own_changed on pictures.sessions for update to groundswell_app
  using (organisation_id = platform.organisation() and started_by = platform.person()
    and (pair_id is null
      or pair_id = any (array(select mine.id from meetings.open_to_me() as mine(id)))));
-- What has lain before both holds words of both, so neither removes it.
create policy forgotten on pictures.sessions for delete to groundswell_app
  using (organisation_id = platform.organisation() and started_by = platform.person()
    and laid_out_at is null);
create policy of_the_pair on pictures.sessions for select to groundswell_app
  using (organisation_id = platform.organisation() and laid_out_at is not null
    and pair_id = any (array(select mine.id from meetings.open_to_me() as mine(id))));
create policy put_away on pictures.sessions for update to groundswell_app
  using (organisation_id = platform.organisation() and laid_out_at is not null
    and pair_id = any (array(select mine.id from meetings.open_to_me() as mine(id))));

-- What lies before both of a pair the viewer may read now.
create function pictures.on_my_table() returns setof uuid language sql stable as $$
  select s.session_id from pictures.sessions s
  where s.organisation_id = platform.organisation() and s.laid_out_at is not null
    and s.pair_id = any (array(select mine.id from meetings.open_to_me() as mine(id)))
$$;

create policy own on pictures.choices to groundswell_app
  using (organisation_id = platform.organisation() and person_id = platform.person())
  with check (organisation_id = platform.organisation() and person_id = platform.person()
    and exists (select from pictures.sessions s where s.organisation_id = choices.organisation_id
      and s.session_id = choices.session_id));
create policy of_the_pair on pictures.choices for select to groundswell_app
  using (organisation_id = platform.organisation()
    and session_id in (select t.id from pictures.on_my_table() as t(id)));
revoke update on pictures.choices from groundswell_app;

-- Sealed: the other's pictures open when both have chosen, or when they lay out what they chose ahead.
create policy own on pictures.picks to groundswell_app
  using (organisation_id = platform.organisation() and person_id = platform.person());
create policy opened on pictures.picks for select to groundswell_app
  using (organisation_id = platform.organisation()
    and session_id in (select t.id from pictures.on_my_table() as t(id))
    and ((select count(*) from pictures.choices c where c.organisation_id = picks.organisation_id
        and c.session_id = picks.session_id) = 2
      or exists (select from pictures.sessions s where s.organisation_id = picks.organisation_id
        and s.session_id = picks.session_id and s.kind = 'ahead' and s.started_by = picks.person_id)));
revoke update on pictures.picks from groundswell_app;

create policy seen on pictures.asked to groundswell_app
  using (organisation_id = platform.organisation()
    and exists (select from pictures.sessions s where s.organisation_id = asked.organisation_id
      and s.session_id = asked.session_id))
  with check (organisation_id = platform.organisation() and asked_by = platform.person()
    and exists (select from pictures.sessions s where s.organisation_id = asked.organisation_id
      and s.session_id = asked.session_id));

create policy own on pictures.reflections to groundswell_app
  using (organisation_id = platform.organisation() and person_id = platform.person())
  with check (organisation_id = platform.organisation() and person_id = platform.person()
    and exists (select from pictures.sessions s where s.organisation_id = reflections.organisation_id
      and s.session_id = reflections.session_id));
create policy shared on pictures.reflections for select to groundswell_app
  using (organisation_id = platform.organisation() and shared_at is not null
    and session_id in (select t.id from pictures.on_my_table() as t(id)));

-- The steward reads who chose when, for the reminder, and never what or on which topic.
grant select (organisation_id, session_id, person_id, chosen_at) on pictures.choices
  to groundswell_steward;
create policy facts on pictures.choices for select to groundswell_steward
  using (organisation_id = platform.organisation());
