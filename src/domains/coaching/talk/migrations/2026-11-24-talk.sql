-- What two people agree to look at, and the figures that stay of it. Never a word of what was said.
create schema talk;
grant usage on schema talk to groundswell_app, groundswell_steward;

create table talk.agreements (
  organisation_id uuid not null,
  meeting_id uuid not null,
  person_id uuid not null,
  pair_id uuid not null,
  agreed_at timestamptz not null,
  primary key (organisation_id, meeting_id, person_id),
  foreign key (organisation_id, meeting_id) references meetings.meetings,
  foreign key (organisation_id, pair_id) references meetings.pairs,
  foreign key (organisation_id, person_id) references org.people
);

create table talk.figures (
  organisation_id uuid not null,
  meeting_id uuid not null,
  pair_id uuid not null,
  manager_id uuid not null,
  kept_at timestamptz not null,
  turns integer not null,
  open double precision not null,
  closed double precision not null,
  reflection double precision not null,
  input double precision not null,
  other double precision not null,
  unsure integer not null,
  open_answered integer not null,
  open_words double precision,
  closed_answered integer not null,
  closed_words double precision,
  answers_heard integer not null,
  answers_cut_short integer not null,
  questions_asked integer not null,
  questions_self_answered integer not null,
  primary key (organisation_id, meeting_id),
  foreign key (organisation_id, meeting_id) references meetings.meetings,
  foreign key (organisation_id, pair_id) references meetings.pairs,
  foreign key (organisation_id, manager_id) references org.people
);
create index figures_of on talk.figures (organisation_id, manager_id, kept_at desc);

select platform.guard('talk.agreements');
select platform.guard('talk.figures');

create policy of_the_pair on talk.agreements for select to groundswell_app
  using (organisation_id = platform.organisation()
    and pair_id = any (array(select mine.id from meetings.open_to_me() as mine(id))));
create policy agreed on talk.agreements for insert to groundswell_app
  with check (organisation_id = platform.organisation() and person_id = platform.person()
    and exists (select from meetings.meetings m where m.organisation_id = agreements.organisation_id
      and m.meeting_id = agreements.meeting_id and m.pair_id = agreements.pair_id)
    and pair_id = any (array(select mine.id from meetings.open_to_me() as mine(id))));
create policy withdrawn on talk.agreements for delete to groundswell_app
  using (organisation_id = platform.organisation() and person_id = platform.person());
revoke update on talk.agreements from groundswell_app;

-- Figures are the manager's, about the manager, and stand only while both agreed when they were made.
create policy own on talk.figures for select to groundswell_app
  using (organisation_id = platform.organisation() and manager_id = platform.person());
create policy kept on talk.figures for insert to groundswell_app
  with check (organisation_id = platform.organisation() and manager_id = platform.person()
    and exists (select from meetings.pairs p where p.organisation_id = figures.organisation_id
      and p.pair_id = figures.pair_id and p.manager_id = figures.manager_id)
    and (select count(*) from talk.agreements a where a.organisation_id = figures.organisation_id
      and a.meeting_id = figures.meeting_id and a.pair_id = figures.pair_id) = 2);
create policy kept_again on talk.figures for update to groundswell_app
  using (organisation_id = platform.organisation() and manager_id = platform.person()
    and (select count(*) from talk.agreements a where a.organisation_id = figures.organisation_id
      and a.meeting_id = figures.meeting_id) = 2);
revoke delete on talk.figures from groundswell_app;

-- That figures were kept is known to both of the pair; what they say, to the manager alone.
create function talk.kept_at(meeting uuid) returns timestamptz
language sql stable security definer set search_path = '' as $$
  select f.kept_at from talk.figures f
  where f.organisation_id = platform.organisation() and f.meeting_id = meeting
    and f.pair_id = any (array(select mine.id from meetings.open_to_me() as mine(id)))
$$;
revoke execute on function talk.kept_at(uuid) from public;
grant execute on function talk.kept_at(uuid) to groundswell_app;

-- Either of the two may erase what was kept, the one who never saw it too.
create function talk.erase(meeting uuid) returns void
language sql security definer set search_path = '' as $$
  delete from talk.figures f
  where f.organisation_id = platform.organisation() and f.meeting_id = meeting
    and f.pair_id = any (array(select mine.id from meetings.open_to_me() as mine(id)))
$$;
revoke execute on function talk.erase(uuid) from public;
grant execute on function talk.erase(uuid) to groundswell_app;

-- The steward counts how often somebody answered their own question, to tell them and nobody else.
grant select (organisation_id, meeting_id, pair_id, manager_id, kept_at, questions_asked,
  questions_self_answered) on talk.figures to groundswell_steward;
create policy facts on talk.figures for select to groundswell_steward
  using (organisation_id = platform.organisation());
