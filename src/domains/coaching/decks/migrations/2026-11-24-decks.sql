create schema decks;
grant usage on schema decks to groundswell_app;

-- Somebody's own deck, whole: { locale, title: { en }, questions: [{ id, words: { en: { text, probes, why } } }] }.
create table decks.decks (
  organisation_id uuid not null,
  deck_id uuid not null,
  person_id uuid not null,
  body jsonb not null,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  shared_at timestamptz,
  primary key (organisation_id, deck_id),
  unique (organisation_id, deck_id, person_id),
  foreign key (organisation_id, person_id) references org.people
);
create index decks_of on decks.decks (organisation_id, person_id);

-- The deck an engineer chose for a career conversation: a published one, or one that somebody wrote.
create table decks.chosen (
  organisation_id uuid not null,
  meeting_id uuid not null,
  pair_id uuid not null,
  item_id uuid,
  own_deck_id uuid,
  written_by uuid,
  chosen_by uuid not null,
  chosen_at timestamptz not null,
  primary key (organisation_id, meeting_id),
  check (num_nonnulls(item_id, own_deck_id) = 1),
  check ((own_deck_id is null) = (written_by is null)),
  foreign key (organisation_id, meeting_id) references meetings.meetings,
  foreign key (organisation_id, pair_id) references meetings.pairs,
  foreign key (organisation_id, item_id) references authoring.items,
  foreign key (organisation_id, own_deck_id, written_by)
    references decks.decks (organisation_id, deck_id, person_id) on delete cascade
);
create index chosen_decks on decks.chosen (organisation_id, own_deck_id);

-- A question drawn in a room, in the words in which both see it; so a deck may go, and this stays.
create table decks.draws (
  organisation_id uuid not null,
  draw_id uuid not null,
  pair_id uuid not null,
  meeting_id uuid not null,
  deck_id uuid not null,
  question_id text not null,
  question jsonb not null,
  had_at timestamptz,
  drawn_by uuid not null,
  drawn_at timestamptz not null,
  put_away_at timestamptz,
  put_away_by uuid,
  primary key (organisation_id, draw_id),
  foreign key (organisation_id, pair_id) references meetings.pairs,
  foreign key (organisation_id, meeting_id) references meetings.meetings
);
create index draws_of_pair on decks.draws (organisation_id, pair_id, drawn_at desc);
create unique index one_on_the_table on decks.draws (organisation_id, meeting_id)
  where put_away_at is null;

select platform.guard('decks.decks');
select platform.guard('decks.chosen');
select platform.guard('decks.draws');

create policy of_the_pair on decks.chosen for select to groundswell_app
  using (organisation_id = platform.organisation()
    and pair_id = any (array(select meetings.open_to_me())));

-- Whoever chooses a deck of their own lets the other read it; of a third person's nobody gives away more.
-- A function, since the policies of two tables may not ask each other.
create function decks.chosen_for_me() returns setof uuid language sql stable as $$
  select c.own_deck_id from decks.chosen c
  where c.organisation_id = platform.organisation() and c.written_by = c.chosen_by
$$;

create policy own_shared_or_chosen on decks.decks for select to groundswell_app
  using (organisation_id = platform.organisation()
    and (person_id = platform.person() or shared_at is not null
      or deck_id = any (array(select decks.chosen_for_me()))));
create policy made on decks.decks for insert to groundswell_app
  with check (organisation_id = platform.organisation() and person_id = platform.person());
create policy changed on decks.decks for update to groundswell_app
  using (organisation_id = platform.organisation() and person_id = platform.person());
create policy removed on decks.decks for delete to groundswell_app
  using (organisation_id = platform.organisation() and person_id = platform.person());

-- The engineer of the pair chooses, and of colleagues' decks only what they may read themselves.
create function decks.open_to_me() returns setof uuid language sql stable as $$
  select d.deck_id from decks.decks d
  where d.organisation_id = platform.organisation()
    and (d.person_id = platform.person() or d.shared_at is not null)
$$;
create policy chosen on decks.chosen for insert to groundswell_app
  with check (organisation_id = platform.organisation() and chosen_by = platform.person()
    and pair_id = any (array(select meetings.open_to_me()))
    and exists (select from meetings.pairs p where p.organisation_id = chosen.organisation_id
      and p.pair_id = chosen.pair_id and p.engineer_id = platform.person())
    and (own_deck_id is null or own_deck_id = any (array(select decks.open_to_me()))));
create policy taken_back on decks.chosen for delete to groundswell_app
  using (organisation_id = platform.organisation() and chosen_by = platform.person());
revoke update on decks.chosen from groundswell_app;

create policy of_the_pair on decks.draws for select to groundswell_app
  using (organisation_id = platform.organisation()
    and pair_id = any (array(select meetings.open_to_me())));
create policy drawn on decks.draws for insert to groundswell_app
  with check (organisation_id = platform.organisation() and drawn_by = platform.person()
    and pair_id = any (array(select meetings.open_to_me())));
create policy put_away on decks.draws for update to groundswell_app
  using (organisation_id = platform.organisation()
    and pair_id = any (array(select meetings.open_to_me())));
revoke delete on decks.draws from groundswell_app;
