create schema wins;
grant usage on schema wins to groundswell_app, groundswell_steward;

-- Skills count as words too; said to be unchanging, since what it uses is so for these two arguments.
create function wins.words_of(said text, skills text[]) returns tsvector
language sql immutable set search_path = '' as $$
  select to_tsvector('pg_catalog.simple', translate(said || ' ' || array_to_string(skills, ' '),
    '.,;:/\_@''"()[]{}<>!?-', '                     '))
$$;

-- Something that went well: of a person, logged by themselves or by somebody who noticed.
create table wins.wins (
  organisation_id uuid not null,
  win_id uuid not null,
  person_id uuid not null,
  writer_id uuid not null,
  title text not null check (char_length(title) between 1 and 200),
  story text not null default '' check (char_length(story) <= 10000),
  impact text not null default '' check (char_length(impact) <= 2000),
  day date not null,
  links text[] not null default '{}' check (cardinality(links) <= 10),
  skills text[] not null default '{}' check (cardinality(skills) <= 10),
  of_win_id uuid,
  logged_at timestamptz not null,
  changed_at timestamptz not null,
  words tsvector generated always as
    (wins.words_of(title || ' ' || impact || ' ' || story, skills)) stored,
  primary key (organisation_id, win_id),
  unique (organisation_id, win_id, person_id),
  foreign key (organisation_id, person_id) references org.people,
  foreign key (organisation_id, writer_id) references org.people,
  -- One may put into one's own words what somebody else noticed, and nothing else.
  check (of_win_id is null or writer_id = person_id)
);
create index wins_of_person on wins.wins (organisation_id, person_id, day desc, win_id desc);
create index wins_by_writer on wins.wins (organisation_id, writer_id, logged_at desc)
  where writer_id <> person_id;

-- What its person did with a win somebody else logged. Theirs alone: the writer knows it arrived.
create table wins.answers (
  organisation_id uuid not null,
  win_id uuid not null,
  person_id uuid not null,
  answer text not null check (answer in ('kept', 'reworded', 'put-away')),
  at timestamptz not null,
  primary key (organisation_id, win_id),
  foreign key (organisation_id, win_id, person_id)
    references wins.wins (organisation_id, win_id, person_id) on delete cascade
);

-- One win shown to the other of one pair; its key says that only its person shows it.
create table wins.shares (
  organisation_id uuid not null,
  win_id uuid not null,
  person_id uuid not null,
  pair_id uuid not null,
  shared_at timestamptz not null,
  primary key (organisation_id, win_id, pair_id),
  foreign key (organisation_id, win_id, person_id)
    references wins.wins (organisation_id, win_id, person_id) on delete cascade,
  foreign key (organisation_id, pair_id) references meetings.pairs
);
create index shares_of_pair on wins.shares (organisation_id, pair_id, win_id);

-- What an import found. It waits for its person's yes; passed over, it is remembered so that the
-- next import does not bring it again.
create table wins.candidates (
  organisation_id uuid not null,
  candidate_id uuid not null,
  person_id uuid not null,
  source text not null check (source in ('git', 'forge', 'table', 'list')),
  marks text[] not null check (cardinality(marks) between 1 and 5),
  title text not null check (char_length(title) between 1 and 200),
  story text not null check (char_length(story) <= 10000),
  impact text not null check (char_length(impact) <= 2000),
  day date not null,
  links text[] not null check (cardinality(links) <= 10),
  skills text[] not null check (cardinality(skills) <= 10),
  found_at timestamptz not null,
  settled_at timestamptz,
  win_id uuid,
  primary key (organisation_id, candidate_id),
  foreign key (organisation_id, person_id) references org.people,
  check (win_id is null or settled_at is not null)
);
create index candidates_of on wins.candidates (organisation_id, person_id, day desc);

select platform.guard('wins.wins');
select platform.guard('wins.answers');
select platform.guard('wins.shares');
select platform.guard('wins.candidates');

create policy own on wins.shares for select to groundswell_app
  using (organisation_id = platform.organisation() and person_id = platform.person());
create policy of_the_pair on wins.shares for select to groundswell_app
  using (organisation_id = platform.organisation()
    and pair_id = any (array(select mine.id from meetings.open_to_me() as mine(id))));
create policy shared on wins.shares for insert to groundswell_app
  with check (organisation_id = platform.organisation() and person_id = platform.person()
    and pair_id = any (array(select mine.id from meetings.open_to_me() as mine(id))));
create policy hidden on wins.shares for delete to groundswell_app
  using (organisation_id = platform.organisation() and person_id = platform.person());
revoke update on wins.shares from groundswell_app;

create policy own on wins.answers to groundswell_app
  using (organisation_id = platform.organisation() and person_id = platform.person());
-- Whoever is shown the book sees which wins stand in it, and not what was put away.
create policy in_the_book on wins.answers for select to groundswell_app
  using (organisation_id = platform.organisation() and answer = 'kept'
    and person_id = any (array(select o.id from sharing.with_me('wins.wins') as o(id))));

create policy own_or_written on wins.wins for select to groundswell_app
  using (organisation_id = platform.organisation()
    and platform.person() in (person_id, writer_id));
create policy shared on wins.wins for select to groundswell_app
  using (organisation_id = platform.organisation()
    and win_id = any (array(select s.win_id from wins.shares s
      where s.organisation_id = platform.organisation()
        and s.pair_id = any (array(select mine.id from meetings.open_to_me() as mine(id))))));
create policy in_the_book on wins.wins for select to groundswell_app
  using (organisation_id = platform.organisation()
    and person_id = any (array(select o.id from sharing.with_me('wins.wins') as o(id)))
    and (writer_id = person_id
      or exists (select from wins.answers a where a.organisation_id = wins.organisation_id
        and a.win_id = wins.win_id and a.answer = 'kept')));
create policy logged on wins.wins for insert to groundswell_app
  with check (organisation_id = platform.organisation() and writer_id = platform.person());
-- What was logged for somebody else is theirs; words are changed only in one's own.
create policy own_words on wins.wins for update to groundswell_app
  using (organisation_id = platform.organisation()
    and platform.person() = person_id and platform.person() = writer_id);
create policy taken_back on wins.wins for delete to groundswell_app
  using (organisation_id = platform.organisation() and writer_id = platform.person());

create policy own on wins.candidates to groundswell_app
  using (organisation_id = platform.organisation() and person_id = platform.person());

-- The steward reads who did something well when, who wrote it down and to whom it is shown; no words.
grant select (organisation_id, win_id, person_id, writer_id, day, logged_at)
  on wins.wins to groundswell_steward;
create policy facts on wins.wins for select to groundswell_steward
  using (organisation_id = platform.organisation());
grant select on wins.shares to groundswell_steward;
create policy facts on wins.shares for select to groundswell_steward
  using (organisation_id = platform.organisation());
grant select (organisation_id, win_id, person_id, answer) on wins.answers to groundswell_steward;
create policy facts on wins.answers for select to groundswell_steward
  using (organisation_id = platform.organisation());
