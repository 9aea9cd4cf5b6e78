-- A yes is for the pair as it was when it was given: both have read it without a break since then.
-- Whoever parts and meets again begins anew.
create function sharing.unbroken(org uuid, pair uuid, moment timestamptz) returns boolean
language sql stable as $$
  select 2 = (select count(*) from meetings.access a
    where a.organisation_id = org and a.pair_id = pair and a.until is null and a.since <= moment)
$$;
revoke execute on function sharing.unbroken(uuid, uuid, timestamptz) from public;

-- The same, asked by one of the two, who by themselves see when they read it and not when the other did.
create function sharing.stands(pair uuid, moment timestamptz) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from meetings.pairs p
      where p.organisation_id = platform.organisation() and p.pair_id = pair
        and platform.person() in (p.manager_id, p.engineer_id))
    and sharing.unbroken(platform.organisation(), pair, moment)
$$;
revoke execute on function sharing.stands(uuid, timestamptz) from public;
grant execute on function sharing.stands(uuid, timestamptz) to groundswell_app;

drop policy own_or_of_the_pair on sharing.shown;
create policy own_or_of_the_pair on sharing.shown for select to groundswell_app
  using (organisation_id = platform.organisation()
    and (owner_id = platform.person()
      or pair_id = any (array(select mine.id from meetings.open_to_me() as mine(id)))
        and sharing.stands(pair_id, since)));

-- Ends what no longer stands. It decides by the facts alone, so it does no harm whoever calls it.
create function sharing.end_in(pair uuid) returns void
language sql security definer set search_path = '' as $$
  delete from sharing.shown s
  where s.organisation_id = platform.organisation() and s.pair_id = pair
    and not sharing.unbroken(s.organisation_id, s.pair_id, s.since)
$$;
revoke execute on function sharing.end_in(uuid) from public;
grant execute on function sharing.end_in(uuid) to groundswell_app;

-- What pairs that had parted left behind.
delete from sharing.shown s where not sharing.unbroken(s.organisation_id, s.pair_id, s.since);
