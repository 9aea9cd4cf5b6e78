create schema sharing;
grant usage on schema sharing to groundswell_app, groundswell_steward;

-- What somebody shows of themselves to the other of a pair: their motivators, their plan.
create table sharing.shown (
  organisation_id uuid not null,
  owner_id uuid not null,
  thing text not null,
  pair_id uuid not null,
  since timestamptz not null,
  primary key (organisation_id, owner_id, thing, pair_id),
  foreign key (organisation_id, owner_id) references org.people,
  foreign key (organisation_id, pair_id) references meetings.pairs
);
create index shown_in_pair on sharing.shown (organisation_id, pair_id, thing);

select platform.guard('sharing.shown');

-- It ends with the pair, at once: who no longer reads the pair no longer sees that there was anything.
create policy own_or_of_the_pair on sharing.shown for select to groundswell_app
  using (organisation_id = platform.organisation()
    and (owner_id = platform.person()
      or pair_id = any (array(select mine.id from meetings.open_to_me() as mine(id)))));
create policy own on sharing.shown for insert to groundswell_app
  with check (organisation_id = platform.organisation() and owner_id = platform.person()
    and pair_id = any (array(select mine.id from meetings.open_to_me() as mine(id))));
create policy hidden on sharing.shown for delete to groundswell_app
  using (organisation_id = platform.organisation() and owner_id = platform.person());
revoke update on sharing.shown from groundswell_app;

-- Who shows this to the viewer now; the policies of what is shown ask it.
create function sharing.with_me(wanted text) returns setof uuid language sql stable as $$
  select s.owner_id from sharing.shown s
  where s.organisation_id = platform.organisation() and s.thing = wanted
    and s.owner_id <> platform.person()
    and s.pair_id = any (array(select mine.id from meetings.open_to_me() as mine(id)))
$$;

-- The steward, who looks for nudges, knows who shows what to whom, and none of it.
grant select on sharing.shown to groundswell_steward;
create policy facts on sharing.shown for select to groundswell_steward
  using (organisation_id = platform.organisation());
