-- A win is shown to somebody as long as the two read their pair without a break; then it is theirs no
-- more. It decides by the facts alone, so it does no harm whoever calls it.
create function wins.end_in(pair uuid) returns void
language sql security definer set search_path = '' as $$
  delete from wins.shares s
  where s.organisation_id = platform.organisation() and s.pair_id = pair
    and not sharing.unbroken(s.organisation_id, s.pair_id, s.shared_at)
$$;
revoke execute on function wins.end_in(uuid) from public;
grant execute on function wins.end_in(uuid) to groundswell_app;

-- What pairs that had parted left behind.
delete from wins.shares s where not sharing.unbroken(s.organisation_id, s.pair_id, s.shared_at);
