create schema motivation;
grant usage on schema motivation to groundswell_app, groundswell_steward;

-- The twelve of rules-motivators.ts; an order holds each of them once.
create function motivation.is_whole(ranking text[]) returns boolean language sql immutable as $$
  select cardinality(ranking) = 12 and ranking @> array['craft', 'discovery', 'challenge',
    'finishing', 'own-way', 'a-say', 'meaning', 'helping', 'belonging', 'being-seen',
    'steadiness', 'fair-reward']
$$;

-- An order in the making: of oneself, or what one thinks moves somebody else.
create table motivation.drafts (
  organisation_id uuid not null,
  person_id uuid not null,
  about_id uuid not null,
  ranking text[] not null check (motivation.is_whole(ranking)),
  changed_at timestamptz not null,
  primary key (organisation_id, person_id, about_id),
  foreign key (organisation_id, person_id) references org.people,
  foreign key (organisation_id, about_id) references org.people
);

-- How somebody sorted what moves them; the newest is the one that nothing has replaced.
create table motivation.takings (
  organisation_id uuid not null,
  taking_id uuid not null,
  person_id uuid not null,
  ranking text[] not null check (motivation.is_whole(ranking)),
  taken_at timestamptz not null,
  replaced_at timestamptz,
  primary key (organisation_id, taking_id),
  foreign key (organisation_id, person_id) references org.people
);
create unique index newest_taking on motivation.takings (organisation_id, person_id)
  where replaced_at is null;
create index takings_of on motivation.takings (organisation_id, person_id, taken_at);

-- A guess of the manager and the order of the engineer, laid face down and opened together.
create table motivation.rounds (
  organisation_id uuid not null,
  round_id uuid not null,
  pair_id uuid not null,
  begun_at timestamptz not null,
  opened_at timestamptz,
  primary key (organisation_id, round_id),
  foreign key (organisation_id, pair_id) references meetings.pairs
);
create unique index one_sealed on motivation.rounds (organisation_id, pair_id)
  where opened_at is null;
create index rounds_of_pair on motivation.rounds (organisation_id, pair_id, begun_at desc);

-- That somebody has laid theirs is open to both; what it says is not, until both have.
create table motivation.sides (
  organisation_id uuid not null,
  round_id uuid not null,
  person_id uuid not null,
  pair_id uuid not null,
  laid_at timestamptz not null,
  primary key (organisation_id, round_id, person_id),
  foreign key (organisation_id, round_id) references motivation.rounds,
  foreign key (organisation_id, person_id) references org.people
);

create table motivation.sheets (
  organisation_id uuid not null,
  round_id uuid not null,
  person_id uuid not null,
  pair_id uuid not null,
  ranking text[] not null check (motivation.is_whole(ranking)),
  primary key (organisation_id, round_id, person_id),
  foreign key (organisation_id, round_id, person_id) references motivation.sides on delete cascade
);

create function motivation.plain(list text[]) returns text language sql immutable as $$
  select array_to_string(list, ' ')
$$;

-- What somebody wants next, version by version.
create table motivation.wants (
  organisation_id uuid not null,
  wants_id uuid not null,
  person_id uuid not null,
  more_of text[] not null,
  less_of text[] not null,
  to_learn text[] not null,
  to_try text[] not null,
  stretch text not null check (char_length(stretch) <= 4000),
  great_year text not null check (char_length(great_year) <= 4000),
  promotion text not null check (promotion in ('soon', 'some-day', 'no', 'unsaid')),
  kept_at timestamptz not null,
  replaced_at timestamptz,
  words tsvector generated always as (to_tsvector('simple', translate(
    motivation.plain(more_of || less_of || to_learn || to_try || stretch || great_year),
    '.,;:/\_@''"()[]{}<>!?-', '                     '))) stored,
  primary key (organisation_id, wants_id),
  foreign key (organisation_id, person_id) references org.people
);
create unique index newest_wants on motivation.wants (organisation_id, person_id)
  where replaced_at is null;
create index wants_of on motivation.wants (organisation_id, person_id, kept_at);

select platform.guard('motivation.drafts');
select platform.guard('motivation.takings');
select platform.guard('motivation.rounds');
select platform.guard('motivation.sides');
select platform.guard('motivation.sheets');
select platform.guard('motivation.wants');

create policy own on motivation.drafts to groundswell_app
  using (organisation_id = platform.organisation() and person_id = platform.person())
  with check (organisation_id = platform.organisation() and person_id = platform.person());

-- One's own, all of them; to others only what is said now, and only where it is shown.
create policy own on motivation.takings to groundswell_app
  using (organisation_id = platform.organisation() and person_id = platform.person())
  with check (organisation_id = platform.organisation() and person_id = platform.person());
create policy shown on motivation.takings for select to groundswell_app
  using (organisation_id = platform.organisation() and replaced_at is null and person_id = any
    (array(select o.id from sharing.with_me('motivation.motivators') as o(id))));
revoke delete on motivation.takings from groundswell_app;

create policy own on motivation.wants to groundswell_app
  using (organisation_id = platform.organisation() and person_id = platform.person())
  with check (organisation_id = platform.organisation() and person_id = platform.person());
create policy shown on motivation.wants for select to groundswell_app
  using (organisation_id = platform.organisation() and replaced_at is null and person_id = any
    (array(select o.id from sharing.with_me('motivation.wants') as o(id))));
revoke delete on motivation.wants from groundswell_app;

-- That there was a round is known to the two for good; what was on the sheets follows access.
create policy the_two on motivation.rounds for select to groundswell_app
  using (organisation_id = platform.organisation()
    and exists (select from meetings.pairs p where p.organisation_id = rounds.organisation_id
      and p.pair_id = rounds.pair_id));
create policy begun on motivation.rounds for insert to groundswell_app
  with check (organisation_id = platform.organisation() and opened_at is null
    and pair_id = any (array(select mine.id from meetings.open_to_me() as mine(id))));
create policy opened on motivation.rounds for update to groundswell_app
  using (organisation_id = platform.organisation() and opened_at is null
    and pair_id = any (array(select mine.id from meetings.open_to_me() as mine(id))))
  with check (organisation_id = platform.organisation() and opened_at is not null
    and (select count(*) from motivation.sides s where s.organisation_id = rounds.organisation_id
      and s.round_id = rounds.round_id) = 2);
create policy taken_back on motivation.rounds for delete to groundswell_app
  using (organisation_id = platform.organisation() and opened_at is null
    and pair_id = any (array(select mine.id from meetings.open_to_me() as mine(id))));

create policy of_the_pair on motivation.sides for select to groundswell_app
  using (organisation_id = platform.organisation() and (person_id = platform.person()
    or pair_id = any (array(select mine.id from meetings.open_to_me() as mine(id)))));
create policy laid on motivation.sides for insert to groundswell_app
  with check (organisation_id = platform.organisation() and person_id = platform.person()
    and pair_id = any (array(select mine.id from meetings.open_to_me() as mine(id)))
    and exists (select from motivation.rounds r where r.organisation_id = sides.organisation_id
      and r.round_id = sides.round_id and r.pair_id = sides.pair_id and r.opened_at is null));
create policy taken_back on motivation.sides for delete to groundswell_app
  using (organisation_id = platform.organisation() and person_id = platform.person()
    and exists (select from motivation.rounds r where r.organisation_id = sides.organisation_id
      and r.round_id = sides.round_id and r.opened_at is null));
revoke update on motivation.sides from groundswell_app;

-- Sealed: the other's sheet opens when both lie there, and then neither is changed.
create policy own on motivation.sheets for select to groundswell_app
  using (organisation_id = platform.organisation() and person_id = platform.person());
create policy opened on motivation.sheets for select to groundswell_app
  using (organisation_id = platform.organisation()
    and pair_id = any (array(select mine.id from meetings.open_to_me() as mine(id)))
    and exists (select from motivation.rounds r where r.organisation_id = sheets.organisation_id
      and r.round_id = sheets.round_id and r.pair_id = sheets.pair_id and r.opened_at is not null));
create policy laid on motivation.sheets for insert to groundswell_app
  with check (organisation_id = platform.organisation() and person_id = platform.person()
    and pair_id = any (array(select mine.id from meetings.open_to_me() as mine(id)))
    and exists (select from motivation.rounds r where r.organisation_id = sheets.organisation_id
      and r.round_id = sheets.round_id and r.pair_id = sheets.pair_id and r.opened_at is null));
revoke update, delete on motivation.sheets from groundswell_app;

-- The steward reads who sorted, guessed and opened when, and never in which order.
grant select (organisation_id, taking_id, person_id, taken_at, replaced_at) on motivation.takings
  to groundswell_steward;
create policy facts on motivation.takings for select to groundswell_steward
  using (organisation_id = platform.organisation());
grant select on motivation.rounds, motivation.sides to groundswell_steward;
create policy facts on motivation.rounds for select to groundswell_steward
  using (organisation_id = platform.organisation());
create policy facts on motivation.sides for select to groundswell_steward
  using (organisation_id = platform.organisation());
