create schema listening;
grant usage on schema listening to groundswell_app, groundswell_steward;

-- Who of a pair wants silence to be announced; the quiet ring runs when both do.
create table listening.quiet_wishes (
  organisation_id uuid not null,
  pair_id uuid not null,
  person_id uuid not null,
  wished_at timestamptz not null,
  primary key (organisation_id, pair_id, person_id),
  foreign key (organisation_id, pair_id) references meetings.pairs,
  foreign key (organisation_id, person_id) references org.people
);

-- The last question somebody asked aloud in a room, and when the silence after it was over.
create table listening.quiets (
  organisation_id uuid not null,
  meeting_id uuid not null,
  pair_id uuid not null,
  asked_by uuid,
  asked_at timestamptz check ((asked_at is null) = (asked_by is null)),
  over_at timestamptz,
  primary key (organisation_id, meeting_id),
  foreign key (organisation_id, pair_id) references meetings.pairs,
  foreign key (organisation_id, meeting_id) references meetings.meetings
);

-- One listening together: asked for, agreed by both (began), ended. Erased means: no row.
create table listening.sessions (
  organisation_id uuid not null,
  session_id uuid not null,
  pair_id uuid not null,
  meeting_id uuid not null,
  devices smallint not null check (devices in (1, 2)),
  asked_by uuid not null,
  asked_at timestamptz not null,
  began_at timestamptz,
  ended_at timestamptz check (ended_at is null or began_at is not null),
  ended_by uuid,
  primary key (organisation_id, session_id),
  unique (organisation_id, session_id, pair_id),
  foreign key (organisation_id, pair_id) references meetings.pairs,
  foreign key (organisation_id, meeting_id) references meetings.meetings
);
create unique index one_at_a_time on listening.sessions (organisation_id, meeting_id)
  where ended_at is null;
create index sessions_of_meeting on listening.sessions (organisation_id, meeting_id, asked_at desc);
create index left_open on listening.sessions (organisation_id, asked_at) where ended_at is null;

-- Each agrees for this one time, and says whether they wish to see the ribbon afterwards.
create table listening.agreements (
  organisation_id uuid not null,
  session_id uuid not null,
  person_id uuid not null,
  pair_id uuid not null,
  ribbon boolean not null,
  agreed_at timestamptz not null,
  primary key (organisation_id, session_id, person_id),
  foreign key (organisation_id, session_id, pair_id)
    references listening.sessions (organisation_id, session_id, pair_id) on delete cascade,
  foreign key (organisation_id, person_id) references org.people
);

-- What a browser heard: times of speech and one coarse level a bin. Gone when the figures are made.
create table listening.reports (
  organisation_id uuid not null,
  session_id uuid not null,
  person_id uuid not null,
  from_ms bigint not null,
  to_ms bigint not null check (to_ms > from_ms),
  pair_id uuid not null,
  heard jsonb not null,
  came_at timestamptz not null,
  primary key (organisation_id, session_id, person_id, from_ms),
  foreign key (organisation_id, session_id, pair_id)
    references listening.sessions (organisation_id, session_id, pair_id) on delete cascade
);

-- "I asked", tapped while listening. Gone with the reports.
create table listening.marks (
  organisation_id uuid not null,
  session_id uuid not null,
  mark_id uuid not null,
  person_id uuid not null,
  pair_id uuid not null,
  at_ms bigint not null,
  primary key (organisation_id, session_id, mark_id),
  foreign key (organisation_id, session_id, pair_id)
    references listening.sessions (organisation_id, session_id, pair_id) on delete cascade
);

-- Figures about the manager's own talking, for the manager alone.
create table listening.figures (
  organisation_id uuid not null,
  session_id uuid not null,
  person_id uuid not null,
  pair_id uuid not null,
  meeting_id uuid not null,
  devices smallint not null,
  made_at timestamptz not null,
  questions integer not null,
  again_first integer not null check (again_first between 0 and questions),
  figures jsonb not null,
  primary key (organisation_id, session_id),
  foreign key (organisation_id, session_id, pair_id)
    references listening.sessions (organisation_id, session_id, pair_id) on delete cascade,
  foreign key (organisation_id, person_id) references org.people
);
create index figures_of on listening.figures (organisation_id, person_id, made_at desc);

-- Who spoke when, in slices of seconds: only where both wished it.
create table listening.ribbons (
  organisation_id uuid not null,
  session_id uuid not null,
  pair_id uuid not null,
  meeting_id uuid not null,
  slice_ms integer not null check (slice_ms >= 1000),
  slices text not null,
  primary key (organisation_id, session_id),
  foreign key (organisation_id, session_id, pair_id)
    references listening.sessions (organisation_id, session_id, pair_id) on delete cascade
);

-- Three own questions after a meeting, private.
create table listening.reflections (
  organisation_id uuid not null,
  person_id uuid not null,
  meeting_id uuid not null,
  pair_id uuid not null,
  rushed text check (rushed in ('no', 'a-little', 'yes')),
  solved text check (solved in ('no', 'a-little', 'yes')),
  learnt text not null default '' check (char_length(learnt) <= 1000),
  reflected_at timestamptz not null,
  primary key (organisation_id, person_id, meeting_id),
  foreign key (organisation_id, person_id) references org.people,
  foreign key (organisation_id, meeting_id) references meetings.meetings
);

select platform.guard('listening.quiet_wishes');
select platform.guard('listening.quiets');
select platform.guard('listening.sessions');
select platform.guard('listening.agreements');
select platform.guard('listening.reports');
select platform.guard('listening.marks');
select platform.guard('listening.figures');
select platform.guard('listening.ribbons');
select platform.guard('listening.reflections');

create policy of_the_pair on listening.quiet_wishes for select to groundswell_app
  using (organisation_id = platform.organisation()
    and pair_id = any (array(select mine.id from meetings.open_to_me() as mine(id))));
create policy own on listening.quiet_wishes for insert to groundswell_app
  with check (organisation_id = platform.organisation() and person_id = platform.person()
    and pair_id = any (array(select mine.id from meetings.open_to_me() as mine(id))));
create policy unwished on listening.quiet_wishes for delete to groundswell_app
  using (organisation_id = platform.organisation() and person_id = platform.person());
revoke update on listening.quiet_wishes from groundswell_app;

create policy of_the_pair on listening.quiets to groundswell_app
  using (organisation_id = platform.organisation()
    and pair_id = any (array(select mine.id from meetings.open_to_me() as mine(id))));
revoke delete on listening.quiets from groundswell_app;

create policy of_the_pair on listening.sessions to groundswell_app
  using (organisation_id = platform.organisation()
    and pair_id = any (array(select mine.id from meetings.open_to_me() as mine(id))));

create policy of_the_pair on listening.agreements for select to groundswell_app
  using (organisation_id = platform.organisation()
    and pair_id = any (array(select mine.id from meetings.open_to_me() as mine(id))));
create policy own on listening.agreements for insert to groundswell_app
  with check (organisation_id = platform.organisation() and person_id = platform.person()
    and pair_id = any (array(select mine.id from meetings.open_to_me() as mine(id))));
revoke update, delete on listening.agreements from groundswell_app;

-- Nothing is kept of a listening that did not begin or is over.
create policy of_the_pair on listening.reports for select to groundswell_app
  using (organisation_id = platform.organisation()
    and pair_id = any (array(select mine.id from meetings.open_to_me() as mine(id))));
create policy own_while_it_runs on listening.reports for insert to groundswell_app
  with check (organisation_id = platform.organisation() and person_id = platform.person()
    and exists (select from listening.sessions s where s.organisation_id = reports.organisation_id
      and s.session_id = reports.session_id and s.began_at is not null and s.ended_at is null));
create policy taken on listening.reports for delete to groundswell_app
  using (organisation_id = platform.organisation()
    and pair_id = any (array(select mine.id from meetings.open_to_me() as mine(id))));
revoke update on listening.reports from groundswell_app;

create policy of_the_pair on listening.marks for select to groundswell_app
  using (organisation_id = platform.organisation()
    and pair_id = any (array(select mine.id from meetings.open_to_me() as mine(id))));
create policy own_while_it_runs on listening.marks for insert to groundswell_app
  with check (organisation_id = platform.organisation() and person_id = platform.person()
    and exists (select from listening.sessions s where s.organisation_id = marks.organisation_id
      and s.session_id = marks.session_id and s.began_at is not null and s.ended_at is null));
create policy taken on listening.marks for delete to groundswell_app
  using (organisation_id = platform.organisation()
    and pair_id = any (array(select mine.id from meetings.open_to_me() as mine(id))));
revoke update on listening.marks from groundswell_app;

-- Either ends a listening, so either may bring the manager's figures; only the manager reads them.
create policy about_oneself on listening.figures for select to groundswell_app
  using (organisation_id = platform.organisation() and person_id = platform.person());
create policy of_the_manager on listening.figures for insert to groundswell_app
  with check (organisation_id = platform.organisation()
    and exists (select from meetings.pairs p where p.organisation_id = figures.organisation_id
      and p.pair_id = figures.pair_id and p.manager_id = figures.person_id)
    and pair_id = any (array(select mine.id from meetings.open_to_me() as mine(id))));
revoke update, delete on listening.figures from groundswell_app;

create policy of_the_pair on listening.ribbons for select to groundswell_app
  using (organisation_id = platform.organisation()
    and pair_id = any (array(select mine.id from meetings.open_to_me() as mine(id))));
create policy wished_by_both on listening.ribbons for insert to groundswell_app
  with check (organisation_id = platform.organisation()
    and pair_id = any (array(select mine.id from meetings.open_to_me() as mine(id)))
    and 2 = (select count(*) from listening.agreements a
      where a.organisation_id = ribbons.organisation_id and a.session_id = ribbons.session_id
        and a.ribbon));
revoke update, delete on listening.ribbons from groundswell_app;

create policy own on listening.reflections to groundswell_app
  using (organisation_id = platform.organisation() and person_id = platform.person());

-- The steward sees what was left running, and counts for a nudge to the manager they are about.
grant select (organisation_id, session_id, meeting_id, asked_by, asked_at, began_at, ended_at)
  on listening.sessions to groundswell_steward;
create policy facts on listening.sessions for select to groundswell_steward
  using (organisation_id = platform.organisation());
grant select (organisation_id, session_id, came_at) on listening.reports to groundswell_steward;
create policy facts on listening.reports for select to groundswell_steward
  using (organisation_id = platform.organisation());
grant select (organisation_id, session_id, person_id, pair_id, made_at, questions, again_first)
  on listening.figures to groundswell_steward;
create policy facts on listening.figures for select to groundswell_steward
  using (organisation_id = platform.organisation());
