create schema celebrations;
grant usage on schema celebrations to groundswell_app, groundswell_steward;

-- How somebody wants to be celebrated, in versions: the one that nothing replaced stands.
create table celebrations.cards (
  organisation_id uuid not null,
  card_id uuid not null,
  person_id uuid not null,
  pleases text not null check (char_length(pleases) <= 1000),
  from_whom text not null check (char_length(from_whom) <= 500),
  for_what text not null check (char_length(for_what) <= 500),
  anniversary boolean not null,
  written_at timestamptz not null,
  replaced_at timestamptz,
  primary key (organisation_id, card_id),
  foreign key (organisation_id, person_id) references org.people
);
create unique index one_card on celebrations.cards (organisation_id, person_id)
  where replaced_at is null;
create index cards_of on celebrations.cards (organisation_id, person_id, written_at desc);

-- The ways a card likes, in their order, and those it never wants.
create table celebrations.wishes (
  organisation_id uuid not null,
  card_id uuid not null,
  kind text not null check (kind in ('liked', 'never')),
  place integer not null check (place between 1 and 40),
  channel text not null,
  words text not null check (char_length(words) <= 200),
  primary key (organisation_id, card_id, kind, place),
  foreign key (organisation_id, card_id) references celebrations.cards
);

-- A yes to one way in front of others, and when it was taken back.
create table celebrations.consents (
  organisation_id uuid not null,
  consent_id uuid not null,
  person_id uuid not null,
  channel text not null,
  given_at timestamptz not null,
  taken_back_at timestamptz,
  primary key (organisation_id, consent_id),
  foreign key (organisation_id, person_id) references org.people
);
create unique index one_yes on celebrations.consents (organisation_id, person_id, channel)
  where taken_back_at is null;

-- Never changed once written: what was meant otherwise is withdrawn and written anew. A win may be
-- put away by its person later on, and the words here stand without it.
create table celebrations.celebrations (
  organisation_id uuid not null,
  celebration_id uuid not null,
  person_id uuid not null check (person_id <> author_id),
  author_id uuid not null,
  channel text not null,
  way_words text not null,
  card_id uuid,
  liked_place integer,
  win_id uuid,
  for_what text not null check (char_length(for_what) between 1 and 300),
  body text not null check (char_length(body) between 1 and 5000),
  written_at timestamptz not null,
  goes_at timestamptz,
  words tsvector generated always as (to_tsvector('simple',
    translate(for_what || ' ' || body, '.,;:/\_@''"()[]{}<>!?-', '                     '))) stored,
  primary key (organisation_id, celebration_id),
  foreign key (organisation_id, person_id) references org.people,
  foreign key (organisation_id, author_id) references org.people,
  check ((goes_at is not null) = (channel in ('page', 'note', 'upward-note')))
);
create index written_by on celebrations.celebrations (organisation_id, author_id, written_at desc);
create index written_for on celebrations.celebrations (organisation_id, person_id, written_at desc);
create index going on celebrations.celebrations (organisation_id, goes_at)
  where goes_at is not null;

-- That it reached the person: one row each, so it goes out once.
create table celebrations.deliveries (
  organisation_id uuid not null,
  celebration_id uuid not null,
  person_id uuid not null,
  author_id uuid not null,
  at timestamptz not null,
  mail_id uuid,
  primary key (organisation_id, celebration_id),
  foreign key (organisation_id, celebration_id) references celebrations.celebrations
);
create index delivered_to on celebrations.deliveries (organisation_id, person_id, at desc);
create index delivered_by on celebrations.deliveries (organisation_id, author_id, person_id, at desc);

-- Why one never went out: its writer withdrew it, or the way was closed when the hour came.
create table celebrations.stops (
  organisation_id uuid not null,
  celebration_id uuid not null,
  author_id uuid not null,
  at timestamptz not null,
  why text not null check (why in ('withdrawn', 'closed', 'nobody')),
  primary key (organisation_id, celebration_id),
  foreign key (organisation_id, celebration_id) references celebrations.celebrations
);

select platform.guard('celebrations.cards');
select platform.guard('celebrations.wishes');
select platform.guard('celebrations.consents');
select platform.guard('celebrations.celebrations');
select platform.guard('celebrations.deliveries');
select platform.guard('celebrations.stops');

-- Who hears of it; the rules say the same, and a test holds the two together.
create function celebrations.audience(channel text) returns text
language sql immutable parallel safe as $$
  select case
    when channel = 'upward-note' then 'managers-manager'
    when channel in ('stand-up', 'team-channel') then 'team'
    when channel in ('wide-mail', 'all-hands') then 'wide'
    else 'private' end
$$;

create policy own on celebrations.cards to groundswell_app
  using (organisation_id = platform.organisation() and person_id = platform.person())
  with check (organisation_id = platform.organisation() and person_id = platform.person());
create policy shown on celebrations.cards for select to groundswell_app
  using (organisation_id = platform.organisation() and replaced_at is null
    and person_id = any (array(select o.id from sharing.with_me('celebrations.card') as o(id))));
revoke update, delete on celebrations.cards from groundswell_app;
grant update (replaced_at) on celebrations.cards to groundswell_app;

create policy of_the_card on celebrations.wishes for select to groundswell_app
  using (organisation_id = platform.organisation()
    and exists (select from celebrations.cards c where c.organisation_id = wishes.organisation_id
      and c.card_id = wishes.card_id));
create policy own on celebrations.wishes for insert to groundswell_app
  with check (organisation_id = platform.organisation()
    and exists (select from celebrations.cards c where c.organisation_id = wishes.organisation_id
      and c.card_id = wishes.card_id and c.person_id = platform.person()));
revoke update, delete on celebrations.wishes from groundswell_app;

create policy own on celebrations.consents to groundswell_app
  using (organisation_id = platform.organisation() and person_id = platform.person())
  with check (organisation_id = platform.organisation() and person_id = platform.person()
    and celebrations.audience(channel) <> 'private');
create policy shown on celebrations.consents for select to groundswell_app
  using (organisation_id = platform.organisation() and taken_back_at is null
    and person_id = any (array(select o.id from sharing.with_me('celebrations.card') as o(id))));
revoke update, delete on celebrations.consents from groundswell_app;
grant update (taken_back_at) on celebrations.consents to groundswell_app;

-- The ways to celebrate somebody that are open to the viewer, in that person's order, and nothing else
-- of their card: a page and a note always; before others only by a yes that stands; the rest of the
-- card to whom it is shown; never what is never wanted.
create function celebrations.open_ways(receiver uuid)
returns table (channel text, audience text)
language sql stable security definer set search_path = '' as $$
  with here as (
    select p.person_id from org.people p
    where p.organisation_id = platform.organisation() and p.person_id = receiver
      and p.left_on is null and receiver <> platform.person()
  ), wished as (
    select w.kind, w.channel, min(w.place) as place from here h
    join celebrations.cards c on c.organisation_id = platform.organisation()
      and c.person_id = h.person_id and c.replaced_at is null
    join celebrations.wishes w on w.organisation_id = c.organisation_id and w.card_id = c.card_id
    group by w.kind, w.channel
  ), open as (
    select 'page' as channel from here
    union select 'note' from here
    union select k.channel from celebrations.consents k
      where k.organisation_id = platform.organisation() and k.taken_back_at is null
        and k.person_id in (select h.person_id from here h)
    union select w.channel from wished w
      where w.kind = 'liked' and celebrations.audience(w.channel) = 'private'
        and receiver in (select sharing.with_me('celebrations.card'))
  )
  select o.channel, celebrations.audience(o.channel) from open o
  where o.channel = 'page' or o.channel = 'own'
    or not exists (select from wished w where w.kind = 'never' and w.channel = o.channel)
  order by (select w.place from wished w where w.kind = 'liked' and w.channel = o.channel), o.channel
$$;
revoke execute on function celebrations.open_ways(uuid) from public;
grant execute on function celebrations.open_ways(uuid) to groundswell_app;

create policy written on celebrations.celebrations for select to groundswell_app
  using (organisation_id = platform.organisation() and author_id = platform.person());
create policy received on celebrations.celebrations for select to groundswell_app
  using (organisation_id = platform.organisation() and person_id = platform.person()
    and exists (select from celebrations.deliveries d
      where d.organisation_id = celebrations.organisation_id
        and d.celebration_id = celebrations.celebration_id));
create policy by_an_open_way on celebrations.celebrations for insert to groundswell_app
  with check (organisation_id = platform.organisation() and author_id = platform.person()
    and exists (select from celebrations.open_ways(person_id) w
      where w.channel = celebrations.channel));
revoke update, delete on celebrations.celebrations from groundswell_app;

create policy of_the_two on celebrations.deliveries for select to groundswell_app
  using (organisation_id = platform.organisation()
    and platform.person() in (person_id, author_id));
-- Looked at again the moment it goes out.
create policy by_an_open_way on celebrations.deliveries for insert to groundswell_app
  with check (organisation_id = platform.organisation() and author_id = platform.person()
    and exists (select from celebrations.celebrations c
      where c.organisation_id = deliveries.organisation_id
        and c.celebration_id = deliveries.celebration_id and c.person_id = deliveries.person_id
        and c.author_id = deliveries.author_id
        and exists (select from celebrations.open_ways(c.person_id) w
          where w.channel = c.channel)));
revoke update, delete on celebrations.deliveries from groundswell_app;

create policy own on celebrations.stops to groundswell_app
  using (organisation_id = platform.organisation() and author_id = platform.person())
  with check (organisation_id = platform.organisation() and author_id = platform.person()
    and exists (select from celebrations.celebrations c where c.organisation_id = stops.organisation_id
      and c.celebration_id = stops.celebration_id and c.author_id = stops.author_id));
revoke update, delete on celebrations.stops from groundswell_app;

-- Which of the viewer's reports somebody else celebrated since then: neither who, nor when, nor for what.
create function celebrations.celebrated_by_others(since timestamptz) returns setof uuid
language sql stable security definer set search_path = '' as $$
  select l.person_id from org.reporting_lines l
  where l.organisation_id = platform.organisation() and l.manager_id = platform.person()
    and l.until_date is null
    and exists (select from celebrations.deliveries d where d.organisation_id = l.organisation_id
      and d.person_id = l.person_id and d.author_id <> platform.person() and d.at >= since)
$$;
revoke execute on function celebrations.celebrated_by_others(timestamptz) from public;
grant execute on function celebrations.celebrated_by_others(timestamptz) to groundswell_app;

-- The steward, who looks for nudges and for what is due, reads who, when and about which win.
grant select (organisation_id, card_id, person_id, written_at, replaced_at) on celebrations.cards
  to groundswell_steward;
create policy facts on celebrations.cards for select to groundswell_steward
  using (organisation_id = platform.organisation());
grant select (organisation_id, celebration_id, person_id, author_id, win_id, written_at, goes_at)
  on celebrations.celebrations to groundswell_steward;
create policy facts on celebrations.celebrations for select to groundswell_steward
  using (organisation_id = platform.organisation());
grant select on celebrations.deliveries, celebrations.stops to groundswell_steward;
create policy facts on celebrations.deliveries for select to groundswell_steward
  using (organisation_id = platform.organisation());
create policy facts on celebrations.stops for select to groundswell_steward
  using (organisation_id = platform.organisation());
