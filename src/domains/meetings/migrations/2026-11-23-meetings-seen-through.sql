-- The second lock costs a part of every read, so it is worded as the planner likes it best. Who sees
-- what stays as it was, but for one thing: whether the other side may still read is a question with
-- yes or no for an answer, and no longer a row to look at.

-- `array(select f())` is a black box; into `array(select … from f())` the planner looks.
create function meetings.see_through(inside name) returns void
language plpgsql set search_path = '' as $$
declare
  rule record;
  called constant text := 'SELECT (meetings\.(?:open|handed)_to_me\(\)) AS \w+';
begin
  for rule in select tablename, policyname,
      regexp_replace(qual, called, 'SELECT mine.id FROM \1 AS mine(id)', 'g') as qual,
      regexp_replace(with_check, called, 'SELECT mine.id FROM \1 AS mine(id)', 'g') as with_check
    from pg_catalog.pg_policies where schemaname = inside and (qual ~ called or with_check ~ called)
  loop
    execute format('alter policy %I on %I.%I', rule.policyname, inside, rule.tablename)
      || coalesce(' using (' || rule.qual || ')', '')
      || coalesce(' with check (' || rule.with_check || ')', '');
  end loop;
end $$;
revoke execute on function meetings.see_through(name) from public;
select meetings.see_through('meetings');

drop policy the_two on meetings.access;
create policy own on meetings.access for select to groundswell_app
  using (organisation_id = platform.organisation() and person_id = platform.person());

-- Whether the other of one's own pair may read it now.
create function meetings.open_to_other(pair uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from meetings.pairs p
    join meetings.access a on a.organisation_id = p.organisation_id and a.pair_id = p.pair_id
      and a.person_id <> platform.person() and a.until is null
    where p.organisation_id = platform.organisation() and p.pair_id = pair
      and platform.person() in (p.manager_id, p.engineer_id))
$$;
revoke execute on function meetings.open_to_other(uuid) from public;
grant execute on function meetings.open_to_other(uuid) to groundswell_app;
